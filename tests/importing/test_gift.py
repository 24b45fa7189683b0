"""GIFT: every form becomes a quiz that checks clean and builds; what is lost is told by line."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from builder.build import Request, build_course, check_course
from builder.cli.parser import group
from builder.course import Question, Quiz
from builder.diagnostics import Report
from builder.importing import import_quiz
from tests.literate import MINIMAL

BANKS = Path(__file__).parent
SCORED = ("single", "multiple", "true-false", "matching", "short-answer", "numeric", "cloze")
LEFT_OUT = {
    "valg": [("gift-category-left-out", 2), ("gift-tags-left-out", 5)],
    "skriv": [
        ("gift-description-left-out", 9),
        ("gift-answer-left-out", 19),
        ("gift-answer-left-out", 31),
    ],
    "blandet": [
        ("gift-category-left-out", 1),
        ("gift-markup-left-out", 13),
        ("gift-several-right", 16),
        ("gift-weight-changed", 18),
        ("gift-weights-changed", 20),
        ("gift-answer-left-out", 22),
        ("gift-match-shared", 24),
        ("gift-feedback-left-out", 27),
        ("gift-tags-left-out", 27),
        ("gift-description-left-out", 29),
        ("gift-description-left-out", 33),
    ],
}
FORMS = {
    "a comment": r"^// [^\[\n]+$",
    "a comment within a question": r"^ +//",
    "a category": r"^\$CATEGORY: \w+$",
    "a path of categories": r"^\$CATEGORY: \$course\$/.+/",
    "an id": r"^//.*\[id:[^\\\]]+\]",
    "an id with a bracket": r"^//.*\[id:\w+\\\]",
    "tags": r"^//.*\[tag:.+\[tag:",
    "a title": r"^::[\w ]+::",
    "a title with a sign": r"^::\w+\\:",
    "a text of several lines": r"^::.*\n[^{}\n]+\?\{",
    **{
        f"a text in {form}": rf"^(::.*::)?\[{form}\]"
        for form in ("html", "markdown", "plain", "moodle")
    },
    **{f"an answer in {form}": rf"[=~]\[{form}\]" for form in ("html", "plain")},
    **{f"feedback in {form}": rf"\w[.>]*#\[{form}\]" for form in ("html", "markdown", "plain")},
    **{f"general feedback in {form}": rf"####\[{form}\]" for form in ("html", "markdown")},
    "one right": r"\{=[\w ]+~[\w ]+~",
    "answers on lines of their own": r"\{\n +=.*\n +~",
    "feedback to an answer": r"~[\w ]+#",
    "general feedback": r"####\w",
    "part of the points in one right": r"\{=\w+ ~%50%",
    "several that are right alone": r"\{=\w+ =\w+ ~",
    "weights": r"\{~%50%\w+ ~%50%",
    "weights with decimals": r"~%33\.33333%",
    "weights that take away": r"~%-33\.33333%",
    "weights all or nothing": r"\{~%100%\w+ ~%-100%",
    "weights that differ": r"~%60%\w+ ~%40%",
    **{f"{word} of a claim": rf"\{{{word}[#}}\n]" for word in ("T", "F", "TRUE")},
    "FALSE of a claim, feedback to who is wrong": r"\{FALSE#[^#]+\}",
    "a claim with feedback to both": r"\{TRUE#[^#]+#[^#]+\}",
    "a claim with general feedback": r"\{F####",
    "a short answer": r"\?\{=\w+#\w+\. =",
    "a short answer without a sign": r"\{tolv####",
    "a short answer nearly right": r"=%50%sam\*",
    "a short answer right by weight": r"\{=%100%",
    "any other short answer": r"=%0%\*#",
    "pairs": r"^ +=.* -> .*\n +=.* -> ",
    "pairs without blanks": r"Ordstyrer</i>->åpner =",
    "a pair with a sign": r"=\w+\\:.* ->",
    "a right side that belongs to nothing": r"= -> \w",
    "a right side of two pairs": r"=Oslo -> Norge =Bergen -> Norge",
    "pairs in html": r"\{=\[html\]",
    "a number": r"\{#20#",
    "a number with a tolerance": r"\{#0\.67:0\.01",
    "a number with a comma, below nothing": r"\{#-2\.5:0,5",
    "numbers from and to": r"\{#3\.\.8",
    "several numbers": r"\{#12 =12:3#.* =10\.\.12",
    "a number nearly right": r"=%50%1814:2#",
    "any other number": r"~#\w",
    "a missing word to choose": r"\w \{=[^{}#]+~[^{}]+\} \w",
    "a missing word with feedback": r"\w \{=\w+#[^{}]+~[^{}]+\} \w",
    "a missing word to write": r"\w \{=\w+ =[^{}~]+\} \w",
    "a missing number": r"\w \{#[^{}]+\} \w",
    "a missing truth": r"\w \{F#[^{}]+\} \w",
    "missing pairs": r"\w \{=[^{}~]+->[^{}]+\} \w",
    "an essay": r"\?\{\}",
    "an essay with feedback": r"\?\{####",
    "a text alone": r"\n\n[^{}\n]+\.\n\n",
    "a text alone with a title": r"^::[\w ]+::\[markdown\][^{}\n]+\.$",
    **{f"{sign} as a sign": rf"\\{re.escape(sign)}" for sign in r"\=~#{}:n"},
    "an entity": r"&amp;",
}
"""Every form of the format (Moodle's documentation, «GIFT format», and what Moodle exports) → what
it looks like in a bank."""


def run(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(group("nb"), list(words), standalone_mode=False)
    assert done.exception is None, done.exception
    return done.return_value, done.output


def coursed(bank: Path, folder: Path, report: Report) -> Path:
    """The minimal course with the bank imported by the command, as an author does it."""
    shutil.copytree(MINIMAL, folder)
    module = folder / "nb" / "hoste-epler"
    code, said = run("import", "quiz", str(bank), "--output", str(module))
    assert (0, f"  - {bank.stem}") == (code, said.split("index.md:\n")[-1].splitlines()[0]), said
    index = module / "index.md"
    index.write_text(
        index.read_text("utf-8").replace("pages:", f"pages:\n  - {bank.stem}", 1), "utf-8"
    )
    return folder


def imported(text: str) -> tuple[list[dict[str, object]], list[tuple[str, int | None]]]:
    report = Report()
    made = import_quiz(text.encode(), "bank.gift", report)
    found = [(each.code, each.location.line) for each in report]
    return (yaml.safe_load(made.text)["questions"] if made.text else []), found


def the_only(text: str) -> dict[str, object]:
    (question,), found = imported(text)
    assert [] == found
    return question


def quiz_of(folder: Path, name: str, report: Report) -> Quiz:
    course, _ = check_course(folder, Request(), report)
    assert course is not None
    return next(quiz for quiz in course.quizzes() if quiz.id == name)


@pytest.mark.parametrize("name", LEFT_OUT)
def test_a_bank_checks_clean_builds_and_tells_what_was_left_out(name: str, tmp_path: Path) -> None:
    bank = BANKS / f"{name}.gift"
    report = Report()
    import_quiz(bank.read_bytes(), bank.name, report)
    assert LEFT_OUT[name] == [(each.code, each.location.line) for each in report]
    folder, report = coursed(bank, tmp_path / "kurs", Report()), Report()
    built = build_course(folder, Request(output=tmp_path / "ut", targets=("web",)), report)
    found = [each.code for each in report if name in each.location.path]
    assert ["translation-missing"] == found, "a bank is in one language"
    assert 1 == len(built.written)


@pytest.mark.parametrize("form", FORMS)
def test_the_banks_use_every_form_of_the_format(form: str) -> None:
    banks = "\n\n".join((BANKS / f"{name}.gift").read_text("utf-8") for name in LEFT_OUT)
    assert re.search(FORMS[form], banks, re.MULTILINE)


def test_the_banks_together_hold_every_type_that_gift_has(tmp_path: Path) -> None:
    types: set[str] = set()
    for name in LEFT_OUT:
        folder = coursed(BANKS / f"{name}.gift", tmp_path / name, Report())
        types |= {each.type for each in quiz_of(folder, name, Report()).questions}
    assert {*SCORED, "reflection"} == types


def test_what_is_read_is_what_the_bank_says(tmp_path: Path) -> None:
    folder = coursed(BANKS / "skriv.gift", tmp_path / "kurs", Report())
    asked: dict[str, Question] = {
        each.local_id: each for each in quiz_of(folder, "skriv", Report()).questions
    }
    said = asked["runde"].feedback
    assert ("Riktig.", "Den heter utsjekk.") == (
        said["correct"]["nb"].plain,
        said["incorrect"]["nb"].plain,
    )
    bodies = {name: repr(each.body) for name, each in asked.items()}
    assert "accept=('utsjekk', 'en utsjekk'), ignore=('case',)" in bodies["runde"]
    assert "accept=('Bergen', 'Bjørgvin')" in bodies["byen-i-vest-heter-pa"]
    assert "min=20.0, max=20.0" in bodies["luft"]
    assert "min=3.0, max=8.0, answer=None" in bodies["hvor-mange-bor-det-vaere"]
    assert "min=0.66, max=0.68" in bodies["hvor-stor-del-er-to"]
    assert "min=-3.0, max=-2.0" in bodies["temperaturen-var-grader"]
    assert "Temperaturen var _____ grader." == asked["temperaturen-var-grader"].text["nb"].plain


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("Hva?\n{=a ~b", "gift-brace-not-closed", 2),
        ("Hva?{\n=a\n\n~b\n}\n\nSant?{T}", "gift-brace-not-closed", 1),
        ("Hva? =a }", "gift-brace-not-opened", 1),
        ("Hva?{=a ~b}\nHvem?}", "gift-brace-not-opened", 2),
        ("Hva?{=a ~b}\nHvem?{=c ~d}", "gift-brace-again", 2),
        ("Hva?{=a {sic} ~b}", "gift-brace-again", 1),
        ("::Navn\nHva?{T}", "gift-title-not-closed", 1),
        ("{=a ~b}", "gift-question-missing", 1),
        ("Hva?{\nOslo\n~Bergen\n=Voss}", "gift-answer-unmarked", 2),
        ("Hva?{\n=Oslo\n~}", "gift-answer-empty", 3),
        ("Hva?{#}", "gift-answer-empty", 1),
        ("Hva?{\n=Oslo\n~Oslo}", "gift-answer-twice", 3),
        ("Hva?{~}", "gift-answer-empty", 1),
        ("Hva?{=a -> b}", "gift-too-few-answers", 1),
        (f"Hva?{{={'~'.join(str(n) for n in range(27))}}}", "gift-too-many-answers", 1),
        ("Hva?{\n~a ~b}", "gift-no-right-answer", 1),
        ("Hva?{=%50%a}", "gift-no-right-answer", 1),
        ("Hva?{\n~%150%a =b}", "gift-weight-invalid", 2),
        ("Hva?{~%halv%a =b}", "gift-weight-invalid", 1),
        ("Hva?{#tre}", "gift-number-invalid", 1),
        ("Hva?{#5..1}", "gift-number-invalid", 1),
        ("Hva?{#1e99}", "gift-number-invalid", 1),
        ("Hva?{=a -> b\n=c -> \n=d -> e}", "gift-pair-invalid", 2),
        ("Bare :: tekst\n\n::T::Om {tekst", "gift-brace-not-closed", 3),
        ("$CATEGORY: tom", "gift-no-questions", None),
    ],
)
def test_a_malformed_bank_is_told_by_line_and_nothing_is_made(
    text: str, code: str, line: int | None
) -> None:
    questions, found = imported(text)
    errors = [each for each in found if not each[0].endswith("-left-out")]
    assert ([], [(code, line)]) == (questions, errors)


def test_escapes_and_entities_read_as_the_characters_they_stand_for() -> None:
    question = the_only(r"2 \= 1+1 \: \{ja\} \~ \# \\ og \alfa?{=\=1 ~\~2 ####ok}")
    assert r"2 = 1+1 : {ja} ~ # \\ og \\alfa?" == question["text"]
    assert ["=1", "~2"] == [each["text"] for each in question["options"]]  # type: ignore


def test_an_id_belongs_to_the_question_right_below_and_may_hold_a_bracket() -> None:
    text = "// Om mål [id:alle]\n\n// [id:a\\]b] [tag:x\\]y] [tag:z]\nSant?{T}\n\nOg dette?{F}"
    report = Report()
    made = import_quiz(text.encode(), "bank.gift", report)
    ids = [each["id"] for each in yaml.safe_load(made.text)["questions"]]
    assert ["a-b", "og-dette"] == ids
    assert ["Merkelappene er ikke tatt med: x]y, z"] == [each.message() for each in report]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[html]<p>En <b>fet </b>og <i>skrå</i></p>\n<p>To</p>", "En **fet** og *skrå*\n\nTo"),
        ("[html]En<br/>to", "En<br>to"),
        ("[html]<ol><li>a<li>b</ol>", "1. a\n1. b"),
        (
            r'[html]<a href\="https\://example.org">her borte</a>',
            "[her borte](https://example.org)",
        ),
        ("[moodle]x < y &aring;", "x < y å"),
        ("[plain]&aring; <b>", "&aring; `<b>`"),
        (r"[markdown]# Tittel\n\nMer **fet**", "**Tittel**\n\nMer **fet**"),
        ("[html]<b>ulukket <i>begge", "**ulukket *begge***"),
        ("1. mai er fri", r"1\. mai er fri"),
    ],
)
def test_markup_becomes_our_markdown(text: str, expected: str) -> None:
    assert expected == str(the_only(text + "{T####Ja.}")["text"]).rstrip()


@pytest.mark.parametrize(
    "text",
    [
        '[html]<img src\\="a.png">Hva?{T}',
        "Hva er $$x^2$$?{T}",
        '[html]<a href\\="side.html">Se</a>{T}',
        "[markdown]![Kart](@@PLUGINFILE@@/kart.png) Hva?{T}",
    ],
)
def test_markup_that_cannot_be_carried_over_is_told(text: str) -> None:
    assert [("gift-markup-left-out", 1)] == imported(text)[1]


def test_weights_that_fit_give_points_per_option_and_others_are_told() -> None:
    assert "per-option" == the_only("Hva?{~%50%a ~%50%b ~%-50%c}")["scoring"]
    assert [("gift-weights-changed", 1)] == imported("Hva?{~%70%a ~%30%b ~%-100%c}")[1]
    assert [("gift-weight-changed", 2)] == imported("Hva?{=a\n~%50%b}")[1]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Hva?{#5 =6:3}", {"answer": 6, "tolerance": 3}),
        ("Hva?{#.5}", {"answer": 0.5}),
        ("Hva?{#1..2}", {"min": 1, "max": 2}),
        ("Hva?{=%100%a}", {"accept": ["a"], "ignore": ["case"]}),
        ("Hva?{4}", {"accept": ["4"], "ignore": ["case"]}),
        (
            "Hva?{t#feil#rett}",
            {"answer": True, "feedback": {"correct": "rett", "incorrect": "feil"}},
        ),
    ],
)
def test_an_answer_is_read(text: str, fields: dict[str, object]) -> None:
    question = the_only(text)
    assert fields == {key: question[key] for key in question if key not in ("id", "type", "text")}


def test_far_apart_numbers_and_differing_feedback_are_told() -> None:
    assert [("gift-answer-left-out", 2)] == imported("Hva?{#1\n=9}")[1]
    assert [("gift-feedback-left-out", 2)] == imported("Hva?{=a#en\n=b#to}")[1]


def test_the_command_prints_what_was_left_out_and_the_line_for_pages(tmp_path: Path) -> None:
    bank = BANKS / "blandet.gift"
    code, said = run("import", "quiz", str(bank), "--to", "miks", "--output", str(tmp_path))
    assert 0 == code
    assert "blandet.gift:24" in said
    assert "=Oslo -> Norge" in said
    assert "  - miks" in said
    (tmp_path / "ond.gift").write_text("Hva?{=a", "utf-8")
    code, said = run("import", "quiz", str(tmp_path / "ond.gift"), "--output", str(tmp_path))
    assert 1 == code
    assert "ond.gift:1" in said
    assert "gift-brace-not-closed" in said
    assert not (tmp_path / "ond.quiz.yaml").exists()


def test_pairs_that_share_a_right_side_become_a_draft_below_the_questions() -> None:
    report = Report()
    bank = "Koble. {=eik -> løvtre =bjørk -> løvtre =gran -> bartre}\n\nSant? {T}\n"
    made = import_quiz(bank.encode(), "bank.gift", report)
    assert ["gift-match-shared"] == [found.code for found in report]
    assert 1 == made.questions
    quiz = yaml.safe_load(made.text)
    assert ["true-false"] == [question["type"] for question in quiz["questions"]]
    mended = re.sub(r"(?m)^  # (?=- id|  )", "  ", made.text).replace(
        "right: løvtre", "right: tre", 1
    )
    assert ["sant", "koble"] == [one["id"] for one in yaml.safe_load(mended)["questions"]]


def test_a_bank_of_drafts_alone_makes_no_quiz() -> None:
    report = Report()
    bank = b"Koble. {=a -> tre =b -> tre =c -> gras}\n"
    assert "" == import_quiz(bank, "bank.gift", report).text
    assert "import-only-drafts" in {found.code for found in report}
