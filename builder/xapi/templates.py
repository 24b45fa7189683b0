"""Every statement that a package can send, as a template; no other shape ever leaves it.

A string that is ``{name}`` stands for a value of that name, ``{name?}`` for one that is left out
where there is none (and what holds nothing else with it). ``definition``, ``parent`` and ``iri``
are those of the activity that the statement is about; the rest comes of the launch and of what the
learner does. A template of cmi5 lies over the context template that the LMS gives at launch (cmi5
10.2.1).

What is not here is not sent: no page that was looked at, no reflection, no draft, no name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from builder.course import Course
from builder.xapi import vocabulary
from builder.xapi.interactions import Json
from builder.xapi.iris import iris
from builder.xapi.vocabulary import Verb

Level = Literal["none", "completion", "score", "answers"]
"""``tracking`` in course.yaml."""
LEVELS: tuple[Level, ...] = ("none", "completion", "score", "answers")
"""From the least that leaves the player to the most."""
Standard = Literal["cmi5", "xapi"]
STANDARDS: tuple[Standard, ...] = ("cmi5", "xapi")
"""The targets that send statements."""
About = Literal["unit", "judged", "unjudged"]
"""What is launched, a question with right answers, or one without."""

_SCORE: Json = {"scaled": "{scaled}", "raw": "{raw}", "min": 0, "max": 100}
_MOVE_ON = (vocabulary.CATEGORY_CMI5, vocabulary.CATEGORY_MOVE_ON)


@dataclass(frozen=True, slots=True)
class Kind:
    """One statement, alike for every course and standard but for its frame."""

    name: str
    verb: Verb
    tracking: Level
    """The lowest level at which it is sent."""
    result: Json
    about: About = "unit"
    categories: tuple[str, ...] = ()
    """Of a statement that cmi5 defines; empty for one that it merely allows."""
    extensions: tuple[tuple[str, str], ...] = ()
    """Of the context, where cmi5 wants some."""


_JUDGED_BY_MARK = ((vocabulary.MASTERY_SCORE, "{masteryScore?}"),)
_DEFINED = (vocabulary.CATEGORY_CMI5,)

KINDS: tuple[Kind, ...] = (
    Kind("initialized", vocabulary.INITIALIZED, "none", {}, categories=_DEFINED),
    Kind(
        "progressed",
        vocabulary.PROGRESSED,
        "completion",
        {"extensions": {vocabulary.PROGRESS: "{progress}"}},
    ),
    Kind(
        "completed",
        vocabulary.COMPLETED,
        "completion",
        {"completion": True, "duration": "{duration}"},
        categories=_MOVE_ON,
    ),
    Kind(
        "passed",
        vocabulary.PASSED,
        "completion",
        {"success": True, "duration": "{duration}"},
        categories=_MOVE_ON,
        extensions=_JUDGED_BY_MARK,
    ),
    Kind(
        "passed-scored",
        vocabulary.PASSED,
        "score",
        {"success": True, "score": _SCORE, "duration": "{duration}"},
        categories=_MOVE_ON,
        extensions=_JUDGED_BY_MARK,
    ),
    Kind(
        "failed",
        vocabulary.FAILED,
        "completion",
        {"success": False, "duration": "{duration}"},
        categories=_MOVE_ON,
        extensions=_JUDGED_BY_MARK,
    ),
    Kind(
        "failed-scored",
        vocabulary.FAILED,
        "score",
        {"success": False, "score": _SCORE, "duration": "{duration}"},
        categories=_MOVE_ON,
        extensions=_JUDGED_BY_MARK,
    ),
    Kind(
        "answered",
        vocabulary.ANSWERED,
        "answers",
        {
            "response": "{response}",
            "success": "{success}",
            "score": {"scaled": "{scaled}"},
            "duration": "{duration?}",
        },
        about="judged",
    ),
    Kind(
        "answered-unjudged",
        vocabulary.ANSWERED,
        "answers",
        {"response": "{response}", "duration": "{duration?}"},
        about="unjudged",
    ),
    Kind(
        "terminated",
        vocabulary.TERMINATED,
        "none",
        {"duration": "{duration}"},
        categories=_DEFINED,
    ),
)
"""In the order in which a session can send them."""


@dataclass(frozen=True, slots=True)
class Template:
    """One statement of one course's package in one standard."""

    name: str
    standard: Standard
    tracking: Level
    """The lowest level at which it is sent."""
    about: About
    statement: Json


def templates(course: Course, standard: Standard) -> tuple[Template, ...]:
    """Every statement that a package of ``course`` could send, whatever its ``tracking``."""
    return tuple(
        Template(kind.name, standard, kind.tracking, kind.about, _statement(course, kind, standard))
        for kind in KINDS
    )


def is_sent(tracking: Level, template: Template) -> bool:
    """Whether a course of that ``tracking`` sends it."""
    return LEVELS.index(template.tracking) <= LEVELS.index(tracking)


def _statement(course: Course, kind: Kind, standard: Standard) -> Json:
    made: Json = {
        "id": "{id}",
        "actor": "{actor}",
        "verb": {"id": kind.verb.id, "display": dict(kind.verb.display(course.languages))},
        "object": {"objectType": "Activity", "id": _object(kind), "definition": "{definition}"},
    }
    if kind.result:
        made["result"] = kind.result
    return made | {"context": _context(course, kind, standard), "timestamp": "{timestamp}"}


def _object(kind: Kind) -> str:
    """An LMS may call what it launches by a name of its own (cmi5 8.1.5), and looks for that."""
    return "{activityId}" if kind.about == "unit" else "{iri}"


def _context(course: Course, kind: Kind, standard: Standard) -> Json:
    made: Json = {
        # cmi5 always has one (9.6.1); an LMS that launches plain xAPI may do without.
        "registration": "{registration}" if standard == "cmi5" else "{registration?}",
        "language": "{language}",
        "revision": course.version,
    }
    related = _related(course, kind, standard)
    if related:
        made["contextActivities"] = related
    if kind.extensions and standard == "cmi5":
        made["extensions"] = dict(kind.extensions)
    return made


def _related(course: Course, kind: Kind, standard: Standard) -> Json:
    made: Json = {}
    grouping = []
    if kind.about != "unit":
        made["parent"] = "{parent}"
        grouping.append("{activityId}")
    if course.whole:
        grouping.append(iris(course).course)
    if grouping:
        made["grouping"] = [_named(iri) for iri in grouping]
    if kind.categories and standard == "cmi5":
        made["category"] = [_named(iri) for iri in kind.categories]
    return made


def _named(iri: str) -> Json:
    return {"objectType": "Activity", "id": iri}
