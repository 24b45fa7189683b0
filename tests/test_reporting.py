"""Findings read well: place, source line, caret, cure, summary; and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest

from builder.diagnostics import Location, Report, Rule, Severity, Text
from builder.reporting import WIDTH, as_json, as_text, summary


def rule(severity: Severity = Severity.ERROR, hint: str = "Rett {word}.") -> Rule:
    text = Text("Noe er galt med {word}", "Something is wrong with {word}")
    return Rule(f"test-{severity.value}", severity, text, Text(hint, hint), Text("Fordi.", "For."))


def told(
    location: Location, source: Sequence[str] | None, hint: str = "Rett {word}.", word: str = "x"
) -> list[str]:
    report = Report()
    report.add(rule(hint=hint), location, word=word)
    return as_text(report, "nb", lambda _: source).splitlines()


def test_a_finding_has_place_source_caret_and_cure() -> None:
    expected = [
        "a.md:2:5: feil: Noe er galt med x [test-error]",
        "     2 │ den andre linja",
        "       │     ^",
        "    → Rett x.",
        "",
        "1 feil.",
    ]
    assert expected == told(Location("a.md", 2, 5), ["en", "den andre linja"])


def test_a_finding_of_a_whole_line_or_file_has_no_caret() -> None:
    assert ["a.md:1: feil: Noe er galt med x [test-error]", "     1 │ en"] == told(
        Location("a.md", 1), ["en"]
    )[:2]
    assert ["a.md: feil: Noe er galt med x [test-error]", "    → Rett x."] == told(
        Location("a.md"), ["en"]
    )[:2]


@pytest.mark.parametrize("source", [None, [], ["en"], ["en", "   "]])
def test_a_line_that_is_not_there_is_left_out(source: Sequence[str] | None) -> None:
    assert "    → Rett x." == told(Location("a.md", 2, 1), source)[1]


def test_tabs_keep_the_caret_in_its_place() -> None:
    lines = told(Location("a.md", 1, 3), ["\t\tverdi"])
    assert ["     1 │ \t\tverdi", "       │ \t\t^"] == lines[1:3]


@pytest.mark.parametrize("column", [1, 400, 5_000_000])
def test_a_line_of_five_megabytes_is_cut_around_the_column(column: int) -> None:
    line = "a" * (column - 1) + "X" + "b" * (5_000_000 - column)
    source, caret = told(Location("a.md", 1, column), [line])[1:3]
    assert len(source) <= WIDTH + 20
    assert "X" == source[len(caret) - 1]


def test_what_would_steer_the_terminal_is_not_passed_on() -> None:
    lines = told(Location("a.md", 1, 1), ["a\x1b[31mrødt\x07"], word="\x1b]0;eid\x07")
    assert "\x1b" not in "".join(lines)
    assert "\x07" not in "".join(lines)


def test_a_hint_that_shows_a_mended_line_keeps_its_lines() -> None:
    lines = told(Location("a.md"), None, hint="Skriv slik:\n  tittel: 'a: b'")
    assert ["    → Skriv slik:", "        tittel: 'a: b'"] == lines[1:3]


def test_a_long_hint_is_wrapped_under_itself() -> None:
    lines = told(Location("a.md"), None, hint="ord " * 60)
    assert all(line.startswith("      ord") for line in lines[2:-2])
    assert all(len(line) <= WIDTH for line in lines)


def test_the_folder_stands_before_paths_that_can_be_opened() -> None:
    report = Report()
    report.add(rule(), Location("a.md"), word="x")
    report.add(rule(), Location("k-1.zip"), word="x")
    text = as_text(report, "nb", lambda path: [] if path == "a.md" else None, folder="kurs")
    assert ["kurs/a.md: feil", "k-1.zip: feil"] == [
        line.rpartition(": ")[0] for line in text.splitlines() if "galt" in line
    ]


@pytest.mark.parametrize(
    ("severities", "nb", "en"),
    [
        ([], "Ingen feil funnet.", "No faults found."),
        ([Severity.ERROR], "1 feil.", "1 error."),
        (
            [Severity.ERROR, Severity.WARNING, Severity.WARNING, Severity.NOTE],
            "1 feil, 2 advarsler, 1 merknad.",
            "1 error, 2 warnings, 1 note.",
        ),
    ],
)
def test_the_summary_counts_by_kind(severities: list[Severity], nb: str, en: str) -> None:
    report = Report()
    for number, severity in enumerate(severities):
        report.add(rule(severity), Location("a.md", number + 1), word="x")
    assert (nb, en) == (summary(report, "nb"), summary(report, "en"))


def test_colours_come_only_when_asked_for() -> None:
    report = Report()
    report.add(rule(), Location("a.md", 1, 1), word="x")
    assert "\x1b[31mfeil\x1b[0m" in as_text(report, "nb", lambda _: ["en"], colour=True)
    assert "\x1b" not in as_text(report, "nb", lambda _: ["en"])


def test_json_has_the_promised_keys_and_nothing_else() -> None:
    report = Report()
    report.add(rule(Severity.NOTE), Location("a.md", 3), word="«x»")
    expected = {
        "code": "test-note",
        "severity": "note",
        "path": "a.md",
        "line": 3,
        "column": None,
        "message": "Something is wrong with «x»",
        "hint": "Rett «x».",
    }
    assert {"diagnostics": [expected]} == json.loads(as_json(report, "en"))
    assert "«x»" in as_json(report, "en")


def test_the_errors_stand_last_just_above_the_summary() -> None:
    report = Report()
    for severity, path in [("error", "b"), ("error", "a"), ("note", "z"), ("warning", "y")]:
        report.add(rule(Severity(severity)), Location(path), word="x")
    found = as_text(report, "nb", lambda _: None).split("\n\n")
    assert ["z", "y", "a", "b"] == [block[0] for block in found[:-1]]
