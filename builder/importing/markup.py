"""Texts of other systems – HTML, Markdown or plain – as the Markdown of a quiz file."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from builder.importing.plain import escaped, plain_start

BREAK = "\ue00a"
"""A line break that the bank asks for, told from one that only ends a line of the file."""
FORMULAS = "$$"
"""What a formula is called among ``Said.lost``."""

_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`", "tt": "`"}
_KEPT = {"sub", "sup", "kbd"}
_BLOCKS = {
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "thead", "tbody",
    "tr", "blockquote", "pre", "section", "dl", "dt", "dd", "center",
}  # fmt: skip
_LOST = {
    "img", "table", "video", "audio", "source", "iframe", "object", "embed",
    "svg", "math", "input", "select", "textarea",
}  # fmt: skip
_OTHERS = {
    "a", "br", "hr", "span", "u", "s", "del", "ins", "font", "small", "big", "td", "th",
    "strike", "abbr", "label", "button",
}  # fmt: skip
_KNOWN = {*_MARKS, *_KEPT, *_BLOCKS, *_LOST, *_OTHERS}
_TAG = re.compile(
    rf"<(?P<close>/?)(?P<name>{'|'.join(sorted(_KNOWN, key=len, reverse=True))})"
    r"(?P<rest>(?:\s[^<>]*|/)?)>",
    re.IGNORECASE,
)
_UNSEEN = re.compile(r"<!--.*?-->|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.I | re.S)
_FORMULA = re.compile(r"\$\$.+?\$\$|\\\(.+?\\\)|\\\[.+?\\\]", re.S)
_ATTRIBUTE = re.compile(r"""\b(href|alt)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.I)
_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s()<>]+")
_IMAGE = re.compile(r"!\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?")
_LINK = re.compile(r"(?<!!)\[([^\]]*)\]\(\s*<?([^)\s>]*)>?[^)]*\)")


@dataclass(frozen=True, slots=True)
class Said:
    """A text, in the ways a quiz file needs it."""

    text: str
    """Paragraphs and lists of Markdown."""
    line: str
    """The same on one line."""
    plain: str
    """Without markup, on one line: for comparing, and for answers that are typed."""
    lost: tuple[str, ...] = ()
    """What could not be carried over: names of elements."""


def read_markup(text: str, form: str) -> Said:
    """``text`` in the form ``html``, ``moodle`` (plain or HTML), ``markdown`` or ``plain``."""
    if form == "markdown":
        return _from_markdown(text)
    writer = _Writer(breaks=form != "html")
    if _FORMULA.search(text):
        writer.lost[FORMULAS] = None
    if form == "plain":
        writer.words(text)
    else:
        _walk(_UNSEEN.sub(" ", text), writer)
    return writer.said()


def _walk(text: str, writer: _Writer) -> None:
    end = 0
    for found in _TAG.finditer(text):
        writer.words(html.unescape(text[end : found.start()]))
        writer.tag(found["name"].lower(), bool(found["close"]), found["rest"])
        end = found.end()
    writer.words(html.unescape(text[end:]))


@dataclass(slots=True)
class _Writer:
    """Makes Markdown of what it is told, piece by piece."""

    breaks: bool
    """Whether ``BREAK`` breaks the line; in HTML only elements do."""
    blocks: list[tuple[str, str]] = field(default_factory=list)
    """The list marker, empty for a paragraph, and one line of Markdown."""
    pieces: list[str] = field(default_factory=list)
    """Of the block at hand."""
    open: list[tuple[str, int, str]] = field(default_factory=list)
    """Elements that mark words: name, where in ``pieces`` they begin, an address."""
    lists: list[str] = field(default_factory=list)
    marker: str = ""
    plain: list[str] = field(default_factory=list)
    lost: dict[str, None] = field(default_factory=dict)

    def words(self, text: str) -> None:
        self.plain.append(text.replace(BREAK, " "))
        paragraphs = re.split(f"{BREAK}(?:\\s*{BREAK})+", text) if self.breaks else [text]
        for number, paragraph in enumerate(paragraphs):
            if number:
                self.end_block()
            self._line(paragraph.replace(BREAK, "\n" if not self.breaks else BREAK))

    def _line(self, text: str) -> None:
        for number, line in enumerate(text.split(BREAK)):
            if number:
                self.pieces.append("<br>")
            line = re.sub(r"\s+", " ", line)
            coded = any(name in ("code", "tt") for name, _, _ in self.open)
            self.pieces.append(line.replace("`", "'") if coded else escaped(line))

    def tag(self, name: str, close: bool, rest: str) -> None:
        attributes = {m[1].lower(): html.unescape(m[2] or m[3] or m[4] or "")
                      for m in _ATTRIBUTE.finditer(rest)}  # fmt: skip
        if name in _LOST:
            self.lost[f"<{name}>"] = None
        if name == "img":
            self.words(attributes.get("alt", ""))
        elif name == "br":
            self.pieces.append("<br>")
            self.plain.append(" ")
        elif name in _MARKS or name in _KEPT or name == "a":
            self._close(name) if close else self.open.append(
                (name, len(self.pieces), attributes.get("href", ""))
            )
        elif name in ("td", "th"):
            self.words(" ")
        elif name in _BLOCKS:
            self._block(name, close)

    def _block(self, name: str, close: bool) -> None:
        self.end_block()
        if name in ("ul", "ol"):
            if not close:
                self.lists.append(name)
            elif self.lists:
                self.lists.pop()
        self.marker = ""
        if name == "li" and not close:
            self.marker = "1. " if self.lists[-1:] == ["ol"] else "- "

    def _close(self, name: str) -> None:
        at = next((n for n in reversed(range(len(self.open))) if self.open[n][0] == name), None)
        if at is None:
            return
        _, start, address = self.open[at]
        del self.open[at:]
        inner = "".join(self.pieces[start:])
        words = inner.strip()
        self.pieces[start:] = [
            inner[: len(inner) - len(inner.lstrip())],
            self._marked(name, words, address) if words else "",
            inner[len(inner.rstrip()) :] if words else "",
        ]

    def _marked(self, name: str, words: str, address: str) -> str:
        if not words.replace("<br>", "").strip():
            return words
        if name == "a":
            if _ADDRESS.fullmatch(address) and "](" not in words:
                return f"[{words}]({address})"
            self.lost["<a>"] = None
            return words
        if name in _KEPT:
            return f"<{name}>{words}</{name}>"
        mark = _MARKS[name]
        doubled = words.startswith(mark[0]) or words.endswith(mark[0])
        return words if doubled and mark != "**" else f"{mark}{words}{mark}"

    def end_block(self) -> None:
        for name, _, _ in reversed(self.open[:]):
            self._close(name)
        line = " ".join("".join(self.pieces).split())
        line = re.sub(r"^(?:\s*<br>)+|(?:<br>\s*)+$", "", line).strip()
        if line:
            self.blocks.append((self.marker, plain_start(line)))
        self.pieces.clear()
        self.plain.append(" ")

    def said(self) -> Said:
        self.end_block()
        text, before = "", ""
        for marker, line in self.blocks:
            text += ("\n" if marker and marker == before else "\n\n") if text else ""
            text += marker + line
            before = marker
        line = " ".join(line for _, line in self.blocks)
        return Said(text, line, " ".join("".join(self.plain).split()), tuple(self.lost))


def _from_markdown(text: str) -> Said:
    """Markdown as ours: what a course's texts cannot hold is taken out or made plain."""
    lost: dict[str, None] = {}
    if _FORMULA.search(text):
        lost[FORMULAS] = None
    text = _UNSEEN.sub(" ", text.replace(BREAK, "\n"))

    def image(found: re.Match[str]) -> str:
        lost["<img>"] = None
        return found[1]

    def link(found: re.Match[str]) -> str:
        if _ADDRESS.fullmatch(found[2]) and found[1].strip():
            return f"[{found[1]}]({found[2]})"
        lost["<a>"] = None
        return found[1]

    marks = [_MARKS.get(found["name"].lower(), "") for found in _TAG.finditer(text)]

    def tag(found: re.Match[str]) -> str:
        name = found["name"].lower()
        if marks.count(_MARKS.get(name, "")) % 2 and name in _MARKS:
            return ""  # one of them is never closed
        if name in _LOST:
            lost[f"<{name}>"] = None
        kept = {**_MARKS, "br": "<br>", **{n: f"<{found['close']}{n}>" for n in _KEPT}}
        return kept.get(name, " ")

    text = _LINK.sub(link, _IMAGE.sub(image, text))
    text = re.sub(
        r"<(?=[A-Za-z/!?])(?!https?:)(?!/?(?:br|sub|sup|kbd)>)", r"\\<", _TAG.sub(tag, text)
    )
    text = re.sub(r"(?<!\\)\{(?=[{:#.])", r"\\{", text)
    text = re.sub(r"(?m)^[ \t]*#{1,6}[ \t]+(.*?)[ \t#]*$", r"**\1**", text)
    text = re.sub(r"(?m)^([ \t]*):(?=[: ])", "\\1\\:", text)
    lines = [line.expandtabs(4).rstrip() for line in text.strip().split("\n")]
    text = "\n".join(lines)
    plain = " ".join(re.sub(r"\\(?=\W)|[*`]|</?\w+>", "", text).split())
    return Said(text, " ".join(text.split()), plain, tuple(lost))
