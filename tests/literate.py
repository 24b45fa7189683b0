"""Literate cases: ``tests/diagnostics/*.md`` as courses with the findings expected of them.

A file is a family of faults, a ``##`` section a case. Its fenced blocks are files of a course: the
info string is the path, ``(delete)`` after it removes the file. What a case does not give comes
from ``tests/courses/minimal``. Findings are expected by a mark at the end of the faulty line –
``# expect: code`` or ``<!-- expect: code -->``, several with commas – which is taken off before the
file is written; findings that have no line in the case by a line of prose, ``Expect in PATH: code``
or ``Expect in PATH:LINE: code``. ``Only nb.`` in the prose leaves the translation out.
"""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from builder.build import Request, check_course
from builder.diagnostics import Report

TESTS = Path(__file__).parent
MINIMAL = TESTS / "courses" / "minimal"
MODULE = "hoste-epler"

Finding = tuple[str, int | None, str]
"""Path, line and code."""

_FENCE = re.compile(r"^(`{3,})(\S.*?)( \(delete\))?\s*$")
_MARK = re.compile(r"[ \t]*(?:# expect: ([a-z0-9, -]+?)|<!-- expect: ([a-z0-9, -]+?) -->)[ \t]*$")
_PROSE = re.compile(r"^Expect in ([^:]+?)(?::(\d+))?: ([a-z0-9, -]+?)\.?$")


@dataclass
class Case:
    """One section."""

    family: str
    title: str
    files: dict[str, str | None] = field(default_factory=dict)
    """Path → content; None for a file that is taken away."""
    expected: Counter[Finding] = field(default_factory=Counter)
    only_nb: bool = False

    @property
    def name(self) -> str:
        return f"{self.family}: {self.title}"

    def codes(self) -> set[str]:
        return {code for _, _, code in self.expected}


def read_cases() -> list[Case]:
    """Every case of every family."""
    return [case for path in sorted((TESTS / "diagnostics").glob("*.md")) for case in _cases(path)]


def _cases(path: Path) -> Iterator[Case]:
    case = None
    lines = iter(path.read_text(encoding="utf-8").split("\n"))
    for line in lines:
        fence = _FENCE.match(line)
        if line.startswith("## "):
            if case:
                yield case
            case = Case(path.stem, line[3:].strip())
        elif case and fence:
            _read_block(case, fence, lines)
        elif case and (found := _PROSE.match(line.strip())):
            place = (found[1], int(found[2]) if found[2] else None)
            case.expected.update((*place, code.strip()) for code in found[3].split(","))
        elif case and line.strip() == "Only nb.":
            case.only_nb = True
    if case:
        yield case


def _read_block(case: Case, fence: re.Match[str], lines: Iterator[str]) -> None:
    path, content = fence[2], []
    for line in lines:
        if line.rstrip() == fence[1]:
            break
        mark = _MARK.search(line)
        if mark:
            line = line[: mark.start()]
            codes = (mark[1] or mark[2]).split(",")
            case.expected.update((path, len(content) + 1, code.strip()) for code in codes)
        content.append(line)
    else:
        raise ValueError(f"{case.name}: the block {path} is never closed")
    case.files[path] = None if fence[3] else "".join(f"{line}\n" for line in content)


def write_course(case: Case, folder: Path) -> None:
    """The minimal course with the case's files over it."""
    shutil.copytree(MINIMAL, folder, dirs_exist_ok=True)
    if case.only_nb:
        shutil.rmtree(folder / "nn")
        settings = (folder / "course.yaml").read_text(encoding="utf-8")
        kept = re.sub(r"(?m)^  (- nn|nn: .*)\n", "", settings)
        (folder / "course.yaml").write_text(kept, encoding="utf-8")
    write_files(case.files, folder)


def write_files(files: dict[str, str | None], folder: Path) -> None:
    """Write ``files`` into ``folder``; None removes a file."""
    for path, content in files.items():
        file = folder / path
        if content is None:
            file.unlink()
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode())


def check(folder: Path) -> Report:
    """What ``kursbygger check`` finds in ``folder``; every finding is also put in words."""
    report = Report()
    check_course(folder, Request(), report)
    for found in report:
        for language in ("nb", "en"):
            assert found.message(language)
            assert found.hint(language)
    return report


def findings(report: Report) -> Counter[Finding]:
    """The findings as the cases have them."""
    return Counter((found.location.path, found.location.line, found.code) for found in report)
