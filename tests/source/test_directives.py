"""Directives: each mistake gives exactly its finding, and every friendly variant is read."""

from __future__ import annotations

import pytest

from builder.course import Directive
from builder.diagnostics import Location
from builder.source.directive_list import BY_WORD, DIRECTIVES, Kind
from tests.source.markdown_room import Room

MISTAKES = {
    "unknown name": (":::huskelapp\nx\n:::\n", [("directive-unknown", 1)]),
    "misspelt name": (":::tipps\nx\n:::\n", [("directive-misspelt", 1)]),
    "braces for a name": ("::: {.tips}\nx\n:::\n", [("directive-misspelt", 1)]),
    "never closed": ("Før.\n\n:::tips\nx\n", [("directive-unclosed", 3)]),
    "never closed before another": (
        ":::tips\na\n\n:::viktig\nb\n:::\n", [("directive-unclosed", 1)]
    ),
    "close alone": ("x\n\n:::\n", [("directive-close-without-open", 3)]),
    "two colons": ("::tips\nx\n:::\n", [("directive-too-few-colons", 1)]),
    "one colon": (":tips[Hei]\nx\n:::\n", [("directive-too-few-colons", 1)]),
    "two colons all over": ("::tips\nx\n::\n", [("directive-too-few-colons", 1)]),
    "two colons to close": (":::tips\nx\n::\n", [("directive-too-few-colons", 3)]),
    "a colon before a word that is none": (":smil og :tips:\n", []),
    "indented": ("  :::tips\nx\n:::\n", [("directive-indented", 1)]),
    "unknown key": (":::tips{farge=rød}\nx\n:::\n", [("directive-key-unknown", 1)]),
    "id where none is": (":::tips{#a}\nx\n:::\n", [("directive-key-unknown", 1)]),
    "unreadable braces": (
        ":::refleksjon[Hva?]{#a .b}\n:::\n", [("directive-attribute-invalid", 1)]
    ),
    "id missing": (":::refleksjon[Hva?]\n:::\n", [("directive-id-missing", 1)]),
    "id with capital": (":::refleksjon[Hva?]{#Min}\n:::\n", [("id-not-valid", 1)]),
    "id twice": (
        ":::refleksjon[En?]{#a}\n:::\n\n:::refleksjon[To?]{#a}\n:::\n",
        [("id-duplicate-on-page", 4)],
    ),
    "id of a heading": (
        "## En {#a}\n\n:::refleksjon[To?]{#a}\n:::\n",
        [("id-duplicate-on-page", 1)],
    ),
    "label missing": (":::detaljer\nx\n:::\n", [("directive-label-missing", 1)]),
    "label without use": (":::quiz[Hei]{#prove}\n:::\n", [("directive-label-not-used", 1)]),
    "bracket never closed": (":::tips[Hei\nx\n:::\n", [("directive-bracket-unclosed", 1)]),
    "text on the line": (":::tips Husk dette\nx\n:::\n", [("directive-text-after", 1)]),
    "text after braces": (
        ":::refleksjon[Hva?]{#a} mer\n:::\n",
        [("directive-text-after", 1)],
    ),
    "no content": (":::tips\n\n:::\n", [("directive-empty", 1)]),
    "inside a reflection": (
        "::::refleksjon[Hva?]{#a}\n:::tips\nx\n:::\n::::\n",
        [("directive-not-allowed-here", 2)],
    ),
    "unknown quiz": (":::quiz{#finnes-ikke}\n:::\n", [("directive-quiz-unknown", 1)]),
    "unknown snippet": (":::sett-inn{id=borte}\n", [("include-missing", 1)]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_gives_its_finding_and_no_other(
    room: Room, text: str, expected: list[tuple[str, int]]
) -> None:
    room.read(text)
    assert expected == room.findings()


@pytest.mark.parametrize(
    "text",
    [
        ":::tips\nx\n:::",
        "::: tips\nx\n:::   ",
        ":::tips  \nx\n:::",
        ":::Tips\nx\n:::",
        ":::tip[Merk [dette]]\nx\n:::",
        ":::tips [Merk]\nx\n:::",
        "Tett inntil\n:::tips\nx\n:::\ntekst",
        "- liste\n:::tips\n- x\n:::\n- liste",
        ":::tips\n:::quiz{#prove}\n:::",
        "::::tips\n:::quiz{#prove}\n:::\n::::",
        "::::tips\n:::sitat\nx\n:::\n::::",
        ":::tips\n:::sitat\nx\n:::\n:::",
        ":::tips\n```\n:::\n```\n:::",
        ":::refleksjon[Hva?]{id=a}\n:::",
        ":::quiz{id=prove}",
    ],
)
def test_friendly_variants_are_read(room: Room, text: str) -> None:
    body = room.read(text + "\n")
    assert [] == room.findings()
    assert any(isinstance(block, Directive) for block in body.blocks)


def test_messages_use_the_authors_word(room: Room) -> None:
    room.read(":::refleksjon\nx\n:::\n")
    assert "«:::refleksjon» mangler en id" in [found.message("nb") for found in room.report]


@pytest.mark.parametrize(
    ("written", "meant"),
    [("tipps", "tips"), ("sporsmaal", "spørsmål"), ("sporsml", "spørsmål"), ("detaljr", "detaljer"),
     ("reflection2", "reflection")],
)  # fmt: skip
def test_a_misspelt_name_gets_the_nearest_as_the_language_of_the_page_spells_it(
    room: Room, written: str, meant: str
) -> None:
    room.read(f":::{written}\nx\n:::\n")
    (found,) = room.report
    assert f"Mente du «:::{meant}»?" == found.hint("nb")
    assert Location("nb/modul/side.md", 1, 4) == found.location


@pytest.mark.parametrize(
    ("written", "code", "mended"),
    [
        ("spørsmål[Er det?]{#er, answer=ja}", "directive-attribute-comma", "{#er answer=ja}"),
        ("spørsmål[Er det?]{#er,answer=ja,}", "directive-attribute-comma", "{#er answer=ja}"),
        ("last-ned[Mal]{file=min, egen mal.docx}", "directive-attribute-invalid",
         '{file="min, egen mal.docx"}'),
        ("last-ned[Mal]{file=“a.docx”}", "attribute-curly-quotes", '{file="a.docx"}'),
        ("last-ned[Mal]{fil=a.docx, farge=rød}", "directive-key-unknown", "{file=a.docx}"),
        ("spørsmål[Er det?]{#er answr=ja}", "directive-key-unknown", "{#er answer=ja}"),
        ("tips[Husk]{#a, farge=rød}", "directive-key-unknown", ""),
    ],
)  # fmt: skip
def test_a_slip_in_the_braces_is_told_once_with_the_whole_line(
    room: Room, written: str, code: str, mended: str
) -> None:
    room.read(f":::{written}\nx\n:::\n")
    found, *others = [one for one in room.report if not one.code.startswith(("inline-", "file-"))]
    assert (code, []) == (found.code, others)
    assert f" :::{written.partition('{')[0]}{mended}" in found.hint("nb").replace("\n", " ")


def test_a_figure_with_its_picture_in_the_braces_gets_the_picture_below(room: Room) -> None:
    room.read(":::bilde[Broen]{src=bro.svg, alt=En bro over elva}\n:::\n")
    (found,) = room.report
    assert ":::bilde[Broen]\n![En bro over elva](bro.svg)\n:::" in found.hint("nb")


def test_an_unknown_name_gets_the_names_of_the_language_of_the_page(room: Room) -> None:
    room.read(":::huskelapp\nx\n:::\n")
    (found,) = room.report
    assert "detaljer" in found.hint("nb")
    assert "spørsmål" in found.hint("en")
    assert {"detaljar", "details", "sporsmal"}.isdisjoint(found.hint("nb").split(", "))


def test_snippets_that_include_each_other_are_told_where_they_do(room: Room) -> None:
    room.write("nb/snippets/a.md", "En.\n\n:::sett-inn{id=b}\n")
    room.write("nb/snippets/b.md", ":::sett-inn{id=a}\n")
    room.read(":::sett-inn{id=a}\n")
    (found,) = room.report
    assert ("include-cycle", "nb/snippets/b.md", 1) == (
        found.code,
        found.location.path,
        found.location.line,
    )
    assert "a → b → a" in found.hint("nb")


def test_a_snippet_that_is_no_text_is_told(room: Room) -> None:
    room.write("nb/snippets/a.md", b"\xff\xfe\x00x")
    room.read(":::sett-inn{id=a}\n")
    assert [("include-unreadable", 1)] == room.findings()


def test_a_mistake_in_a_snippet_is_told_there(room: Room) -> None:
    room.write("nb/snippets/a.md", "Før.\n\n:::tips\nUten slutt.\n")
    room.read(":::sett-inn{id=a}\n")
    assert [("nb/snippets/a.md", 3)] == [(f.location.path, f.location.line) for f in room.report]


def test_every_word_leads_to_one_directive() -> None:
    words = [word for kind in DIRECTIVES for word in (kind.name, *kind.aliases)]
    assert len(words) == len(set(words))
    assert {word for word in words if BY_WORD.get(word)} == set(BY_WORD)


def test_directives_cannot_stand_in_quizzes(room: Room) -> None:
    place = Location("nb/modul/prove.quiz.yaml", 7, 11)
    room.reader.rich_block("En\n\n:::tips\nto\n:::\n", place, "nb")
    assert [("directive-not-in-quiz", 10), ("directive-not-in-quiz", 12)] == room.findings()


def make_all_ready(monkeypatch: pytest.MonkeyPatch, *more: Kind) -> None:
    for kind in (*DIRECTIVES, *more):
        for word in (kind.name, *kind.aliases):
            monkeypatch.setitem(BY_WORD, word, kind)  # type: ignore[arg-type]


def test_a_checklist_is_given_to_the_reader(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    make_all_ready(monkeypatch)
    body = room.read(":::sjekkliste[Husk]{#husk}\n- [ ] lim\n- **saks**\n\nNei.\n:::\n")
    (answer,) = body.answerables
    assert [("lim", 2), ("saks", 3)] == [
        (option.text.plain, option.location.line) for option in answer.options
    ]
    assert [("checklist-line-not-item", 5)] == room.findings()


def test_tabs_hold_tabs_and_nothing_else(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    make_all_ready(monkeypatch)
    room.read("::::faner\n:::fane[En]\nx\n:::\n:::tips\nx\n:::\n::::\n\n:::fane[To]\nx\n:::\n")
    assert [("directive-not-allowed-here", 5), ("directive-needs-parent", 10)] == room.findings()


def test_values_have_types(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    make_all_ready(monkeypatch, Kind("prøve", keys={"antall": "integer", "til": "id"}))
    room.read(":::prøve{antall=3 til=her}\nx\n:::\n")
    room.read(":::prøve{antall=tre til=Her}\nx\n:::\n")
    assert [("directive-value-invalid", 1)] * 2 == room.findings()
