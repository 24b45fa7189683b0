"""Findings as SARIF 2.1.0: what the OASIS standard requires of a log, and nothing invented."""

from __future__ import annotations

import json
from typing import Any

from builder.diagnostics import Location, Report, Severity
from builder.sarif import as_sarif
from tests.test_reporting import rule


def run(report: Report, folder: str = "") -> dict[str, Any]:
    log = json.loads(as_sarif(report, "nb", folder))
    assert "2.1.0" == log["version"]
    (only,) = log["runs"]
    return dict(only)


def found() -> Report:
    report = Report()
    report.add(rule(), Location("nb/å side.md", 3, 5), word="x")
    report.add(rule(Severity.NOTE), Location("b.md", 2), word="z")
    return report


def test_a_clean_course_is_a_run_without_results() -> None:
    clean = run(Report())
    assert ([], []) == (clean["results"], clean["tool"]["driver"]["rules"])


def test_every_result_points_to_its_rule_which_is_told_without_values() -> None:
    made = run(found())
    rules = made["tool"]["driver"]["rules"]
    assert ["Noe er galt med …"] * 2 == [one["shortDescription"]["text"] for one in rules]
    for result in made["results"]:
        assert result["ruleId"] == rules[result["ruleIndex"]]["id"]
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]


def test_a_place_is_a_relative_address_with_line_and_column_where_known() -> None:
    places = [one["locations"][0]["physicalLocation"] for one in run(found(), "kurs")["results"]]
    assert [
        {"artifactLocation": {"uri": "kurs/b.md"}, "region": {"startLine": 2}},
        {
            "artifactLocation": {"uri": "kurs/nb/%C3%A5%20side.md"},
            "region": {"startLine": 3, "startColumn": 5},
        },
    ] == places
