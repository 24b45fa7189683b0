"""releases.yaml: which versions have been released with which contents, kept with the course."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from builder.course import Course
from builder.diagnostics import Location, Report
from builder.release import rules
from builder.release.contents import Item
from builder.release.judged import Judged, tell_changes
from builder.source.yaml_nodes import Entry, Node, Scalar, parse_yaml
from builder.source.yaml_nodes import Mapping as MappingNode

RECORD_NAME = "releases.yaml"
FORMAT = "1"
_HEAD = """\
# releases.yaml – hva som er gitt ut. «kursbygger release» skriver filen, og den følger kurset.
# releases: hver versjon med pakkene sine og avtrykk av innholdet. contents: sidene og spørsmålene
# slik de var sist, så neste utgivelse kan si hva som er nytt. judged: det deltakerne ble bedømt
# etter, så neste utgivelse kan si om flere eller færre vil bestå.
"""
_ITEM = re.compile(r"(page|quiz|question)-([0-9]+)")


@dataclass(frozen=True, slots=True)
class Record:
    """What has been released of a course."""

    course: str
    """The course's id; a copy with another id has released nothing."""
    releases: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Version → name of a package → digest of its contents, in the order they were released."""
    contents: Mapping[tuple[str, int], Item] = field(default_factory=dict)
    """Kind and number → what it was at the last release."""

    judged: Judged = field(default_factory=dict)
    """What learners were judged by at the last release; empty in a record older than that."""

    def with_release(
        self,
        version: str,
        digests: Mapping[str, str],
        contents: Mapping[tuple[str, int], Item],
        judged: Judged,
    ) -> Record:
        """This record with one more release."""
        releases = {**self.releases, version: dict(digests)}
        return replace(self, releases=releases, contents=contents, judged=judged)


def record_text(record: Record) -> str:
    """The file's text, the same for the same record."""
    return _HEAD + "\n".join(_lines(record)) + "\n"


def _lines(record: Record) -> Iterator[str]:
    yield f"format: {FORMAT}"
    yield f"course: {record.course}"
    yield "releases:"
    for version, digests in record.releases.items():
        yield f'  "{version}":'
        yield from (f"    {name}: {digest}" for name, digest in sorted(digests.items()))
    if record.contents:
        yield "contents:"
    for (kind, number), item in sorted(record.contents.items()):
        title = item.title.replace("\\", "\\\\").replace('"', '\\"')
        yield f'  {kind}-{number}: "{item.digest} {title}"'
    if record.judged:
        yield "judged:"
    for (kind, number), rule in sorted(record.judged.items()):
        yield f'  {kind}-{number}: "{rule}"'


def read_record(folder: Path, course: str, report: Report) -> Record | None:
    """What has been released; an empty record where there is no file; None when told."""
    path = folder / RECORD_NAME
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return Record(course)
    except (OSError, UnicodeDecodeError):
        report.add(rules.RECORD_UNREADABLE, Location(RECORD_NAME), path=RECORD_NAME)
        return None
    found = Report()
    node = parse_yaml(text, RECORD_NAME, found)
    try:
        if len(found):
            raise ValueError(text)
        record = _record(node)
    except (ValueError, KeyError):
        report.add(rules.RECORD_UNREADABLE, Location(RECORD_NAME), path=RECORD_NAME)
        return None
    return record if record.course == course else Record(course)


def released_as(folder: Path) -> Callable[[Course], Mapping[str, str]]:
    """What ``builder.build.Request.released`` asks, answered by the record in ``folder``.

    A record that cannot be read is a release's to tell of: nothing is known then.
    """

    def answer(course: Course) -> Mapping[str, str]:
        record = read_record(folder, course.id, Report())
        return record.releases.get(course.version, {}) if record else {}

    return answer


def tell_judged(folder: Path) -> Callable[[Course, Report], None]:
    """What ``builder.build.Request.also`` does: tells what learners are judged by otherwise than
    in the last release of the course in ``folder``."""

    def tell(course: Course, report: Report) -> None:
        if record := read_record(folder, course.id, Report()):
            tell_changes(course, record.judged, report)

    return tell


def _record(node: Node | None) -> Record:
    """Raises ValueError or KeyError for anything but what ``record_text`` writes."""
    root = _entries(node)
    if _text(root["format"].value) != FORMAT:
        raise ValueError(root["format"])
    releases = {
        version: {name: _text(one.value) for name, one in _entries(entry.value).items()}
        for version, entry in _entries(root["releases"].value).items()
    }
    contents = {}
    for key, text in _numbered(root, "contents"):
        digest, _, title = text.partition(" ")
        contents[key] = Item(title, digest)
    return Record(_text(root["course"].value), releases, contents, dict(_numbered(root, "judged")))


def _numbered(root: Mapping[str, Entry], name: str) -> Iterator[tuple[tuple[str, int], str]]:
    """What stands under ``name``, by kind and number; nothing where it is not there."""
    for written, entry in _entries(root[name].value).items() if name in root else ():
        kind = _ITEM.fullmatch(written)
        if kind is None:
            raise ValueError(written)
        yield (kind[1], int(kind[2])), _text(entry.value)


def _entries(node: Node | None) -> Mapping[str, Entry]:
    if isinstance(node, Scalar) and not node.text:
        return {}
    if not isinstance(node, MappingNode):
        raise ValueError(node)
    return node.entries


def _text(node: Node) -> str:
    if not isinstance(node, Scalar):
        raise ValueError(node)
    return node.text
