"""GIFT: whatever stands in a bank, reading it never stumbles, and what is made of it checks."""

from __future__ import annotations

import shutil

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.build import Request, check_course
from builder.diagnostics import Report
from builder.importing import import_quiz
from tests.literate import MINIMAL

WORDS = r"""
{ } = ~ # #### :: %50% % -> \ \n // a [html] <b> </b> <img &amp; T 1 .. : - ` æ {{ <![CDATA[
<p> <li> </ul> [markdown] ![ ]( $$ * | $CATEGORY:
"""
SIGNS = st.sampled_from([*WORDS.split(), " ", "\n", "\n\n"])


@settings(max_examples=400, deadline=None)
@given(st.lists(st.one_of(SIGNS, st.text(max_size=4)), max_size=40).map("".join))
def test_no_text_makes_it_stumble(text: str) -> None:
    for whole in (text, f"::q::{text}", f"Hva?{{{text}}}", f"Hva?{{=a ~{text}####{text}}} slutt"):
        report = Report()
        made = import_quiz(whole.encode("utf-8", "replace"), "bank.gift", report)
        if made.text:
            questions = yaml.safe_load(made.text)["questions"]
            assert made.questions == len(questions)
        for each in report:
            assert each.message() and each.hint() and each.message("en") and each.hint("en")


SAID = st.lists(
    st.sampled_from(
        [each for each in WORDS.split() if not set(each) & set("{}~=#") and each != "[markdown]"]
        + [
            *"+>&\"'|@$^!«»",
            " ",
            " ",
            "ord",
            "x_y",
            "1. ",
            "[a](b)",
            r" \{\{a\}\}",  # a backslash before it would take its own
            "https\\://e.no/a_b",
        ]
    ),
    min_size=1,
    max_size=8,
).map("".join)


@settings(max_examples=40, deadline=None)
@given(said=st.lists(SAID, min_size=5, max_size=5), form=st.sampled_from(["", "[html]", "[plain]"]))
def test_what_is_made_of_any_text_checks_without_errors(
    said: list[str], form: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    asked, right, wrong, why, general = said
    text = f"{form}q{asked}?{{=r{right} #{why} ~w{wrong} ####{general} }}"
    made = import_quiz(text.encode(), "bank.gift", Report())
    assert 1 == made.questions
    folder = tmp_path_factory.mktemp("kurs") / "kurs"
    shutil.copytree(MINIMAL, folder)
    module = folder / "nb" / "hoste-epler"
    (module / "bank.quiz.yaml").write_text(made.text, "utf-8")
    index = module / "index.md"
    index.write_text(index.read_text("utf-8").replace("pages:", "pages:\n  - bank", 1), "utf-8")
    report = Report()
    check_course(folder, Request(), report)
    assert set() == report.errors_in("nb/hoste-epler/bank.quiz.yaml"), made.text
