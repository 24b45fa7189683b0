"""What the learner answers on a page, as it is written in one language."""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from builder.course import Rich
from builder.diagnostics import Location, Report
from builder.source import markdown_rules as rules
from builder.source.blocks import PageBlocks, inside
from builder.source.directives import Open, Opened, Paired
from builder.source.inline import plain_text
from builder.source.inline_questions import Asked, AskedOption, Verdict, read_asked
from builder.source.lines import Line
from builder.source.passages import Passage, passages
from builder.source.scan import LIST_ITEM, Code

_INLINE_TAG = re.compile(r"</?(?:a|abbr|code|em|kbd|span|strong|sub|sup)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class AnswerOption:
    """One line of a checklist, or one answer of a question."""

    text: Rich
    location: Location
    correct: bool = False
    feedback: Rich | None = None


@dataclass(frozen=True, slots=True)
class Answerable:
    """Something on a page that the learner answers; the reader makes a question of it."""

    kind: Literal["reflection", "checklist", "question"]
    id: str
    """Local id, unique on the page."""
    label: Rich
    """What is asked: inline, for a question blocks."""
    options: tuple[AnswerOption, ...]
    """Of a checklist or question; empty otherwise."""
    fingerprints: tuple[str, ...]
    location: Location
    word: str
    """The name the author gave the block."""
    numbered: bool = False
    """Whether a question's answers are numbered."""
    feedback: Mapping[Verdict, Rich] = field(default_factory=dict)
    """A question's own."""
    values: Mapping[str, str] = field(default_factory=dict)
    """What stood in the braces beside the id."""
    misread: bool = False
    """Whether lines have been told that may be answers."""


class LineReader(Protocol):
    """Reads short texts that stand on lines of a page."""

    def rich_inline(self, text: str, location: Location, lang: str) -> Rich:
        """One line of text."""

    def inline_lines(self, lines: list[Line], lang: str) -> Rich:
        """A short text."""

    def block_lines(self, lines: list[Line], lang: str) -> Rich:
        """Paragraphs and lists."""


def read_answerables(
    items: list[Paired],
    page: PageBlocks,
    asked: Mapping[int, list[Paired]],
    lang: str,
    reader: LineReader,
    report: Report,
) -> tuple[Answerable, ...]:
    """What is answered on the page, in order; ``asked`` is what stands in each question."""
    return tuple(_answerables(items, page, asked, lang, reader, report))


def _answerables(
    items: list[Paired],
    page: PageBlocks,
    asked: Mapping[int, list[Paired]],
    lang: str,
    reader: LineReader,
    report: Report,
) -> Iterator[Answerable]:
    for n, item in enumerate(items):
        if not isinstance(item, Open) or item.opened.kind is None or n not in page.labels:
            continue
        opened, answer = item.opened, item.opened.kind.answer
        if answer is None or opened.id is None:
            continue
        if answer == "question":
            yield _question(opened, opened.id, read_asked(asked[n], report), lang, reader)
            continue
        inner = inside(items, n)
        options = _items(inner, lang, reader, report) if answer == "checklist" else ()
        prints = (fingerprint(opened.label), *fingerprints(passages(inner), inner))
        label = as_rich(page.labels[n], lang)
        place = opened.line.at(opened.column)
        yield Answerable(answer, opened.id, label, options, prints, place, opened.word)


def _question(opened: Opened, name: str, asked: Asked, lang: str, reader: LineReader) -> Answerable:
    label = reader.rich_inline(opened.label, opened.line.at(opened.label_column), lang)
    more = _blocks(asked.intro, lang, reader)
    text = Rich(
        f"<p>{label.html}</p>" + (more.html if more else ""),
        " ".join([label.plain, *([more.plain] if more else [])]),
        lang,
    )
    return Answerable(
        kind="question",
        id=name,
        label=text,
        options=tuple(_option(one, lang, reader) for one in asked.options),
        fingerprints=tuple(fingerprint(one) for one in (opened.label, *asked.texts()) if one),
        location=opened.line.at(opened.column),
        word=opened.word,
        numbered=bool(asked.options) and asked.options[0].numbered,
        feedback={
            verdict: said
            for verdict, lines in asked.feedback.items()
            if (said := _blocks(lines, lang, reader))
        },
        values=dict(opened.values),
        misread=asked.misread,
    )


def _option(one: AskedOption, lang: str, reader: LineReader) -> AnswerOption:
    feedback = reader.inline_lines(one.feedback, lang) if one.feedback else None
    text = reader.inline_lines(one.lines, lang)
    return AnswerOption(text, one.lines[0].at(0), one.correct, feedback)


def _blocks(lines: list[Line], lang: str, reader: LineReader) -> Rich | None:
    """The text of ``lines``, blank ones around it aside; None when there is none."""
    said = [n for n, line in enumerate(lines) if line.text.strip()]
    return reader.block_lines(lines[said[0] : said[-1] + 1], lang) if said else None


def _items(
    inner: list[Paired], lang: str, reader: LineReader, report: Report
) -> tuple[AnswerOption, ...]:
    """The items of a checklist; a line that is none is told."""
    options = []
    for item in inner:
        if isinstance(item, Code):
            report.add(rules.CHECKLIST_LINE, item.start.at(0), text="```")
        if not isinstance(item, Line) or not item.text.strip():
            continue
        marker = LIST_ITEM.match(item.text)
        if not marker or marker[1]:
            report.add(rules.CHECKLIST_LINE, item.at(0), text=item.text.strip()[:40])
            continue
        place = item.at(marker.end())
        text = re.sub(r"^\[[ xX]?\]\s*", "", item.text[marker.end() :])
        options.append(AnswerOption(reader.rich_inline(text, place, lang), place))
    return tuple(options)


def as_rich(made: str, lang: str) -> Rich:
    """Converted HTML with its plain words."""
    words = _TAG.sub(" ", _INLINE_TAG.sub("", made))
    return Rich(made, html.unescape(plain_text(words)), lang)


def fingerprint(text: str) -> str:
    """A short hash of ``text``, white space aside."""
    return hashlib.sha256("".join(text.split()).encode()).hexdigest()[:8]


def fingerprints(found: Sequence[Passage], items: Sequence[Paired]) -> tuple[str, ...]:
    """One short hash per block of source: what a translation was made from, white space aside."""
    labels = [item.opened.label for item in items if isinstance(item, Open) and item.opened.label]
    codes = [item.text for item in items if isinstance(item, Code)]
    texts = ["".join(line.text for line in passage.lines) for passage in found]
    return tuple(fingerprint(text) for text in (*texts, *labels, *codes))
