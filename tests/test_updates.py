"""The matrix of ``tests/updates.py``: no change moves an answer."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from builder.build import Request, check_course
from builder.diagnostics import Report, Severity
from builder.lock import write_lock
from builder.pages.render import render_course
from tests.updates import CHANGES, COURSE, Change, Fact, Meets

PLAYER = Path(__file__).parent / "player" / "update_lines.js"
OPEN_QUIZ = 1
"""The place of the quiz that one who is half-way is in."""


def edition(folder: Path) -> dict[str, Any]:
    """What the player is given of the course as it stands, with its numbers kept."""
    report = Report()
    course, lock = check_course(folder, Request(), report)
    assert [] == [found.code for found in report if found.severity is Severity.ERROR]
    assert course is not None
    write_lock(lock, folder)
    return dict(render_course(course).data)


def editions(folder: Path, change: Change) -> tuple[dict[str, Any], dict[str, Any]]:
    for name, text in COURSE.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    first = edition(folder)
    for name, before, after in change.edits:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = path.read_text("utf-8") if before else ""
        assert before in text, (name, before)
        path.write_text(text.replace(before, after, 1) if before else after, "utf-8")
        if path.read_text("utf-8") == "":
            path.unlink()
    return first, edition(folder)


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], dict[str, Any]]:
    """Each change met by each learner, in one go of the player."""
    cells, lines = [], []
    for change in CHANGES:
        first, second = editions(tmp_path_factory.mktemp("kurs"), change)
        for who in ("half", "passed"):
            cells.append((change.what, who))
            lines.append(json.dumps({"first": first, "second": second, "who": who}) + "\n")
    run = subprocess.run(
        ["node", str(PLAYER)], input="".join(lines), capture_output=True, text=True, timeout=60
    )
    assert run.returncode == 0, run.stderr
    return dict(zip(cells, map(json.loads, run.stdout.splitlines()), strict=True))


def judged(pairs: list[tuple[dict[str, Any], dict[str, Any]]]) -> Iterator[Fact]:
    if any(old[name] != new[name] for old, new in pairs for name in ("current", "kept")):
        yield Fact.JUDGED
    if any(new["passed"] and not old["passed"] for old, new in pairs):
        yield Fact.PASSES


def facts(before: dict[str, Any], after: dict[str, Any], *, stranger: bool) -> Iterator[Fact]:
    """What has become of the learner: all of it, in the order of ``Fact``."""
    if any(seen and after["pages"].get(tag) is False for tag, seen in before["pages"].items()):
        yield Fact.UNREAD
    unanswered = before["answers"].keys() & set(after["questions"]) - after["answers"].keys()
    if unanswered:
        yield Fact.UNANSWERED
    here = before["answers"].keys() & after["answers"].keys()
    if any(before["answers"][tag] != after["answers"][tag] for tag in here):
        yield Fact.WITHOUT
    quizzes = [(old, after["quizzes"].get(number)) for number, old in before["quizzes"].items()]
    pairs = [] if stranger else [(old, new) for old, new in quizzes if new]
    yield from judged(pairs)
    if after["left"] != before["left"]:
        yield Fact.MORE if after["left"] > before["left"] else Fact.LESS
    if pairs and pairs[OPEN_QUIZ][1]["open"] and after["asked"] != before["asked"]:
        more = after["asked"][OPEN_QUIZ] - before["asked"][OPEN_QUIZ]
        if more > 0:
            yield Fact.LONGER
    if after["outcome"]["success"] == "failed":
        yield Fact.FAILED
    if stranger:
        yield Fact.UNDONE


@pytest.mark.parametrize("who", ["half", "passed"])
@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_one_who_meets_the_change_is_told_and_stands_as_the_page_says(
    played: dict[tuple[str, str], dict[str, Any]], change: Change, who: str
) -> None:
    expected: Meets = getattr(change, who)
    cell = played[change.what, who]
    stranger = cell["told"] == "mode.stranger"
    found = tuple(facts(cell["before"], cell["after"], stranger=stranger))
    assert expected == Meets(cell["told"], found)


@pytest.mark.parametrize("who", ["half", "passed"])
@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_no_answer_comes_to_stand_at_another_question_or_option(
    played: dict[tuple[str, str], dict[str, Any]], change: Change, who: str
) -> None:
    before, after = (played[change.what, who][name] for name in ("before", "after"))
    for question, given in after["answers"].items():
        earlier = before["answers"][question]
        kept = [tag for tag in earlier if tag in after["options"] or tag in {"true", "false"}]
        assert sorted(kept) == sorted(given), question


@pytest.mark.parametrize("change", CHANGES[:-1], ids=str)
def test_one_who_has_passed_stays_passed(
    played: dict[tuple[str, str], dict[str, Any]], change: Change
) -> None:
    before, after = (played[change.what, "passed"][name] for name in ("before", "after"))
    assert ("completed", "passed", 100) == tuple(before["outcome"].values())
    assert ("completed", "passed", 100) == tuple(after["outcome"].values())
    assert all(quiz["passed"] for quiz in after["quizzes"].values())
