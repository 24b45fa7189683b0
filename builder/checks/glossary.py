"""Whether the glossary can be looked up, and whether its words are in the course at all."""

from __future__ import annotations

from collections.abc import Iterator

from builder.course import Block, Course, Directive, Prose, directives
from builder.diagnostics import Location, Report, Rule, Severity, Text
from builder.glossary import Finder

NOT_SHOWN = Rule(
    "glossary-not-shown",
    Severity.WARNING,
    Text("Ordlista står ikke på noen side", "The glossary stands on no page"),
    Text(
        "Lag en side, for eksempel ordliste.md, og skriv :::ordliste og ::: på hver sin linje der.",
        "Make a page, such as glossary.md, and write :::glossary and ::: on a line each there.",
    ),
    Text(
        "Ordene blir forklart der de står. Men den som vil slå opp et ord, eller leser på papir, "
        "trenger hele lista på ett sted.",
        "The words are explained where they stand. But whoever wants to look one up, or reads on "
        "paper, needs the whole list in one place.",
    ),
)
EMPTY = Rule(
    "glossary-missing",
    Severity.ERROR,
    Text("Kurset har ingen ordliste å vise her", "The course has no glossary to show here"),
    Text(
        "Lag filen {path} med «terms» og minst ett ord, eller ta bort blokken.",
        "Make the file {path} with “terms” and at least one word, or remove the block.",
    ),
    Text(
        "Blokken viser ordene i glossary.yaml. Uten dem blir siden tom.",
        "The block shows the words of glossary.yaml. Without them the page is empty.",
    ),
)
UNUSED = Rule(
    "glossary-term-unused",
    Severity.NOTE,
    Text(
        "«{term}» er forklart i ordlista, men står ikke på noen side",
        "“{term}” is explained in the glossary but stands on no page",
    ),
    Text(
        "Står ordet der med en annen bøyning, legg den til under «forms». Ellers kan ordet tas ut.",
        "If it stands there in another form, add that below “forms”. Otherwise the word can go.",
    ),
    Text(
        "Et ord blir forklart i teksten når en av formene i ordlista står der.",
        "A word is explained in the text where one of its forms in the glossary stands.",
    ),
)
RULES: tuple[Rule, ...] = (NOT_SHOWN, EMPTY, UNUSED)


def check_glossary(course: Course, report: Report) -> None:
    """Tell a glossary that no page shows, a page that has none to show, and words of no use."""
    shown = list(_shown(course))
    source = course.source_language
    path = f"{source}/glossary.yaml"
    if any(course.glossary.values()):
        if not shown:
            report.add(NOT_SHOWN, Location(path))
    elif not report.errors_in(path):
        for place in shown:
            report.add(EMPTY, place, path=path)
    for language in course.languages:
        _tell_unused(course, language, report)


def _shown(course: Course) -> Iterator[Location]:
    """Where the glossary is shown; a fallback is told where it is written."""
    for page in course.pages():
        for language, text in page.texts.items():
            for block in directives(text.blocks) if text.lang == language else ():
                if block.name == "glossary":
                    yield block.location


def _tell_unused(course: Course, language: str, report: Report) -> None:
    terms = course.glossary.get(language, ())
    finder = Finder.of(terms)
    unused = {term.id for term in terms}
    for html in _texts(course, language):
        if not unused:
            return
        unused.difference_update(term.id for _, term in finder.find(html))
    for term in terms:
        if term.text.lang == language and term.id in unused:
            report.add(UNUSED, term.location, term=term.word)


def _texts(course: Course, language: str) -> Iterator[str]:
    """What is read in the language, questions too: there the word is used, if not explained."""
    for page in course.pages():
        text = page.texts[language]
        yield from (text.title, text.summary)
        yield from _html(text.blocks)
    for question in course.questions():
        for option in question.options:
            yield option.text[language].html if language in option.text else ""
        yield question.text[language].html if language in question.text else ""


def _html(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Prose):
            yield block.html
        elif isinstance(block, Directive):
            yield block.label
            yield from _html(block.children)
