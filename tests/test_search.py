"""The index: every word of the pages and where it stands, and nothing that is an answer."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from builder.course import Course, Image, PageText, Prose
from builder.locales import locale
from builder.pages.folding import search_words
from builder.pages.outline import outline
from builder.pages.render import render_course
from builder.pages.search import search_index
from tests import samples

CASES = json.loads((Path(__file__).parent / "player" / "folding.json").read_text("utf-8"))


@pytest.mark.parametrize(("text", "words"), CASES["cases"])
def test_words_are_folded_as_the_player_folds_them(text: str, words: list[str]) -> None:
    assert words == list(search_words(text, CASES["folding"]))


def index(course: Course, language: str = "nb") -> dict[str, list[tuple[int, str]]]:
    """Word → page and place, as the player reads it."""
    entries = [entry for chapter in outline(course) for entry in chapter.entries]
    content = search_index(entries, language, locale(language).folding)
    words, pages = str(content["words"]).split(" "), str(content["pages"]).split(" ")
    assert len(words) == len(pages)
    return {word: list(places(written)) for word, written in zip(words, pages, strict=True)}


def places(written: str) -> list[tuple[int, str]]:
    found, page = [], 0
    for distance, place in re.findall(r"(\w+)(\W)", written):
        page += int(distance, 36)
        found.append((page, place))
    return found


def text(*blocks: Prose, title: str, **more: object) -> PageText:
    return samples.text(*blocks, title=title, **more)  # type: ignore[arg-type]


def page(page_id: str, title: str, html: str) -> object:
    own = text(Prose(html), title=title)
    return samples.page(page_id, texts=dict.fromkeys(samples.LANGUAGES, own))


def test_a_word_is_at_the_best_place_it_stands_in() -> None:
    course = samples.course(
        page("en", "Møtet", '<h2 id="a">Åpne dører</h2><p>Et møte med dører.</p>'),  # type: ignore[arg-type]
        page("to", "To", "<p>Sam<b>skaping</b> &amp; dører</p><ul><li>møtet</li></ul>"),  # type: ignore[arg-type]
    )
    found = index(course)
    assert [(1, ":"), (2, ",")] == found["moetet"]
    assert [(1, ";"), (2, ",")] == found["doerer"]
    assert [(2, ",")] == found["samskaping"]
    assert "amp" not in found


def test_captions_labels_and_what_stands_in_boxes_are_found() -> None:
    image = Image("kart.svg", samples.PICTURE.path, "Alternativ", False, "Undertekst", samples.HERE)
    box = samples.directive("tip", Prose("<p>Innholdet</p>"), label="Merkelappen")
    own = samples.page("en", box, images=(image,))
    assert {"undertekst", "innholdet", "merkelappen"} <= index(samples.course(own)).keys()


def test_no_question_answer_or_feedback_is_in_the_index() -> None:
    option = samples.option("Hemmelig", True)
    asked = samples.question("en", options=(option,), text=samples.said("<p>Gåten?</p>"))
    found = index(samples.course(samples.quiz("prove", asked)))
    assert not {"hemmelig", "gaaten", "bra"} & found.keys()
    assert [(1, ":")] == found["proeve"]


def test_each_language_has_a_file_that_a_script_element_can_load() -> None:
    rendered = render_course(samples.everything())
    files = {entry.path: entry.data or b"" for entry in rendered.files}
    assert {"search-nb.js", "search-nn.js"} <= files.keys()
    start = '((self.kursbygger??={}).search??={})["nn"]='
    content = files["search-nn.js"].decode()
    assert content.startswith(start)
    assert {"folding", "words", "pages"} == json.loads(content[len(start) : -2]).keys()


def test_a_language_folds_its_letters_as_those_who_write_it_do() -> None:
    cases = {"nb": "moete", "fi": "mote", "de": "moete", "ar": "moete"}
    for language, word in cases.items():
        folding = locale(language).folding
        assert [word] == list(search_words("Möte", folding)), language
        assert ["aapen"] == list(search_words("Åpen", folding)), language


def test_letters_are_folded_as_the_course_s_own_locale_file_says() -> None:
    own = replace(locale("nb"), folding={**locale("nb").folding, "ö": "o"})
    said = page("en", "Om", "<p>Møte med Sjöberg</p>")
    course = replace(samples.course(said), locales={"nb": own})  # type: ignore[arg-type]
    files = {entry.path: (entry.data or b"").decode() for entry in render_course(course).files}
    assert {"moete", "sjoberg"} <= words_in(files["search-nb.js"])
    assert "sjoeberg" in words_in(files["search-nn.js"])
    assert '"ö":"o"' in files["search-nb.js"]


def words_in(script: str) -> set[str]:
    """Every word of an index."""
    return set(json.loads(script[script.index("]={") + 2 : -2])["words"].split(" "))
