"""Captions: a WebVTT file, read far enough to know that a player can show it."""

from __future__ import annotations

import re
from pathlib import Path

from builder.diagnostics import Location, Report
from builder.source import media_rules as rules

_TIME = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_CUE = re.compile(rf"[ \t]*{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t].*)?$")


def check_captions(file: Path, path: str, location: Location, report: Report) -> bool:
    """Whether ``file`` is a WebVTT file with something to show; what is wrong is told."""
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        report.add(rules.CAPTIONS_NOT_UTF8, location, target=path)
        return False
    lines = text.splitlines()
    if not re.match(r"WEBVTT(?:[ \t]|$)", lines[0] if lines else ""):
        report.add(rules.CAPTIONS_NOT_WEBVTT, Location(path, 1), target=path)
        return False
    cues = 0
    for number, line in enumerate(lines, 1):
        if "-->" in line:
            cues += 1
            if not _is_cue(line):
                report.add(rules.CAPTIONS_TIME, Location(path, number), text=line.strip()[:40])
                return False
    if not cues:
        report.add(rules.CAPTIONS_EMPTY, Location(path), target=path)
    return cues > 0


def _is_cue(line: str) -> bool:
    found = _CUE.match(line)
    if not found:
        return False
    parts = [int(part or 0) for part in found.groups()]
    return parts[:4] < parts[4:]
