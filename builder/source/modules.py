"""Modules: which files the course consists of, and in what order.

The lists decide – ``modules`` in course.yaml, ``pages`` in each index.md – and every file that
no list names is told. Everything is read here but the Markdown itself, which needs to know all
pages first.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from builder.diagnostics import Location, Report
from builder.memory import Memory
from builder.source import structure_rules as rules
from builder.source.course_yaml import CourseFile, once
from builder.source.kinds import ID_PATTERN
from builder.source.languages import is_language
from builder.source.pages import PageFile, read_page_file
from builder.source.quiz_files import QUIZ_ENDING, QuizFile, read_quiz_file
from builder.source.schema import nearest_name
from builder.source.slugs import as_id
from builder.source.text_files import Folder
from builder.source.yaml_nodes import Scalar

INDEX_FILE = "index.md"
NOT_MODULES = frozenset({"media", "snippets", "locales"})
"""Folders of a language that are no modules."""

_ENDINGS = re.compile(
    r"(?P<stem>.+?)(?P<ending>"
    r"\.quiz\.ya?ml(?:\.txt)?|\.quiz\.md|\.ya?ml(?:\.txt)?|\.(?:md|markdown|mdown|mkd)(?:\.txt)?)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ModuleFiles:
    """A module's files, in the author's order."""

    id: str
    front: PageFile | None
    """None when index.md is missing or cannot be read (told)."""
    files: tuple[PageFile | QuizFile, ...]
    """Listed ones first; then drafts and embedded quizzes, which need not be listed."""
    location: Location
    """Where course.yaml names it."""


@dataclass(frozen=True, slots=True)
class _Names:
    """What the files of a module's folder are called."""

    pages: dict[str, list[str]] = field(default_factory=dict)
    """Id → the names of its files (one, unless there is a page and a quiz)."""
    misnamed: set[str] = field(default_factory=set)
    """Ids of files with an ending we do not read (told)."""

    def to_be(self) -> set[str]:
        """The ids of pages whose names can be none, as they are told to be."""
        return {as_id(name) for name in self.pages if not ID_PATTERN.fullmatch(name)}


def read_modules(
    folder: Folder, course: CourseFile, report: Report, memory: Memory | None = None
) -> tuple[ModuleFiles, ...]:
    """The modules in order, with every file read but for its Markdown."""
    memory = memory or Memory()
    source = course.languages[0]
    _check_languages(folder, course, report)
    names = _module_names(folder, source)
    modules = []
    for written in course.modules:
        _check_folder_name(written.text.strip(), f"{source}/{written.text.strip()}", names, report)
        if written.text.strip() in names:
            modules.append(_read_module(folder, written, course.languages, report, memory))
        elif source in folder.folders:
            _tell_missing_module(written, names, course, report)
    _tell_stray_folders(folder, course, names, report)
    for lang in course.languages:
        _tell_stray_files(folder, lang, report)
    return tuple(modules)


def _module_names(folder: Folder, lang: str) -> list[str]:
    return [name for name in folder.folder_names(lang) if name not in NOT_MODULES]


def _check_languages(folder: Folder, course: CourseFile, report: Report) -> None:
    for item in once(course.record["languages"] or (), Report()):
        lang = item.text.strip()
        if lang not in folder.folders:
            report.add(rules.LANGUAGE_FOLDER_MISSING, item.location, language=lang)
    for name in folder.folder_names(""):
        if is_language(name) and name not in course.languages and _holds_text(folder, name):
            place = course.record.key_at("languages")
            report.add(rules.LANGUAGE_FOLDER_NOT_LISTED, place, language=name)


def _holds_text(folder: Folder, path: str) -> bool:
    return any(file.startswith(f"{path}/") and _ENDINGS.match(file) for file in folder.files)


def _tell_missing_module(
    written: Scalar, names: list[str], course: CourseFile, report: Report
) -> None:
    listed = {item.text.strip() for item in course.modules}
    module = written.text.strip()
    free = [name for name in names if name not in listed]
    nearest = difflib.get_close_matches(module[:60], free, n=1)
    source = course.languages[0]
    if nearest and not ID_PATTERN.fullmatch(nearest[0]):
        values = {"name": nearest[0], "mended": as_id(nearest[0]) or "modul"}
        report.add(rules.FOLDER_NAME_NOT_ID, Location(f"{source}/{nearest[0]}"), **values)
    elif nearest:
        report.add(rules.MODULE_MISSPELT, written.location, module=module, nearest=nearest[0])
    else:
        path = f"{source}/{module}"
        report.add(rules.MODULE_MISSING, written.location, module=module, path=path)


def _tell_stray_folders(
    folder: Folder, course: CourseFile, names: list[str], report: Report
) -> None:
    """Folders in no list, those aside that a misspelt entry was just told to be."""
    source = course.languages[0]
    listed = {item.text.strip() for item in course.modules}
    meant = {
        name
        for wanted in listed - set(names)
        for name in difflib.get_close_matches(
            wanted[:60], [n for n in names if n not in listed], n=1
        )
    }
    for name in names:
        path = f"{source}/{name}"
        if name not in listed | meant and _holds_text(folder, path):
            if not _check_folder_name(name, path, names, report):
                continue
            place = course.record.key_at("modules")
            report.add(rules.MODULE_NOT_LISTED, place, path=path, module=name)
    for lang in course.languages[1:]:
        for name in _module_names(folder, lang):
            path = f"{lang}/{name}"
            if name not in names and _holds_text(folder, path):
                values = {"path": path, "source": f"{source}/{name}"}
                report.add(rules.PAGE_ONLY_IN_TRANSLATION, Location(path), **values)


def _check_folder_name(name: str, path: str, names: list[str], report: Report) -> bool:
    """Whether a module's folder has a name that can be its id; told when not."""
    if name not in names or ID_PATTERN.fullmatch(name):
        return True
    mended = as_id(name) or "modul"
    report.add(rules.FOLDER_NAME_NOT_ID, Location(path), name=name, mended=mended)
    return False


def _tell_stray_files(folder: Folder, lang: str, report: Report) -> None:
    """Pages beside the modules, or deeper than they go."""
    for path in folder.files:
        parts = path.split("/")
        if parts[0] != lang or not path.endswith((".md", QUIZ_ENDING)):
            continue
        if len(parts) != 3 and not (len(parts) > 1 and parts[1] in NOT_MODULES):
            report.add(rules.FILE_OUTSIDE_MODULE, Location(path), path=path)


def _read_module(
    folder: Folder,
    written: Scalar,
    languages: tuple[str, ...],
    report: Report,
    memory: Memory,
) -> ModuleFiles:
    module = written.text.strip()
    source = languages[0]
    names = _file_names(folder, f"{source}/{module}", report)
    _check_translations(folder, module, names, languages, report)
    front = None
    if f"{source}/{module}/{INDEX_FILE}" in folder.files:
        file = f"{module}/{INDEX_FILE}"
        front = read_page_file(folder, module, file, languages, report, is_front=True)
    else:
        path = f"{source}/{module}/{INDEX_FILE}"
        if "index" not in names.misnamed:
            report.add(rules.INDEX_MISSING, written.location, module=module, path=path)
    files = {
        name: _remembered_file(folder, module, name, languages, report, memory)
        for each in names.pages.values()
        for name in each
    }
    ordered = _in_order(folder, front, module, names, files, report)
    return ModuleFiles(module, front, ordered, written.location)


def _remembered_file(
    folder: Folder,
    module: str,
    name: str,
    languages: tuple[str, ...],
    report: Report,
    memory: Memory,
) -> PageFile | QuizFile | None:
    """A file with nothing wrong in it is read once."""
    key, stamps = (
        ("file", module, name),
        [folder.stamp(f"{language}/{module}/{name}") for language in languages],
    )
    known: PageFile | QuizFile | None = memory.recall(key, (languages, stamps))
    if known is not None:
        return known
    told = report.told
    read = _read_file(folder, module, name, languages, report)
    if report.told == told:
        memory.keep(key, (languages, stamps), read)
    return read


def _read_file(
    folder: Folder, module: str, name: str, languages: tuple[str, ...], report: Report
) -> PageFile | QuizFile | None:
    file = f"{module}/{name}"
    if name.endswith(QUIZ_ENDING):
        return read_quiz_file(folder, name.removesuffix(QUIZ_ENDING), file, languages, report)
    page_id = name.removesuffix(".md")
    return read_page_file(folder, page_id, file, languages, report, is_front=False)


def _file_names(folder: Folder, path: str, report: Report) -> _Names:
    found = _Names()
    for name in folder.names(path):
        if name.endswith(QUIZ_ENDING):
            found.pages.setdefault(name.removesuffix(QUIZ_ENDING), []).append(name)
        elif name.endswith(".md") and not name.endswith(".quiz.md"):
            if name != INDEX_FILE and name.casefold() == INDEX_FILE:
                found.misnamed.add("index")
                report.add(rules.INDEX_CASE, Location(f"{path}/{name}"), path=f"{path}/{name}")
            elif name != INDEX_FILE:
                found.pages.setdefault(name.removesuffix(".md"), []).append(name)
        elif match := _ENDINGS.match(name):
            ending = match["ending"]
            is_page = ".quiz" not in ending.lower() and "y" not in ending.lower()
            stem = match["stem"]
            named = stem if ID_PATTERN.fullmatch(stem) else as_id(stem) or stem
            mended = named + (".md" if is_page else QUIZ_ENDING)
            found.misnamed.update((stem, named))
            place = Location(f"{path}/{name}")
            values = {"path": f"{path}/{name}", "ending": ending, "mended": mended}
            report.add(rules.FILE_ENDING, place, **values)
    return found


def _check_translations(
    folder: Folder, module: str, names: _Names, languages: tuple[str, ...], report: Report
) -> None:
    source = languages[0]
    known = {name for each in names.pages.values() for name in each} | {INDEX_FILE}
    for lang in languages[1:]:
        if lang not in folder.folders:
            continue
        path = f"{lang}/{module}"
        theirs = _file_names(folder, path, report)
        have = {name for each in theirs.pages.values() for name in each}
        for name in sorted(have - known):
            if name.split(".")[0] not in names.misnamed | names.to_be():
                values = {"path": f"{path}/{name}", "source": f"{source}/{module}/{name}"}
                report.add(rules.PAGE_ONLY_IN_TRANSLATION, Location(f"{path}/{name}"), **values)


def tell_untranslated(
    folder: Folder, files: Iterable[PageFile | QuizFile], languages: tuple[str, ...], report: Report
) -> None:
    """Tell each of ``files`` that a language of the course lacks."""
    for each in files:
        if not ID_PATTERN.fullmatch(each.file.rpartition("/")[2].split(".")[0]):
            continue  # told to get another name, in every language
        for lang in languages[1:]:
            path = f"{lang}/{each.file}"
            there = path in folder.files or path in folder.folders
            if lang in folder.folders and not there:
                place = Location(f"{languages[0]}/{each.file}")
                report.add(rules.TRANSLATION_MISSING, place, language=lang, path=path)


def _in_order(
    folder: Folder,
    front: PageFile | None,
    module: str,
    names: _Names,
    files: Mapping[str, PageFile | QuizFile | None],
    report: Report,
) -> tuple[PageFile | QuizFile, ...]:
    """The files as index.md lists them, the unlisted after; what is listed amiss is told."""
    listed = _listed(front, report)
    ordered: list[PageFile | QuizFile | None] = []
    for page_id, item in listed.items():
        if page_id not in names.pages:
            _tell_missing_page(folder, item, module, names, listed, report)
        for name in names.pages.get(page_id, ()):
            file = files[name]
            ordered.append(file)
            if file and file.embedded:
                report.add(rules.EMBEDDED_LISTED, item.location, page=page_id)
    meant = _meant(listed, names)
    unlisted: dict[str, str] = {}
    for page_id, its_names in names.pages.items():
        for name in its_names if page_id not in listed else ():
            file = files[name]
            ordered.append(file)
            if file and front and not (file.draft or file.embedded or page_id in meant):
                unlisted[name] = page_id
    if front:
        _tell_unlisted(front, unlisted, f"{next(iter(front.fronts))}/{module}", report)
    return tuple(file for file in ordered if file)


def _tell_unlisted(
    front: PageFile, unlisted: Mapping[str, str], folder: str, report: Report
) -> None:
    """Tell files in no list: once, when the list itself is missing."""
    index = f"{folder}/{INDEX_FILE}"
    record = front.records.get(next(iter(front.fronts)))
    if record and "pages" in record.told:
        return
    if unlisted and record and not record.has("pages"):
        if not any(nearest_name(key, ("pages",)) for key in record.node.entries):
            block = "\n".join(["pages:", *(f"  - {page}" for page in unlisted.values())])
            report.add(rules.PAGES_MISSING, record.node.location, block=block)
        return
    for name, page in unlisted.items():
        if not ID_PATTERN.fullmatch(page):  # told with its mended name, and what to write in pages
            continue
        report.add(rules.FILE_NOT_LISTED, Location(f"{folder}/{name}"), page=page, index=index)


def _listed(front: PageFile | None, report: Report) -> dict[str, Scalar]:
    record = front.records.get(next(iter(front.fronts))) if front else None
    items = once((record["pages"] or ()) if record else (), report)
    return {item.text.strip(): item for item in items}


def _meant(listed: Mapping[str, Scalar], names: _Names) -> set[str]:
    """Unlisted ids that a misspelt entry was told to be: one fault, one message."""
    missing = [name for name in listed if name not in names.pages]
    return {meant for name in missing if (meant := _nearest(name, names, listed))}


def _nearest(written: str, names: _Names, listed: Mapping[str, Scalar]) -> str | None:
    bare = _bare(written)
    free = [name for name in names.pages if name not in listed]
    found = difflib.get_close_matches(bare[:60], free, n=1)
    return bare if bare != written and bare in names.pages else (found[0] if found else None)


def _bare(written: str) -> str:
    """A file's name without its folder and ending."""
    return written.split("/")[-1].removesuffix(".md").removesuffix(QUIZ_ENDING)


def _tell_missing_page(
    folder: Folder,
    item: Scalar,
    module: str,
    names: _Names,
    listed: Mapping[str, Scalar],
    report: Report,
) -> None:
    page, lang = item.text.strip(), item.path.split("/")[0]
    if page in names.misnamed | names.to_be():  # told with the name it is to have
        return
    nearest = _nearest(page, names, listed)
    values = {"page": page, "folder": f"{lang}/{module}"}
    elsewhere = [
        path
        for path in folder.files
        if path.startswith(f"{lang}/") and path.split("/")[-1] in (f"{page}.md", page + QUIZ_ENDING)
    ]
    if nearest and nearest == _bare(page):
        report.add(rules.PAGE_WITH_ENDING, item.location, page=page, name=nearest)
    elif nearest:
        report.add(rules.PAGE_MISSPELT, item.location, nearest=nearest, **values)
    elif elsewhere:
        report.add(rules.PAGE_ELSEWHERE, item.location, page=page, path=elsewhere[0])
    else:
        report.add(rules.PAGE_MISSING, item.location, **values)
