"""The lasting names of a course's activities: IRIs without the version, of ``iri`` and the ids.

A kind stands before each id, so that no two activities share a name; a page that moves to another
module keeps its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from builder.course import Course

_NAMELESS = "urn:kursbygger:course:"
"""What the UUID of a course without ``iri`` is made from, with its id. Never change it."""


@dataclass(frozen=True, slots=True)
class Iris:
    """The names of one course."""

    course: str
    """The base: ``iri`` of course.yaml, or a URN made from the id."""
    joint: str
    """What stands between the base and the rest."""

    def module(self, module: str) -> str:
        return self._of("modules", module)

    def page(self, page: str) -> str:
        return self._of("pages", page)

    def quiz(self, quiz: str) -> str:
        return self._of("quizzes", quiz)

    def question(self, question: str) -> str:
        return self._of("questions", question)

    def objective(self, objective: str) -> str:
        return self._of("objectives", objective)

    def package(self, unit: str) -> str:
        """What an LMS imports, which is not what it launches (cmi5 13.1.1)."""
        return self._of("packages", unit)

    def _of(self, kind: str, name: str) -> str:
        return f"{self.course}{self.joint}{kind}/{quote(name, safe='')}"


def iris(course: Course) -> Iris:
    """The names of ``course``, or of the whole that it is a part of.

    Without ``iri`` they are made from the course's id alone: a UUID, since every domain is
    somebody's. What stands behind ``#`` of a URN is ours to say (RFC 8141, 2.3.3).
    """
    base = course.iri.rstrip("/") or f"urn:uuid:{uuid5(NAMESPACE_URL, _NAMELESS + course.id)}"
    return Iris(base, "#" if base.startswith("urn:") else "/")


def unit_iri(course: Course) -> str:
    """The activity that an LMS launches: the course, or the one module of a part."""
    names = iris(course)
    return names.module(course.modules[0].id) if course.whole else names.course
