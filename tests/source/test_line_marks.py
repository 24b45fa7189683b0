"""Marks never change the HTML, never leak, and no text whatever makes the reader raise."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown.treeprocessors import InlineProcessor

from builder.course import Block, Directive
from builder.diagnostics import Location
from builder.source.directive_list import BY_WORD
from tests.source.markdown_room import Room

ROOT = Path(__file__).parents[2]
PRIVATE = re.compile("[\x00-\x08\ue000-\uf8ff\U000f0000-\U0010ffff]")

VARIED = """\
Første avsnitt med [lenke](annen.md), **[fet](annen.md)** og ![Et kart](kart.svg "Kartet").

## **Fet** overskrift med [lenke](annen.md) {#min}

Setext
------

*   a *[b](annen.md)*
*   **c**
    1. d [e](<annen.md> "tittel")
    2. f

        g [h][ref]

> ### I sitat
> [x](annen.md)
> - [y](annen.md)

| **a** | [b](annen.md) |
| :-- | --: |
| [c](annen.md) | `](d` |

Ord
:   Forklaring [z](annen.md)

<https://example.org/_a_> og <post@example.org>, _[under](annen.md)_, ***[alt](annen.md)***.
Note[^1] og[^to].\t[tab](annen.md)\tetter  \nlinje

`[kode](annen.md)` \\[ikke](annen.md) [parentes](https://example.org/a_(b)) "[sitat](annen.md)"

    [innrykk](annen.md)

```
[blokk](annen.md)
## ikke
```

[ref]: annen.md "Tittel"
[^1]: Note [n](annen.md).
[^to]:
    Mer [m](annen.md)

    Og mer.
*[KI]: kunstig intelligens
"""


def everything(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Directive):
            yield f"{block.name} {block.label} {block.id}"
            yield from everything(block.children)
        else:
            yield block.html


def corpus() -> Iterator[str]:
    yield VARIED
    for path in sorted((ROOT / "course_src").rglob("*.md")):
        yield path.read_text(encoding="utf-8").split("\n---\n", 1)[-1]


@pytest.mark.parametrize("text", list(corpus()), ids=lambda text: text[:25].replace("\n", " "))
def test_html_is_the_same_with_and_without_marks(tmp_path: Path, text: str) -> None:
    marked, unmarked = Room(tmp_path).read(text), Room(tmp_path, silent_marks=True).read(text)
    assert list(everything(unmarked.blocks)) == list(everything(marked.blocks))


def test_every_target_is_placed_where_it_stands(room: Room) -> None:
    body = room.read(VARIED)
    lines = VARIED.split("\n")
    assert len(body.links) > 15
    for link in body.links:
        assert link.location.line is not None
        column = link.location.column
        assert column is not None
        line = lines[link.location.line - 1]
        if "\t" not in line:
            assert line[column - 1 :].startswith(link.written.removeprefix("mailto:")) or (
                link.written.startswith("http")
            )
        assert link.written.removeprefix("mailto:") in line


def test_skipping_rules_that_cannot_match_changes_nothing(tmp_path: Path) -> None:
    for text in corpus():
        guarded, stock = Room(tmp_path), Room(tmp_path)
        stock.reader._md.treeprocessors.register(InlineProcessor(stock.reader._md), "inline", 20)
        assert list(everything(stock.read(text).blocks)) == list(
            everything(guarded.read(text).blocks)
        )


PIECES = [
    *"\n\n\n \t*_`[]()<>|#-+:!&\\\"'{}^=~.1",
    *("    ", "**", "```\n", "](annen.md)", "![x](kart.svg)", "<sub>", "</sub>", "<b>"),
    *("<!--", "-->", "{#id}", "{{owner}}", "[^1]", "\n[^1]: ", "\n[r]: annen.md", "[t][r]"),
    *("| a | b |\n|---|---|\n", "\n## ", "\n- ", "\n1. ", "\n> ", "\n\n", "https://example.org"),
    *("<https://example.org>", "&amp;", "\ue000", "\U000f0001", "\U00100001", "\x02", "\x03"),
    *("klzzwxh:0001", "\u2028", "ord", "æøå", "\n:::\n", "\n::::\n", "[merke]", "{#a}"),
    *(f"\n:::{word}" for word in BY_WORD),
]  # fmt: skip

TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map("".join))


@pytest.fixture(scope="module")
def lasting_room() -> Iterator[Room]:
    with tempfile.TemporaryDirectory() as folder:
        yield Room(Path(folder))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS)
def test_any_text_is_read_and_no_mark_leaks(lasting_room: Room, text: str) -> None:
    body = lasting_room.read(text)
    place = Location("nb/modul/prove.quiz.yaml", 3, 5)
    inline = lasting_room.reader.rich_inline(text, place, "nb")
    block = lasting_room.reader.rich_block(text, place, "nb")
    out = [*everything(body.blocks), inline.html, inline.plain, block.html, block.plain]
    out += [heading.text for heading in body.headings] + [link.written for link in body.links]
    assert [] == [text for text in out if PRIVATE.search(text)]
    lasting_room.findings()


@settings(max_examples=200, deadline=None)
@given(text=TEXTS)
def test_any_text_becomes_well_formed_html(lasting_room: Room, text: str) -> None:
    from xml.etree import ElementTree

    for html in everything(lasting_room.read(text).blocks):
        if html.startswith("<"):
            closed = re.sub(r"<(br|hr|img[^<>]*)>", r"<\1/>", html)
            ElementTree.fromstring(f"<all>{closed}</all>")


def test_deep_nesting_is_told_and_not_raised(room: Room) -> None:
    room.read(">" * 5000 + " x")
    room.read("- " * 3000 + "x")
    assert {code for code, _ in room.findings()} <= {"markdown-too-deep"}


def test_a_page_too_long_is_told(room: Room) -> None:
    room.read("ord " * 60_000)
    assert [("page-too-long", 1)] == room.findings()
