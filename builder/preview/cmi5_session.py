"""What a cmi5 course may say in one session of the preview: cmi5 Quartz, a section to each rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.preview.lrs import Json, RefusalError
from builder.xapi import vocabulary

ONCE_A_REGISTRATION = ("completed", "passed")
JUDGING = ("passed", "failed")


@dataclass(frozen=True, slots=True)
class Session:
    """One launch, as the course was told of it."""

    id: str
    actor: Json
    registration: str
    activity: str
    mode: str
    """``Normal``, ``Browse`` or ``Review``."""
    mastery: float | None
    """0–1; None when the course structure has none."""


def check(statement: Json, session: Session, said: Sequence[Json]) -> None:
    """Raises RefusalError for what may not be said after all that was ``said`` of the course under
    the registration."""
    for rule in broken(statement, session, said):
        raise RefusalError(403, rule)


def broken(statement: Json, session: Session, said: Sequence[Json]) -> Iterator[str]:
    """Each rule that is broken, as a key of ``words.py``."""
    context = _dict(statement.get("context"))
    if statement["actor"] != session.actor:
        yield "rule actor"  # 9.2
    if context.get("registration") != session.registration:
        yield "rule registration"  # 9.6.1
    if _session_of(statement) != session.id:
        yield "rule session"  # 9.6.3.1, 10.2.1
    own = [defined(one) for one in said if _session_of(one) == session.id]
    verb = defined(statement)
    if not own and verb != "initialized":
        yield "rule first"  # 9.3.2
    if "terminated" in own:
        yield "rule last"  # 9.3.8
    if verb:
        yield from _of_verb(verb, statement, session, own, [defined(one) for one in said])


def _of_verb(
    verb: str, statement: Json, session: Session, own: Sequence[str], ever: Sequence[str]
) -> Iterator[str]:
    if statement["object"].get("id") != session.activity:
        yield "rule object"  # 9.4
    if session.mode != "Normal" and verb not in ("initialized", "terminated"):
        yield "rule mode"  # 10.2.2
    twice = verb in own or (verb in ONCE_A_REGISTRATION and verb in ever)
    if twice or (verb in JUDGING and ("passed" in ever or any(one in JUDGING for one in own))):
        yield "rule once"  # 9.3
    scaled = _dict(_dict(statement.get("result")).get("score")).get("scaled")
    if session.mastery is None or scaled is None or verb not in JUDGING:
        return
    if (scaled >= session.mastery) != (verb == "passed"):
        yield "rule mastery"  # 9.3.4, 9.3.5


def defined(statement: Json) -> str:
    """The name of the verb when cmi5 defines the statement; empty for one that it merely allows."""
    related = _dict(_dict(statement.get("context")).get("contextActivities"))
    found = related.get("category", [])
    categories = found if isinstance(found, list) else [found]
    by_cmi5 = any(_dict(one).get("id") == vocabulary.CATEGORY_CMI5 for one in categories)
    return str(statement["verb"]["id"]).rpartition("/")[2] if by_cmi5 else ""


def is_satisfied(move_on: str, verbs: Sequence[str]) -> bool:
    """Whether the LMS counts the course as done (13.1.4)."""
    completed, passed = "completed" in verbs, "passed" in verbs
    return {
        "NotApplicable": True,
        "Completed": completed,
        "Passed": passed,
        "CompletedAndPassed": completed and passed,
        "CompletedOrPassed": completed or passed,
    }[move_on]


def _session_of(statement: Json) -> object:
    context = _dict(statement.get("context"))
    return _dict(context.get("extensions")).get(vocabulary.SESSION_ID)


def _dict(value: object) -> Json:
    return value if isinstance(value, dict) else {}
