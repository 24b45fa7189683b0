"""The order of headings on a page."""

from __future__ import annotations

from builder.course import Course, Heading
from builder.diagnostics import Report, Rule, Severity, Text

HEADING_SKIPPED = Rule(
    "heading-skipped",
    Severity.WARNING,
    Text(
        "Overskriften «{text}» hopper over et nivå",
        "The heading “{text}” skips a level",
    ),
    Text(
        "Skriv «{mended}». Nivået over er {before}.",
        "Write “{mended}”. The level above is {before}.",
    ),
    Text(
        "Den som bruker skjermleser, går fra overskrift til overskrift og hører nivået. "
        "Et hull høres ut som om noe er borte.",
        "People who use screen readers go from heading to heading and hear the level. "
        "A gap sounds as if something is missing.",
    ),
)

RULES = (HEADING_SKIPPED,)


def check_headings(course: Course, report: Report) -> None:
    """Tell every heading that skips a level; the page's title is level 1."""
    for page in course.pages():
        for language, text in page.texts.items():
            if text.lang == language:
                _check_levels(text.headings, report)


def _check_levels(headings: tuple[Heading, ...], report: Report) -> None:
    level = 1
    for heading in headings:
        if heading.level > level + 1:
            report.add(
                HEADING_SKIPPED,
                heading.location,
                text=heading.text,
                mended="#" * (level + 1) + " " + heading.text,
                before="#" * level if level > 1 else "title",
            )
        level = heading.level
