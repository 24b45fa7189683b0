"""Each module of a course as a course of its own (``split: module``)."""

from __future__ import annotations

from dataclasses import replace

from builder.course import Course, Module, Page
from builder.pages.outline import homes, outline, shown_quizzes
from builder.pages.unit import Elsewhere


def parts(course: Course) -> tuple[Course, ...]:
    """A course for each module, in the course's order; all keep its permanent numbers."""
    return tuple(
        replace(course, modules=(_whole(course, module),), whole=course)
        for module in course.modules
    )


def elsewhere(course: Course) -> dict[str, Elsewhere]:
    """Page or quiz id → where to find it, for all that the course this is a part of has more."""
    if course.whole is None:
        return {}
    entries = {}
    for chapter in outline(course.whole):
        for entry in chapter.entries:
            entries[entry.id] = Elsewhere(entry.titles, chapter.entries[0].titles)
    here = homes(course)
    abroad = homes(course.whole).items()
    return {name: entries[home] for name, home in abroad if name not in here}


def _whole(course: Course, module: Module) -> Module:
    """The module with every quiz that its pages show, whichever module it is written in."""
    shown = shown_quizzes(page for page in (module.front, *module.items) if isinstance(page, Page))
    own = tuple(item for item in module.items if isinstance(item, Page) or not item.embedded)
    embedded = (quiz for quiz in course.quizzes() if quiz.embedded and quiz.id in shown)
    return replace(module, items=(*own, *embedded))
