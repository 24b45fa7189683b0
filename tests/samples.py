"""Courses made by hand, as small as a test of pages needs them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from builder.course import (
    Asset,
    Block,
    Course,
    Directive,
    Image,
    Link,
    Module,
    Numbers,
    Option,
    Page,
    PageText,
    Prose,
    Question,
    Quiz,
    Reveal,
    Rich,
    Settings,
)
from builder.diagnostics import Location

HERE = Location("sample.md", 1)
LANGUAGES = ("nb", "nn")
PICTURE = Asset("media/kart.svg", Path("kart.svg"), "media/kart.svg", 100, 640, 360)


def said(text: str, lang: str = "nb", **others: str) -> Mapping[str, Rich]:
    """A short text in every language; one without its own falls back to ``lang``."""
    own = {lang: text} | others
    return {
        language: Rich(own.get(language, text), _plain(own.get(language, text)), found)
        for language in LANGUAGES
        for found in [language if language in own else lang]
    }


def _plain(html: str) -> str:
    return html.replace("<p>", "").replace("</p>", "")


def text(
    *blocks: Block,
    title: str = "Tittel",
    lang: str = "nb",
    links: tuple[Link, ...] = (),
    images: tuple[Image, ...] = (),
) -> PageText:
    return PageText(lang, title, "", blocks, (), links, images, 10, (), HERE)


def page(
    page_id: str,
    *blocks: Block,
    kind: str = "page",
    texts: Mapping[str, PageText] | None = None,
    questions: tuple[Question, ...] = (),
    links: tuple[Link, ...] = (),
    images: tuple[Image, ...] = (),
) -> Page:
    own = texts or {
        language: text(
            *blocks, title=f"{page_id} {language}", lang=language, links=links, images=images
        )
        for language in LANGUAGES
    }
    return Page(
        page_id,
        "modul",
        kind,
        False,
        2,
        (),
        None,
        {},
        False,
        None,
        own,
        questions,
        HERE,  # type: ignore[arg-type]
    )


def directive(name: str, *children: Block, label: str = "", named: str | None = None) -> Directive:
    return Directive(name, label, named, {}, children, HERE)


def whole(name: str, part: str) -> Directive:
    """A directive of two parts, the first with a heading and a box in it."""
    label = "" if part == "column" else "Del <em>{}</em>"
    box = directive("example", Prose("<p>Tekst.</p>"), label="Navn")
    heading = Prose(f'<h3 id="i-{name}">Inni</h3><p>Tekst.</p>')
    return directive(
        name,
        directive(part, heading, box, label=label.format("en")),
        directive(part, Prose("<p>To.</p>"), label=label.format("to")),
    )


def link(kind: str, written: str = "x", **more: str | None) -> Link:
    return Link(written, kind, more.get("page"), more.get("anchor"), more.get("asset"), HERE)  # type: ignore[arg-type]


def option(words: str, correct: bool = False) -> Option:
    return Option(None, said(words), correct, said(f"Om {words}"), False, HERE)


def question(local: str, kind: str = "single", owner: str = "prove", **changes: object) -> Question:
    options = () if kind in ("true-false", "reflection") else (option("Ja", True), option("Nei"))
    values: dict[str, object] = {
        "id": f"{owner}-{local}",
        "local_id": local,
        "type": kind,
        "text": said(f"<p>Spørsmål {local}?</p>"),
        "points": 1,
        "hint": said("Tenk deg om."),
        "feedback": {"correct": said("<p>Bra.</p>"), "incorrect": said("<p>Nei.</p>")},
        "objective": None,
        "pool": None,
        "was": None,
        "options": options,
        "body": None,
        "fingerprints": {},
        "location": HERE,
    }
    return Question(**(values | changes))  # type: ignore[arg-type]


def quiz(quiz_id: str, *questions: Question, **changes: object) -> Quiz:
    values: dict[str, object] = {
        "id": quiz_id,
        "module": "modul",
        "title": said("Prøve"),
        "mode": "graded",
        "passing": 70,
        "attempts": 0,
        "keep": "best",
        "optional": False,
        "embedded": False,
        "draft": False,
        "was": None,
        "reveal": Reveal(),
        "shuffle_questions": False,
        "shuffle_options": True,
        "draws": (),
        "questions": questions,
        "location": HERE,
    }
    return Quiz(**(values | changes))  # type: ignore[arg-type]


def course(*items: Page | Quiz, front: Page | None = None, **changes: object) -> Course:
    """A course of one module, with numbers as the lock would give them."""
    first = front or page("modul", Prose("<p>Velkommen.</p>"), kind="front")
    everything = [first, *items]
    asked = [question for item in everything for question in item.questions]
    numbers = Numbers(
        {item.id: at for at, item in enumerate(everything, start=1)},
        {question.id: at for at, question in enumerate(asked, start=1)},
        {question.id: tuple(range(len(question.options))) for question in asked},
    )
    values: dict[str, object] = {
        "id": "kurs",
        "version": "1",
        "languages": LANGUAGES,
        "title": {"nb": "Kurset", "nn": "Kurset"},
        "description": {"nb": "", "nn": ""},
        "modules": (Module("modul", first, items, HERE),),
        "assets": {PICTURE.path: PICTURE},
        "settings": Settings(),
        "authors": (),
        "owners": (),
        "licence": "",
        "contact": "",
        "origin": {},
        "iri": "",
        "folder": Path(),
        "numbers": numbers,
    }
    return Course(**(values | changes))  # type: ignore[arg-type]


def everything() -> Course:
    """One of each: every directive, every question type, a worksheet, fallbacks."""
    prose = Prose(
        '<h2 id="om">Om</h2><p>Les <a href="@link:0">mer</a> og <a href="@link:1">ute</a>.</p>'
        '<p><img alt="x" src="@image:0"></p>'
        "<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>"
    )
    boxes = [
        directive(name, Prose("<p>Tekst.</p>"), label="Navn" if name in LABELLED else "")
        for name in ("tip", "important", "example", "case", "need", "method", "quote", "details")
    ]
    links = (link("page", page="prove"), link("external", "https://example.org/"))
    images = (Image("kart.svg", PICTURE.path, "Et kart", False, "Kart", HERE),)
    tanke = question("tanke", "reflection", "side", points=0, hint={}, feedback={})
    reflection = directive(
        "reflection", Prose("<p>Skriv.</p>"), label="Hva tenker du?", named="tanke"
    )
    husk = question("husk", "checklist", "side", points=0, hint={}, feedback={})
    parts = (
        directive("checklist", Prose("<ul><li>Ja</li></ul>"), label="Husk", named="husk"),
        *(
            whole(*names)
            for names in (("tabs", "tab"), ("flashcards", "card"), ("columns", "column"))
        ),
    )
    full = page(
        "side",
        prose,
        *boxes,
        reflection,
        *parts,
        questions=(tanke, husk),
        links=links,
        images=images,
    )
    sheet = page(
        "ark",
        Prose(
            "<table><thead>\n<tr>\n<th>Hvem</th>\n<th>Når</th>\n</tr>\n</thead><tbody>"
            "<tr>\n<td>Leder</td>\n<td></td>\n</tr><tr>\n<td></td>\n<td></td>\n</tr></tbody></table>"
        ),
        kind="worksheet",
    )
    half = page(
        "halv", texts=dict.fromkeys(LANGUAGES, text(Prose("<p>Bare bokmål.</p>"), title="Halv"))
    )
    asked = (question("en"), question("to", "multiple"), question("tre", "true-false"))
    return course(full, sheet, half, quiz("prove", *asked))


LABELLED = ("example", "details", "quote")
