"""Every activity of a course that statements can be about, with its definition.

Reflections and checklists are none: what is written and ticked there never leaves the player as a
statement, so nothing is said of them either.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from builder.course import Course, Module, Page, Question, Quiz
from builder.xapi import vocabulary
from builder.xapi.interactions import Json, interaction, is_judged, is_reported, language_map
from builder.xapi.iris import Iris, iris, unit_iri

UNIT = "course"
"""The key of what is launched. No question has it: their ids have a hyphen."""
_SHORT = 60
"""Characters of a question's name: the whole question is its description."""


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity."""

    key: str
    """In the compiled file and the package: the full id of a question, ``UNIT``, or the kind and
    the id (``quizzes/kontroll``)."""
    id: str
    """The IRI."""
    definition: Json
    parents: tuple[str, ...] = ()
    """Keys: a question's quiz or page, and its learning objective."""
    judged: bool = False
    """Whether answers to it are right or wrong; false for all but questions."""

    @property
    def is_question(self) -> bool:
        return bool(self.definition["type"] == vocabulary.QUESTION)


def activities(course: Course) -> tuple[Activity, ...]:
    """What is launched first, then modules, pages, quizzes, questions and objectives.

    A part is one module: it is what is launched, and stands here once.
    """
    names = iris(course)
    return (
        _unit(course),
        *(_module(course, names, module) for module in course.modules if not course.whole),
        *(_page(course, names, page) for page in course.pages()),
        *(_quiz(course, names, quiz) for quiz in course.quizzes()),
        *_questions(course, names),
        *_objectives(course, names),
    )


def _unit(course: Course) -> Activity:
    if course.whole:
        module = course.modules[0]
        return Activity(UNIT, unit_iri(course), _module_definition(course, module))
    titles = {tag: course.title[tag] for tag in course.languages}
    said = {tag: text for tag in course.languages if (text := course.description.get(tag, ""))}
    definition = {"type": vocabulary.COURSE, "name": titles}
    return Activity(UNIT, unit_iri(course), definition | ({"description": said} if said else {}))


def _module(course: Course, names: Iris, module: Module) -> Activity:
    definition = _module_definition(course, module)
    return Activity(f"modules/{module.id}", names.module(module.id), definition, (UNIT,))


def _module_definition(course: Course, module: Module) -> Json:
    return _page_definition(course, module.front) | {"type": vocabulary.MODULE}


def _page(course: Course, names: Iris, page: Page) -> Activity:
    definition = _page_definition(course, page)
    parents = (f"modules/{page.module}",)
    return Activity(f"pages/{page.id}", names.page(page.id), definition, parents)


def _page_definition(course: Course, page: Page) -> Json:
    """Its title and summary in the languages it is written in."""
    own = {t: text for t in course.languages if (text := page.texts[t]).lang == t}
    texts = own or {text.lang: text for text in page.texts.values()}
    made: Json = {
        "type": vocabulary.PAGE,
        "name": {tag: text.title for tag, text in texts.items()},
    }
    summaries = {tag: text.summary for tag, text in texts.items() if text.summary}
    return made | ({"description": summaries} if summaries else {})


def _quiz(course: Course, names: Iris, quiz: Quiz) -> Activity:
    kind = vocabulary.SURVEY if quiz.mode == "survey" else vocabulary.QUIZ
    definition = {"type": kind, "name": language_map(quiz.title, course.languages)}
    parents = (f"modules/{quiz.module}",)
    return Activity(f"quizzes/{quiz.id}", names.quiz(quiz.id), definition, parents)


def _questions(course: Course, names: Iris) -> Iterator[Activity]:
    for page in course.pages():
        for question in filter(is_reported, page.questions):
            yield _question(course, names, question, None, f"pages/{page.id}")
    for quiz in course.quizzes():
        for question in filter(is_reported, quiz.questions):
            yield _question(course, names, question, quiz, f"quizzes/{quiz.id}")


def _question(
    course: Course, names: Iris, question: Question, quiz: Quiz | None, home: str
) -> Activity:
    text = language_map(question.text, course.languages)
    definition = {
        "type": vocabulary.QUESTION,
        "name": {tag: shortened(said) for tag, said in text.items()},
        "description": text,
        **interaction(course, question, quiz),
    }
    goal = (f"objectives/{question.objective}",) if question.objective else ()
    judged = is_judged(question, quiz)
    return Activity(question.id, names.question(question.id), definition, (home, *goal), judged)


def shortened(text: str) -> str:
    """The beginning of a text, cut between two words.

    >>> shortened("ord " * 40)
    'ord ord ord ord ord ord ord ord ord ord ord ord ord ord…'
    """
    if len(text) <= _SHORT:
        return text
    return text[: _SHORT - 1].rpartition(" ")[0].rstrip(" ,;:–-") + "…"


def _objectives(course: Course, names: Iris) -> Iterator[Activity]:
    """Those that questions name. They have no words but the author's short name."""
    language = course.source_language
    asked = (question.objective for question in course.questions() if is_reported(question))
    for name in dict.fromkeys(filter(None, asked)):
        definition = {"type": vocabulary.OBJECTIVE, "name": {language: name}}
        yield Activity(f"objectives/{name}", names.objective(name), definition)


def by_key(found: tuple[Activity, ...]) -> Mapping[str, Activity]:
    """The same by their keys."""
    return {activity.key: activity for activity in found}
