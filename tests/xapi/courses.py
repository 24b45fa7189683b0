"""Courses to make statements of: those of the tests as a build reads them, and one by hand."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from builder.build import Request, check_course
from builder.course import Course
from builder.diagnostics import Report
from builder.xapi.templates import Level
from tests import samples
from tests.questions.examples import examples

ROOT = Path(__file__).parents[2]


@cache
def read(name: str) -> Course:
    """A course of ``tests/courses``, or the starter kit by the name of its folder."""
    folder = ROOT / name if name == "course_src" else ROOT / "tests" / "courses" / name
    course, _ = check_course(folder, Request(), Report())
    assert course is not None
    return course


def tracked(course: Course, tracking: Level) -> Course:
    """The same with another ``tracking``."""
    return replace(course, settings=replace(course.settings, tracking=tracking))


def every_type() -> Course:
    """A course with every example of every question type in one quiz, and the same as a survey."""
    asked = [
        replace(each.question, id=f"prove-{at}-{each.type.name}", objective="mål å nå")
        for at, each in enumerate(examples())
    ]
    survey = [replace(question, id=f"om-{question.id}", objective=None) for question in asked]
    return samples.course(
        samples.quiz("prove", *asked),
        samples.quiz("om", *survey, mode="survey"),
        languages=("nb",),
        iri="https://kurs.no/xapi/kurs",
    )
