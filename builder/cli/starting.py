"""``init``: a few questions, and a course that builds."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

import click

from builder import __version__
from builder.archive.writing import output_fault
from builder.cli.changing import tell_changes
from builder.cli.command import Unknown
from builder.cli.telling import shown_folder, tell
from builder.cli.words import words
from builder.diagnostics import Location, Report
from builder.editing import Changes, apply, rules
from builder.editing.init import COURSE_FOLDER, LANGUAGES, Start, course_id, plan_init
from builder.source.course_yaml import COURSE_FILE
from builder.source.kinds import ID_PATTERN
from builder.source.slugs import as_id

CLEAN, ERRORS = 0, 1

_SPOKEN = {
    **dict.fromkeys(("norsk", "bokmål", "bokmal", "norwegian", "bokmaal", "no"), "nb"),
    **dict.fromkeys(("nynorsk",), "nn"),
    **dict.fromkeys(("engelsk", "english"), "en"),
}
"""What people call the languages of the example → tag."""
_AND = ("", "og", "and", "&", "+")


def init(
    language: str,
    place: str,
    titles: tuple[str, ...],
    languages: tuple[str, ...],
    wanted_id: str | None,
    yes: bool,
) -> int:
    """Make a course in ``place``, with what is needed to keep it in git."""
    folder, report = Path(place), Report()
    _refuse_folder(folder, report)
    if wanted_id is not None and not ID_PATTERN.fullmatch(wanted_id):
        mended = as_id(wanted_id) or "mitt-kurs"
        report.add(rules.ID_UNFIT, Location(COURSE_FILE), id=wanted_id, mended=mended)
    if not len(report):
        ask = not yes and sys.stdin.isatty()
        start = _start(titles, languages, wanted_id or "", ask, language)
        changes, left = _without_existing(plan_init(start), folder)
        if _made(changes, folder, report):
            _tell_made(changes, left, place, language)
            return CLEAN
    tell(report, language, "", "text")
    return ERRORS


def _refuse_folder(place: Path, report: Report) -> None:
    """Only a new or empty folder, or a fresh repository, becomes a course."""
    try:
        if place.exists() and not place.is_dir():
            report.extend([output_fault(NotADirectoryError(20, "", str(place)), place / "x")])
            return
        there = {path.name for path in place.iterdir()} if place.exists() else set()
    except OSError as error:
        report.extend([output_fault(error, place)])
        return
    if {COURSE_FOLDER, COURSE_FILE} & there:
        report.add(rules.INIT_COURSE_THERE, Location(str(place)), folder=place)
    elif there and ".git" not in there:
        report.add(rules.INIT_NOT_EMPTY, Location(str(place)), folder=place)


def _start(
    titles: tuple[str, ...], languages: tuple[str, ...], wanted_id: str, ask: bool, language: str
) -> Start:
    say = words(language)
    named = dict(_named(one) for one in titles)
    default = "Mitt kurs" if language == "nb" else "My course"
    if ask and "" not in named:
        named[""] = click.prompt(say["ask title"], default=default)
    known = languages or tuple(tag for tag in named if tag)
    if ask and not languages:
        known = _ask_languages(", ".join(known) or language, language)
    for tag in known or (language,):
        if tag not in LANGUAGES:
            message = say["no such start"].format(name=tag, all=", ".join(LANGUAGES))
            raise Unknown(message, tag, LANGUAGES)
    tags = tuple(dict.fromkeys(known or (language,)))
    first = named.get(tags[0]) or named.get("") or default
    if ask:
        for tag in tags[1:]:
            if tag not in named:
                named[tag] = click.prompt(say["ask title in"].format(lang=tag), default=first)
    given = {tag: (named.get(tag) or first).strip() for tag in tags}
    if not wanted_id and ask:
        wanted_id = _ask_id(course_id(given[tags[0]]), language)
    return Start(given, wanted_id)


def _ask_languages(default: str, language: str) -> tuple[str, ...]:
    """The languages, by tag or by name: asked for again until there is an example in each."""
    while True:
        answer: str = click.prompt(words(language)["ask languages"], default=default)
        written = [one for one in re.split(r"[\s,;/.]+", answer.lower()) if one not in _AND]
        tags = [_SPOKEN.get(one, one) for one in written]
        strange = [one for one in tags if one not in LANGUAGES]
        if tags and not strange:
            return tuple(tags)
        if strange:
            values = {"name": strange[0], "all": ", ".join(LANGUAGES)}
            click.echo(words(language)["no such start"].format(**values), err=True)


def _ask_id(default: str, language: str) -> str:
    """The id, which never changes: asked for again until it can be one."""
    while True:
        answer: str = click.prompt(words(language)["ask id"], default=default)
        if ID_PATTERN.fullmatch(answer):
            return answer
        default = as_id(answer) or default


def _named(given: str) -> tuple[str, str]:
    """``nn=Tittel`` as language and title; a title alone is the source language's, ``""``."""
    tag, equals, title = given.partition("=")
    return (tag, title) if equals and tag in LANGUAGES else ("", given)


def _without_existing(changes: Changes, place: Path) -> tuple[Changes, list[str]]:
    """The files that are not there yet, and those that are: they stay as they were."""
    left = [path for path in changes.writes if (place / path).exists()]
    writes = {path: text for path, text in changes.writes.items() if path not in left}
    return Changes(writes=writes), left


def _made(changes: Changes, place: Path, report: Report) -> bool:
    try:
        apply(changes, place)
    except OSError as error:
        report.extend([output_fault(error, Path(error.filename or place))])
        return False
    return True


def _tell_made(changes: Changes, left: list[str], folder: str, language: str) -> None:
    say = words(language)
    shown = f"{there}/" if (there := shown_folder(folder)) else ""
    told = {path: b"" for path in changes.writes if path.startswith(COURSE_FOLDER)}
    tell_changes(Changes(writes=told), set(), shown, language)
    click.echo(say["init around"].format(n=len(changes.writes) - len(told)))
    for path in left:
        click.echo(say["init left"].format(path=shown + path))
    quoted = f'"{there}"' if " " in there else there
    where = f"cd {quoted}\n  " if there else ""
    after = say["init next"].format(cd=where, version=__version__)
    click.echo(after.replace("kursbygger ", f"{_command()} "))


def _command() -> str:
    """What to write to run Kursbygger: where the terminal does not find it, the path of the one
    that runs now, as for who wrote ``.venv/bin/kursbygger`` and then changes folder.
    """
    name = Path(sys.argv[0])
    if name.stem != "kursbygger" or shutil.which("kursbygger"):
        return "kursbygger"
    path = name.absolute().as_posix()
    return f'"{path}"' if " " in path else path
