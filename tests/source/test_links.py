"""Where links lead, and what is told of those that lead nowhere."""

from __future__ import annotations

import pytest

from tests.source.markdown_room import Room

GOOD = {
    "annen.md": ("page", "annen", None),
    "annen.md#en-overskrift": ("page", "annen", "en-overskrift"),
    "annen": ("page", "annen", None),
    "prove.quiz.yaml": ("page", "prove", None),
    "prove": ("page", "prove", None),
    "../neste/langt-borte.md": ("page", "langt-borte", None),
    "../neste/index.md": ("page", "neste", None),
    "../neste/": ("page", "neste", None),
    "../../nn/neste/langt-borte.md": ("page", "langt-borte", None),
    "#tittel": ("same-page", None, "tittel"),
    "kart.svg": ("asset", None, None),
    "media/kart.svg": ("asset", None, None),
    "https://example.org/a?b=c&d#e": ("external", None, None),
    "mailto:a@example.org": ("mail", None, None),
    "tel:+4712345678": ("mail", None, None),
}

BAD = {
    "anen.md": "link-misspelt",
    "langt-borte.md": "link-misspelt",
    "noe-helt-nytt.md": "link-broken",
    "ANNEN.md": "link-wrong-case",
    "utkast.md": "link-to-draft",
    "/annen.md": "link-absolute-path",
    "../../../annen.md": "link-outside-course",
    "..\\\\neste\\\\langt-borte.md": "link-backslash",
    "C:\\\\kurs\\\\annen.md": "link-local-file",
    "file:///kurs/annen.md": "link-local-file",
    "javascript:alert(1)": "link-scheme-refused",
    "data:text/html,x": "link-scheme-refused",
    "www.example.org": "link-without-https",
    "//example.org/x": "link-without-https",
    "nrk.no/nyheter": "link-without-https",
    "https://": "link-address-incomplete",
    "http://[": "link-address-incomplete",
    "#mangler": "link-anchor-missing",
    "skjema.pdf": "file-missing",
    "karrt.svg": "file-name-misspelt",
    "Kart.svg": "file-wrong-case",
    "program.exe": "file-type-not-allowed",
}


@pytest.mark.parametrize("written", GOOD)
def test_a_good_link_leads_somewhere(room: Room, written: str) -> None:
    body = room.read(f"## Tittel\n\n[en lenketekst](<{written}>)\n")
    (link,) = body.links
    assert GOOD[written] == (link.kind, link.page, link.anchor)
    assert [] == room.findings()


@pytest.mark.parametrize("written", BAD)
def test_a_bad_link_is_told(room: Room, written: str) -> None:
    room.read(f"## Tittel\n\n[en lenketekst](<{written}>)\n")
    assert [(BAD[written], 3)] == room.findings()


@pytest.mark.parametrize(
    ("written", "proposed"),
    [
        ("anen.md", "annen.md"),
        ("langt-borte.md", "../neste/langt-borte.md"),
        ("LANGT.md", "../neste/langt-borte.md"),
        ("proven.md", "prove.quiz.yaml"),
    ],
)
def test_the_nearest_page_is_proposed_as_it_should_be_written(
    room: Room, written: str, proposed: str
) -> None:
    room.read(f"[en lenketekst]({written})\n")
    (found,) = room.report
    assert f"Mente du «{proposed}»?" == found.hint("nb")


def test_a_page_like_no_other_gets_the_pages_that_are_there(room: Room) -> None:
    room.read("[en lenketekst](noe-helt-nytt.md)\n")
    (found,) = room.report
    assert "annen.md" in found.hint("nb")
    assert "Mente du" not in found.hint("nb")


def test_a_link_in_a_reference_is_told_once_at_its_definition(room: Room) -> None:
    room.read("[en][a] og [to][a]\n\n[a]: mangler.md\n")
    assert [("link-broken", 3)] == room.findings()


def test_values_may_hold_addresses(room: Room) -> None:
    room.reader._values["nb"]["web"] = "https://example.org/"  # type: ignore[index]
    (link,) = room.read("[nettstedet]({{web}}side)\n").links
    assert ("external", "https://example.org/side") == (link.kind, link.written)
