"""From lines to a page's outline: its text and code, with directives opened and closed around it.

Snippets are put in here, and what may stand in what is judged here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from builder.diagnostics import Location, Report
from builder.source import directive_rules as rules
from builder.source.directive_list import BY_WORD
from builder.source.directives import Close, Open, Opened, Paired, find_fences, pair
from builder.source.lines import Line, split_lines
from builder.source.scan import Code, scan


@dataclass(frozen=True, slots=True)
class Snippets:
    """The texts ``:::include`` puts in."""

    folder: Path
    """The course folder."""

    def path(self, language: str, snippet: str) -> str:
        return f"{language}/snippets/{snippet}.md"

    def known(self, language: str) -> list[str]:
        """Ids of the snippets a language has."""
        return sorted(file.stem for file in (self.folder / language / "snippets").glob("*.md"))

    def text(self, language: str, snippet: str) -> str | None:
        """The snippet's text; None when there is none. Raises OSError and UnicodeDecodeError."""
        file = self.folder / self.path(language, snippet)
        if not file.is_file() or not file.resolve().is_relative_to(self.folder.resolve()):
            return None
        return file.read_text(encoding="utf-8-sig")


def read_outline(
    lines: list[Line], language: str, snippets: Snippets, report: Report
) -> list[Paired]:
    """``lines`` as an outline, snippets put in, every fault told. Opens and closes always match."""
    items = list(_put_in_snippets(_pair(lines, report), (), language, snippets, report))
    _judge(items, report)
    return [item for item in items if not _is_unknown(item)]


def _pair(lines: list[Line], report: Report) -> list[Paired]:
    return pair(find_fences(scan(lines, report), report), report)


def _is_unknown(item: Paired) -> bool:
    return isinstance(item, Open | Close) and item.opened.kind is None


def _put_in_snippets(
    items: list[Paired], chain: tuple[str, ...], language: str, snippets: Snippets, report: Report
) -> Iterator[Paired]:
    for item in items:
        if not isinstance(item, Open | Close) or not _is_include(item.opened):
            yield item
        elif isinstance(item, Open) and item.opened.id is not None:
            blank = Line("", item.opened.line.path, item.opened.line.number)
            yield blank
            inner = _snippet(item.opened, item.opened.id, chain, language, snippets, report)
            yield from _put_in_snippets(inner, (*chain, item.opened.id), language, snippets, report)
            yield blank


def _is_include(opened: Opened) -> bool:
    return opened.kind is not None and opened.kind.name == "include"


def _snippet(
    opened: Opened,
    name: str,
    chain: tuple[str, ...],
    language: str,
    snippets: Snippets,
    report: Report,
) -> list[Paired]:
    place = opened.line.at(opened.column)
    path = snippets.path(language, name)
    if name in chain:
        report.add(rules.INCLUDE_CYCLE, place, id=name, chain=" → ".join((*chain, name)))
        return []
    try:
        text = snippets.text(language, name)
    except (OSError, UnicodeDecodeError):
        report.add(rules.INCLUDE_UNREADABLE, place, path=path)
        return []
    if text is None:
        known = ", ".join(snippets.known(language)) or "–"
        report.add(rules.INCLUDE_MISSING, place, id=name, path=path, known=known)
        return []
    return _pair(split_lines(text, path, 1, report), report)


def _judge(items: list[Paired], report: Report) -> None:
    """Tell directives that stand where they may not, have no content, or share an id."""
    stack: list[Opened] = []
    full: list[bool] = []
    ids: dict[str, Location] = {}
    for item in items:
        if isinstance(item, Close):
            stack.pop()
            if not full.pop():
                _tell_empty(item.opened, report)
        elif full and not isinstance(item, Open):
            is_text = not isinstance(item, Line) or bool(item.text.strip())
            if is_text:
                _judge_text(item, stack[-1], report)
            full[-1] = full[-1] or is_text
        if isinstance(item, Open):
            full[-1:] = [True] * len(full[-1:])
            _judge_place(item.opened, stack, report)
            _judge_id(item.opened, ids, report)
            stack.append(item.opened)
            full.append(False)


def _tell_empty(opened: Opened, report: Report) -> None:
    if opened.kind is not None and opened.kind.body == "required":
        report.add(rules.EMPTY, opened.line.at(opened.column), name=opened.word)


def _judge_place(opened: Opened, stack: list[Opened], report: Report) -> None:
    kind, place = opened.kind, opened.line.at(opened.column)
    around = stack[-1] if stack else None
    if kind is None:
        return
    if kind.parents and (
        around is None or around.kind is None or around.kind.name not in kind.parents
    ):
        parent = BY_WORD[kind.parents[0]].word(place.path.partition("/")[0])
        report.add(rules.NEEDS_PARENT, place, name=opened.word, parent=parent)
        return
    allowed = around.kind.children if around is not None and around.kind is not None else None
    if around is not None and allowed is not None and kind.name not in allowed:
        report.add(rules.NOT_ALLOWED_HERE, place, name=opened.word, parent=around.word)


def _judge_text(item: Line | Code, around: Opened, report: Report) -> None:
    """Tell text that stands directly in a directive of parts only."""
    children = around.kind.children if around.kind is not None else None
    if children:
        place = item.at(0) if isinstance(item, Line) else item.start.at(0)
        child = (BY_WORD[children[0]].aliases or children)[0]
        report.add(rules.TEXT_OUTSIDE, place, name=around.word, child=child)


def _judge_id(opened: Opened, ids: dict[str, Location], report: Report) -> None:
    if opened.id is None or opened.kind is None or opened.kind.body == "none":
        return
    place = opened.line.at(opened.column)
    first = ids.setdefault(opened.id, place)
    if first is not place:
        report.add(rules.ID_DUPLICATE, place, id=opened.id, first=first.line)
