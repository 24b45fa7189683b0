"""What languages differ in: plural forms, letters, direction; and a style that knows no left."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from builder.build import Request, check_course
from builder.diagnostics import Report
from builder.locales import UNREVIEWED, locale, words_of
from builder.locales.tongues import PLURALS, direction, plural, plural_forms
from builder.pages.render import render_course
from builder.questions.typed import accepted
from builder.source.own_words import read_own_words
from builder.source.reader import read_course
from builder.source.text_files import scan_folder
from tests import samples

ROOT = Path(__file__).parents[1]
RTL = ROOT / "tests" / "courses" / "rtl"
COUNTS = range(205)
PHYSICAL = re.compile(
    r"(?:^|[\s;{])((?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)*"
    r"|left|right|(?:border-(?:top|bottom)-(?:left|right)-radius)"
    r"|(?:float|clear|text-align)\s*:\s*(?:left|right))\s*(?::|;|}|$)",
    re.MULTILINE,
)
STYLES = sorted(
    path
    for pattern in ("player/css/*.css", "player/more/**/*.css", "questions/*/*.css")
    for path in (ROOT / "builder").glob(pattern)
)


def test_plural_forms_are_those_of_the_browser() -> None:
    asked = [*PLURALS, "nb", "nn", "en", "sv", "de", "so"]
    script = (
        "const [languages, top] = JSON.parse(process.argv[1]);"
        "console.log(JSON.stringify(Object.fromEntries(languages"
        ".filter((one) => Intl.PluralRules.supportedLocalesOf(one).length)"
        ".map((one) => [one, Array.from({length: top}, (_, n) =>"
        " new Intl.PluralRules(one).select(n))]))))"
    )
    given = json.dumps([asked, len(COUNTS)])
    done = subprocess.run(
        ["node", "-e", script, given], capture_output=True, text=True, check=True, timeout=60
    )
    known = json.loads(done.stdout)
    assert {"ar", "pl", "lt", "sl", "ro", "nb"} <= set(known)
    assert known == {one: [plural(one, n) for n in COUNTS] for one in known}
    for one, forms in known.items():
        assert set(forms) == set(plural_forms(one)), one


@pytest.mark.parametrize(
    ("language", "runs"),
    [
        ("nb", "ltr"), ("ar", "rtl"), ("ar-SY", "rtl"), ("fa", "rtl"), ("ur", "rtl"), ("he", "rtl"),
        ("ku", "ltr"), ("ku-Arab", "rtl"), ("ckb", "rtl"), ("uz-Latn", "ltr"), ("az-Arab", "rtl"),
    ],
)  # fmt: skip
def test_the_direction_follows_the_script(language: str, runs: str) -> None:
    assert runs == direction(language)


@pytest.mark.parametrize("path", STYLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_style_knows_left_from_right(path: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert [] == PHYSICAL.findall(text)


@pytest.mark.parametrize(
    "style",
    ["margin-left: 1px", "right: 0", "text-align: left", "border-left-color: red", "float: right"],
)
def test_a_physical_property_would_be_found(style: str) -> None:
    assert PHYSICAL.findall("a {\n  " + style + ";\n}")


@pytest.mark.parametrize("language", UNREVIEWED)
def test_unreviewed_words_are_ours_and_the_rest_says_whose_it_is(language: str) -> None:
    own = words_of(language)
    assert set(own) <= set(words_of("nb"))
    made = locale(language)
    assert set(made.words) == set(words_of("nb"))
    assert set(made.borrowed) == set(made.words) - set(own)
    assert {"nb"} == set(made.borrowed.values())
    assert "nb" == made.lang


def test_a_borrowed_word_on_a_page_says_its_language() -> None:
    course = samples.everything()
    said = locale("se").html("page.obligatory")
    assert f'<span lang="nb">{locale("nb").say("page.obligatory")}</span>' == said
    assert locale("ar").html("page.obligatory").startswith('<span lang="en" dir="ltr">')
    assert 'lang="en"' not in render_course(course).html.decode().split("course-data")[0]


def test_a_course_s_own_words_are_laid_over_ours() -> None:
    report = Report()
    own = read_own_words(scan_folder(RTL, report), ("ar", "nb"), report)["ar"]
    assert not report.has_errors
    assert "التالي" == own.say("paging.next")
    assert ["أقل من دقيقة", "دقيقة واحدة", "دقيقتان", "3 دقائق", "11 دقيقة", "100 دقيقة"] == [
        own.say("page.minutes", count=n) for n in (0, 1, 2, 3, 11, 100)
    ]
    assert ("«", "»") == own.quotes
    assert {"ة": "ه", "ø": "oe"}.items() <= own.folding.items()
    assert "en" == own.borrowed["view.settings"]


def test_the_course_in_arabic_says_once_what_it_lacks() -> None:
    report = Report()
    check_course(RTL, Request(), report)
    assert ["locale-words-missing"] == [one.rule.code for one in report]


def test_a_letter_of_its_own_is_judged_in_every_language_of_the_course() -> None:
    read = read_course(RTL, Report())
    assert read is not None
    (body,) = (question.body for question in read.questions() if question.type == "short-answer")
    assert "å" == getattr(body, "letters", None)
    assert accepted("Malmö", ["malmo"], ["case", "accents"])
    assert not accepted("Malmö", ["malmo"], ["case", "accents"], "åäö")
    assert not accepted("å", ["a"], ["accents"])
    assert accepted("على الشَّجَرة", ["على الشجرة"], ["accents"])
