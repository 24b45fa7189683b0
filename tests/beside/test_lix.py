"""LIX as Björnsson counts it: long words and long sentences, of running text alone."""

from __future__ import annotations

import doctest

import pytest

from builder.beside import answer_key, lix, running_text
from builder.beside.lix import Count, count, sentences


@pytest.mark.parametrize("module", [lix, running_text, answer_key])
def test_the_examples_in_the_code_are_true(module: object) -> None:
    found = doctest.testmod(module)  # type: ignore[arg-type]
    assert (True, 0) == (found.attempted > 0, found.failed)


def test_lix_is_words_to_a_sentence_and_long_words_in_a_hundred() -> None:
    # Ten sentences of five words, one of which has seven letters: 5 + 20.
    text = "Det er en kjempel katt. " * 10
    assert Count(50, 10, 10) == count([text])
    assert 25 == count([text]).lix


def test_a_word_is_long_from_its_seventh_letter() -> None:
    assert [0, 1, 0, 1] == [
        count([word]).long_words for word in ("bokhus", "bokhuse", "1234567", "PC-bruk-ere")
    ]


def test_a_text_of_few_words_is_not_measured() -> None:
    assert None is count(["Kort tekst."] * 24).lix
    assert None is not count(["Kort tekst."] * 25).lix
    assert None is Count().lix


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Møt opp kl. 10. Ta med mat.", 2),
        ("Vi har f.eks. Oslo og bl.a. 12 andre.", 1),
        ("Hvem eier det? «Vi», sa hun. Slik er det!", 3),
        ("Han sa «kom.» Hun gikk.", 2),
        ("Tre veier: Gå, stå eller løp.", 2),
        ("tre veier: gå, stå eller løp", 1),
        ("Det koster 2.5 kroner", 1),
    ],
)
def test_sentences_end_where_a_reader_rests(text: str, expected: int) -> None:
    assert expected == len(sentences(text)), sentences(text)


def test_headings_and_points_are_sentences_of_their_own_and_tables_are_none() -> None:
    html = "<h2>Slik gjør dere</h2><ul><li>Ta med <em>kake</em></li><li>Kom</li></ul>"
    html += "<table><tr><td>Navn</td><td>Telefonnummer</td></tr></table><p>Ferdig.</p>"
    blocks = ["Slik gjør dere", "Ta med kake", "Kom", "Ferdig."]
    assert blocks == running_text.paragraphs(html)
    assert Count(8, 0, 4) == count(blocks)
