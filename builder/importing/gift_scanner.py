"""GIFT as it stands in a file: blocks between empty lines, comments, categories, braces.

The format is described in Moodle's documentation, «GIFT format». A character after a backslash
is hidden as ``U+E000 +`` its own number, so that nothing takes it for a sign of the format.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from builder.diagnostics import Location, Report, Rule
from builder.importing import gift_rules as rules
from builder.importing.markup import BREAK

_HIDDEN = 0xE000
_ESCAPE = re.compile(r"\\([\\~=#{}:n])")
_CATEGORY = re.compile(r"^\s*\$CATEGORY:\s*(.*?)\s*$", re.IGNORECASE)
_FORM = re.compile(r"^\s*\[(html|markdown|moodle|plain)\]", re.IGNORECASE)
_ID, _TAG = (re.compile(rf"\[{name}:((?:\\\]|[^\]])+)\]") for name in ("id", "tag"))
"""In a comment; a bracket within stands after a backslash."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the file."""

    text: str
    line: int
    """Of its first character."""

    def from_to(self, start: int, end: int | None = None) -> Piece:
        """The part between two places in it."""
        return Piece(self.text[start:end], self.line + self.text.count("\n", 0, start))

    def stripped(self) -> Piece:
        """Without white space around it."""
        lead = len(self.text) - len(self.text.lstrip())
        return self.from_to(lead, max(lead, len(self.text.rstrip())))

    def cut(self, sign: str) -> tuple[Piece, Piece | None]:
        """What is before and after the first ``sign``; None when it is not there."""
        at = self.text.find(sign)
        if at < 0:
            return self, None
        return self.from_to(0, at), self.from_to(at + len(sign))

    def formed(self, form: str) -> tuple[Piece, str]:
        """What it says and in which form: ``[html]`` before it, else ``form``."""
        found = _FORM.match(self.text)
        return (self.from_to(found.end()), found[1].lower()) if found else (self, form)

    def shown(self) -> str:
        """On one line, with the characters that were hidden."""
        return " ".join(shown(self.text).replace(BREAK, " ").split())


@dataclass(frozen=True, slots=True)
class Block:
    """One question, or one text that is none."""

    line: int
    name: str
    """What stands between ``::`` and ``::``, or after ``[id:``; empty without either."""
    before: Piece
    body: Piece | None
    """What is between the braces; None when there are none."""
    after: Piece
    form: str
    tags: tuple[str, ...] = ()


@dataclass(slots=True)
class _Lines:
    """A block being gathered."""

    line: int = 0
    lines: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)


def shown(text: str) -> str:
    """``text`` with the characters that were hidden."""
    return "".join(
        chr(ord(c) - _HIDDEN) if "\ue020" <= c <= "\ue07e" else c for c in text
    )  # U+E00A, a line break, stays: ``markup`` knows it


def scan(text: str, file: str, report: Report) -> Iterator[Block]:
    """Every block; what is wrong with its braces or its title is told."""
    hidden = _ESCAPE.sub(lambda m: BREAK if m[1] == "n" else chr(ord(m[1]) + _HIDDEN), text)
    broken = False
    for each in _blocks(hidden, file, report):
        piece = Piece("\n".join(each.lines), each.line)
        if broken and "}" in piece.text and not _opens_first(piece.text):
            broken = False  # the end of the block before: an empty line stands inside its braces
            continue
        block = _block(piece, "\n".join(each.comments), file, report)
        broken = block is None
        if block:
            yield block


def _opens_first(text: str) -> bool:
    return "{" in text.partition("}")[0]


def _blocks(text: str, file: str, report: Report) -> Iterator[_Lines]:
    one = _Lines()
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        category = _CATEGORY.match(line)
        if line.lstrip().startswith("//"):
            one.comments.append(line)
            if one.lines:
                one.lines.append("")
        elif category or not line.strip():
            if category:
                name = shown(category[1])
                report.add(rules.CATEGORY_LEFT_OUT, Location(file, number), name=name)
            if one.lines:
                yield one
            one = _Lines()
        else:
            one.line = one.line or number
            one.lines.append(line)


def _block(piece: Piece, comments: str, file: str, report: Report) -> Block | None:
    piece = piece.stripped()
    found = _ID.search(comments)
    tags = tuple(_named(tag) for tag in _TAG.findall(comments))
    title = ""
    if piece.text.startswith("::"):
        opened, rest = piece.from_to(2).cut("::")
        if rest is None:
            report.add(rules.TITLE_NOT_CLOSED, Location(file, piece.line))
            return None
        title, piece = opened.shown(), rest
    piece, form = piece.formed("moodle")
    name = _named(found[1]) if found else title
    opens, closes = piece.text.find("{"), piece.text.find("}")
    if opens < 0 and closes < 0:
        return Block(piece.line, name, piece.stripped(), None, Piece("", piece.line), form, tags)
    if not _braced(piece, file, report):
        return None
    before = piece.from_to(0, opens)
    if not before.text.strip() and title:
        before = Piece(title, piece.line)
    body, after = piece.from_to(opens + 1, closes), piece.from_to(closes + 1)
    return Block(piece.stripped().line, name, before, body, after, form, tags)


def _named(text: str) -> str:
    return shown(text).replace("\\]", "]").strip()


def _braced(piece: Piece, file: str, report: Report) -> bool:
    """Whether there is one ``{`` and one ``}`` after it; what is not so is told."""
    opens = [m.start() for m in re.finditer("{", piece.text)]
    closes = [m.start() for m in re.finditer("}", piece.text)]

    def told(rule: Rule, at: int) -> bool:
        report.add(rule, Location(file, piece.from_to(at).line))
        return False

    if not opens or (closes and closes[0] < opens[0]):
        return told(rules.BRACE_NOT_OPENED, closes[0])
    if not closes:
        return told(rules.BRACE_NOT_CLOSED, opens[0])
    if len(opens) > 1:
        return told(rules.BRACE_AGAIN, opens[1])
    if len(closes) > 1:
        return told(rules.BRACE_NOT_OPENED, closes[1])
    return True
