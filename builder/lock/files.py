"""course.lock on disk: reading, writing, and fetching it back from a package."""

from __future__ import annotations

import os
import tempfile
import zipfile
from pathlib import Path

from builder.archive.reading_rules import FILE_MISSING
from builder.diagnostics import Location, Report, Rule, Severity, Text
from builder.lock.entries import LOCK_NAME, PACKAGED_NAME, Entry, Lock, OptionEntry, lock_text
from builder.lock.parsing import WHY_NUMBERS, parse_lock

MAX_RESTORED_SIZE = 10_000_000
"""Bytes: far above any real lock, far below what fills a disk."""

LOCK_MISSING = Rule(
    "lock-missing",
    Severity.ERROR,
    Text(
        nb="Filen course.lock er borte, men et kurs med denne id-en har hatt en: det viser {seen}",
        en="The file course.lock is gone, but a course of this id has had one, as {seen} shows",
    ),
    Text(
        nb=(
            "Er mappen en kopi som skal bli et nytt kurs? Gi den en ny id i course.yaml. Ellers: "
            "Hent filen tilbake fra git, eller fra en pakke: «kursbygger lock restore PAKKE.zip». "
            "Skal kurset virkelig begynne på nytt, bygg med --new-lock."
        ),
        en=(
            "Is the folder a copy that is to become a new course? Give it a new id in course.yaml. "
            "Otherwise: get the file back from git, or from a package with “kursbygger lock "
            "restore PACKAGE.zip”. If the course is really to start afresh, build with --new-lock."
        ),
    ),
    WHY_NUMBERS,
)
RESTORE_FAILED = Rule(
    "lock-restore-failed",
    Severity.ERROR,
    Text(
        nb="Fant ingen course.lock i pakken «{package}»",
        en="Found no course.lock in the package “{package}”",
    ),
    Text(
        nb="Bruk en zip som Kursbygger har laget, slik den var da den ble bygd.",
        en="Use a zip that Kursbygger made, as it was when it was built.",
    ),
    Text(
        nb=f"Hver pakke har med en kopi av course.lock under navnet {PACKAGED_NAME}.",
        en=f"Each package carries a copy of course.lock under the name {PACKAGED_NAME}.",
    ),
)
RESTORE_WOULD_OVERWRITE = Rule(
    "lock-restore-would-overwrite",
    Severity.ERROR,
    Text(
        nb="Kurset har alt en course.lock, og den er ikke lik den i pakken",
        en="The course already has a course.lock, and it differs from the one in the package",
    ),
    Text(
        nb=(
            "Behold helst den du har: den kan ha nyere numre. Skal den likevel byttes ut, gi den "
            "først et annet navn, for eksempel course.lock.gammel."
        ),
        en=(
            "Preferably keep the one you have: it may hold newer numbers. To replace it all the "
            "same, first give it another name, such as course.lock.old."
        ),
    ),
    WHY_NUMBERS,
)

RULES = (LOCK_MISSING, RESTORE_FAILED, RESTORE_WOULD_OVERWRITE)


def read_lock(
    folder: Path, report: Report, *, had_lock: str = "", new_lock: bool = False
) -> Lock | None:
    """The lock of the course in ``folder``; None when there is no file.

    ``had_lock``: what shows that there has been one (a package, git), so that its absence is an
    error; empty when nothing does. Unless ``new_lock`` says that the course is to start afresh.
    """
    try:
        data = (folder / LOCK_NAME).read_bytes()
    except FileNotFoundError:
        if had_lock and not new_lock:
            report.add(LOCK_MISSING, Location(LOCK_NAME), seen=had_lock)
        return None
    return parse_lock(data, LOCK_NAME, report)


def write_lock(lock: Lock, folder: Path) -> list[Entry | OptionEntry]:
    """Write the lock, whole or not at all and only when it differs from the file.

    Returns what has a number now and had none in the file, for the message about added numbers:
    pages, quizzes and questions, and options of questions that were there before.
    """
    path = folder / LOCK_NAME
    old = path.read_bytes() if path.exists() else b""
    text = lock_text(lock)
    if text.splitlines() != old.decode("utf-8-sig", errors="replace").splitlines():
        _replace(path, text)
    return _added(parse_lock(old, LOCK_NAME, Report()), lock)


def _added(old: Lock, new: Lock) -> list[Entry | OptionEntry]:
    pages = {entry.number for entry in old.pages}
    questions = {entry.number for entry in old.questions}
    options = {(option.question, option.type, option.number) for option in old.options}
    with_options = {(question, type_) for question, type_, _ in options}
    return [
        *(entry for entry in new.pages if entry.number not in pages),
        *(entry for entry in new.questions if entry.number not in questions),
        *(
            option
            for option in new.options
            if (option.question, option.type) in with_options
            and (option.question, option.type, option.number) not in options
        ),
    ]


def _replace(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(prefix=".course-lock-", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def restore_lock(zip_path: Path, folder: Path, report: Report) -> bool:
    """Put the lock that a package carries back into ``folder``; whether it was done.

    A lock that is there and differs is left alone, and so is everything when the package has no
    readable lock.
    """
    data = _packaged_lock(zip_path)
    if data is None and not zip_path.exists():
        report.add(FILE_MISSING, Location(zip_path.name), file=zip_path)
        return False
    if data is None:
        report.add(RESTORE_FAILED, Location(zip_path.name), package=zip_path.name)
        return False
    before = len(report)
    lock = parse_lock(data, f"{zip_path.name}/{PACKAGED_NAME}", report)
    if len(report) > before:
        return False
    path = folder / LOCK_NAME
    present = parse_lock(path.read_bytes(), LOCK_NAME, Report()) if path.exists() else lock
    if lock_text(present) != lock_text(lock):
        report.add(RESTORE_WOULD_OVERWRITE, Location(LOCK_NAME))
        return False
    write_lock(lock, folder)
    return True


def _packaged_lock(zip_path: Path) -> bytes | None:
    try:
        with zipfile.ZipFile(zip_path) as package:
            if package.getinfo(PACKAGED_NAME).file_size > MAX_RESTORED_SIZE:
                return None
            return package.read(PACKAGED_NAME)
    except (OSError, KeyError, RuntimeError, NotImplementedError, zipfile.BadZipFile):
        return None
