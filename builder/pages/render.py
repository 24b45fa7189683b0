"""Course → Rendered: read this first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from markupsafe import Markup

from builder import package
from builder.course import Asset, Course, Page, Quiz
from builder.glossary import Finder
from builder.memory import Memory
from builder.pages.data import as_json, course_data
from builder.pages.directives import render_blocks
from builder.pages.glossary import finder_of
from builder.pages.outline import Chapter, Entry, homes, minutes, outline
from builder.pages.parts import elsewhere
from builder.pages.place import Place, environment
from builder.pages.quizzes import render_quiz
from builder.pages.search import search_entries
from builder.pages.second import second_entries
from builder.pages.tags import contact_address
from builder.pages.unit import Unit
from builder.pages.views import views_of
from builder.pages.worksheets import download_link, render_sheet
from builder.worksheets import Sheet, sheet_entry


@dataclass(frozen=True, slots=True)
class Rendered:
    """A unit, ready for any target: the same HTML and data for all."""

    html: bytes
    """``index.html``; expects ``course.css`` and ``course.js`` beside it."""
    data: Mapping[str, object]
    """What stands in ``#course-data``."""
    languages: tuple[str, ...]
    """Those it holds; it opens in the first when nothing tells another."""
    files: tuple[package.Entry, ...]
    """What was made beside it and goes into every package: the theme, the second script's data, the
    words to search in, and the worksheets as Word files."""
    assets: tuple[Asset, ...]
    """The files its HTML refers to, in the course's order."""
    title: str
    """The course's title in the first language."""


def render_course(
    course: Course, language: str | None = None, memory: Memory | None = None
) -> Rendered:
    """The course (or the part of it) as one unit, in every language or in one alone.

    ``memory``: of an earlier rendering of the same course.
    """
    memory = memory or Memory()
    if language is not None:
        course = replace(course, languages=(language,))
    chapters = outline(course)
    quizzes = {quiz.id: quiz for quiz in course.quizzes()}
    sheets = _sheets(course, memory)
    finders = {tag: Finder.of(terms) for tag, terms in course.glossary.items()}
    unit = Unit(course, homes(course), quizzes, elsewhere(course), sheets, finders)
    data = course_data(unit, chapters)
    html = _html(unit, chapters, data, memory)
    assets = tuple(asset for path, asset in course.assets.items() if path in unit.used)
    title = course.title[course.source_language]
    searched = search_entries(course, chapters, memory)
    files = (*_theme(course), *second_entries(course), *searched, *sheets.values())
    return Rendered(html.encode(), data, course.languages, files, assets, title)


def _theme(course: Course) -> tuple[package.Entry, ...]:
    """Linked behind ``course.css``: what it leaves unsaid is as it was."""
    return (package.Entry("theme.css", data=course.theme.css),) if course.theme.css else ()


def _sheets(course: Course, memory: Memory) -> dict[tuple[str, str], package.Entry]:
    """Every worksheet in every language as a Word file, in the course's order."""
    pages = [page for page in course.pages() if page.kind == "worksheet"]
    alone = memory.same("course", replace(course, modules=()))
    return {
        (page.id, language): memory.made(
            ("sheet", page.id, language),
            (alone, replace(page, texts={language: page.texts[language]})),
            partial(sheet_entry, Sheet(course, page, language)),
        )
        for page in pages
        for language in course.languages
    }


def _html(
    unit: Unit, chapters: tuple[Chapter, ...], data: Mapping[str, object], memory: Memory
) -> str:
    course = unit.course
    entries = [entry for chapter in chapters for entry in chapter.entries]
    return (
        environment()
        .get_template("unit.html")
        .render(
            course=course,
            languages=course.languages,
            language=course.source_language,
            title=course.title[course.source_language],
            chapters=chapters,
            first=entries[0],
            second=entries[1] if len(entries) > 1 else None,
            articles=_articles(unit, chapters, memory),
            views=views_of(course),
            logo=unit.use(course.theme.logo.path) if course.theme.logo else None,
            contact=contact_address(course.contact),
            data=as_json(data),
        )
    )


def _articles(unit: Unit, chapters: tuple[Chapter, ...], memory: Memory) -> Iterator[Markup]:
    """Every page, one whole language after the other: so it reads with scripts off and on paper."""
    around = memory.same("around pages", tuple(_around(unit, chapters)))
    for language in unit.course.languages:
        for chapter in chapters:
            for entry in chapter.entries:
                key, made_of = ("article", entry.id, language), (around, entry.source)
                known: tuple[Markup, set[str]] | None = memory.recall(key, made_of)
                if known is None:
                    alone = replace(unit, used=set())
                    known = _article(alone, chapter, entry, language), alone.used
                    memory.keep(key, made_of, known)
                unit.used.update(known[1])
                yield known[0]


def _around(unit: Unit, chapters: tuple[Chapter, ...]) -> Iterator[object]:
    """All that an article is made of beside its own page: what pages say of one another."""
    yield replace(unit.course, modules=())
    yield unit.homes, unit.elsewhere, list(unit.sheets)
    yield [quiz for quiz in unit.quizzes.values() if quiz.embedded]
    for chapter in chapters:
        yield chapter.entries[0].source
        for entry in chapter.entries:
            yield replace(entry, source=None), minutes(entry)  # type: ignore[arg-type]


def _article(unit: Unit, chapter: Chapter, entry: Entry, language: str) -> Markup:
    place = _place(unit, entry, language)
    first = unit.course.modules[0].front.id
    front = entry.kind == "front"
    titles = unit.course.title if front else chapter.entries[0].titles
    html = (
        environment()
        .get_template("page.html")
        .render(
            entry=entry,
            place=place,
            body=_body(entry, place),
            current=entry.id == first and language == unit.course.source_language,
            kicker=titles[language],
            contents=chapter.entries[1:] if front else (),
            word_file=download_link(place),
        )
    )
    return Markup(html)


def _place(unit: Unit, entry: Entry, language: str) -> Place:
    source = entry.source
    return Place(
        unit=unit,
        page=entry.id,
        language=language,
        title=entry.titles[language],
        questions={question.local_id: question for question in source.questions},
        text=source.texts[language] if isinstance(source, Page) else None,
        finder=finder_of(source, unit, language) if isinstance(source, Page) else None,
    )


def _body(entry: Entry, place: Place) -> Markup:
    if isinstance(entry.source, Quiz):
        return render_quiz(entry.source, place)
    assert place.text is not None
    blocks = place.text.blocks
    return (
        render_sheet(blocks, place) if entry.kind == "worksheet" else render_blocks(blocks, place)
    )
