"""Findings in the forms that code hosts read."""

from __future__ import annotations

import json

from builder.annotations import as_github, as_gitlab
from builder.diagnostics import Location, Report, Rule, Severity, Text

RULE = Rule(
    "side-borte",
    Severity.ERROR,
    Text("Siden «{name}» er borte", "The page “{name}” is gone"),
    Text("Se her:\n  - {name}", "Look here:\n  - {name}"),
    Text("Fordi.", "Because."),
)


def report() -> Report:
    made = Report()
    made.add(RULE, Location("nb/a,b:c.md", 3, 5), name="100 %")
    made.add(RULE, Location("course.yaml"), name="x")
    return made


def test_github_gets_a_command_a_finding_with_its_signs_escaped() -> None:
    first, second, counted = as_github(report(), "nb", "course_src").splitlines()
    assert (
        "::error file=course_src/course.yaml,title=side-borte::Siden «x» er borte. Se her:%0A  - x"
    ) == first
    assert second.startswith("::error file=course_src/nb/a%2Cb%3Ac.md,line=3,col=5,title=")
    assert "«100 %25»" in second
    assert "2 feil." == counted


def test_github_gets_the_summary_alone_when_there_is_nothing_to_tell() -> None:
    assert "No faults found." == as_github(Report(), "en").strip()


def test_gitlab_gets_a_report_where_every_finding_has_a_mark_of_its_own() -> None:
    first, second = json.loads(as_gitlab(report(), "en", "course_src"))
    assert {"path": "course_src/course.yaml", "lines": {"begin": 1}} == first["location"]
    assert {"path": "course_src/nb/a,b:c.md", "lines": {"begin": 3}} == second["location"]
    assert ("side-borte", "major") == (second["check_name"], second["severity"])
    assert first["fingerprint"] != second["fingerprint"]
    assert as_gitlab(report(), "en", "course_src") == as_gitlab(report(), "en", "course_src")
