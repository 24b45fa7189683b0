"""The laws of ARCHITECTURE.md that a machine can hold: imports, written lists, small parts."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BUILDER = ROOT / "builder"
MODULES = sorted(BUILDER.rglob("*.py"))
SCRIPTS = sorted(
    path
    for pattern in ("*.js", "*.mjs")
    for path in BUILDER.rglob(pattern)
    if "dist" not in path.parts
)

FILE_LINES, FUNCTION_LINES = 400, 40

BOTTOM = {
    "diagnostics",
    "accessibility",
    "colours",
    "glossary",
    "course",
    "memory",
    "package",
    "undisturbed",
}
"""The nouns, which every room may know."""

MAY_IMPORT: dict[str, set[str]] = {
    "diagnostics": set(),
    "accessibility": set(),
    "colours": {"diagnostics", "course"},
    "glossary": {"diagnostics", "course"},
    "course": {"diagnostics", "accessibility", "colours", "glossary", "locales"},
    "memory": set(),
    "undisturbed": set(),
    "entry": {"cli"},
    "package": set(),
    "locales": set(),
    "reporting": {"diagnostics"},
    "sarif": {"diagnostics", "reporting"},
    "annotations": {"diagnostics", "reporting"},
    "archive": BOTTOM,
    "lock": BOTTOM | {"archive"},
    "state_bound": BOTTOM,
    "questions": BOTTOM | {"source", "locales"},
    "source": BOTTOM | {"questions", "locales"},
    "checks": BOTTOM | {"state_bound", "questions", "locales", "source"},
    "worksheets": BOTTOM | {"archive", "locales"},
    "pages": BOTTOM | {"questions", "locales", "state_bound", "worksheets"},
    "xapi": BOTTOM | {"questions", "pages"},
    "targets": BOTTOM | {"xapi"},
    "probe": BOTTOM | {"targets", "locales"},
    "inspector": BOTTOM | {"archive", "targets"},
    "beside": BOTTOM | {"archive", "inspector", "locales", "pages", "questions", "targets", "xapi"},
    "build": BOTTOM
    | {"source", "lock", "checks", "pages", "targets", "archive", "inspector", "beside"},
    "catalogue": BOTTOM
    | {"source", "lock", "checks", "archive", "build", "inspector", "questions", "reporting"}
    | {"importing", "editing", "release", "xapi"},
    "importing": {"diagnostics"},
    "release": BOTTOM | {"archive", "build", "checks", "questions", "source", "targets"},
    "editing": BOTTOM | {"source", "lock", "checks", "importing", "locales"},
    "preview": BOTTOM
    | {"build", "checks", "lock", "pages", "reporting", "source", "targets", "xapi"},
    "cli": BOTTOM
    | {"importing", "build", "catalogue", "lock", "archive", "reporting", "targets"}
    | {"inspector", "preview", "probe", "sarif", "annotations", "source", "editing", "release"}
    | {"beside", "xapi"},
    "": set(),
}
"""Room → the rooms it may import from: the flow goes one way (law 1)."""


def room(path: Path) -> str:
    """The first name under ``builder``: a folder or a module; "" for the package itself."""
    first = path.relative_to(BUILDER).parts[0]
    return first.removesuffix(".py").replace("__init__", "")


def imported_rooms(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module == "builder":
            names = [f"builder.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        for name in names:
            if name.startswith("builder."):
                yield name.split(".")[1], node.lineno


def test_every_room_has_its_law() -> None:
    assert set(MAY_IMPORT) == {room(path) for path in MODULES}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_one_way(path: Path) -> None:
    own = room(path)
    allowed = MAY_IMPORT.get(own, set()) | {own, "__version__"}
    strays = [f"line {line}: {name}" for name, line in imported_rooms(path) if name not in allowed]
    assert [] == strays


@pytest.mark.parametrize("path", MODULES + SCRIPTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_are_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= FILE_LINES


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_functions_are_short(path: Path) -> None:
    long = [
        node.name
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > FUNCTION_LINES
    ]
    assert [] == long


def folders(family: str) -> set[str]:
    """The members of a family on the disk: its folders that hold Python."""
    return {path.parent.name for path in (BUILDER / family).glob("*/__init__.py")}


def test_targets_are_a_list_a_folder_each_and_a_bundle_each() -> None:
    from builder.targets import TARGETS

    names = list(dict.fromkeys(target.player for target in TARGETS))
    assert sorted(names) == sorted(folders("targets"))
    said = subprocess.run([sys.executable, "-m", "builder.targets"], capture_output=True, cwd=ROOT)
    assert names == said.stdout.decode().split()
    assert "$$(python -m builder.targets)" in (ROOT / "Makefile").read_text(encoding="utf-8")
    assert all((BUILDER / "targets" / name / "tracking.js").is_file() for name in names)


def test_every_target_can_be_asked_for_in_the_settings_of_a_course() -> None:
    """``source`` may not know ``targets``, so the names stand there too."""
    from builder.source.course_schema import TARGETS as NAMES
    from builder.targets import TARGETS

    assert list(NAMES) == [target.name for target in TARGETS]


def test_targets_are_told_apart() -> None:
    from builder.targets import TARGETS

    assert len({target.name for target in TARGETS}) == len(TARGETS)
    assert len({target.mark for target in TARGETS}) == len(TARGETS)
    assert all(len(target.mark) == 2 for target in TARGETS)


def test_question_types_are_a_list_and_a_folder_each() -> None:
    from builder.questions import QUESTION_TYPES

    assert set(QUESTION_TYPES) == {path.name for path in question_folders()}


def question_folders() -> Iterator[Path]:
    for path in (BUILDER / "questions").iterdir():
        if path.is_dir() and not path.name.startswith("__"):
            yield path


def test_the_player_core_does_not_know_the_standard() -> None:
    core = [path for path in SCRIPTS if path.parent == BUILDER / "player" and path.suffix == ".js"]
    assert core
    comments = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
    code = {path.name: comments.sub("", path.read_text(encoding="utf-8")) for path in core}
    knowing = [name for name, text in code.items() if re.search("(?i)scorm|cmi5|xapi", text)]
    assert [] == knowing


def test_views_beside_the_pages_are_a_list_and_a_drawing_each() -> None:
    from builder.pages.views import VIEWS

    index = (BUILDER / "player" / "more" / "index.js").read_text(encoding="utf-8")
    drawn = re.search(r"const VIEWS = \{(.*?)\};", index, re.DOTALL)
    assert drawn is not None
    assert [view.name for view in VIEWS] == re.findall(
        r'^  "?([a-z-]+)"?[:,]', drawn[1], re.MULTILINE
    )
