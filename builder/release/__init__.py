"""A version given out: built whole into a folder of its own, and remembered."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import mkdtemp

from builder.archive import Written
from builder.archive.writing import output_fault, write_file
from builder.build import Built, Request, build_course, check_course
from builder.checks.placeholders import TEXT_PLACEHOLDER, samples
from builder.checks.versions import next_version
from builder.course import Course
from builder.diagnostics import Diagnostic, Location, Report
from builder.release import rules
from builder.release.contents import contents_of, news
from builder.release.judged import changes, judged_by, others, tell_changes
from builder.release.record import RECORD_NAME, Record, read_record, record_text
from builder.release.rules import RULES
from builder.release.texts import Told, mail, whats_new
from builder.source.course_yaml import COURSE_FILE, IRI_PLACEHOLDER
from builder.undisturbed import undisturbed

__all__ = ["RECORD_NAME", "RULES", "Asked", "Released", "release"]

_EXAMPLE = re.compile(r"(?i)(?<![\w-])(?:[\w.-]+\.)?example\.(?:com|org|net|no)\b")
SHOWN = 5
"""Files named in a message; the rest are counted by the dots."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a release is asked for."""

    output: Path
    """Where the folder of the release is to stand."""
    language: str
    """Of the texts that go with it: ``nb`` or ``en``."""
    uncommitted: tuple[str, ...] = ()
    """Files that git does not hold as they are; they stop the release."""
    request: Request = field(default_factory=Request)


@dataclass(frozen=True, slots=True)
class Released:
    """What stands on the disk afterwards."""

    folder: Path
    version: str
    built: Built
    again: bool
    """Whether the version had been released before, with these very contents."""
    beside: tuple[Written, ...]
    """What is new, and the e-mail."""


def release(folder: Path, asked: Asked, report: Report) -> Released | None:
    """Release the course in ``folder``; None when something stands in the way (told)."""
    found = Report()
    course, _ = check_course(folder, asked.request, found)
    stand_ins = [one for one in found if one.rule in (IRI_PLACEHOLDER, TEXT_PLACEHOLDER)]
    report.extend(one for one in found if one not in stand_ins)
    if course is None:
        return None
    _refuse_placeholders(course, stand_ins, report)
    if asked.uncommitted:
        files = _shown(asked.uncommitted)
        report.add(rules.UNCOMMITTED, Location(COURSE_FILE), files=files)
    record = read_record(folder, course.id, report)
    tell_changes(course, record.judged if record else {}, report)
    name = f"{course.id}-{course.version}"
    target = asked.output / name
    _refuse_others(target, name, report)
    if record is None or report.has_errors:
        return None
    try:
        with _half_made(asked.output) as half:
            return _release(folder, course, record, half, target, asked, report)
    except OSError as error:
        report.extend([output_fault(error, Path(error.filename or target))])
        return None


def _release(
    folder: Path,
    course: Course,
    record: Record,
    half: Path,
    target: Path,
    asked: Asked,
    report: Report,
) -> Released | None:
    request = replace(asked.request, output=half)
    built = build_course(folder, request, report)
    digests = {one.path.name: one.digest for one in built.written}
    before = record.releases.get(course.version)
    _refuse_other_bytes(course, before, digests, report)
    if report.has_errors or not built.written:
        return None
    beside = _write_texts(course, record, built, half, asked.language, report)
    if report.has_errors:
        return None
    kept = record.with_release(course.version, digests, contents_of(course), judged_by(course))
    with undisturbed():
        _put(half, target)
        if before is None:
            write_file(record_text(kept).encode(), folder / RECORD_NAME, report)
    if report.has_errors:
        return None
    return Released(target, course.version, _at(built, target), before is not None, beside)


def _refuse_placeholders(course: Course, found: list[Diagnostic], report: Report) -> None:
    """Tell what is fit for a course in the making only; ``found`` is what checks say of it."""
    for one in found:
        text = one.values.get("iri") or one.values.get("sentence", "")
        report.add(rules.PLACEHOLDER, one.location, text=text)
    for place, sentence in samples(course):
        report.add(rules.PLACEHOLDER, place, text=sentence)
    if match := _EXAMPLE.search(course.contact):
        report.add(rules.PLACEHOLDER, Location(COURSE_FILE), text=match[0])
    for page in course.pages():
        for written in page.texts.values():
            for link in written.links:
                if link.kind in ("external", "mail") and _EXAMPLE.search(link.written):
                    report.add(rules.PLACEHOLDER, link.location, text=link.written)


def _refuse_others(target: Path, name: str, report: Report) -> None:
    """Tell files in the release's folder that no release put there."""
    try:
        there = sorted(path.name for path in target.iterdir())
    except OSError:
        return
    others = [one for one in there if not one.startswith(f"{name}-")]
    if others:
        place, values = Location(str(target)), {"folder": target, "files": _shown(others)}
        report.add(rules.FOLDER_OTHERS, place, **values)


def _refuse_other_bytes(
    course: Course, before: Mapping[str, str] | None, digests: dict[str, str], report: Report
) -> None:
    known, version = before or {}, course.version
    changed = [
        name for name in {**known, **digests} if known and known.get(name) != digests.get(name)
    ]
    if changed and digests:
        values = {"version": version, "files": _shown(changed), "next": next_version(version)}
        report.add(rules.VERSION_TAKEN, course.place("version"), **values)


def _shown(files: tuple[str, ...] | list[str]) -> str:
    more = ["…"] if len(files) > SHOWN else []
    return ", ".join([*files[:SHOWN], *more])


def _write_texts(
    course: Course, record: Record, built: Built, half: Path, language: str, report: Report
) -> tuple[Written, ...]:
    first = not record.releases
    now = others(record.judged, judged_by(course))
    told = Told(
        course,
        (*built.written, *built.beside),
        None if first else news(record.contents, contents_of(course), now),
        changes(course, record.judged),
    )
    name = f"{course.id}-{course.version}"
    texts = {"hva-er-nytt.md": whats_new(told, language), "e-post.txt": mail(told, language)}
    written = (
        write_file(text.encode(), half / f"{name}-{ending}", report)
        for ending, text in texts.items()
    )
    return tuple(one for one in written if one)


@contextmanager
def _half_made(output: Path) -> Iterator[Path]:
    """A folder beside the one that is to be, gone afterwards."""
    output.mkdir(parents=True, exist_ok=True)
    half = Path(mkdtemp(prefix=".kursbygger-", dir=output))
    try:
        yield half
    finally:
        with undisturbed():
            shutil.rmtree(half, ignore_errors=True)


def _put(half: Path, target: Path) -> None:
    """The folder appears whole; one of the same release before it goes."""
    whole = half / "release"
    whole.mkdir()
    for path in sorted(half.iterdir()):
        if path != whole:
            path.rename(whole / path.name)
    if target.exists():
        target.rename(half / "before")
    try:
        whole.rename(target)
    except OSError:
        with suppress(OSError):
            (half / "before").rename(target)
        raise


def _at(built: Built, target: Path) -> Built:
    def moved(files: tuple[Written, ...]) -> tuple[Written, ...]:
        return tuple(replace(one, path=target / one.path.name) for one in files)

    return replace(built, written=moved(built.written), beside=moved(built.beside))
