"""What is known of LMSs stands with its source, and the table draws on nothing else."""

from __future__ import annotations

import pytest

from builder.archive import reading_rules
from builder.diagnostics import Location, Report
from builder.inspector import RULES
from builder.inspector.lms import BITES, LMSS, TAKES, Answer, Source
from builder.inspector.standards import EDITIONS
from builder.inspector.table import as_data, as_text, table
from builder.targets.declared import Declared

BY_CODE = {rule.code: rule for rule in (*RULES, *reading_rules.RULES)}
SCORM12 = (Declared("scorm12", "SCORM 1.2"),)


def row(name: str, *codes: str) -> dict[str, object]:
    report = Report()
    for code in codes:
        report.add(BY_CODE[code], Location("a"))
    rows = as_data(table(SCORM12, report), "nb")
    return next(one for one in rows if one["name"] == name)


def test_facts_are_of_known_lmss_standards_and_codes() -> None:
    names = {lms.name for lms in LMSS}
    standards = {edition.standard for edition in EDITIONS} | {"cmi5", "xapi"}
    assert {one.lms for one in TAKES} <= names
    assert {bite.lms for bites in BITES.values() for bite in bites} <= names
    assert {standard for takes in TAKES for standard in takes.standards} <= standards
    assert set(BITES) <= set(BY_CODE)


@pytest.mark.parametrize("code", BITES)
def test_a_rule_names_the_lmss_that_it_hurts(code: str) -> None:
    for bite in BITES[code]:
        for language in ("nb", "en"):
            assert bite.lms in BY_CODE[code].why.in_language(language), bite.lms


def test_what_is_not_tried_says_where_it_is_from_or_that_it_is_unknown() -> None:
    tried = {lms.name for lms in LMSS if lms.version}
    for takes in TAKES:
        assert takes.where or takes.source is Source.UNKNOWN or takes.lms in tried
        assert (takes.answer is Answer.UNKNOWN) == (takes.source is Source.UNKNOWN)


def test_a_finding_bites_in_the_lms_it_is_known_from_and_nowhere_else() -> None:
    assert ["manifest-first-resource"] == row("Open edX", "manifest-first-resource")["bites"]
    assert [] == row("Docebo", "manifest-first-resource")["bites"]


def test_an_error_hurts_everywhere_unless_it_is_known_to_hurt_in_some() -> None:
    assert ["package-file-missing"] == row("KS Læring", "package-file-missing")["errors"]
    assert ["package-server-file"] == row("Docebo", "package-server-file")["errors"]
    assert [] == row("KS Læring", "package-server-file")["errors"]


def test_an_lms_nothing_is_known_of_is_said_to_be_unknown() -> None:
    assert ("unknown", "unknown") == (row("itslearning")["takes"], row("itslearning")["source"])


def test_the_table_has_a_line_for_each_lms_and_a_web_course_has_none() -> None:
    assert len(LMSS) + 2 == len(as_text(table(SCORM12, Report()), "nb").splitlines())
    assert () == table((Declared("web", "Web"),), Report())
