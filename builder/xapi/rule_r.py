"""Rule R for an LMS that judges by statements: what it waits for, and the mark it may judge by."""

from __future__ import annotations

from typing import Literal

from builder.course import Course
from builder.pages.outline import counts

MoveOn = Literal["NotApplicable", "Passed", "Completed", "CompletedAndPassed", "CompletedOrPassed"]
"""cmi5 Quartz, 13.1.4."""


def move_on(course: Course) -> MoveOn:
    """What an LMS is to wait for: no statement that the course's ``tracking`` never sends."""
    if course.settings.tracking == "none":
        return "NotApplicable"
    counted = any(counts(course, quiz) for quiz in course.quizzes())
    return "CompletedAndPassed" if counted else "Completed"


def mastery_score(course: Course) -> float | None:
    """The score, 0–1, that one who has passed always has; None where rule R promises none.

    With quizzes of different marks, or graded ones that do not count, one can pass with less, and
    cmi5 allows no score beside a verdict that disagrees with the mark (9.3.4).
    """
    graded = [quiz for quiz in course.quizzes() if quiz.mode == "graded"]
    marks = {quiz.passing for quiz in graded}
    if len(marks) != 1 or not all(counts(course, quiz) for quiz in graded):
        return None
    return marks.pop() / 100
