"""From the course folder to a ``Course``: read this first in this room."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from builder.course import Course, Module, Page, Quiz
from builder.diagnostics import Location, Report
from builder.memory import Memory
from builder.source import structure_rules as rules
from builder.source.accessibility import read_accessibility
from builder.source.activities import page_question_renames
from builder.source.course_yaml import CourseFile, read_course_file, read_situations, texts
from builder.source.glossary import read_glossary, with_glossary
from builder.source.links import KnownPage, PageIndex, Resolver
from builder.source.markdown import MarkdownReader
from builder.source.modules import ModuleFiles, read_modules, tell_untranslated
from builder.source.own_words import read_own_words
from builder.source.pages import PageFile, read_page
from builder.source.quiz_files import QuizFile
from builder.source.quizzes import question_renames, read_quiz
from builder.source.renames import check_renames
from builder.source.text_files import Folder, Stamp, scan_folder
from builder.source.theme import read_theme


def read_course(
    folder: Path, report: Report, *, drafts: bool = False, memory: Memory | None = None
) -> Course | None:
    """The course in ``folder``, every fault of its source in ``report``.

    None when nothing can be made of it: no folder, no course.yaml, no languages. With ``drafts``
    pages and quizzes marked ``draft: true`` are part of it. ``memory``: of an earlier reading.
    """
    with _without_gc():
        return _read(folder, report, memory or Memory(), drafts=drafts)


def _read(folder: Path, report: Report, memory: Memory, *, drafts: bool) -> Course | None:
    if not os.path.isdir(folder):  # noqa: PTH112 – Path.is_dir raises for a name with a NUL byte
        report.add(rules.COURSE_FOLDER_MISSING, Location("."), folder=str(folder))
        return None
    scanned = scan_folder(folder, report)
    course_file = read_course_file(scanned, report)
    if course_file is None:
        return None
    languages = course_file.languages
    found = read_modules(scanned, course_file, report, memory)
    index = _index(found, drafts=drafts)
    check_renames(_renames(found), index.ids, report)
    situations = read_situations(course_file, index.ids, report)
    resolver = Resolver(folder, languages, index, report, memory)
    locales = read_own_words(scanned, languages, report)
    around = memory.same(
        "around", (languages, index.files, _other_files(scanned, found, languages))
    )
    reader = MarkdownReader(
        resolver, report, course_file.values(), locales, memory=memory, around=around
    )
    kept = [(module, _kept(module, drafts=drafts)) for module in found]
    for module, files in kept:
        tell_untranslated(scanned, (*_front(module), *files), languages, report)
    modules = [_module(module, files, course_file, reader, report) for module, files in kept]
    glossary = read_glossary(scanned, languages, reader, report)
    kept_modules = with_glossary([module for module in modules if module], glossary)
    course = replace(_course(folder, course_file, kept_modules, resolver), glossary=glossary)
    told = read_accessibility(scanned, languages, report)
    course = replace(course, accessibility=told, situations=situations, locales=locales)
    course = replace(course, theme=read_theme(scanned, course_file, resolver, report))
    asked = {question.id: question for question in course.questions()}
    quizzes = [file for _, files in kept for file in files if isinstance(file, QuizFile)]
    renames = [each for quiz in quizzes for each in question_renames(quiz, asked)]
    check_renames([*page_question_renames(course.pages(), asked), *renames], asked, report)
    return course


@contextmanager
def _without_gc() -> Iterator[None]:
    """Reading makes nodes by the hundred thousand and no cycles: collecting them is lost time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _index(modules: Sequence[ModuleFiles], *, drafts: bool) -> PageIndex:
    """Everything a link may lead to; where drafts are shown, they are pages like the others."""
    files: dict[str, KnownPage] = {}
    for module in modules:
        for file in (*_front(module), *module.files):
            kind = file.kind if isinstance(file, PageFile) else "quiz"
            files[file.file] = KnownPage(file.id, kind, file.draft and not drafts)
    return PageIndex(files)


def _other_files(
    scanned: Folder, modules: Sequence[ModuleFiles], languages: tuple[str, ...]
) -> dict[str, Stamp]:
    """Size and time of change of every file that is no page or quiz: settings, words, media."""
    own = {
        f"{language}/{file.file}"
        for module in modules
        for file in (*_front(module), *module.files)
        for language in languages
    }
    found: dict[str, Stamp] = {}
    for path in scanned.files:
        if path not in own:
            found[path] = scanned.stamp(path)
    return found


def _renames(modules: Sequence[ModuleFiles]) -> Iterator[tuple[str, str, Location]]:
    """Id, former id and place of every page and quiz that has been renamed."""
    for module in modules:
        for file in (*_front(module), *module.files):
            record = next(iter(file.records.values()), None)
            if record and record.text("was"):
                yield file.id, record.text("was"), record.at("was")


def _front(module: ModuleFiles) -> tuple[PageFile, ...]:
    return (module.front,) if module.front else ()


def _kept(module: ModuleFiles, *, drafts: bool) -> list[PageFile | QuizFile]:
    """The module's files in order, drafts as wanted, embedded quizzes last."""
    kept = [file for file in module.files if drafts or not file.draft]
    return sorted(kept, key=lambda file: file.embedded)


def _module(
    module: ModuleFiles,
    files: Sequence[PageFile | QuizFile],
    course: CourseFile,
    reader: MarkdownReader,
    report: Report,
) -> Module | None:
    if module.front is None:
        return None
    front = read_page(module.front, course.languages, reader, report)
    items: list[Page | Quiz] = [
        read_page(file, course.languages, reader, report)
        if isinstance(file, PageFile)
        else _quiz(file, course, reader, report)
        for file in files
    ]
    return Module(module.id, front, tuple(items), module.location)


def _quiz(file: QuizFile, course: CourseFile, reader: MarkdownReader, report: Report) -> Quiz:
    passing = course.settings.passing
    read = partial(read_quiz, file, course.languages, passing, reader, report)
    path = f"{course.languages[0]}/{file.file}"
    return reader.remembered(("quiz", file.id), (file, passing), path, read)


def _course(
    folder: Path, course: CourseFile, modules: Sequence[Module], resolver: Resolver
) -> Course:
    record = course.record
    return Course(
        id=course.id,
        version=course.version,
        languages=course.languages,
        title=course.title,
        description=course.description,
        modules=tuple(modules),
        assets=resolver.assets,
        settings=course.settings,
        authors=texts(record, "authors"),
        owners=texts(record, "owners"),
        licence=record.text("licence"),
        contact=record.text("contact"),
        origin=course.origin,
        iri=record.text("iri"),
        folder=folder,
        written={name: record.at(name) for name in ("id", "version", "iri") if record.has(name)},
    )
