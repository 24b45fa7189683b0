"""The unit's HTML and data: what ARCHITECTURE.md promises of them."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from builder.course import Completion, Image, Prose, Rich, Settings
from builder.pages import Rendered, render_course
from builder.pages.data import mark
from builder.pages.directives import DIRECTIVES
from builder.pages.short_texts import language_of
from builder.pages.views import VIEWS
from builder.questions.ordering import Ordering
from builder.source.directive_list import DIRECTIVES as DECLARED
from builder.state_bound import state_bound
from tests import samples
from tests.html import html_faults

ROOT = Path(__file__).parents[1]


class Page(HTMLParser):
    """Every start tag of a page, with the text of its data."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def values(self, attribute: str) -> list[str]:
        return [attributes[attribute] for _, attributes in self.tags if attribute in attributes]

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.tags if name == tag]


def read(rendered: Rendered) -> Page:
    return Page(rendered.html.decode())


def article(rendered: Rendered, identifier: str) -> str:
    found = re.search(
        rf'<article id="{identifier}".*?</article>', rendered.html.decode(), re.DOTALL
    )
    assert found is not None, identifier
    return found[0]


@pytest.fixture(scope="module")
def everything() -> Rendered:
    return render_course(samples.everything())


def test_every_id_is_its_own(everything: Rendered) -> None:
    assert {1} == set(Counter(read(everything).values("id")).values())


def test_every_id_in_an_article_begins_with_the_articles(everything: Rendered) -> None:
    for name in ("side_nb", "side_nn", "prove_nb", "ark_nn"):
        inside = Page(article(everything, name)).values("id")
        assert all(one == name or one.startswith(f"{name}_") for one in inside), inside


def test_what_is_pointed_to_is_there(everything: Rendered) -> None:
    page = read(everything)
    ids = set(page.values("id"))
    pointers = [
        one
        for attribute in ("aria-labelledby", "aria-describedby", "aria-controls", "for")
        for value in page.values(attribute)
        for one in value.split()
    ]
    links = [href.removeprefix("#") for href in page.values("href") if href.startswith("#")]
    beside = {f"_{view.name}" for view in VIEWS if view.name != "certificate"}
    assert beside <= set(links)
    assert [] == [one for one in pointers + links if one not in ids | beside]


def test_every_page_has_one_title(everything: Rendered) -> None:
    html = everything.html.decode()
    for found in re.findall(r"<article .*?</article>", html, re.DOTALL):
        assert 1 == found.count("<h1 ")


def test_nothing_stands_in_the_way_of_a_strict_content_policy(everything: Rendered) -> None:
    page = read(everything)
    names = {name for _, attributes in page.tags for name in attributes}
    assert [] == [name for name in names if name == "style" or name.startswith("on")]
    scripts = page.all("script")
    assert [{"defer": "", "src": "course.js"}] == [one for one in scripts if "type" not in one]


def test_nothing_is_fetched_from_elsewhere(everything: Rendered) -> None:
    page = read(everything)
    assert {"course.js", "media/kart.svg"} == set(page.values("src"))
    assert ["data:,", "course.css", "waiting.css"] == [one["href"] for one in page.all("link")]


def test_links_lead_to_pages_and_say_when_they_leave() -> None:
    links = (
        samples.link("page", page="annen"),
        samples.link("page", page="annen", anchor="om"),
        samples.link("same-page", anchor="her"),
        samples.link("external", "https://example.org/?a=1&b=2"),
        samples.link("asset", asset=samples.PICTURE.path),
        samples.link("broken"),
    )
    html = "".join(f'<a href="@link:{at}">x</a>' for at in range(len(links)))
    side = samples.page("side", Prose(f"<p>{html}</p>"), links=links)
    rendered = render_course(
        samples.course(side, samples.page("annen", Prose('<h2 id="om">Om</h2>')))
    )
    found = Page(article(rendered, "side_nn")).all("a")
    assert [
        "#annen_nn",
        "#annen_nn_om",
        "#side_nn_her",
        "https://example.org/?a=1&b=2",
        "media/kart.svg",
    ] == [one["href"] for one in found]
    assert {"rel": "noopener noreferrer", "target": "_blank"}.items() <= found[3].items()
    assert "ekstern lenkje" in article(rendered, "side_nn")
    assert "download" in found[4]


def test_pictures_have_size_and_words() -> None:
    images = (
        Image("kart.svg", samples.PICTURE.path, 'Et "kart" <her>', False, "", samples.HERE),
        Image("kart.svg", samples.PICTURE.path, "", True, "Bildetekst", samples.HERE),
    )
    prose = Prose(
        '<p><img alt="x" src="@image:0" /></p>\n<p>Se <img alt="" src="@image:1"> her</p>'
    )
    rendered = render_course(samples.course(samples.page("side", prose, images=images)))
    first, second = Page(article(rendered, "side_nb")).all("img")
    assert {
        "src": "media/kart.svg",
        "width": "640",
        "height": "360",
        "loading": "lazy",
        "decoding": "async",
        "alt": 'Et "kart" <her>',
    } == first
    assert "" == second["alt"]
    assert (samples.PICTURE,) == rendered.assets


def test_a_file_that_no_page_uses_is_not_taken_along() -> None:
    assert () == render_course(samples.course()).assets


def test_code_that_looks_like_html_is_left_alone() -> None:
    prose = Prose('<p>Skriv <code>&lt;a id="x" href="#y"&gt;</code> der.</p>')
    rendered = render_course(samples.course(samples.page("side", prose)))
    assert '<code>&lt;a id="x" href="#y"&gt;</code>' in article(rendered, "side_nb")


def test_footnotes_lead_back_and_forth_within_their_page() -> None:
    prose = Prose('<p><sup id="fnref:1"><a href="#fn:1">1</a></sup></p><p id="fn:1">.</p>')
    html = article(render_course(samples.course(samples.page("side", prose))), "side_nb")
    assert 'href="#side_nb_fn:1"' in html
    assert 'id="side_nb_fn:1"' in html


def test_what_is_not_translated_says_its_language(everything: Rendered) -> None:
    html = article(everything, "halv_nn")
    assert '<h1 tabindex="-1" lang="nb">Halv</h1>' in html
    assert '<div class="prose" lang="nb">' in html
    assert '<span lang="nb">Ja</span>' in article(everything, "prove_nn")
    assert "lang=" not in article(everything, "halv_nb").split(">", 1)[1]


def test_nothing_in_the_data_can_end_the_script() -> None:
    title = dict.fromkeys(samples.LANGUAGES, "</script><b>&\u2028")
    rendered = render_course(samples.course(title=title))
    html = rendered.html.decode()
    raw = html.split('id="course-data">')[1].split("</script>")[0]
    assert [] == re.findall("[<>&\u2028\u2029]", raw)
    assert title == json.loads(raw)["course"]["title"]
    assert rendered.data == json.loads(raw)


def test_answers_stand_in_the_data_alone(everything: Rendered) -> None:
    html = article(everything, "prove_nb")
    assert "correct" not in html
    assert "Om Ja" not in html
    assert "Tenk deg om" not in html


def test_the_data_is_as_the_player_expects_it(everything: Rendered) -> None:
    data = json.loads(json.dumps(everything.data))
    assert {
        "id": "kurs",
        "version": "1",
        "mark": mark("kurs"),
        "edition": "Gq",
        "title": {"nb": "Kurset", "nn": "Kurset"},
        "languages": ["nb", "nn"],
        "tongues": {lang: {"words": lang, "direction": "ltr"} for lang in ("nb", "nn")},
    } == data["course"]
    assert [
        ("modul", "front"),
        ("side", "page"),
        ("ark", "worksheet"),
        ("halv", "page"),
        ("prove", "quiz"),
    ] == [(page["id"], page["kind"]) for page in data["pages"]]
    assert ["side-tanke", "side-husk", "prove-en", "prove-to", "prove-tre"] == [
        one["id"] for one in data["questions"]
    ]
    first = data["questions"][2]
    assert {"key": "0", "correct": True, "pin": False} == {
        name: first["options"][0][name] for name in ("key", "correct", "pin")
    }
    assert ("prove", "prove", 1) == (first["quiz"], first["page"], first["points"])
    assert '<span lang="nb">Tenk deg om.</span>' == first["hint"]["nn"]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [("obligatory", [True, False]), ("every", [True, True]), ("none", [False, False])],
)
def test_obligatory_has_the_courses_rule_worked_in(rule: str, expected: list[bool]) -> None:
    optional = replace(samples.page("valgfri"), optional=True)
    settings = Settings(completion=Completion(pages=rule, quizzes=rule))  # type: ignore[arg-type]
    practice = samples.quiz("oving", samples.question("a", owner="oving"), mode="practice")
    data = render_course(
        samples.course(samples.page("side"), optional, practice, settings=settings)
    ).data
    pages = {page["id"]: page["obligatory"] for page in data["pages"]}  # type: ignore[attr-defined]
    assert [*expected, False] == [pages["side"], pages["valgfri"], pages["oving"]]


def test_an_embedded_quiz_stands_in_its_page_and_links_find_it() -> None:
    quiz = samples.quiz("inni", samples.question("a", owner="inni"), embedded=True)
    side = samples.page("side", samples.directive("quiz", named="inni"))
    annen = samples.page(
        "annen", Prose('<p><a href="@link:0">x</a></p>'), links=(samples.link("page", page="inni"),)
    )
    rendered = render_course(samples.course(side, annen, quiz))
    assert 'data-quiz="inni"' in article(rendered, "side_nb")
    assert 'href="#side_nb"' in article(rendered, "annen_nb")
    assert "inni" not in [page["id"] for page in rendered.data["pages"]]  # type: ignore[attr-defined]
    assert ["side"] == [one["page"] for one in rendered.data["quizzes"]]  # type: ignore[attr-defined]


def test_a_question_of_several_paragraphs_has_its_first_as_legend() -> None:
    words = {
        language: Rich("<p>En <em>sak</em>.</p>\n<p>Hva nå?</p>", "", language)
        for language in samples.LANGUAGES
    }
    quiz = samples.quiz("prove", samples.question("a", text=words))
    html = article(render_course(samples.course(quiz)), "prove_nb")
    assert '<span class="question-lead">En <em>sak</em>.</span>' in html
    assert '<div class="question-more"><p>Hva nå?</p></div>' in html


def test_empty_cells_of_a_worksheet_have_fields_that_say_what_they_are(
    everything: Rendered,
) -> None:
    fields = Page(article(everything, "ark_nb")).all("textarea")
    assert ["Når: Leder", "Hvem: 1", "Når: 1"] == [field["aria-label"] for field in fields]


def test_the_heading_of_a_box_goes_one_below_the_heading_before_it() -> None:
    box = samples.directive("method", Prose("<ol><li>Start</li></ol>"))
    side = samples.page("side", box, Prose("<h2>To</h2><h3>Tre</h3>"), box)
    html = article(render_course(samples.course(side)), "side_nb")
    assert ["h1", "h2", "h2", "h3", "h4"] == re.findall(r"<(h\d)\b", html)


def test_notes_can_be_switched_off() -> None:
    note = samples.question("tanke", "reflection", "side")
    box = samples.directive("reflection", label="Hva tenker du?", named="tanke")
    side = samples.page("side", box, questions=(note,))
    assert "<textarea" in article(render_course(samples.course(side)), "side_nb")
    without = render_course(samples.course(side, settings=Settings(notes="off")))
    assert "<textarea" not in article(without, "side_nb")
    assert "Hva tenker du?" in article(without, "side_nb")


def test_one_language_can_be_built_alone() -> None:
    rendered = render_course(samples.everything(), "nn")
    assert ("nn",) == rendered.languages
    page = read(rendered)
    assert {"nn"} == {one["data-language"] for one in page.all("article")}
    assert 'data-part="languages"' not in rendered.html.decode()


def test_the_first_page_in_the_source_language_is_the_one_shown(everything: Rendered) -> None:
    shown = [one["id"] for one in read(everything).all("article") if "data-current" in one]
    assert ["modul_nb"] == shown


def test_every_directive_that_authors_may_write_has_its_look() -> None:
    assert {kind.name for kind in DECLARED if kind.ready} == set(DIRECTIVES)


def test_the_same_course_gives_the_same_bytes() -> None:
    assert render_course(samples.everything()).html == render_course(samples.everything()).html


def test_the_html_is_valid(everything: Rendered, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(everything.html)
    assert [] == html_faults(tmp_path)


def test_links_and_pictures_in_short_texts_are_found_too() -> None:
    words = said_html(
        '<p>Les <a href="@page:annen#om">mer</a>, <a href="@asset:media/kart.svg">kartet</a> og '
        '<a href="https://example.org/?a=1&amp;b=2">dette</a>.</p>'
        '<p><img alt="Et kart" src="@asset:media/kart.svg" /></p>'
    )
    asked = samples.question("a", text=words, hint=words, feedback={"correct": words})
    quiz = samples.quiz("prove", asked)
    rendered = render_course(
        samples.course(samples.page("annen", Prose('<h2 id="om">Om</h2>')), quiz)
    )
    told = rendered.data["questions"][0]  # type: ignore[index]
    for html in (
        article(rendered, "prove_nn"),
        told["hint"]["nn"],
        told["feedback"]["correct"]["nn"],
    ):
        found = Page(html)
        links = [one["href"] for one in found.all("a")]
        assert ["#annen_nn_om", "media/kart.svg", "https://example.org/?a=1&b=2"] == links
        (picture,) = found.all("img")
        assert ("media/kart.svg", "640", "360", "Et kart") == tuple(
            picture[name] for name in ("src", "width", "height", "alt")
        )
        assert "ekstern lenkje" in html
    assert "@" not in re.sub(r"\s@", "", article(rendered, "prove_nn"))
    assert (samples.PICTURE,) == rendered.assets


def said_html(html: str) -> dict[str, Rich]:
    return {language: Rich(html, "", language) for language in samples.LANGUAGES}


def test_a_file_that_only_a_hint_shows_is_taken_along() -> None:
    hint = said_html('Se <img alt="Kart" src="@asset:media/kart.svg"> her')
    rendered = render_course(
        samples.course(samples.quiz("prove", samples.question("a", hint=hint)))
    )
    assert (samples.PICTURE,) == rendered.assets


def test_a_link_that_leads_nowhere_is_words_alone() -> None:
    words = said_html('<p>Se <a>her</a> og <img alt="et kart" src="">.</p>')
    quiz = samples.quiz("prove", samples.question("a", text=words))
    html = article(render_course(samples.course(quiz)), "prove_nb")
    assert "Se <span>her</span> og <span>et kart</span>." in html


def test_the_player_knows_how_long_the_state_can_get() -> None:
    course = samples.everything()
    data = render_course(course).data
    assert state_bound(course).total == data["settings"]["stateBound"]  # type: ignore[index]


def test_the_languages_of_words_are_told_where_they_stand_alone() -> None:
    borrowed = samples.said('Et <span lang="en">brainstorm</span> <em>til</em>')
    items = (replace(samples.option("x"), text=borrowed), samples.option("Og så"))
    asked = samples.question("a", "ordering", options=items, body=Ordering())
    html = article(render_course(samples.course(samples.quiz("prove", asked))), "prove_nn")
    assert ': <span lang="nb">Et <span lang="en">brainstorm</span> til</span></span>' in html


@pytest.mark.parametrize(
    ("html", "language"),
    [
        ('<span lang="en">design thinking</span>', "en"),
        ('<span lang="en">mind</span> og <span lang="en">map</span>', "nb"),
        ("tankekart", "nb"),
    ],
)
def test_a_choice_that_is_all_in_another_language_says_so(html: str, language: str) -> None:
    assert language == language_of(Rich(html, "", "nb"))
