"""Whether every language of the course can stand on its own."""

from __future__ import annotations

from builder.course import Course
from builder.diagnostics import Location, Report, Rule, Severity, Text
from builder.locales import LANGUAGES, locale

WORDS_BORROWED = Rule(
    "language-words-borrowed",
    Severity.NOTE,
    Text(
        "Knapper og meldinger finnes ikke på «{language}» og vises på «{borrowed}»",
        "Buttons and messages do not exist in “{language}” and are shown in “{borrowed}”",
    ),
    Text(
        "Teksten i kurset er ikke berørt. Kursbygger har egne ord på: {known}.",
        "The course's own text is not affected. Kursbygger has words of its own in: {known}.",
    ),
    Text(
        "Ordene i spilleren, som «Neste» og «Lagret», må finnes på hvert språk. Mangler de, lånes "
        "de fra det nærmeste.",
        "The player's words, such as “Next” and “Saved”, must exist in each language. Where they "
        "do not, the nearest language lends its own.",
    ),
)
RULES = (WORDS_BORROWED,)


def check_language(course: Course, report: Report) -> None:
    """Tell languages in which the player has no words of its own."""
    for language in course.languages:
        borrowed = locale(language).lang
        if borrowed not in (language, language.split("-")[0]):
            values = {"language": language, "borrowed": borrowed, "known": ", ".join(LANGUAGES)}
            report.add(WORDS_BORROWED, Location("course.yaml"), **values)
