"""Small courses for the lock's tests: only what the lock looks at differs."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from builder.course import (
    Course,
    Heading,
    Module,
    Option,
    Page,
    PageText,
    Question,
    Quiz,
    Reveal,
    Rich,
    Settings,
)
from builder.diagnostics import Location, Report
from builder.lock import Lock, number_course


def rich(text: str, lang: str = "nb") -> Rich:
    return Rich(text, text, lang)


def prints(parts: Sequence[str]) -> tuple[str, ...]:
    return tuple(hashlib.sha256(part.encode()).hexdigest()[:8] for part in parts)


def page_text(id_: str, lang: str, parts: Sequence[str], words: int = 0) -> PageText:
    where = Location(f"{lang}/m/{id_}.md")
    return PageText(lang, id_, "", (), (), (), (), words, prints(parts), where)


def page(
    id_: str,
    *questions: Question,
    was: str | None = None,
    kind: Any = "page",
    **texts: Sequence[str],
) -> Page:
    """``texts``: language → the parts of the page; bokmål is always there."""
    written = {"nb": (), **texts}
    return Page(
        id_, "m", kind, False, None, (), None, {}, False, was,
        {lang: page_text(id_, lang, parts) for lang, parts in written.items()},
        questions, Location(f"nb/m/{id_}.md"),
    )  # fmt: skip


def option(text: str, id_: str | None = None) -> Option:
    return Option(id_, {"nb": rich(text)}, False, {}, False, Location("nb/m/q.quiz.yaml"))


def question(
    id_: str,
    options: Sequence[Option] = (),
    *,
    type_: str = "single",
    was: str | None = None,
    local_id: str = "",
    **texts: Sequence[str],
) -> Question:
    written = {"nb": (), **texts}
    return Question(
        id_, local_id or id_, type_, {"nb": rich(id_)}, 1, {}, {}, None, None, was, tuple(options),
        None, {lang: prints(parts) for lang, parts in written.items()},
        Location(f"nb/m/{id_}.quiz.yaml", 7),
    )  # fmt: skip


def quiz(id_: str, *questions: Question, was: str | None = None) -> Quiz:
    return Quiz(
        id_, "m", {"nb": rich(id_)}, "graded", 70, 0, "best", False, False, False, was, Reveal(),
        False, True, (), questions, Location(f"nb/m/{id_}.quiz.yaml"),
    )  # fmt: skip


def module(id_: str, *items: Page | Quiz, was: str | None = None) -> Module:
    front = page(id_, kind="front", was=was)
    return Module(id_, front, items, Location(f"nb/{id_}"))


def course(*modules: Module, languages: tuple[str, ...] = ("nb",)) -> Course:
    return Course(
        "kurs", "1", languages, {"nb": "Kurs"}, {}, modules, {}, Settings(), (), (), "", "", {},
        "", Path("kurs"),
    )  # fmt: skip


def with_headings(page: Page, count: int) -> Page:
    where = Location("x")
    headings = tuple(Heading(2, str(at), str(at), where) for at in range(count))
    return replace(page, texts={"nb": replace(page.texts["nb"], headings=headings)})


def locked(course: Course, lock: Lock | None = None) -> Lock:
    """The lock after a build that has nothing to tell."""
    report = Report()
    after = number_course(course, lock, report, frozen=False)[1]
    assert told(report) == []
    return after


def told(report: Report) -> list[tuple[str, str]]:
    """Every finding: its code and what it says, hint and why being in place."""
    for found in report:
        assert found.hint("nb")
        assert found.hint("en")
        assert found.message("en")
        assert not found.message("nb").endswith(".")
    return [(found.code, found.message()) for found in report]
