"""``new`` and ``rename``: a course folder changed as asked for, and what was changed told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import click

from builder.archive.writing import output_fault
from builder.build import keep
from builder.cli.command import Unknown
from builder.cli.telling import tell
from builder.cli.words import words
from builder.course import Course
from builder.diagnostics import Location, Report
from builder.editing import Changes, Survey, apply, bare_name, rules, survey
from builder.editing.languages import plan_language
from builder.editing.new import Sort, Wanted, plan_new
from builder.editing.rename import plan_rename
from builder.editing.rename_question import plan_rename_question, quiz_of
from builder.editing.text import NotUnderstoodError
from builder.lock import Lock, follow, read_lock
from builder.source.reader import read_course

CLEAN, ERRORS = 0, 1
Plan = Callable[[Survey, Lock, Report], Changes | None]


def new_page(
    language: str,
    title: str,
    folder: str,
    module: str | None,
    after: str | None,
    new_id: str | None,
    titles: tuple[str, ...],
    worksheet: bool,
) -> int:
    """A page in every language."""
    sort: Sort = "worksheet" if worksheet else "page"
    return _new(language, sort, title, folder, module, after, new_id, titles)


def new_quiz(
    language: str,
    title: str,
    folder: str,
    module: str | None,
    after: str | None,
    new_id: str | None,
    titles: tuple[str, ...],
) -> int:
    """A quiz in every language."""
    return _new(language, "quiz", title, folder, module, after, new_id, titles)


def new_module(
    language: str,
    title: str,
    folder: str,
    after: str | None,
    new_id: str | None,
    titles: tuple[str, ...],
) -> int:
    """A module with its front page in every language."""
    return _new(language, "module", title, folder, None, after, new_id, titles)


def new_language(language: str, tag: str, folder: str) -> int:
    """The files of the source language, to be translated."""
    done = _change(language, folder, lambda here, _, report: plan_language(here, tag, report))
    if done == CLEAN:
        click.echo(words(language)["new language done"].format(lang=tag))
    return done


def rename(language: str, old: str, new: str, folder: str) -> int:
    """Another id for a module, page or quiz; a file's name will do for it."""
    old, new = bare_name(old), bare_name(new)
    ids = {old: new}

    def plan(here: Survey, lock: Lock, report: Report) -> Changes | None:
        if old in here.ids():
            return plan_rename(here, old, new, lock, report)
        quiz = quiz_of(here, old)
        if quiz is not None:
            ids[old] = f"{quiz.id}-{new.removeprefix(f'{quiz.id}-')}"
            return plan_rename_question(here, quiz, old, new, lock, report)
        _tell_no_such(old, here, lock, language, report)
        return None

    lock, before = read_lock(Path(folder), Report()), None
    if lock is not None and lock.translations:
        before = read_course(Path(folder), Report(), drafts=True)
    done = _change(language, folder, plan)
    if done == CLEAN and lock is not None and before is not None:
        return _let_translations_follow(lock, before, ids, language, folder)
    return done


def _let_translations_follow(
    lock: Lock, before: Course, ids: Mapping[str, str], language: str, folder: str
) -> int:
    """Keep what was up to date so, though links in the source have changed with the name."""
    report = Report()
    after = read_course(Path(folder), Report(), drafts=True)
    if after is not None:
        keep(follow(lock, before, after, ids), Path(folder), report)
    if report.has_errors:
        tell(report, language, folder, "text")
        return ERRORS
    return CLEAN


def _tell_no_such(old: str, here: Survey, lock: Lock, language: str, report: Report) -> None:
    question = next((one for one in lock.questions if one.id == old and not one.gone), None)
    if question is not None:
        path = here.ids().get(question.owner, question.owner)
        local = old.removeprefix(f"{question.owner}-")
        report.add(rules.RENAME_QUESTION, Location(path), id=old, path=path, local=local)
    elif old == here.course.id:
        report.add(rules.RENAME_COURSE, Location("course.yaml"))
    else:
        raise Unknown(words(language)["no such id"].format(name=old), old, here.ids())


def _new(
    language: str,
    sort: Sort,
    title: str,
    folder: str,
    module: str | None,
    after: str | None,
    new_id: str | None,
    titles: tuple[str, ...],
) -> int:
    def plan(here: Survey, lock: Lock, report: Report) -> Changes | None:
        named = _titles(titles, here, language) | {here.source: title}
        modules = [one.id for one in here.modules]
        _refuse_unknown(module, modules, "no such module", language)
        _refuse_unknown(after, _beside(here, sort, module), "no such neighbour", language)
        wanted = Wanted(sort, named, new_id, module, after)
        made = plan_new(here, wanted, lock, report)
        return made.changes if made else None

    if not title.strip():
        raise click.UsageError(words(language)["title empty"])
    return _change(language, folder, plan)


def _beside(here: Survey, sort: Sort, module: str | None) -> list[str]:
    """What something new may stand after: the modules, or what is in its module."""
    if sort == "module":
        return [one.id for one in here.modules]
    return [item.id for item in here.items() if module in (None, item.module)]


def _titles(given: Iterable[str], here: Survey, language: str) -> dict[str, str]:
    """``nn=Ei side`` and so on, by language."""
    named = {}
    for one in given:
        tag, equals, title = one.partition("=")
        if not equals or not title.strip():
            raise click.UsageError(words(language)["title form"].format(given=one))
        _refuse_unknown(tag.strip(), here.languages, "no such language here", language)
        named[tag.strip()] = title.strip()
    return named


def _refuse_unknown(name: str | None, known: Iterable[str], key: str, language: str) -> None:
    known = list(known)
    if name is not None and name not in known:
        raise Unknown(words(language)[key].format(name=name, all=", ".join(known)), name, known)


def _change(language: str, folder: str, plan: Plan) -> int:
    """Work out a change and make it, or tell why not."""
    report = Report()
    here = survey(Path(folder), report)
    changes = None
    if here is not None:
        report = Report()
        lock = read_lock(Path(folder), Report()) or Lock()
        changes = _planned(plan, here, lock, report)
    if changes is not None and _applied(changes, Path(folder), report):
        shown = "" if folder in (".", "./") else folder.rstrip("/\\") + "/"
        before = set() if here is None else set(here.folder.files)
        tell_changes(changes, before, shown, language)
        return CLEAN
    tell(report, language, folder, "text")
    return ERRORS


def _planned(plan: Plan, here: Survey, lock: Lock, report: Report) -> Changes | None:
    try:
        return plan(here, lock, report)
    except NotUnderstoodError as error:
        report.add(rules.EDIT_BY_HAND, Location(str(error)), path=error)
    except OSError as error:
        report.extend([output_fault(error, Path(error.filename or "."))])
    return None


def _applied(changes: Changes, folder: Path, report: Report) -> bool:
    try:
        apply(changes, folder)
    except OSError as error:
        report.extend([output_fault(error, Path(error.filename or folder))])
        return False
    return True


def tell_changes(changes: Changes, before: set[str], shown: str, language: str) -> None:
    """A line for each thing moved, made and changed; ``before`` are the files there were."""
    say: Mapping[str, str] = words(language)
    for old, new in changes.moves.items():
        click.echo(say["moved"].format(old=shown + old, new=shown + new))
    moved = set(changes.moves.values())
    for path in changes.writes:
        was_there = path in before or any(path == n or path.startswith(n + "/") for n in moved)
        click.echo(say["changed" if was_there else "made"].format(path=shown + path))
