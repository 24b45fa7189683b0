"""Findings as code hosts put them on the lines of a change.

GitHub reads commands in a job's log, GitLab a Code Quality report kept from it.
"""

from __future__ import annotations

import hashlib

from builder.diagnostics import Diagnostic, Report, Severity
from builder.reporting import summary

_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_GITLAB = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def as_github(report: Report, language: str, folder: str = "") -> str:
    """A workflow command for each finding, and a summary. ``folder`` is put before every path."""
    return "\n".join([*(_command(found, language, folder) for found in report), ""]) + (
        summary(report, language) + "\n"
    )


def _command(found: Diagnostic, language: str, folder: str) -> str:
    place = found.location
    where: dict[str, object | None] = {
        "file": _path(found, folder),
        "line": place.line,
        "col": place.column,
        "title": found.code,
    }
    told = ",".join(f"{key}={_property(str(one))}" for key, one in where.items() if one)
    return f"::{_GITHUB[found.severity]} {told}::{_data(_sentences(found, language))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_gitlab(report: Report, language: str, folder: str = "") -> str:
    """A Code Quality report. ``folder`` is put before every path."""
    import json

    return json.dumps([_quality(found, language, folder) for found in report], indent=2) + "\n"


def _quality(found: Diagnostic, language: str, folder: str) -> dict[str, object]:
    path, text = _path(found, folder), _sentences(found, language)
    mark = f"{found.code}\0{path}\0{found.location.line}\0{found.location.column}\0{text}"
    return {
        "description": text,
        "check_name": found.code,
        "fingerprint": hashlib.sha256(mark.encode()).hexdigest(),
        "severity": _GITLAB[found.severity],
        "location": {"path": path, "lines": {"begin": found.location.line or 1}},
    }


def _path(found: Diagnostic, folder: str) -> str:
    parts = (folder.replace("\\", "/"), found.location.path)
    return "/".join(part for part in parts if part not in ("", "."))


def _sentences(found: Diagnostic, language: str) -> str:
    return f"{found.message(language)}. {found.hint(language)}"
