"""The glossary: its page, and each word explained where it first stands."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from builder.build import Request, check_course
from builder.course import Course
from builder.diagnostics import Report
from builder.glossary import Finder
from builder.pages import render_course
from builder.pages.parts import parts
from builder.pages.render import Rendered
from tests.literate import write_files

GLOSSARY = """\
format: 1
terms:
  verksted:
    text: Et møte der dere lager noe **sammen**.
    forms:
      - -et
      - verksteder
  åpen dør: En dør som ikke er lukket.
  K&S: Et navn med tegn i.
"""
FILES: dict[str, str | None] = {
    "course.yaml": """\
format: 1
id: ord
version: "1"
languages:
  - nb
  - nn
title:
  nb: Ord
  nn: Ord
modules:
  - en
  - to
""",
    "nb/en/index.md": "---\ntitle: En\npages:\n  - ord\n  - ark\n  - taus\n---\n\nHei.\n",
    "nb/en/ord.md": "---\ntitle: Ord\n---\n\nVerkstedet.\n",
    "nb/en/taus.md": "---\ntitle: Taus\nglossary: nei\n---\n\nEt verksted.\n",
    "nb/en/ark.md": "---\ntitle: Ark\ntype: worksheet\n---\n\nEt verksted.\n",
    "nb/to/index.md": "---\ntitle: To\npages:\n  - ordliste\n---\n\nEt verksted.\n",
    "nb/to/ordliste.md": "---\ntitle: Ordliste\n---\n\nOrd om verksted.\n\n:::ordliste\n:::\n",
    "nb/glossary.yaml": GLOSSARY,
    "nn/en/index.md": "---\ntitle: Ein\n---\n\nHei.\n",
    "nn/en/ord.md": "---\ntitle: Ord\n---\n\nVerkstaden er her, med open dør og K&S.\n",
    "nn/en/taus.md": "---\ntitle: Taus\n---\n\nEin verkstad.\n",
    "nn/to/index.md": "---\ntitle: To\n---\n\nEin verkstad.\n",
    "nn/to/ordliste.md": "---\ntitle: Ordliste\n---\n\n:::ordliste\n:::\n",
    "nn/glossary.yaml": """\
format: 1
terms:
  verksted:
    term: verkstad
    text: Eit møte der de lagar noko **saman**.
    forms:
      - -en
  åpen dør:
    term: open dør
    text: Ei dør som ikkje er lukka.
""",
}
NOTE = re.compile(
    r'<button class="term" type="button" popovertarget="(?P<target>[^"]+)">(?P<words>.*?)</button>'
    r'<span class="term-note" data-part="term-note" id="(?P<id>[^"]+)" popover>'
    r"(?P<said>.*?)</span>",
    re.DOTALL,
)


def read(folder: Path, **pages: str) -> Course:
    """The course, with other text on some of its pages."""
    bodies = {
        f"nb/en/{name}.md": f"---\ntitle: {name}\n---\n\n{text}" for name, text in pages.items()
    }
    write_files({**FILES, **bodies}, folder)
    course, _ = check_course(folder, Request(new_lock=True), Report())
    assert course is not None
    return course


def article(rendered: Rendered, page: str, language: str = "nb") -> str:
    html = rendered.html.decode()
    found = re.search(rf'<article id="{page}_{language}".*?</article>', html, re.DOTALL)
    assert found is not None
    return found[0]


def explained(course: Course, page: str = "ord", language: str = "nb") -> list[str]:
    """The words that are explained on a page."""
    return [
        found["words"] for found in NOTE.finditer(article(render_course(course), page, language))
    ]


def test_a_word_is_explained_where_it_first_stands_in_any_of_its_forms(tmp_path: Path) -> None:
    course = read(tmp_path, ord="Et hageverksted. Verkstedet er her.\n\nTo verksteder.\n")
    assert ["Verkstedet"] == explained(course)


def test_the_explanation_comes_right_after_its_word_with_what_it_is_written_in(
    tmp_path: Path,
) -> None:
    found = NOTE.search(article(render_course(read(tmp_path)), "ord"))
    assert found is not None
    assert found["target"] == found["id"]
    assert (
        "<dfn>verksted</dfn>: Et møte der dere lager noe <strong>sammen</strong>." == found["said"]
    )


def test_words_of_several_parts_and_with_signs_are_found(tmp_path: Path) -> None:
    course = read(tmp_path, ord="En åpen\ndør, og K&S.\n")
    assert ["åpen\ndør", "K&amp;S"] == explained(course)


@pytest.mark.parametrize(
    "text",
    [
        "## Verkstedet\n\nHei.",
        "Se [verkstedet](taus.md).",
        "Skriv `verkstedet` her.",
        "    verkstedet",
        "| Verkstedet |\n| --- |\n| hei |",
        ":::tips[Verkstedet]\nHei.\n:::",
        ":::refleksjon[Om verkstedet]{#tanke}\nTenk på verkstedet.\n:::",
        ":::sjekkliste[Verkstedet]{#liste}\n- Verkstedet er åpent\n:::",
        "verksted-dag og verkstedene",
        "VERKSTED",
    ],
)
def test_a_word_is_left_alone(tmp_path: Path, text: str) -> None:
    assert [] == explained(read(tmp_path, ord=text + "\n"))


@pytest.mark.parametrize(
    "text",
    [
        "**Verkstedet** er her.",
        "- Verkstedet",
        "| Hva |\n| --- |\n| Verkstedet |",
        ":::tips[Om]\nVerkstedet.\n:::",
        ":::historie[Om]\nVerkstedet.\n:::",
        "> Verkstedet",
    ],
)
def test_a_word_is_explained_in(tmp_path: Path, text: str) -> None:
    assert ["Verkstedet"] == explained(read(tmp_path, ord=text + "\n"))


def test_what_is_explained_in_a_fold_is_explained_again_outside_it(tmp_path: Path) -> None:
    course = read(tmp_path, ord=":::detaljer[Mer]\nVerkstedet.\n:::\n\nVerksted.\n\nVerksteder.\n")
    assert ["Verkstedet", "Verksted"] == explained(course)


@pytest.mark.parametrize("page", ["taus", "ark", "ordliste"])
def test_a_page_that_says_no_a_worksheet_and_the_glossary_itself_explain_nothing(
    tmp_path: Path, page: str
) -> None:
    course = read(tmp_path)
    assert [] == explained(course, page)


def test_each_language_has_its_own_words_and_borrows_what_it_lacks(tmp_path: Path) -> None:
    course = read(tmp_path)
    assert ["Verkstaden", "open dør", "K&amp;S"] == explained(course, "ord", "nn")
    found = article(render_course(course), "ord", "nn")
    assert '<dfn lang="nb">K&amp;S</dfn>: <span lang="nb">Et navn med tegn i.</span>' in found


def test_a_page_that_is_not_translated_is_explained_in_the_language_it_is_in(
    tmp_path: Path,
) -> None:
    course = read(tmp_path)
    (tmp_path / "nn/en/ord.md").unlink()
    course = read_again(tmp_path)
    assert ["Verkstedet"] == explained(course, "ord", "nn")


def read_again(folder: Path) -> Course:
    course, _ = check_course(folder, Request(new_lock=True), Report())
    assert course is not None
    return course


def test_the_page_of_the_glossary_has_every_word_in_the_alphabets_order(tmp_path: Path) -> None:
    rendered = render_course(read(tmp_path))
    terms = re.findall(r'<dt id="(.*?)"><dfn.*?>(.*?)</dfn></dt>', article(rendered, "ordliste"))
    prefix = "ordliste_nb_ord-"
    assert [
        (f"{prefix}k-s", "K&amp;S"),
        (f"{prefix}verksted", "verksted"),
        (f"{prefix}aapen-doer", "åpen dør"),
    ] == terms
    nynorsk = re.findall(r"<dfn.*?>(.*?)</dfn></dt>", article(rendered, "ordliste", "nn"))
    assert ["K&amp;S", "open dør", "verkstad"] == nynorsk


def test_words_that_look_alike_as_ids_have_one_each(tmp_path: Path) -> None:
    words = "  K-S: Et annet navn.\n  K S: Et tredje navn.\n"
    read(tmp_path)
    (tmp_path / "nb/glossary.yaml").write_text(GLOSSARY + words, encoding="utf-8")
    course = read_again(tmp_path)
    ids = [term.id for term in course.glossary["nb"]]
    assert {"ord-k-s", "ord-k-s_2", "ord-k-s_3"} <= set(ids)
    assert len(ids) == len(set(ids))


def test_the_words_and_their_explanations_are_searched(tmp_path: Path) -> None:
    rendered = render_course(read(tmp_path))
    (entry,) = [file for file in rendered.files if file.path == "search-nb.js"]
    assert entry.data is not None
    index = json.loads(entry.data.decode().rpartition("]=")[2].rstrip(";\n"))
    assert {"lukket", "doer"} <= set(index["words"].split())


def test_a_part_explains_its_words_without_the_page_of_the_glossary(tmp_path: Path) -> None:
    first, second = parts(read(tmp_path))
    assert ["Verkstedet"] == explained(first)
    assert "<dt id=" in article(render_course(second), "ordliste")


def test_a_changed_explanation_makes_the_translation_of_its_page_outdated(tmp_path: Path) -> None:
    before = prints(read(tmp_path), "ordliste")
    (tmp_path / "nb/glossary.yaml").write_text(GLOSSARY.replace("Et navn", "Navnet"), "utf-8")
    after = prints(read_again(tmp_path), "ordliste")
    assert 1 == len(set(before) - set(after))


def prints(course: Course, page: str) -> tuple[str, ...]:
    return next(one for one in course.pages() if one.id == page).texts["nb"].fingerprints


def test_nothing_is_found_without_words() -> None:
    assert [] == list(Finder.of(()).find("Hei"))
