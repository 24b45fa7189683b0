"""Where quizzes are shown: each in its place, once, in every language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.course import Block, Course, Directive, Quiz
from builder.diagnostics import Location, Report, Rule, Severity, Text

_WHY_PLACE = Text(
    "En prøve har ett resultat og derfor ett sted: enten en egen side i «pages», eller midt på en "
    "side med :::quiz.",
    "A quiz has one result and so one place: a page of its own in “pages”, or in the middle of a "
    "page with :::quiz.",
)
QUIZ_NOT_SHOWN = Rule(
    "quiz-embedded-not-shown",
    Severity.ERROR,
    Text(
        "«{quiz}» har embedded: true, men ingen side viser den",
        "“{quiz}” has embedded: true, but no page shows it",
    ),
    Text(
        "Skriv :::quiz{{#{quiz}}} og ::: på siden der den hører hjemme, eller slett embedded: true "
        "og sett den i «pages».",
        "Write :::quiz{{#{quiz}}} and ::: on the page where it belongs, or delete embedded: true "
        "and put it in “pages”.",
    ),
    _WHY_PLACE,
)
QUIZ_SHOWN_TWICE = Rule(
    "quiz-embedded-twice",
    Severity.ERROR,
    Text("«{quiz}» vises også her: {first}", "“{quiz}” is shown here too: {first}"),
    Text(
        "Behold :::quiz det ene stedet, og lenk til det fra det andre.",
        "Keep :::quiz in one place and link to it from the other.",
    ),
    _WHY_PLACE,
)
QUIZ_NOT_EMBEDDED = Rule(
    "quiz-not-embedded",
    Severity.ERROR,
    Text(
        "«{quiz}» er en egen side og kan ikke vises inne i en annen",
        "“{quiz}” is a page of its own and cannot be shown inside another",
    ),
    Text(
        "Skriv embedded: true i {path} og ta den ut av «pages», eller lenk til den.",
        "Write embedded: true in {path} and take it out of “pages”, or link to it.",
    ),
    _WHY_PLACE,
)
QUIZ_UNTRANSLATED = Rule(
    "translation-missing-quiz",
    Severity.ERROR,
    Text(
        "Siden viser ikke «{quiz}», men det gjør den på kildespråket",
        "The page does not show “{quiz}”, though it does in the source language",
    ),
    Text(
        "Skriv :::quiz{{#{quiz}}} og ::: der prøven skal stå.",
        "Write :::quiz{{#{quiz}}} and ::: where the quiz is to stand.",
    ),
    Text(
        "Den som leser på dette språket, får ellers aldri se prøven, og kan ikke bestå kurset.",
        "Whoever reads in this language would never see the quiz, and could not pass the course.",
    ),
)
RULES = (QUIZ_NOT_SHOWN, QUIZ_SHOWN_TWICE, QUIZ_NOT_EMBEDDED, QUIZ_UNTRANSLATED)


def check_quizzes(course: Course, report: Report) -> None:
    """Tell quizzes shown nowhere, twice, or where they cannot be."""
    quizzes = {quiz.id: quiz for quiz in course.quizzes()}
    shown: dict[str, Location] = {}
    for page in course.pages():
        source = page.texts[course.source_language]
        wanted = list(_shown(source.blocks))
        for each in wanted:
            _check_place(each, quizzes, shown, report)
        for language, text in page.texts.items():
            here = {each.id for each in _shown(text.blocks)}
            for each in wanted if text.lang == language else ():
                if each.id not in here and each.id in quizzes:
                    report.add(QUIZ_UNTRANSLATED, text.location, quiz=each.id)
    for quiz in quizzes.values():
        if quiz.embedded and quiz.id not in shown:
            report.add(QUIZ_NOT_SHOWN, quiz.location, quiz=quiz.id)


def _check_place(
    each: Directive, quizzes: dict[str, Quiz], shown: dict[str, Location], report: Report
) -> None:
    quiz = quizzes.get(each.id or "")
    if quiz is None:
        return
    if not quiz.embedded:
        path = quiz.location.path
        report.add(QUIZ_NOT_EMBEDDED, each.location, quiz=quiz.id, path=path)
        return
    first = shown.setdefault(quiz.id, each.location)
    if first is not each.location:
        where = f"{first.path}:{first.line}"
        report.add(QUIZ_SHOWN_TWICE, each.location, quiz=quiz.id, first=where)


def _shown(blocks: Iterable[Block]) -> Iterator[Directive]:
    """Every ``:::quiz`` among ``blocks``, however deep."""
    for block in blocks:
        if isinstance(block, Directive):
            if block.name == "quiz":
                yield block
            yield from _shown(block.children)
