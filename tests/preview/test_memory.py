"""A course that is read again after a save comes out as if it were read for the first time."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.memory import Memory
from builder.preview.making import Made, make
from builder.reporting import as_json
from builder.targets import TARGETS
from tests.preview.running import ROOT, copied

PAGE, OTHER, QUIZ = "nb/start/lesing.md", "nb/start/ekstra.md", "nb/start/prove.quiz.yaml"
BAD = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><script>alert(1)</script></svg>"


def written(folder: Path, path: str, text: str) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, encoding="utf-8")


def added(path: str, text: str) -> Callable[[Path], None]:
    def edit(folder: Path) -> None:
        written(folder, path, (folder / path).read_text("utf-8") + text)

    return edit


def swapped(path: str, old: str, new: str) -> Callable[[Path], None]:
    def edit(folder: Path) -> None:
        text = (folder / path).read_text("utf-8")
        assert old in text, old
        written(folder, path, text.replace(old, new))

    return edit


def bad_picture(folder: Path) -> None:
    written(folder, "media/farlig.svg", BAD)


def same_name_elsewhere(folder: Path) -> None:
    """A picture of another folder, which must not take the name of one in use."""
    bridge = (folder / "media/bro.svg").read_text("utf-8")
    written(folder, "nb/start/bro.svg", bridge.replace("<svg ", "<svg data-other='' "))


def moved_picture(folder: Path) -> None:
    (folder / "media/farlig.svg").write_text(BAD.replace("script", "title"), encoding="utf-8")


def gone(path: str) -> Callable[[Path], None]:
    return lambda folder: (folder / path).unlink()


SNIPPET = "\n:::include{id=felles}\n:::\n"
EDITS: tuple[Callable[[Path], None], ...] = (
    lambda folder: None,
    added(PAGE, "\nEt avsnitt til.\n"),
    added(PAGE, "\nSe [dit](borte.md).\n"),
    added(OTHER, "\nNoe annet.\n"),
    swapped(PAGE, "\nSe [dit](borte.md).\n", ""),
    swapped(PAGE, "title: ", "title: Ny "),
    swapped(QUIZ, "Hvilken bro er lengst?", "Hvilken bro er **lengst**?"),
    bad_picture,
    added(PAGE, "\n![En bro](farlig.svg)\n"),
    added(OTHER, "\n![En bro](farlig.svg)\n"),
    swapped(PAGE, "\n![En bro](farlig.svg)\n", ""),  # the other page has it still
    moved_picture,
    lambda folder: written(folder, "nb/snippets/felles.md", "Felles [feil](borte.md).\n"),
    added(PAGE, SNIPPET),
    added(OTHER, SNIPPET),
    swapped(PAGE, SNIPPET, ""),
    lambda folder: written(folder, "nb/snippets/felles.md", "Felles.\n"),
    same_name_elsewhere,
    added("nb/start/index.md", "\n![En bro](bro.svg)\n"),
    swapped("course.yaml", "navigation: ", "navigation: ")
    if "navigation: " in (ROOT / "tests/courses/played/course.yaml").read_text("utf-8")
    else added("course.yaml", "navigation: linear\n"),
    added("nn/start/lesing.md", "\nEit avsnitt.\n"),
    added(PAGE, "\nBro " * 400),  # so many words that the page takes more minutes
    gone("nn/start/ekstra.md"),
    gone(OTHER),
)


def outcome(made: Made) -> tuple[str, dict[str, object]]:
    """Everything that is shown of a course."""
    if made.shown is None:
        return as_json(made.report, "nb"), {}
    entries = [entry for target in TARGETS for entry in made.shown.package(target).entries]
    content = {entry.path: entry.data or entry.source for entry in entries}
    return as_json(made.report, "nb"), content


def test_each_edit_after_the_other_gives_what_a_fresh_reading_gives(tmp_path: Path) -> None:
    folder, memory = copied(tmp_path), Memory()
    for number, edit in enumerate(EDITS):
        edit(folder)
        told, content = outcome(make(folder, TARGETS[0], lambda _: "", memory))
        fresh_told, fresh = outcome(make(folder, TARGETS[0], lambda _: "", Memory()))
        assert (number, fresh_told) == (number, told)
        assert [] == [path for path in fresh if fresh[path] != content.get(path)], number
        assert list(fresh) == list(content)


@pytest.mark.audit
def test_so_do_edits_to_the_starter_kit_in_any_order(tmp_path: Path) -> None:
    folder, memory, chance = copied(tmp_path, ROOT / "course_src"), Memory(), random.Random(17)
    pages = sorted(path for path in folder.glob("n*/*/*") if path.suffix in (".md", ".yaml"))
    for number in range(30):
        page = chance.choice(pages)
        lines = page.read_text("utf-8").split("\n")
        line = chance.randrange(len(lines))
        lines[line : line + chance.randrange(2)] = chance.choice(
            [[], [lines[line]] * 2, ["Ny tekst."]]
        )
        page.write_text("\n".join(lines), encoding="utf-8")
        told, content = outcome(make(folder, TARGETS[0], lambda _: "", memory))
        fresh_told, fresh = outcome(make(folder, TARGETS[0], lambda _: "", Memory()))
        assert (number, fresh_told) == (number, told), page
        assert fresh == content, page


def test_what_is_unchanged_is_not_made_again() -> None:
    memory, made = Memory(), []
    for source in ("a", "a", "b", "a"):
        memory.made("key", source, lambda source=source: made.append(source) or source)
    assert ["a", "b", "a"] == made
