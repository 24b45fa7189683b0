"""A static look at the pages, scripts and style sheets of a package. Heuristic where it must be."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from builder.diagnostics import Location, Report, Rule
from builder.inspector.content_rules import (
    EVAL,
    FILE_NOT_THERE,
    INLINE_SCRIPT,
    INLINE_STYLE,
    LEARNER_NAME,
    NAVIGATION_REQUEST,
    NO_STATUS,
    NO_SUSPEND,
    NO_TRACKING,
    OTHER_EDITION,
    OTHER_ORIGIN,
    POPUP,
    UNLOAD,
)
from builder.inspector.markup import Markup, read_markup
from builder.package import Entry, Package
from builder.targets.declared import Declared, file_of
from builder.targets.file_rules import REFERENCE_CASE

PAGES, SCRIPTS, STYLES = (".html", ".htm", ".xhtml"), (".js", ".mjs", ".cjs"), (".css",)
_AWAY = r"""["'`]((?:https?:|wss?:)?//[^"'`\s<>]{3,200})"""
FETCHES = re.compile(
    rf"""(?:\b(?:fetch|import|importScripts|Worker|EventSource|WebSocket|sendBeacon|getScript)\(\s*"""
    rf"""|\.open\(\s*["'][A-Za-z]+["']\s*,\s*|\.src\s*=\s*){_AWAY}"""
)
STYLE_FETCHES = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])((?:https?:)?//[^"')\s]{3,200})""")
HABITS: tuple[tuple[Rule, re.Pattern[str]], ...] = (
    (EVAL, re.compile(r"\beval\(|\bnew Function\(")),
    (
        UNLOAD,
        re.compile(
            r"""["'](?:before)?unload["']|\bon(?:before)?unload\s*=|\)\.(?:before)?unload\("""
        ),
    ),
    (POPUP, re.compile(r"\bwindow\.open\(|\.(?:webkit|moz|ms)?[rR]equestFull[sS]creen\(")),
    (NAVIGATION_REQUEST, re.compile(r"adl\.nav\.request(?!_valid)")),
    (
        LEARNER_NAME,
        re.compile(
            r"""[gG]et\w*\(\s*["']cmi\.(?:core\.student_(?:name|id)|learner_(?:name|id))["']"""
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Api:
    """How scripts speak to an LMS in one family of standards."""

    object: str
    """What only scripts of the family name."""
    status: str
    exit: str


APIS = {
    "scorm12": Api("LMSInitialize", "lesson_status", "cmi.core.exit"),
    "scorm2004": Api("API_1484_11", "completion_status", "cmi.exit"),
}


def check_content(package: Package, declared: Iterable[Declared], report: Report) -> None:
    """Report what the pages and scripts of a package do that some LMS does not stand."""
    files = {entry.path: entry for entry in package.entries}
    folded = {path.casefold(): path for path in files}
    code: list[str] = []
    for entry in package.entries:
        if entry.data is None or not entry.path.lower().endswith(PAGES + SCRIPTS + STYLES):
            continue
        if entry.path.lower().endswith(PAGES):
            markup = read_markup(entry.data)
            if markup:
                _check_page(entry.path, markup, files, folded, report)
                code.extend(markup.scripts)
        else:
            text = entry.data.decode("utf-8", "replace")
            _check_text(entry.path, text, files, folded, report)
            code.append(text)
    if not any(entry.passed_over and _is_code(entry) for entry in package.entries):
        for one in declared:
            _check_tracking(one, "\n".join(code), report)


def _is_code(entry: Entry) -> bool:
    return entry.path.lower().endswith(PAGES + SCRIPTS)


def _check_page(
    path: str, markup: Markup, files: Mapping[str, Entry], folded: Mapping[str, str], report: Report
) -> None:
    _check_away(path, markup.loaded, report)
    if markup.scripts:
        report.add(INLINE_SCRIPT, Location(path), file=path, count=len(markup.scripts))
        _check_code(path, "\n".join(markup.scripts), report)
    if markup.styles:
        report.add(INLINE_STYLE, Location(path), file=path, count=markup.styles)
    if not markup.based:
        for reference in dict.fromkeys((*markup.loaded, *markup.linked)):
            _check_reference(path, reference, files, folded, report)


def _check_text(
    path: str, text: str, files: Mapping[str, Entry], folded: Mapping[str, str], report: Report
) -> None:
    if path.lower().endswith(STYLES):
        _check_away(path, (found[1] for found in STYLE_FETCHES.finditer(text)), report)
        for found in re.finditer(r"""url\(\s*["']?([^"')\s]{1,300})""", text):
            _check_reference(path, found[1], files, folded, report)
    else:
        _check_code(path, text, report)


def _check_code(path: str, code: str, report: Report) -> None:
    _check_away(path, (found[1] for found in FETCHES.finditer(code)), report)
    for rule, habit in HABITS:
        if habit.search(code):
            report.add(rule, Location(path), file=path)


def _check_away(path: str, addresses: Iterable[str], report: Report) -> None:
    """One finding for each site that a file fetches from."""
    told: set[str] = set()
    for address in addresses:
        if not re.match(r"(?i)(https?:|wss?:)?//", address):
            continue
        try:
            host = urlsplit(address).hostname or address
        except ValueError:  # an address that only looks like one
            continue
        if host not in told:
            told.add(host)
            report.add(OTHER_ORIGIN, Location(path), file=path, address=address[:200])


def _check_reference(
    path: str,
    reference: str,
    files: Mapping[str, Entry],
    folded: Mapping[str, str],
    report: Report,
) -> None:
    if re.search(r"[{}$<>]|^\s*$", reference):  # a template that a script fills in
        return
    wanted = file_of(reference, posixpath.dirname(path))
    if not wanted or wanted in files or wanted == ".":
        return
    if other := folded.get(wanted.casefold()):
        report.add(REFERENCE_CASE, Location(path), reference=wanted, file=other)
    elif not any(name.startswith(f"{wanted}/") for name in files):
        report.add(FILE_NOT_THERE, Location(path), file=path, reference=reference[:200])


def _check_tracking(declared: Declared, code: str, report: Report) -> None:
    family = next((key for key in APIS if declared.standard.startswith(key)), None)
    if family is None or not declared.launches:
        return
    own, place = APIS[family], Location(declared.launches[0])
    if own.object not in code:
        spoken = next((api.object for api in APIS.values() if api.object in code), None)
        if spoken:
            report.add(OTHER_EDITION, place, standard=declared.title, found=spoken)
        else:
            report.add(NO_TRACKING, place, expected=own.object)
        return
    if own.status not in code:
        report.add(NO_STATUS, place, element=own.status)
    if "suspend_data" in code and own.exit not in code:
        report.add(NO_SUSPEND, place, element=own.exit)
