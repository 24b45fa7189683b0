"""New pages, quizzes and modules: a file in every language, and a line in the right list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from builder.diagnostics import Location, Report
from builder.editing import made_files, rules
from builder.editing.changes import Changes
from builder.editing.survey import Survey
from builder.editing.text import add_to_list
from builder.lock import LOCK_NAME, Lock
from builder.source.course_yaml import COURSE_FILE
from builder.source.kinds import ID_PATTERN
from builder.source.modules import INDEX_FILE, NOT_MODULES, ModuleFiles
from builder.source.quiz_files import QUIZ_ENDING
from builder.source.slugs import as_id

Sort = Literal["page", "worksheet", "quiz", "module"]
_OF_WINDOWS = {"con", "prn", "aux", "nul"} | {f"{p}{n}" for p in ("com", "lpt") for n in range(10)}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an author asks for."""

    sort: Sort
    titles: Mapping[str, str]
    """Language → title; where there is none, that of the source language."""
    id: str | None = None
    """None to make it of the title."""
    module: str | None = None
    """None when the course has but one."""
    after: str | None = None
    """The id it is to stand after in the list; None for last."""


@dataclass(frozen=True, slots=True)
class New:
    """What is to be made."""

    id: str
    changes: Changes


def plan_new(here: Survey, wanted: Wanted, lock: Lock, report: Report) -> New | None:
    """The files and the line in the list; None when it cannot be (told)."""
    title = wanted.titles[here.source]
    new_id = wanted.id if wanted.id is not None else as_id(title) or wanted.sort
    if not is_free(new_id, here, lock, report):
        return None
    if wanted.sort == "module":
        listed, name, key = COURSE_FILE, f"{new_id}/{INDEX_FILE}", "modules"
    else:
        module = _module(here, wanted.module, report)
        if module is None:
            return None
        ending = QUIZ_ENDING if wanted.sort == "quiz" else ".md"
        listed, key = f"{here.source}/{module.id}/{INDEX_FILE}", "pages"
        name = f"{module.id}/{new_id}{ending}"
    list_file = here.file(listed)
    add_to_list(list_file, key, new_id, wanted.after)
    writes = {
        f"{lang}/{name}": _content(wanted, wanted.titles.get(lang, title), lang, here.source)
        for lang in here.languages
    }
    return New(new_id, Changes(writes=writes | {listed: list_file.bytes()}))


def is_free(new_id: str, here: Survey, lock: Lock, report: Report) -> bool:
    """Whether something new may be called ``new_id``; tells why not."""
    place = Location(COURSE_FILE)
    taken = here.ids().get(new_id) or _lies_there(new_id, here)
    if not ID_PATTERN.fullmatch(new_id):
        report.add(rules.ID_UNFIT, place, id=new_id, mended=as_id(new_id) or "min-side")
    elif new_id in _OF_WINDOWS or new_id in NOT_MODULES:
        report.add(rules.ID_OF_WINDOWS, place, id=new_id)
    elif taken:
        report.add(rules.ID_TAKEN, Location(taken), id=new_id, path=taken)
    elif any(entry.gone and entry.id == new_id for entry in lock.pages):
        report.add(rules.ID_ONCE_USED, Location(LOCK_NAME), id=new_id)
    else:
        return True
    return False


def _lies_there(new_id: str, here: Survey) -> str | None:
    """A file or folder of that name in any language, listed or not."""
    endings = (f"/{new_id}.md", f"/{new_id}{QUIZ_ENDING}")
    of_course = tuple(f"{lang}/" for lang in here.languages)
    files = (path for path in here.folder.files if path.startswith(of_course))
    found = next((path for path in files if path.endswith(endings)), None)
    folders = (f"{lang}/{new_id}" for lang in here.languages)
    return found or next((path for path in folders if path in here.folder.folders), None)


def _module(here: Survey, wanted: str | None, report: Report) -> ModuleFiles | None:
    names = [module.id for module in here.modules]
    if wanted is None and len(names) != 1:
        report.add(rules.WHICH_MODULE, Location(COURSE_FILE), modules=", ".join(names))
        return None
    module = here.module(wanted or names[0])
    if module is None or module.front is None:
        path = f"{here.source}/{wanted}/{INDEX_FILE}"
        report.add(rules.INDEX_MISSING, Location(path), module=wanted)
        return None
    return module


def _content(wanted: Wanted, title: str, language: str, source: str) -> bytes:
    if wanted.sort == "module":
        return made_files.front(title, language)
    if wanted.sort == "quiz":
        return made_files.quiz(title, language, translation=language != source)
    worksheet = wanted.sort == "worksheet" and language == source
    return made_files.page(title, language, worksheet=worksheet)
