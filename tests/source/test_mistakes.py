"""What beginners write: each mistake alone gives exactly its finding, and good text gives none."""

from __future__ import annotations

import pytest

from tests.source.markdown_room import Room

MISTAKES = {
    "list under a paragraph": ("Vi trenger:\n- saks\n- lim\n", [("list-needs-blank-line", 2)]),
    "numbered list under a paragraph": ("Slik:\n1. Inn\n2. Ut\n", [("list-needs-blank-line", 2)]),
    "nested by two": ("- a\n  - b\n", [("list-indent", 2)]),
    "nested by three": ("1. a\n   - b\n", [("list-indent", 2)]),
    "third level by two": ("- a\n    - b\n      - c\n", [("list-indent", 3)]),
    "paragraph in item by three": ("1. a\n\n   mer\n", [("list-indent", 3)]),
    "bullet from Word": ("• a\n• b\n", [("list-marker-unknown", 1)]),
    "parenthesis": ("1) a\n2) b\n", [("list-marker-unknown", 1)]),
    "letters": ("a) a\n\nb) b\n", [("list-marker-unknown", 1)]),
    "dash without space": ("-en\n-to\n", [("list-marker-needs-space", 1)]),
    "number without space": ("1.en\n2.to\n", [("list-marker-needs-space", 1)]),
    "indented paragraph": ("Før.\n\n    Rykket inn.\n", [("text-indented-is-code", 3)]),
    "table without dashes": ("| a | b |\n| 1 | 2 |\n", [("table-not-recognised", 1)]),
    "table without headings": ("|---|---|\n| 1 | 2 |\n", [("table-without-header", 1)]),
    "dashes too few": ("| a | b |\n|---|\n| 1 | 2 |\n", [("table-separator-columns", 2)]),
    "text before table": ("Se:\n| a | b |\n|--|--|\n| 1 | 2 |\n", [("table-needs-blank-line", 2)]),
    "text after table": ("| a | b |\n|--|--|\n| 1 | 2 |\nSå\n", [("table-needs-blank-line", 4)]),
    "cell too many": ("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n", [("table-cells-lost", 3)]),
    "heading without space": ("##Tittel\n", [("heading-without-space", 1)]),
    "title in body": ("# Tittel\n", [("h1-in-body", 1)]),
    "empty heading": ("##\n\nTekst\n", [("heading-empty", 1)]),
    "indented heading": ("  ## Tittel\n", [("heading-indented", 1)]),
    "line under text": ("Tekst\n---\n", [("heading-underlined", 2)]),
    "bold as heading": ("**Slik gjør dere**\n\nTekst.\n", [("heading-by-bold", 1)]),
    "bold with spaces": ("Det er ** viktig ** her.\n", [("emphasis-with-spaces", 1)]),
    "bold with a space at its end": ("Det er **viktig ** her.\n", [("emphasis-with-spaces", 1)]),
    "bold never ended": ("Det er **viktig her.\n", [("emphasis-unclosed", 1)]),
    "space before address": ("[en side] (annen.md)\n", [("link-space-before-address", 1)]),
    "brackets swapped": ("(en side)[annen.md]\n", [("link-reversed", 1)]),
    "parenthesis missing": ("[en side](annen.md og mer\n", [("link-unclosed", 1)]),
    "bracket missing": ("[en side(annen.md) og mer\n", [("link-unclosed", 1)]),
    "address as text": ("Se https://example.org/a.\n", [("url-not-linked", 1)]),
    "unknown reference": ("[en side][mangler]\n", [("reference-without-definition", 1)]),
    "unknown footnote": ("Sant.[^1]\n", [("footnote-without-definition", 1)]),
    "unused footnote": ("Sant.\n\n[^2]: Note.\n", [("footnote-unused", 3)]),
    "picture without address": ("![Et kart]\n", [("image-without-address", 1)]),
    "picture without text": ("![](kart.svg)\n", [("image-without-alt", 1)]),
    "picture with file name as text": ("![kart.svg](kart.svg)\n", [("image-alt-is-file-name", 1)]),
    "picture without file": ("![Et kart]()\n", [("image-without-file", 1)]),
    "link without text": ("[](annen.md)\n", [("link-without-text", 1)]),
    "link without address": ("[en side]()\n", [("link-empty", 1)]),
    "link called here": ("Klikk [her](annen.md).\n", [("link-text-vague", 1)]),
    "bold in HTML": ("Det er <b>viktig</b>.\n", [("html-has-markdown", 1)]),
    "font in HTML": ('<font color="red">x</font>\n', [("html-not-allowed", 1)]),
    "script": ("<script>alert(1)</script>\n", [("html-not-allowed", 1)]),
    "sub never closed": ("H<sub>2O\n", [("html-unclosed", 1)]),
    "style on span": ('<span style="x">a</span>\n', [("html-attribute-not-allowed", 1)]),
    "event on kbd": ('<kbd onclick="x()">a</kbd>\n', [("html-attribute-not-allowed", 1)]),
    "style in braces": ("a\n\n*b*{style=x}\n", [("attribute-not-allowed", 3)]),
    "event in braces": ("a\n\n*b*{onclick=x}\n", [("attribute-not-allowed", 3)]),
    "curly quotes in braces": ("*b*{lang=“en”}\n", [("attribute-curly-quotes", 1)]),
    "language that is none": ("*b*{lang=engelsk!}\n", [("attribute-value-invalid", 1)]),
    "id with capital": ("## Tittel {#Min}\n", [("id-not-valid", 1)]),
    "id twice": ("## En {#a}\n\n## To {#a}\n", [("id-duplicate-on-page", 3)]),
    "unknown value": ("Fra {{eier}}.\n", [("course-value-unknown", 1)]),
    "code never closed": ("```\nx = 1\n", [("code-fence-unclosed", 1)]),
    "comment never closed": ("a\n\n<!-- b\n", [("comment-unclosed", 3)]),
    "character from another font": ("En \uf0b7 prikk\n", [("text-unshowable-character", 1)]),
    # Born in 1860: valid, and nobody's any more.
    "national id": ("Ring 01016050012.\n", [("privacy-national-id", 1)]),
    "address of a person": ("Til <kari.nordmann@kommune.no>.\n", [("privacy-email-of-person", 1)]),
}  # fmt: skip

GOOD = [
    "- a\n- b\n    - c\n        - d\n\n    Avsnitt i punktet.\n- e\n",
    "## Tittel\n- a\n- b\n",
    "1. a\n2. b\n\n3. c\n",
    "Året 1905\n1905. var godt.\n",
    "– Er du der? sa hun.\n– Ja, sa han.\n",
    "5 * 3 * 2 = 30, og 2 ** 3 står alene. Pris* og note*.\n",
    "Vi **må** ha det, og ***dette*** også, **a *b* c**, og snake_case_navn.\n",
    "**Begynn med et kart:**\n\nTekst.\n",
    "**Siste linje er fet**\n",
    "a | b\n--- | ---\n1 | 2\n",
    "| a | `x|y` | c \\| d |\n|---|---|---|\n| 1 | 2 | 3 |\n",
    "Skriv a|b eller c|d.\nEller e|f.\n",
    "Se [fire innganger](annen.md) (viktig) og (her) [5] og [sic].\n",
    "Bruk `**`, `[a] (b.md)`, `<b>` og `https://example.org` i kode.\n",
    "\\# ikke overskrift, \\*\\*ikke fet\n",
    "<https://example.org> og [navn](https://example.org/a_(b)).\n\n[a]: https://example.org\n",
    "x < y og y > z, <navn> og 3 <4.\n",
    "Avsnitt\n\n---\n\nAvsnitt\n",
    "> sitat\n> - a\n\nTekst {i klammer} og {to}.\n",
    "Ring 01018750100 eller 12345678901, konto 1234 56 78903.\n",
    "Skriv til <bibliotek@kommune.no> eller <fornavn.etternavn@example.org>.\n",
    "Term\n:   Forklaring\n\n    Mer forklaring.\n",
    "Note[^1].\n\n[^1]: En note.\n\n    Med to avsnitt.\n",
    "H<sub>2</sub>O<br>og <abbr title='x'>y</abbr>\n",
    "![Et kart](kart.svg)\n\n![](kart.svg){decorative}\n",
    "Klokken 12:30 :: og ::: midt i linjen.\n",
    "Emne: #samskaping og C#.\n",
]


@pytest.mark.parametrize(("text", "expected"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_gives_its_finding_and_no_other(
    room: Room, text: str, expected: list[tuple[str, int]]
) -> None:
    room.read(text)
    assert expected == room.findings()


@pytest.mark.parametrize("text", GOOD, ids=lambda text: text[:30].replace("\n", "⏎"))
def test_good_text_gives_none(room: Room, text: str) -> None:
    room.read(text)
    assert [] == room.findings()


def test_all_mistakes_on_one_page_are_all_told(room: Room) -> None:
    apart = [
        (text, codes)
        for name, (text, codes) in MISTAKES.items()
        if "never" not in name and name != "id twice"
    ]
    room.read("\n\nMellom.\n\n".join(text for text, _ in apart))
    found = {code for code, _ in room.findings()}
    assert {code for _, codes in apart for code, _ in codes} - found == set()


def test_the_mended_line_is_shown(room: Room) -> None:
    room.read("Vi ser på det her:\n\n1. a\n   - b\n\n| x | y | z |\n| 1 | 2 | 3 |\n")
    hints = [found.hint("nb") for found in room.report]
    assert [
        "Bruk 4 mellomrom: «    - b»",
        "Sett inn «| --- | --- | --- |» rett under overskriftene.",
    ] == hints
