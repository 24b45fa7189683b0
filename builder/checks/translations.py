"""Translations that are the source's own text, word for word: files made and not yet translated."""

from __future__ import annotations

from collections.abc import Sequence

from builder.course import Course, Page, Question, Quiz
from builder.diagnostics import Location, Report, Rule, Severity, Text

SAME_AS_SOURCE = Rule(
    "translation-same-as-source",
    Severity.NOTE,
    Text(
        "«{id}» har tekst på {language} som er den samme som på {source}",
        "“{id}” has text in {language} that is the same as in {source}",
    ),
    Text(
        "Oversett den. Skal teksten være lik, trenger du ikke gjøre noe.",
        "Translate it. If the text is to be the same, there is nothing to do.",
    ),
    Text(
        "«kursbygger new language» lager filene med teksten fra kildespråket. Blir den stående, "
        "får deltakere som velger språket, en side på et annet.",
        "“kursbygger new language” makes the files with the source's text. If it stays, learners "
        "who choose the language get a page in another.",
    ),
)
RULES = (SAME_AS_SOURCE,)

FEWEST_WORDS = 12
"""Shorter texts may well be alike in two languages that are near each other."""


def check_translations(course: Course, report: Report) -> None:
    """Tell each page and quiz that is written in two languages, and alike in both."""
    source = course.source_language
    for language in course.languages[1:]:
        owners: list[Page | Quiz] = [*course.pages(), *course.quizzes()]
        for owner in owners:
            page_is = isinstance(owner, Page) and _page_is_same(owner, source, language)
            if page_is or _questions_are_same(owner.questions, source, language):
                place = Location(f"{language}/{owner.location.path.partition('/')[2]}")
                values = {"id": owner.id, "language": language, "source": source}
                report.add(SAME_AS_SOURCE, place, **values)


def _page_is_same(page: Page, source: str, language: str) -> bool:
    theirs, ours = page.texts.get(language), page.texts[source]
    if theirs is None or theirs.lang != language or ours.words < FEWEST_WORDS:
        return False
    return theirs.fingerprints == ours.fingerprints


def _questions_are_same(questions: Sequence[Question], source: str, language: str) -> bool:
    """One long question, or all of them when they are long together: a quiz just made is short."""
    same = [one for one in questions if _question_is_same(one, source, language)]
    words = [_words(question, source) for question in same]
    long_together = len(same) == len(questions) and sum(words) >= FEWEST_WORDS
    return long_together or any(n >= FEWEST_WORDS for n in words)


def _question_is_same(question: Question, source: str, language: str) -> bool:
    theirs = question.fingerprints.get(language)
    return theirs is not None and theirs == question.fingerprints.get(source)


def _words(question: Question, source: str) -> int:
    """Words that a learner reads of it, in the source language."""
    options = [text for option in question.options for text in (option.text, option.feedback)]
    texts = [question.text, *options]
    # A text that is missing is told where it is read.
    return sum(len(text[source].plain.split()) for text in texts if source in text)
