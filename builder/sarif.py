"""Findings as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the files."""

from __future__ import annotations

import json
from urllib.parse import quote

from builder import __version__
from builder.diagnostics import Diagnostic, Report, Rule
from builder.reporting import shown

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(report: Report, language: str, folder: str = "") -> str:
    """One run with its rules and results. ``folder`` is put before every path."""
    found = list(report)
    rules = list({one.code: one.rule for one in found}.values())
    index = {rule.code: number for number, rule in enumerate(rules)}
    driver = {
        "name": "Kursbygger",
        "semanticVersion": __version__,
        "language": "nb" if language != "en" else "en",
        "rules": [_rule(rule, language) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, index[one.code], language, folder) for one in found],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule, language: str) -> dict[str, object]:
    return {
        "id": rule.code,
        "shortDescription": {"text": shown(rule.message.in_language(language))},
        "fullDescription": {"text": shown(rule.why.in_language(language))},
        "help": {"text": shown(rule.hint.in_language(language))},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _result(found: Diagnostic, rule: int, language: str, folder: str) -> dict[str, object]:
    place = found.location
    path = "/".join(part for part in (folder, place.path) if part not in ("", "."))
    physical: dict[str, object] = {"artifactLocation": {"uri": quote(path.replace("\\", "/"))}}
    if place.line is not None:
        column = {} if place.column is None else {"startColumn": place.column}
        physical["region"] = {"startLine": place.line, **column}
    text = f"{found.message(language)}. {found.hint(language)}"
    return {
        "ruleId": found.code,
        "ruleIndex": rule,
        "level": found.severity.value,
        "message": {"text": text},
        "locations": [{"physicalLocation": physical}],
    }
