"""How a broken package is described: by flaw and outcome, with exactly the codes it must give."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.packages import good, zips
from tests.packages.good import JS12, MANIFEST12, MANIFEST2004, PAGE, Files


@dataclass(frozen=True)
class Case:
    """One package."""

    name: str
    codes: frozenset[str]
    make: Callable[[Path], Path]
    """Writes the package to a path and answers with it."""


CASES: list[Case] = []


def case(name: str, codes: str, files: Files | Callable[[Path], Path]) -> None:
    if isinstance(files, dict):
        members = tuple(files.items())
        CASES.append(Case(name, frozenset(codes.split()), lambda path: zips.write(members, path)))
    else:
        CASES.append(Case(name, frozenset(codes.split()), files))


def edited(old: str, new: str, base: str = MANIFEST12) -> str:
    assert old in base, old
    return base.replace(old, new)


def manifest12(name: str, codes: str, old: str, new: str) -> None:
    case(name, codes, good.scorm12(edited(old, new)))


def manifest2004(name: str, codes: str, old: str, new: str) -> None:
    case(name, codes, good.scorm2004(edited(old, new, MANIFEST2004)))


def page(name: str, codes: str, old: str, new: str) -> None:
    case(name, codes, good.scorm12(index=edited(old, new, PAGE).encode()))


def script(name: str, codes: str, more: str) -> None:
    case(name, codes, good.scorm12(course_js=(JS12 + more).encode()))


def zipped(name: str, codes: str, make: Callable[[Path], Path]) -> None:
    case(name, codes, make)


def members(files: Files) -> list[zips.Member]:
    return list(files.items())
