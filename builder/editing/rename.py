"""New names for modules, pages and quizzes, with all that leads to them, and nothing lost."""

from __future__ import annotations

from dataclasses import dataclass

from builder.diagnostics import Location, Report
from builder.editing import rules
from builder.editing.changes import Changes
from builder.editing.new import is_free
from builder.editing.survey import Survey
from builder.editing.targets_of_links import may_lead, rewrite
from builder.editing.text import TextFile, drop_setting, put_setting, rename_in_list, setting
from builder.lock import Lock
from builder.source.course_yaml import COURSE_FILE
from builder.source.modules import INDEX_FILE
from builder.source.yaml_nodes import Mapping, Scalar, Sequence


@dataclass(frozen=True, slots=True)
class Renaming:
    """One name for another."""

    here: Survey
    old: str
    new: str
    file: str
    """The file in the source language that has the id."""

    @property
    def is_module(self) -> bool:
        return self.file == f"{self.here.source}/{self.old}/{INDEX_FILE}"

    def moved(self, path: str) -> str:
        """Where a path of the course is afterwards."""
        language, _, rest = path.partition("/")
        if language not in self.here.languages:
            return path
        if self.is_module:
            first, slash, inside = rest.partition("/")
            return f"{language}/{self.new}{slash}{inside}" if first == self.old else path
        inside = self.file.partition("/")[2]
        folder, _, name = inside.rpartition("/")
        ending = name.removeprefix(self.old)
        return f"{language}/{folder}/{self.new}{ending}" if rest == inside else path


def plan_rename(here: Survey, old: str, new: str, lock: Lock, report: Report) -> Changes | None:
    """Every change that goes with the new name; None when it cannot be (told).

    ``old`` is the id of a module, page or quiz of the course.
    """
    renaming = Renaming(here, old, new, here.ids()[old])
    if renaming.is_module and here.course.settings.split == "module":
        values = {"module": old, "path": renaming.file}
        report.add(rules.RENAME_SPLIT, Location(renaming.file), **values)
        return None
    if not is_free(new, here, lock, report):
        return None
    moves = _moves(renaming)
    return Changes(moves, _writes(renaming, lock))


def _moves(renaming: Renaming) -> dict[str, str]:
    """Folders of a module, or files of a page or quiz, in every language that has them."""
    here = renaming.here
    inside = renaming.old if renaming.is_module else renaming.file.partition("/")[2]
    paths = [f"{lang}/{inside}" for lang in here.languages]
    there = [path for path in paths if path in here.folder.files or path in here.folder.folders]
    return {path: renaming.moved(path) for path in there}


def _writes(renaming: Renaming, lock: Lock) -> dict[str, bytes]:
    here, ids = renaming.here, {renaming.old: renaming.new}
    edited = {}
    for path in here.folder.files:
        in_course = path.split("/")[0] in here.languages and may_lead(path)
        if in_course or path == COURSE_FILE:
            file = here.file(path)
            changed = in_course and rewrite(file, ids, renaming.moved)
            changed = _edit_lists(file, renaming) or changed
            if path == renaming.file:
                changed = _tell_was(file, renaming, lock) or changed
            if changed:
                edited[renaming.moved(path)] = file.bytes()
    return edited


def _edit_lists(file: TextFile, renaming: Renaming) -> bool:
    if file.path == COURSE_FILE:
        listed = renaming.is_module and rename_in_list(file, "modules", renaming.old, renaming.new)
        return _rename_in_doors(file, renaming) or listed
    source, _, name = file.path.partition("/")
    if source == renaming.here.source and name.endswith(f"/{INDEX_FILE}"):
        return rename_in_list(file, "pages", renaming.old, renaming.new)
    return False


def _rename_in_doors(file: TextFile, renaming: Renaming) -> bool:
    """The pages that ``situations`` leads to."""
    entry = file.settings().entries.get("situations")
    doors = entry.value.items if entry and isinstance(entry.value, Sequence) else []
    found = [
        page
        for door in doors
        if isinstance(door, Mapping) and (pages := door.entries.get("pages"))
        if isinstance(pages.value, Sequence)
        for page in pages.value.items
        if isinstance(page, Scalar) and page.text.strip() == renaming.old
    ]
    for page in reversed(found):
        file.put(page, renaming.new)
    return bool(found)


def _tell_was(file: TextFile, renaming: Renaming, lock: Lock) -> bool:
    """Write what the lock knows it as, so that progress follows; nothing before the first build."""
    known = {entry.id for entry in lock.pages if not entry.gone}
    was = setting(file, "was")
    if renaming.old in known:
        put_setting(file, "was", renaming.old)
    elif was == renaming.new:  # back to the name it had
        drop_setting(file, "was")
    else:
        return False
    return True
