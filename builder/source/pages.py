"""Pages: a Markdown file in every language it is written in, read into a ``Page``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from builder.course import Page, PageText, Question
from builder.diagnostics import Location, Report, Text
from builder.source import structure_rules as rules
from builder.source.activities import page_questions
from builder.source.front_matter import FrontMatter, split_front_matter
from builder.source.kinds import Choice, Flag, Many, Prose, Whole
from builder.source.markdown import Body, MarkdownReader, PageSource
from builder.source.schema import Field, Record, Schema, read_record
from builder.source.text_files import Folder, read_text
from builder.source.yaml_nodes import Scalar

FRONT = Schema(
    (
        Field(
            "title",
            Prose(),
            Text("Navnet på siden.", "The page's name."),
            required=True,
            words=True,
        ),
        Field(
            "summary",
            Prose(),
            Text("Én setning om siden.", "One sentence about the page."),
            words=True,
        ),
        Field("was", Prose(), Text("Id-en siden hadde før.", "The id the page had before.")),
        Field("duration", Whole(1, 600), Text("Minutter.", "Minutes.")),
        Field(
            "optional",
            Flag(),
            Text("Siden kreves ikke.", "The page is not required."),
            default=False,
        ),
        Field("objectives", Many(Prose()), Text("Læringsmål.", "Learning objectives."), default=()),
        Field("phase", Prose(), Text("Fasen siden hører til.", "The phase the page belongs to.")),
        Field("keywords", Many(Prose()), Text("Stikkord.", "Keywords."), default=(), words=True),
        Field(
            "draft",
            Flag(),
            Text("Siden er ikke med i pakken.", "The page is not in the package."),
            default=False,
        ),
        Field(
            "glossary",
            Flag(),
            Text(
                "Ord fra ordlista blir forklart der de står på siden.",
                "Words of the glossary are explained where they stand on the page.",
            ),
            default=True,
        ),
    )
)
_TYPE = Field(
    "type",
    Choice(("page", "worksheet"), {"side": "page", "ark": "worksheet", "arbeidsark": "worksheet"}),
    Text("Side, eller ark til å skrive ut.", "A page, or a sheet to print."),
    default="page",
)
_PAGES = Field(
    "pages",
    Many(Prose()),
    Text(
        "Rekkefølgen på modulens sider og prøver.", "The order of the module's pages and quizzes."
    ),
    default=(),
)
PAGE = FRONT.with_fields((_TYPE,))
INDEX = FRONT.with_fields((_PAGES,))


@dataclass(frozen=True, slots=True)
class PageFile:
    """A page before its Markdown is read."""

    id: str
    module: str
    file: str
    """Inside a language folder: ``bli-kjent/hva.md``."""
    is_front: bool
    fronts: Mapping[str, FrontMatter]
    """By language, source first; languages it is not written in are left out."""
    records: Mapping[str, Record]
    """The front matter; a language whose cannot be read is left out."""

    @property
    def kind(self) -> Literal["front", "page", "worksheet"]:
        if self.is_front:
            return "front"
        return "worksheet" if self._setting("type") == "worksheet" else "page"

    @property
    def draft(self) -> bool:
        return self._setting("draft") is True

    @property
    def embedded(self) -> bool:
        return False

    def _setting(self, name: str) -> object:
        first = next(iter(self.fronts), "")
        record = self.records.get(first)
        return record[name] if record else None


def read_page_file(
    folder: Folder,
    page_id: str,
    file: str,
    languages: tuple[str, ...],
    report: Report,
    *,
    is_front: bool,
) -> PageFile | None:
    """The page's files taken apart; None when the source language's cannot be read (told)."""
    fronts: dict[str, FrontMatter] = {}
    records: dict[str, Record] = {}
    schema = INDEX if is_front else PAGE
    for lang in languages:
        path = f"{lang}/{file}"
        text = read_text(folder, path, report) if path in folder.files else None
        if text is None:
            if lang == languages[0]:
                return None
            continue
        fronts[lang] = split_front_matter(text, path, report)
        own = schema if lang == languages[0] else schema.translation()
        record = _read(own, fronts[lang], path, lang == languages[0], report)
        if record:
            records[lang] = record
    return PageFile(page_id, file.split("/")[0], file, is_front, fronts, records)


def _read(
    schema: Schema, front: FrontMatter, path: str, required: bool, report: Report
) -> Record | None:
    if front.node is None:
        return None
    record = read_record(schema, front.node, path, report)
    if record and not required:
        _tell_untitled(record, report)
    return record


def _tell_untitled(record: Record, report: Report) -> None:
    if not record.has("title"):
        report.add(rules.TITLE_UNTRANSLATED, record.node.location)


def read_page(
    page: PageFile, languages: tuple[str, ...], reader: MarkdownReader, report: Report
) -> Page:
    """The page with its text in every language, falling back to the source's."""
    source = languages[0]
    texts: dict[str, PageText] = {}
    bodies: dict[str, Body] = {}
    for lang in languages:
        if lang not in page.fronts:
            texts[lang] = texts[source]
            continue
        path, front = f"{lang}/{page.file}", page.fronts[lang]
        if not front.body.strip() and not page.is_front:
            report.add(rules.PAGE_WITHOUT_TEXT, Location(path, max(1, front.body_line - 1)))
        body = reader.read_page(PageSource(path, front.body, front.body_line, lang))
        bodies[lang] = body
        title = _text(page, lang, "title") or _text(page, source, "title") or page.id
        summary = _text(page, lang, "summary")
        texts[lang] = _page_text(title, summary, body, lang, path)
    questions = page_questions(page.id, page.file, bodies, languages, report)
    return _page(page, source, texts, questions)


def _text(page: PageFile, lang: str, name: str) -> str:
    record = page.records.get(lang)
    return record.text(name) if record else ""


def _page_text(title: str, summary: str, body: Body, lang: str, path: str) -> PageText:
    return PageText(
        lang=lang,
        title=title,
        summary=summary,
        blocks=body.blocks,
        headings=body.headings,
        links=body.links,
        images=body.images,
        words=body.words,
        fingerprints=body.fingerprints,
        location=Location(path),
    )


def _page(
    page: PageFile, source: str, texts: Mapping[str, PageText], questions: tuple[Question, ...]
) -> Page:
    record = page.records.get(source)
    return Page(
        id=page.id,
        module=page.module,
        kind=page.kind,
        optional=bool(record and record["optional"]),
        minutes=record["duration"] if record else None,
        objectives=_list(record, "objectives"),
        phase=(record.text("phase") or None) if record else None,
        keywords={
            lang: _list(page.records.get(lang), "keywords") or _list(record, "keywords")
            for lang in texts
        },
        draft=page.draft,
        was=(record.text("was") or None) if record else None,
        texts=texts,
        questions=questions,
        location=Location(f"{source}/{page.file}"),
        explains=record["glossary"] if record else True,
    )


def _list(record: Record | None, name: str) -> tuple[str, ...]:
    items: tuple[Scalar, ...] = (record[name] or ()) if record else ()
    return tuple(item.text.strip() for item in items)
