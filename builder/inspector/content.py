"""A static look at the pages, scripts and style sheets of a package. Heuristic where it must be."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from builder.diagnostics import Location, Report, Rule
from builder.inspector.content_rules import (
    EVAL,
    FILE_NOT_THERE,
    INLINE_SCRIPT,
    INLINE_STYLE,
    LEARNER_NAME,
    NAVIGATION_REQUEST,
    OTHER_ORIGIN,
    POPUP,
    UNLOAD,
)
from builder.inspector.markup import Markup, read_markup
from builder.inspector.tracking import check_tracking
from builder.inspector.tracking_rules import DATA_ADDRESS
from builder.package import Entry, Package
from builder.targets.declared import Declared, file_of
from builder.targets.file_rules import REFERENCE_CASE

PAGES, SCRIPTS, STYLES = (".html", ".htm", ".xhtml"), (".js", ".mjs", ".cjs"), (".css",)
_AWAY = r"""["'`]((?:https?:|wss?:)?//[^"'`\s<>]{3,200})"""
FETCHES = re.compile(
    rf"""(?:\b(?:fetch|import|importScripts|Worker|EventSource|WebSocket|sendBeacon|getScript)\(\s*"""
    rf"""|\.open\(\s*["'][A-Za-z]+["']\s*,\s*|\.src\s*=\s*){_AWAY}"""
)
WRITTEN_IN = re.compile(r"data:((?:application|audio|font|text|video)/[\w.+-]{1,60})")
"""Of what a style sheet or a page loads: all but pictures, and an empty icon."""
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
            check_tracking(one, "\n".join(code), report)


def _is_code(entry: Entry) -> bool:
    return entry.path.lower().endswith(PAGES + SCRIPTS)


def _check_page(
    path: str, markup: Markup, files: Mapping[str, Entry], folded: Mapping[str, str], report: Report
) -> None:
    _check_away(path, markup.loaded, report)
    _check_written_in(path, markup.loaded, report)
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
        named = [found[1] for found in re.finditer(r"""url\(\s*["']?([^"')\s]{1,300})""", text)]
        _check_written_in(path, named, report)
        for reference in named:
            _check_reference(path, reference, files, folded, report)
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


def _check_written_in(path: str, addresses: Iterable[str], report: Report) -> None:
    """Report the first of what a file loads that stands in its own address."""
    kinds = (found[1] for address in addresses if (found := WRITTEN_IN.match(address)))
    if kind := next(kinds, None):
        report.add(DATA_ADDRESS, Location(path), file=path, kind=kind)


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
