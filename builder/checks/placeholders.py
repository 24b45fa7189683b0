"""Sentences that new files are made with, still standing where an author should have written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.course import Course, Directive, Page, Question
from builder.diagnostics import Location, Report, Rule, Severity, Text
from builder.source.stubs import ALL

TEXT_PLACEHOLDER = Rule(
    "text-placeholder",
    Severity.WARNING,
    Text(
        "Her står fortsatt setningen filen ble laget med: «{sentence}»",
        "The sentence the file was made with still stands here: “{sentence}”",
    ),
    Text("Skriv din egen tekst i stedet.", "Write your own text instead."),
    Text(
        "En ny side har en setning som viser hvor du skriver. Deltakerne skal ikke møte den, og "
        "«kursbygger release» stopper så lenge den står der.",
        "A new page has a sentence that shows where to write. Learners should not meet it, and "
        "“kursbygger release” stops as long as it stands there.",
    ),
)
RULES = (TEXT_PLACEHOLDER,)

SAMPLES = (
    "Dette kurset er et eksempel på seg selv.",
    "En side er en tekstfil.",
    "Tomme ruter i en tabell er plass til å skrive i.",
    "Hvor bestemmer du rekkefølgen på sidene?",
    "Et bilde skal ha en tekst for den som ikke ser det.",
    "Dette kurset er eit døme på seg sjølv.",
    "Ei side er ei tekstfil.",
    "Tomme ruter i ein tabell er plass til å skrive i.",
    "Kvar bestemmer du rekkjefølgja på sidene?",
    "Eit bilete skal ha ein tekst for den som ikkje ser det.",
    "This course is an example of itself.",
    "A page is a text file.",
    "Empty cells of a table are room to write in.",
    "Where do you decide the order of the pages?",
    "A picture needs a text for those who do not see it.",
)
"""What each page and question of the example that ``init`` makes is known by."""


def check_placeholders(course: Course, report: Report) -> None:
    """Tell each page and question that still has a sentence it was made with, once."""
    for place, sentence in _still_there(course, ALL):
        report.add(TEXT_PLACEHOLDER, place, sentence=sentence)


def samples(course: Course) -> Iterator[tuple[Location, str]]:
    """Where the example that ``init`` makes is still an example, and its sentence.

    The example teaches while a course is being made, so that no check tells of it; it is a release
    that learners would meet it in.
    """
    return _still_there(course, SAMPLES)


def _still_there(course: Course, sentences: Iterable[str]) -> Iterator[tuple[Location, str]]:
    told: set[Location] = set()
    for place, text in _texts(course):
        found = next((sentence for sentence in sentences if sentence in text), None)
        if found is not None and place not in told:
            told.add(place)
            yield place, found


def _texts(course: Course) -> Iterator[tuple[Location, str]]:
    for page in course.pages():
        yield from _of_page(page)
    for question in course.questions():
        yield from _of_question(question)


def _of_page(page: Page) -> Iterator[tuple[Location, str]]:
    for text in page.texts.values():
        blocks = list(text.blocks)
        for block in blocks:
            if isinstance(block, Directive):
                blocks.extend(block.children)
            else:
                yield text.location, block.html


def _of_question(question: Question) -> Iterator[tuple[Location, str]]:
    said = [question.text, *question.feedback.values()]
    said += [words for option in question.options for words in (option.text, option.feedback)]
    for words in said:
        for rich in words.values():
            yield question.location, rich.plain
