"""Tables on their page: which are stacked where there is little room, and what is said of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.course import Prose
from builder.pages import render_course
from builder.pages.tables import STACKS, set_table
from builder.source.engine import make_engine
from tests import samples
from tests.test_pages import Page, article

ROOT = Path(__file__).parents[1]
STYLE = ROOT / "builder" / "player" / "css" / "tables.css"


def table(*rows: str, kind: str = "page") -> str:
    """The table as it stands on its page."""
    columns = rows[0].count("|") + 1
    written = "\n".join((rows[0], "|".join(["---"] * columns), *rows[1:]))
    html = make_engine()[0].convert(written)
    rendered = render_course(samples.course(samples.page("side", Prose(html), kind=kind)))
    (found,) = re.findall(
        r'<div class="table".*?</table></div>', article(rendered, "side_nb"), re.DOTALL
    )
    return str(found)


def stack(*rows: str, kind: str = "page") -> str | None:
    return Page(table(*rows, kind=kind)).all("div")[0].get("data-stack")


TEXT = "Dette er en tekst som går over mer enn en linje på en telefon"


@pytest.mark.parametrize(
    ("expected", "rows"),
    [
        (None, ("Uke | Poeng | Sum | Ny", "1 | 6 | 17 | nei", "2 | 8 | 23 | ja")),
        (None, ("Ord | Forklaring", f"Bro | {TEXT}")),
        ("19", ("Bokstav | Står for", f"Mønstergjenkjennelse | {TEXT}")),
        ("22", ("Type | Kort sagt | Eksempel", f"{TEXT} | {TEXT} | {TEXT}")),
        ("33", ("A | B | C | D", " | ".join([TEXT] * 4))),
        ("40", ("A | B | C | D | E | F | G", " | ".join([TEXT] * 7))),
    ],
)
def test_a_table_is_stacked_below_the_room_its_words_need(
    expected: str | None, rows: tuple[str, ...]
) -> None:
    assert expected == stack(*rows)


def test_an_empty_cell_needs_room_only_where_one_writes() -> None:
    rows = ("A | B | C", "x |  |  ")
    assert (None, "19") == (stack(*rows), stack(*rows, kind="worksheet"))


def test_the_style_sheet_has_every_width_a_table_can_need() -> None:
    sizes = re.findall(r'\[data-stack="(\d+)"\] \{\s*font-size: ([\d.]+)rem', STYLE.read_text())
    base = re.search(r"@container \(width < (\d+)em\)", STYLE.read_text())
    assert base is not None
    assert {name: pytest.approx(float(name), abs=0.01) for name in STACKS} == {
        name: float(size) * int(base[1]) for name, size in sizes
    }


def test_a_stacked_cell_says_its_column() -> None:
    tags = Page(table("Hva & hvem | Når | Sum", f"{TEXT} |  | 3", f"{TEXT} | {TEXT} | 12")).tags
    cells = [attributes for name, attributes in tags if name == "td"]
    assert ["Hva & hvem", None, "Sum"] == [cell.get("data-label") for cell in cells[:3]]
    assert ["Hva & hvem", "Når", "Sum"] == [cell.get("data-label") for cell in cells[3:]]
    assert [2, 5] == [at for at, cell in enumerate(cells) if "data-brief" in cell]


def test_a_table_that_fits_is_left_as_it_is() -> None:
    html = table("Uke | Sum", "1 | 2")
    names = {name for _, attributes in Page(html).tags[1:] for name in attributes}
    assert {"class"} == names


def test_a_field_is_called_after_its_column_and_row() -> None:
    tags = Page(table("Hvem | Hva", "Elevene | ", " | ", " | ", kind="worksheet")).tags
    named = [attributes["aria-label"] for name, attributes in tags if name == "textarea"]
    assert ["Hva: Elevene", "Hvem: 1", "Hva: 1", "Hvem: 2", "Hva: 2"] == named


def converted(*rows: str) -> str:
    written = "\n".join((rows[0], "|".join(["---"] * (rows[0].count("|") + 1)), *rows[1:]))
    return make_engine()[0].convert(written)


def test_a_table_in_a_question_and_in_what_it_says_is_set_as_on_a_page() -> None:
    html = converted("A | B | C", f"{TEXT} | {TEXT} | {TEXT}")
    asked = samples.question(
        "f", text=samples.said(f"<p>Hvilken?</p>{html}"), feedback={"correct": samples.said(html)}
    )
    rendered = render_course(samples.course(samples.quiz("prove", asked)))
    (region,) = [
        attributes
        for name, attributes in Page(article(rendered, "prove_nb")).tags
        if name == "div" and attributes.get("class") == "table"
    ]
    assert ("22", "Tabell 1: Prøve") == (region["data-stack"], region["aria-label"])
    said = rendered.html.decode().partition('id="course-data"')[2]
    assert 'data-stack=\\"22\\"' in said
    assert 'aria-label=\\"Hvilken?' in said


def test_a_gap_in_a_table_has_room_and_is_in_no_name() -> None:
    gaps = converted("Ord | Svar ⦃b⦄ her | C | D", "bro | ⦃a⦄ | x | y")
    region = set_table(gaps, "Tabell")
    assert 1 == region.count("⦃a⦄") == region.count("⦃b⦄")
    assert "19" == Page(region).all("div")[0].get("data-stack")
