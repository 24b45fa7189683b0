"""Reading of Markdown with locations: a page's text, or a short text of a quiz, in; values out.

Used as::

    resolver = Resolver(folder, languages, PageIndex(files), report)
    reader = MarkdownReader(resolver, report, values)
    body = reader.read_page(PageSource(path, text, first_line, lang))
    rich = reader.rich_inline(text, location, lang)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeVar
from xml.etree import ElementTree

from builder.course import Block, Heading, Image, Link, Rich
from builder.diagnostics import Location, Report
from builder.locales import Locale, locale
from builder.memory import Memory
from builder.source import directive_rules, mistakes, mistakes_inline
from builder.source import markdown_rules as rules
from builder.source.answerables import Answerable, as_rich, fingerprints, read_answerables
from builder.source.blocks import ESCAPED, PageBlocks, with_code
from builder.source.directives import Open, Paired
from builder.source.engine import END, OPEN, make_engine
from builder.source.inline import Finish, Harvest
from builder.source.inline_questions import take_questions
from builder.source.line_marks import Edit, Marks, apply_edits, mark_edits
from builder.source.lines import Line, split_lines
from builder.source.link_rules import ANCHOR_MISSING
from builder.source.links import Resolver
from builder.source.media import use_files
from builder.source.outline import Snippets, read_outline
from builder.source.passages import Passage, passages
from builder.source.personal import check_personal
from builder.source.scan import Code, scan

LONGEST = 200_000
"""Characters of one page: some hundred printed pages."""

RULES = rules.RULES

Read = TypeVar("Read")

_LEFT_OVER = re.compile("\x02?(?:klzzwxh|wzxhzdk):\\d+\x03?|[\x02\x03]")
"""What Python-Markdown 3.11.3 leaves where ``**bold*`` meets an escape (told as unclosed)."""
_VALUE = re.compile(r"\{\{[ ]*([\w.-]+)[ ]*\}\}")
_TAG = re.compile(r"<[^>]*>")
_SPECIAL = re.compile(
    r"[`*_\[\]<>&\\\"{}|~!\n:@/]|\d{5}|[\x00-\x1f\ue000-\uf8ff\U000f0000-\U0010ffff]|  "
)


@dataclass(frozen=True, slots=True)
class PageSource:
    """A page's text as it stands in its file, front matter taken off."""

    path: str
    """Relative to the course folder: ``nb/bli-kjent/hva.md``."""
    text: str
    first_line: int
    """The number, in the file, of the text's first line."""
    lang: str


@dataclass(frozen=True, slots=True)
class Body:
    """A page's text, read."""

    blocks: tuple[Block, ...]
    headings: tuple[Heading, ...]
    links: tuple[Link, ...]
    images: tuple[Image, ...]
    words: int
    fingerprints: tuple[str, ...]
    answerables: tuple[Answerable, ...]


class MarkdownReader:
    """Reads every text of one run, with one Markdown converter."""

    def __init__(
        self,
        resolver: Resolver,
        report: Report,
        values: Mapping[str, Mapping[str, str]] | None = None,
        locales: Mapping[str, Locale] | None = None,
        *,
        silent_marks: bool = False,
        memory: Memory | None = None,
        around: object = None,
    ) -> None:
        """``values``: language → name → text that ``{{name}}`` stands for. ``locales``: where the
        course says itself how a language is written. ``memory``: of pages read before, which
        still hold when ``around``, all that is not the page itself, is the same."""
        self._memory = memory or Memory()
        self._around = around
        self._resolver = resolver
        self._report = report
        self._values = values or {}
        self._silent_marks = silent_marks
        self._snippets = Snippets(resolver.folder)
        self._md, self._footnotes = make_engine()
        own = {lang: each.quotes for lang, each in (locales or {}).items()}
        known = [(locales or {}).get(lang) or locale(lang) for lang in resolver.languages]
        self.letters = "".join(dict.fromkeys("".join(each.letters for each in known)))
        """Letters that keep their marks when accents are overlooked, in any of the languages:
        what is right must not hang on which of them the learner reads."""
        self._finish = Finish(self._md, own)
        self._md.treeprocessors.register(self._finish, "finish", -10)

    def read_page(self, source: PageSource) -> Body:
        """A page's text; every fault in it is in the report."""
        key = ("page", source.path)
        return self.remembered(key, source, source.path, partial(self._read_page, source))

    def remembered(
        self, key: Hashable, made_of: object, path: str, read: Callable[[], Read]
    ) -> Read:
        """What was read before from the same, or is read now.

        What has nothing wrong with it, nor with any file it uses, is read once. The rest is read
        again each time: what is told of it may hang on other pages.
        """
        store, made_of = self._resolver.store, (made_of, self._around)
        known: tuple[Read, list[tuple[str, bool]]] | None = self._memory.recall(key, made_of)
        if known is not None:
            for used, is_picture in known[1]:
                store.take(used, Location(path), is_picture=is_picture)
            return known[0]
        told, taken = self._report.told, len(store.taken)
        made = read()
        found = store.taken[taken:]
        if self._report.told == told and store.told.isdisjoint(used for used, _ in found):
            self._memory.keep(key, made_of, (made, found))
        return made

    def _read_page(self, source: PageSource) -> Body:
        if len(source.text) > LONGEST:
            place = Location(source.path, source.first_line)
            self._report.add(rules.PAGE_TOO_LONG, place, size=len(source.text), limit=LONGEST)
            return Body((), (), (), (), 0, (), ())
        lines = split_lines(source.text, source.path, source.first_line, self._report)
        items = read_outline(lines, source.lang, self._snippets, self._report)
        items, asked = take_questions(items)
        harvest = self._harvest(lines, source.lang, final=False)
        found = passages(items)
        labels = _labels(items)
        mistakes.check(found, list(labels.values()), self._report)
        check_personal((item for item in items if isinstance(item, Line)), self._report)
        _reserve_ids(items, harvest)
        text = self._markdown(items, found, labels, harvest)
        use_files(items, source.lang, self._resolver, self._report)
        page = PageBlocks(items, self._convert(text, harvest))
        self._check_quizzes(items)
        self._check_anchors(harvest)
        return Body(
            page.blocks,
            tuple(harvest.headings),
            tuple(harvest.links),
            tuple(harvest.images),
            len(_TAG.sub(" ", page.html).split()),
            fingerprints(found, items),
            read_answerables(items, page, asked, source.lang, self, self._report),
        )

    def rich_inline(self, text: str, location: Location, lang: str) -> Rich:
        """A short text: inline Markdown only, never a list or heading."""
        if not _SPECIAL.search(text) and text == text.strip():
            return Rich(text, text, lang)
        one_line = " ".join(text.split()) if "\n" not in text else text
        return self.inline_lines(self._rich_lines(one_line, location), lang)

    def inline_lines(self, lines: list[Line], lang: str) -> Rich:
        """A short text that stands on these lines."""
        check_personal(lines, self._report)
        harvest = self._harvest(lines, lang, final=True)
        found = passages(lines)
        mistakes_inline.check_inline(found, self._report)
        marked = " ".join(self._markdown(list(lines), found, {}, harvest).split("\n")).strip()
        return as_rich(self._convert(marked, harvest, inline=True), lang)

    def picture(self, written: str, location: Location, lang: str) -> str | None:
        """``Asset.path`` of a picture named in a quiz; None when there is none (told)."""
        asset = self._resolver.image(written.strip(), location.path, lang, location)
        return asset.path if asset else None

    def rich_block(self, text: str, location: Location, lang: str) -> Rich:
        """A longer text of a quiz: paragraphs, lists, tables, code."""
        if not _SPECIAL.search(text) and text[:1].isalpha():
            return Rich(f"<p>{text.strip()}</p>", text.strip(), lang)
        lines = self._rich_lines(text, location)
        for line in lines:
            if line.text.startswith(":::"):
                self._report.add(directive_rules.NOT_IN_QUIZ, line.at(0))
        return self.block_lines(lines, lang)

    def block_lines(self, lines: list[Line], lang: str) -> Rich:
        """A longer text that stands on these lines."""
        check_personal(lines, self._report)
        items: list[Paired] = list(scan(lines, self._report))
        harvest = self._harvest(lines, lang, final=True)
        found = passages(items)
        mistakes.check(found, [], self._report)
        return as_rich(
            with_code(self._convert(self._markdown(items, found, {}, harvest), harvest), items),
            lang,
        )

    def _rich_lines(self, text: str, location: Location) -> list[Line]:
        """A YAML value's lines: a text with line breaks stands in a block under its key."""
        number = location.line or 1
        text = text.rstrip("\n")
        if "\n" in text:
            lines = split_lines(text, location.path, number + 1, self._report)
            return [line._replace(indent=None) for line in lines]
        indent = None if location.column is None else location.column - 1
        lines = split_lines(text, location.path, number, self._report)
        return [line._replace(number=number, indent=indent) for line in lines]

    def _harvest(self, lines: list[Line], lang: str, *, final: bool) -> Harvest:
        marks = Marks(silent=self._silent_marks)
        return Harvest(lines, lang, marks, self._resolver, self._report, True, True, final)

    def _markdown(
        self,
        items: list[Paired],
        found: list[Passage],
        labels: Mapping[int, Passage],
        harvest: Harvest,
    ) -> str:
        """The text Python-Markdown gets: marks, values and placeholders put in."""
        edited = {}
        for passage in (*found, *labels.values()):
            if not passage.is_code:
                edited.update(self._edited(passage, harvest))
        parts = []
        for n, item in enumerate(items):
            if isinstance(item, Line):
                parts.append(edited.get(id(item), item.text))
            elif isinstance(item, Code):
                parts.append(f"\n{' ' * item.indent}{OPEN}c{n}{END}\n")
            elif isinstance(item, Open):
                label = item.opened.label
                if n in labels:
                    label = edited.get(id(labels[n].lines[0]), label)
                parts.append(f"\n{OPEN}o{n}{END}{label}\n")
            else:
                parts.append(f"\n{OPEN}x{n}{END}\n")
        return "\n".join(parts)

    def _edited(self, passage: Passage, harvest: Harvest) -> dict[int, str]:
        edited = {}
        for i, (line, masked) in enumerate(zip(passage.lines, passage.masked, strict=True)):
            following = passage.masked[1] if i == 0 and len(passage.masked) > 1 else None
            edits = mark_edits(line, masked, following, harvest.marks)
            if "{{" in masked:
                edits += self._value_edits(line, masked, harvest)
            if edits:
                edited[id(line)] = apply_edits(line.text, edits)
        return edited

    def _value_edits(self, line: Line, masked: str, harvest: Harvest) -> list[Edit]:
        values = self._values.get(harvest.language, {})
        edits = []
        for found in _VALUE.finditer(masked):
            if found[1] in values:
                mark = harvest.marks.value(values[found[1]])
                edits.append((found.start(), len(found[0]), mark))
            else:
                known = ", ".join(sorted(values)) or "–"
                place = line.at(found.start())
                self._report.add(rules.VALUE_UNKNOWN, place, name=found[1], known=known)
                edits.append((found.start(), len(found[0]), harvest.marks.value(found[0])))
        return edits

    def _convert(self, text: str, harvest: Harvest, *, inline: bool = False) -> str:
        """HTML of ``text``, values in and marks gone."""
        harvest.straight_quotes = '"' in text
        harvest.ampersands = "&" in text
        self._finish.harvest = harvest
        self._md.reset()
        try:
            made = self._inline(text) if inline else self._md.convert(text)
        except RecursionError:
            self._report.add(rules.TOO_DEEP, harvest.lines[0].at())
            return ""
        if "\x02" in made or "\x03" in made:
            made = _LEFT_OVER.sub("", made)
        return harvest.marks.fill(made, ESCAPED)

    def _inline(self, text: str) -> str:
        """Python-Markdown's tree passes alone, on one paragraph."""
        root = ElementTree.Element(self._md.doc_tag)
        ElementTree.SubElement(root, "p").text = text.replace("\x02", "").replace("\x03", "")
        for processor in self._md.treeprocessors:
            processor.run(root)
        made = self._md.serializer(root[0]).strip()
        return made.removeprefix("<p>").removesuffix("</p>").strip()

    def _check_quizzes(self, items: list[Paired]) -> None:
        known = self._resolver.index.quizzes()
        for item in items:
            if not isinstance(item, Open) or item.opened.kind is None or item.opened.id is None:
                continue
            if item.opened.kind.name == "quiz" and item.opened.id not in known:
                place = item.opened.line.at(item.opened.column)
                names = ", ".join(known) or "–"
                self._report.add(
                    directive_rules.QUIZ_UNKNOWN, place, id=item.opened.id, known=names
                )

    def _check_anchors(self, harvest: Harvest) -> None:
        for link in harvest.links:
            if link.kind == "same-page" and link.anchor not in harvest.ids:
                known = ", ".join("#" + heading.id for heading in harvest.headings) or "–"
                rule = ANCHOR_MISSING
                self._report.add(rule, link.location, anchor=link.anchor, known=known)


def _reserve_ids(items: list[Paired], harvest: Harvest) -> None:
    """Ids of directives come before those made for headings."""
    for item in items:
        if (
            isinstance(item, Open)
            and item.opened.id
            and item.opened.kind
            and item.opened.kind.body != "none"
        ):
            harvest.ids.setdefault(item.opened.id, item.opened.line.at(item.opened.column))


def _labels(items: list[Paired]) -> dict[int, Passage]:
    """The labels of directives as passages, by the index of the opening."""
    found = {}
    for n, item in enumerate(items):
        if isinstance(item, Open) and item.opened.label:
            opened = item.opened
            label = Line(opened.label, opened.line.path, opened.line.number, opened.label_column)
            found[n] = passages([label])[0]
    return found
