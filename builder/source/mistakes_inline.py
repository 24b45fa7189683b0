"""What beginners write in running text – links, emphasis, HTML – and Markdown misreads."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from builder.diagnostics import Location, Report
from builder.source import inline_mistake_rules as rules
from builder.source.directive_rules import CURLY_QUOTES
from builder.source.engine import INLINE_ELEMENTS
from builder.source.lines import Line
from builder.source.passages import Passage

RULES = rules.RULES

_REFERENCE = re.compile(r"^ {0,3}\[(?!\^)([^\[\]]+)\]:")
_NOTE = re.compile(r"^ {0,3}\[\^([^\]]+)\]:")
_TARGET = (
    r"(?:https?://|mailto:|www\.)[^()\s]+|#[\w-]+"
    r"|[\w./-]+\.(?:md|yaml|png|jpe?g|svg|gif|webp|pdf|docx)(?:#[\w-]*)?"
)
_SPACED_LINK = re.compile(rf"(!?\[[^\[\]\n]+\])[ \t\n]+\(({_TARGET})\)", re.IGNORECASE)
_REVERSED_LINK = re.compile(rf"\(([^()\n]+)\)\[({_TARGET})\]", re.IGNORECASE)
_UNCLOSED_TARGET = re.compile(r"\]\(([^()\s]+)(?=\s|$)(?![^()\n]*\))")
_UNCLOSED_TEXT = re.compile(rf"\[([^\[\]()\n]+)\(({_TARGET})\)", re.IGNORECASE)
_BARE_URL = re.compile(
    r"(?<!\]\()(?<!\]: )(?<![\w/\"'<=\[])https?://[^\s<>()\[\]\"]+[^\s<>()\[\]\".,;:!?»]"
)
_USE = re.compile(r"\[([^\[\]\n]+)\]\[([^\[\]\n]*)\]")
_NOTE_USE = re.compile(r"\[\^([^\]\n]+)\](?!:)")
_IMAGE_ALONE = re.compile(r"!\[([^\[\]\n]*)\](?![\[(:])")
_STARS = re.compile(r"(?<!\*)\*\*(?!\*)")
_RULE_LINE = re.compile(r"^ {0,3}(?:\*[ ]*){3,}$", re.MULTILINE)
_CURLY = re.compile(r"\{[^{}\n]*=[ ]*[“”„«][^{}\n]*\}")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)((?:\s[^<>]*)?)>")
_ALLOWED_ATTRIBUTE = {
    "span": re.compile(r"\s+lang\s*=\s*(?:\"[\w-]+\"|'[\w-]+')\s*"),
    "abbr": re.compile(r"\s+title\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*')\s*"),
}
_INSTEAD = {
    "b": "**…**", "strong": "**…**", "i": "*…*", "em": "*…*", "a": "[…](side.md)",
    "img": "![…](bilde.png)", "ul": "- …", "ol": "1. …", "li": "- …", "p": "⏎⏎", "code": "`…`",
    "pre": "```", "blockquote": "> …", "h1": "## …", "h2": "## …", "h3": "### …", "h4": "#### …",
    "hr": "---", "table": "| … | … |", "details": ":::detaljer[…]", "figure": ":::figur",
    "div": ":::tips", "aside": ":::tips", "section": "## …",
    "iframe": "[Se filmen](https://…)", "embed": "[…](https://…)", "object": "[…](https://…)",
    "video": ":::film[…]{file=film.mp4}", "audio": ":::lyd[…]{file=lyd.mp3}",
}  # fmt: skip
_OTHER_TAGS = {
    "u", "s", "del", "ins", "small", "big", "mark", "font", "center", "script",
    "style", "source", "form", "input", "button", "select",
    "option", "textarea", "label", "article", "header", "footer", "main", "nav", "tr", "td",
    "th", "thead", "tbody", "caption", "dl", "dt", "dd", "h5", "h6", "summary", "figcaption",
    "html", "head", "body", "meta", "link", "title", "svg", "path", "math", "q", "cite", "tt",
    "strike", "base", "canvas", "template", "slot", "picture", "map", "area", "wbr", "var",
    "samp", "time",
}  # fmt: skip


@dataclass(slots=True)
class Definitions:
    """The references and footnotes a text defines."""

    references: set[str] = field(default_factory=set)
    """Their ids, in small letters."""
    notes: dict[str, tuple[Line, int]] = field(default_factory=dict)
    """Label → where it is defined."""

    @staticmethod
    def of(found: list[Passage]) -> Definitions:
        """Those of the passages of a text."""
        definitions = Definitions()
        for passage in found:
            for line, masked in zip(passage.lines, passage.masked, strict=True):
                if "]:" not in masked:
                    continue
                if reference := _REFERENCE.match(masked):
                    definitions.references.add(reference[1].strip().lower())
                elif note := _NOTE.match(masked):
                    definitions.notes.setdefault(note[1], (line, note.start(1) - 2))
        return definitions


def check_inline(
    found: list[Passage], report: Report, definitions: Definitions | None = None
) -> None:
    """Tell what is misread within lines of text."""
    definitions = definitions or Definitions()
    for passage in found:
        text = "\n".join(passage.masked)
        if "[" in text:
            _check_links(passage, text, definitions, report)
        if "**" in text:
            _check_emphasis(passage, text, report)
        if "<" in text:
            _check_html(passage, text, report)
        if "://" in text:
            for url in _BARE_URL.finditer(text):
                report.add(rules.URL_NOT_LINKED, _place(passage, text, url.start()), url=url[0])
        if "{" in text:
            for braces in _CURLY.finditer(text):
                mended = re.sub("[“”„«»]", '"', braces[0])
                report.add(CURLY_QUOTES, _place(passage, text, braces.start()), mended=mended)


def check_notes(found: list[Passage], definitions: Definitions, report: Report) -> None:
    """Tell footnotes that are used but not defined, and the other way round."""
    used: set[str] = set()
    for passage in found:
        text = "\n".join(passage.masked)
        for use in _NOTE_USE.finditer(text) if "[^" in text else ():
            used.add(use[1])
            if use[1] not in definitions.notes:
                place = _place(passage, text, use.start())
                report.add(rules.FOOTNOTE_WITHOUT_DEFINITION, place, label=use[1])
    for label, (line, column) in definitions.notes.items():
        if label not in used:
            report.add(rules.FOOTNOTE_UNUSED, line.at(column), label=label)


def _place(passage: Passage, text: str, offset: int) -> Location:
    """The place of the character at ``offset`` in the passage's joined lines."""
    row = text.count("\n", 0, offset)
    return passage.lines[row].at(offset - (text.rfind("\n", 0, offset) + 1))


def _check_links(passage: Passage, text: str, definitions: Definitions, report: Report) -> None:
    for link in _SPACED_LINK.finditer(text):
        mended = f"{link[1]}({link[2]})"
        report.add(rules.LINK_SPACE, _place(passage, text, link.end(1)), mended=mended)
    for link in _REVERSED_LINK.finditer(text):
        mended = f"[{link[1]}]({link[2]})"
        report.add(rules.LINK_REVERSED, _place(passage, text, link.start()), mended=mended)
    for link in _UNCLOSED_TARGET.finditer(text):
        mended = f"]({link[1]})"
        report.add(rules.LINK_UNCLOSED, _place(passage, text, link.start(1)), mended=mended)
    for link in _UNCLOSED_TEXT.finditer(text):
        mended = f"[{link[1].strip()}]({link[2]})"
        report.add(rules.LINK_UNCLOSED, _place(passage, text, link.start()), mended=mended)
    for use in _USE.finditer(text):
        if use[1].startswith("^") or use[2].startswith("^"):
            continue
        name = (use[2] or use[1]).strip()
        if name.lower() not in definitions.references:
            place = _place(passage, text, use.start())
            report.add(rules.REFERENCE_WITHOUT_DEFINITION, place, name=name)
    for image in _IMAGE_ALONE.finditer(text) if "![" in text else ():
        if image[1].strip().lower() not in definitions.references:
            place = _place(passage, text, image.start())
            report.add(rules.IMAGE_WITHOUT_ADDRESS, place, alt=image[1] or "…")


def _check_emphasis(passage: Passage, text: str, report: Report) -> None:
    """Pair the double stars as Markdown does; what has no pair, or white space inside, is told."""
    text = _RULE_LINE.sub(lambda m: "x" * len(m[0]), text)
    opened: list[int] = []
    spaced: int | None = None
    for stars in _STARS.finditer(text):
        start, end = stars.span()
        after, before = text[end : end + 1], text[start - 1 : start] if start else ""
        opens, closes = bool(after.strip()), bool(before.strip())
        if closes and (opened or spaced is not None):
            if opened:
                opened.pop()
            else:
                assert spaced is not None
                _tell_spaced(passage, text, spaced, end, report)
                spaced = None
        elif opens:
            opened.append(start)
        elif opened or spaced is not None:
            first = opened.pop() if opened else spaced
            assert first is not None
            _tell_spaced(passage, text, first, end, report)
            spaced = None
        else:
            spaced = start
    for start in opened:
        report.add(rules.EMPHASIS_UNCLOSED, _place(passage, text, start))


def _tell_spaced(passage: Passage, text: str, start: int, end: int, report: Report) -> None:
    inner = text[start + 2 : end - 2].strip()
    if len(inner) <= 100:
        mended = f"**{inner}**"
        report.add(rules.EMPHASIS_WITH_SPACES, _place(passage, text, start), mended=mended)


def _check_html(passage: Passage, text: str, report: Report) -> None:
    unclosed: dict[str, list[int]] = {}
    for tag in _TAG.finditer(text):
        name = tag[2].lower()
        place = _place(passage, text, tag.start())
        if name in INLINE_ELEMENTS:
            _check_element(tag, name, place, unclosed, report)
        elif not tag[1] and name in _INSTEAD:
            report.add(rules.HTML_HAS_MARKDOWN, place, tag=name, instead=_INSTEAD[name])
        elif not tag[1] and name in _OTHER_TAGS:
            report.add(rules.HTML_NOT_ALLOWED, place, tag=name)
    for name, starts in unclosed.items():
        for start in starts:
            report.add(rules.HTML_UNCLOSED, _place(passage, text, start), tag=name)


def _check_element(
    tag: re.Match[str],
    name: str,
    place: Location,
    unclosed: dict[str, list[int]],
    report: Report,
) -> None:
    if tag[1]:
        if unclosed.get(name):
            unclosed[name].pop()
        return
    unclosed.setdefault(name, []).append(tag.start())
    allowed = _ALLOWED_ATTRIBUTE.get(name)
    if name == "span" and not tag[3].strip():
        report.add(rules.HTML_NOT_ALLOWED, place, tag=name)
    elif tag[3].strip() and not (allowed and allowed.fullmatch(tag[3])):
        report.add(rules.HTML_ATTRIBUTE, place, tag=name)
