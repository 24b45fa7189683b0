"""A new id for a question of a quiz, in every language, its answers kept."""

from __future__ import annotations

from builder.diagnostics import Location, Report
from builder.editing import rules
from builder.editing.changes import Changes
from builder.editing.survey import Survey
from builder.editing.text import NotUnderstoodError, TextFile
from builder.lock import Lock
from builder.source.kinds import ID_PATTERN
from builder.source.quiz_files import QuizFile
from builder.source.slugs import as_id
from builder.source.yaml_nodes import Mapping, Scalar, Sequence


def quiz_of(here: Survey, question: str) -> QuizFile | None:
    """The quiz that has a question reported as ``question``; None when no quiz has."""
    for item in here.items():
        if isinstance(item, QuizFile) and question.startswith(f"{item.id}-"):
            file = here.file(f"{here.source}/{item.file}")
            if _find(file, question.removeprefix(f"{item.id}-")) is not None:
                return item
    return None


def plan_rename_question(
    here: Survey, quiz: QuizFile, old: str, new: str, lock: Lock, report: Report
) -> Changes | None:
    """The change in every language; None when it cannot be (told).

    ``old`` and ``new`` are what reports show; ``new`` may be the question's own id alone.
    """
    own_old, own_new = old.removeprefix(f"{quiz.id}-"), new.removeprefix(f"{quiz.id}-")
    source = f"{here.source}/{quiz.file}"
    if not _is_free(own_new, here.file(source), quiz.id, lock, report):
        return None
    writes = {}
    for path in (f"{language}/{quiz.file}" for language in here.languages):
        file = here.file(path) if path in here.folder.files else None
        question = _find(file, own_old) if file else None
        if file is None or question is None:
            continue
        if path == source:
            known = any(one.id == old and not one.gone for one in lock.questions)
            _tell_was(file, question, own_old if known else None, own_new)
        _put(file, _find(file, own_old), own_new)
        writes[path] = file.bytes()
    return Changes(writes=writes)


def _is_free(own: str, file: TextFile, quiz: str, lock: Lock, report: Report) -> bool:
    place, full = Location(file.path), f"{quiz}-{own}"
    if not ID_PATTERN.fullmatch(own):
        report.add(rules.ID_UNFIT, place, id=own, mended=as_id(own) or "sporsmal")
    elif _find(file, own) is not None:
        report.add(rules.QUESTION_TAKEN, place, id=own, path=file.path)
    elif any(one.id == full and one.gone for one in lock.questions):
        report.add(rules.ID_ONCE_USED, place, id=full)
    else:
        return True
    return False


def _find(file: TextFile, own: str) -> Mapping | None:
    """The question whose id is ``own``."""
    entry = file.settings().entries.get("questions")
    for one in entry.value.items if entry and isinstance(entry.value, Sequence) else ():
        found = one.entries.get("id") if isinstance(one, Mapping) else None
        if found and isinstance(found.value, Scalar) and found.value.text.strip() == own:
            return one if isinstance(one, Mapping) else None
    return None


def _put(file: TextFile, question: Mapping | None, own: str) -> None:
    value = question.entries["id"].value if question else None
    if not isinstance(value, Scalar):
        raise NotUnderstoodError(file.path)
    file.put(value, own)


def _tell_was(file: TextFile, question: Mapping, known: str | None, new: str) -> None:
    """What the lock knows it as; nothing before the first build, nor back to the old name."""
    id_, was = question.entries["id"], question.entries.get("was")
    if question.flow:
        raise NotUnderstoodError(file.path)
    if was is None and known is not None:
        file.add_after(id_.value.line, " " * (id_.key.column - 1) + f"was: {known}")
    elif was is not None and isinstance(was.value, Scalar):
        if known is not None:
            file.put(was.value, known)
        elif was.value.text.strip() == new:
            _drop_line(file, question, was.key.line)


def _drop_line(file: TextFile, question: Mapping, line: int) -> None:
    """Take a line out, unless it is the one with the hyphen that begins the question."""
    if line == question.line:
        raise NotUnderstoodError(file.path)
    del file.lines[line - 1]
