"""``split: module``: each module is a package of its own as well, and the course is as before."""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from builder.build import Request, build_course
from builder.diagnostics import Report

ROOT = Path(__file__).parents[1]
COURSE = ROOT / "tests" / "courses" / "split"
WHOLE, FRUIT, GREENS = "hage-2.0", "hage-2.0-frukt", "hage-2.0-gront"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("split")
    shutil.copytree(COURSE, folder / "kurs")
    report = Report()
    build_course(folder / "kurs", Request(output=folder / "ut"), report)
    assert [] == [f"{found.code} {found.message('nb')}" for found in report]
    return folder / "ut"


def read(built: Path, unit: str, target: str, name: str) -> str:
    with zipfile.ZipFile(built / f"{unit}-{target}.zip") as package:
        return package.read(name).decode()


def data(built: Path, unit: str) -> dict[str, Any]:
    html = read(built, unit, "web", "index.html")
    found = re.search(r'<script type="application/json" id="course-data">(.*?)</script>', html)
    assert found is not None
    return dict(json.loads(found[1]))


def ids(entries: list[dict[str, Any]]) -> list[str]:
    return [entry["id"] for entry in entries]


def test_each_module_is_a_package_beside_the_whole_in_every_target(built: Path) -> None:
    targets = ("scorm12", "scorm2004-4", "web")
    expected = {f"{unit}-{target}.zip" for unit in (WHOLE, FRUIT, GREENS) for target in targets}
    assert expected == {path.name for path in built.glob("*.zip")}


@pytest.mark.parametrize("target", ["scorm12", "scorm2004-4"])
def test_each_package_has_identifiers_and_a_title_of_its_own(built: Path, target: str) -> None:
    found = {}
    for unit in (WHOLE, FRUIT, GREENS):
        root = etree.fromstring(read(built, unit, target, "imsmanifest.xml").encode())
        items = root.xpath("//*[local-name()='item']")
        assert 1 == len(items)
        titles = root.xpath("//*[local-name()='item']/*[local-name()='title']/text()")
        found[unit] = (items[0].get("identifier"), *titles, root.get("identifier"))
    identifiers = [identifier for _, _, identifier in found.values()]
    assert 3 == len(set(identifiers))
    assert all(len(identifier) <= 15 for identifier in identifiers)
    assert {
        WHOLE: ("item-hage", "Hagekurs"),
        FRUIT: ("item-hage-frukt", "Hagekurs – Frukt"),
        GREENS: ("item-hage-gront", "Hagekurs – Grønnsaker"),
    } == {unit: one[:2] for unit, one in found.items()}


def test_a_module_tells_the_catalogue_of_itself_or_else_of_the_course(built: Path) -> None:
    fruit = read(built, FRUIT, "scorm2004-4", "imsmanifest.xml")
    assert "Alt om frukt i hagen." in fruit
    assert "PT4M" in fruit
    greens = read(built, GREENS, "scorm2004-4", "imsmanifest.xml")
    assert "Om frukt og grønnsaker." in greens
    assert "typicalLearningTime" not in greens


def test_a_package_holds_its_module_and_no_other(built: Path) -> None:
    fruit, greens = data(built, FRUIT), data(built, GREENS)
    assert ["frukt", "epler", "prove-frukt"] == ids(fruit["pages"])
    assert ["frukt"] == ids(fruit["modules"])
    assert ["prove-frukt"] == ids(fruit["quizzes"])
    assert ["gront", "gulrot", "potet"] == ids(greens["pages"])
    assert "Epler vokser" not in read(built, GREENS, "web", "index.html")


def test_a_quiz_goes_with_the_page_that_shows_it(built: Path) -> None:
    greens = data(built, GREENS)
    assert [("repetisjon", "gulrot")] == [(one["id"], one["page"]) for one in greens["quizzes"]]
    assert "Epler er alltid blå." in read(built, GREENS, "web", "index.html")
    assert "Epler er alltid blå." not in read(built, FRUIT, "web", "index.html")


def test_state_is_kept_for_each_package_under_the_course_s_numbers(built: Path) -> None:
    whole, fruit, greens = (data(built, unit) for unit in (WHOLE, FRUIT, GREENS))
    assert ["hage", "hage-frukt", "hage-gront"] == [
        one["course"]["id"] for one in (whole, fruit, greens)
    ]
    assert 3 == len({one["course"]["mark"] for one in (whole, fruit, greens)})
    numbers = {page["id"]: page["number"] for page in whole["pages"]}
    for part in (fruit, greens):
        assert [numbers[page["id"]] for page in part["pages"]] == [
            page["number"] for page in part["pages"]
        ]


def test_a_link_into_another_module_says_in_words_where_to_find_it(built: Path) -> None:
    html = read(built, FRUIT, "web", "index.html")
    for words in (
        "gulrøttene (se «Gulrøtter» i delen «Grønnsaker»),",
        "Poteter (se delen «Grønnsaker»)",
        "alt det grønne (se delen «Grønnsaker»).",
    ):
        assert words in html
    feedback = data(built, FRUIT)["questions"][0]["feedback"]["incorrect"]["nb"]
    assert "(se «Poteter» i delen «Grønnsaker»)" in feedback
    assert "(se «Epler» i delen «Frukt»)" in read(built, GREENS, "web", "index.html")


@pytest.mark.parametrize("unit", [WHOLE, FRUIT, GREENS])
def test_every_link_within_a_package_leads_somewhere(built: Path, unit: str) -> None:
    html = read(built, unit, "web", "index.html")
    links = set(re.findall(r'href="#([^"_][^"]*)"', html))
    known = set(re.findall(r'\sid="([^"]+)"', html))
    assert {"main"} < links
    assert set() == links - known


def test_the_whole_course_links_as_before(built: Path) -> None:
    html = read(built, WHOLE, "web", "index.html")
    assert 'href="#gulrot_nb"' in html
    assert "i delen «Grønnsaker»" not in html


def test_every_package_carries_the_whole_lock(built: Path) -> None:
    locks = {read(built, unit, "scorm12", "course-lock.txt") for unit in (WHOLE, FRUIT, GREENS)}
    assert 1 == len(locks)
    assert "potet" in locks.pop()


GLOSSARY = """\
format: 1
terms:
  potet: En knoll. Les mer om [poteter](potet).
  eple: En frukt.
"""
MORE = {
    "nb/glossary.yaml": ("", GLOSSARY),
    "nb/frukt/epler.md": (
        "Høst dem om høsten.",
        "En potet er ikke et eple.\n\n:::refleksjon[Hva smaker best?]{#smak}\n:::\n",
    ),
    "nb/gront/potet.md": ("De trenger løs jord.", "De trenger løs jord.\n\n:::ordliste\n:::\n"),
}


@pytest.fixture(scope="module")
def explained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same course with a glossary, and something to write."""
    folder = tmp_path_factory.mktemp("explained")
    shutil.copytree(COURSE, folder / "kurs")
    for name, (before, after) in MORE.items():
        path = folder / "kurs" / name
        text = path.read_text("utf-8") if before else before
        assert before in text
        path.write_text(text.replace(before, after), "utf-8")
    report = Report()
    build_course(folder / "kurs", Request(output=folder / "ut"), report)
    assert not report.has_errors, [found.message("nb") for found in report]
    return folder / "ut"


def test_each_package_searches_its_own_pages_and_no_other(built: Path) -> None:
    words = {
        unit: set(re.findall(r"[^\W\d]+", read(built, unit, "web", "search-nb.js")))
        for unit in (WHOLE, FRUIT, GREENS)
    }
    assert {"begynner", "jord"} <= words[WHOLE]
    assert ("begynner" in words[FRUIT], "jord" in words[FRUIT]) == (True, False)
    assert ("begynner" in words[GREENS], "jord" in words[GREENS]) == (False, True)


def test_words_are_explained_in_each_package_and_lead_out_of_it_in_words(explained: Path) -> None:
    fruit = read(explained, FRUIT, "web", "index.html")
    notes = re.findall(r'data-part="term-note"[^>]*>(.*?)</span>', fruit)
    assert 2 == len(notes)
    assert "(se «Poteter» i delen «Grønnsaker»)" in notes[0]
    assert '<dl class="glossary">' not in fruit
    greens = read(explained, GREENS, "web", "index.html")
    assert re.search(r'<dl class="glossary">.*href="#potet_nb"', greens, re.DOTALL)


def test_what_is_written_belongs_to_the_package_it_is_written_in(explained: Path) -> None:
    written = {
        unit: [
            one["id"] for one in data(explained, unit)["questions"] if one["type"] == "reflection"
        ]
        for unit in (WHOLE, FRUIT, GREENS)
    }
    assert written[WHOLE] == written[FRUIT] != []
    assert [] == written[GREENS]
    # Under which a browser keeps them, with `notes: device`.
    assert "hage-frukt" == data(explained, FRUIT)["course"]["id"]
