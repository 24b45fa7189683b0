"""Every word of the starter kit and of the player is in the official dictionaries or in our list.

The dictionaries are npm's dictionary-nb and dictionary-nn, read by spylls, which joins compounds
as Hunspell does. ``tests/spelling/<language>.txt`` holds the words they do not know and we do:
terms, names, everyday compounds.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from spylls.hunspell import Dictionary

from builder.beside.words import words_of
from builder.course import Block, Course, Directive, Prose, Words
from builder.diagnostics import Report
from builder.source.reader import read_course

ROOT = Path(__file__).parents[1]
LANGUAGES = ("nb", "nn")
WORD = re.compile(r"[^\W\d_]{2,}")
NOT_PROSE = re.compile(
    r"<(code|kbd)\b.*?</\1>|`[^`]*`|<[^>]*>|\{\w+\}|\b[\w.-]+\.(?:no|org|com|yaml|md)\b"
)


@cache
def course() -> Course:
    read = read_course(ROOT / "course_src", Report())
    assert read is not None
    return read


def in_blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Prose):
            yield block.html
        elif isinstance(block, Directive):
            yield block.label
            yield from in_blocks(block.children)


def in_pages(language: str) -> Iterator[tuple[str, str]]:
    for page in course().pages():
        text = page.texts[language]
        yield page.id, f"{text.title} {text.summary} {' '.join(page.keywords.get(language, ()))}"
        for image in text.images:
            yield page.id, f"{image.alt} {image.caption}"
        for written in in_blocks(text.blocks):
            yield page.id, written


def in_glossary(language: str) -> Iterator[tuple[str, str]]:
    for term in course().glossary[language]:
        yield "glossary.yaml", f"{term.word} {term.text.plain}"


def in_questions(language: str) -> Iterator[tuple[str, str]]:
    def said(words: Words) -> str:
        return words[language].plain if language in words else ""

    for quiz in course().quizzes():
        yield quiz.id, said(quiz.title)
    for question in course().questions():
        texts = [question.text, question.hint, *question.feedback.values()]
        for option in question.options:
            texts += [option.text, option.feedback]
        yield question.id, " ".join(said(text) for text in texts)


def in_the_player(language: str) -> Iterator[tuple[str, str]]:
    path = ROOT / "builder" / "locales" / f"{language}.json"
    for key, word in json.loads(path.read_text(encoding="utf-8"))["words"].items():
        yield key, word if isinstance(word, str) else " ".join(word.values())


def beside_the_packages(language: str) -> Iterator[tuple[str, str]]:
    for key, word in words_of(language).items():
        said = word if isinstance(word, str) else " ".join(word.values())
        # What a button of another's platform says stands in quotes, in English.
        yield key, re.sub("«[^»]*»", "", said) if key.startswith("beside.step.") else said


def used(language: str) -> dict[str, str]:
    """Each word and a place where it stands."""
    found: dict[str, str] = {}
    for texts in (in_pages, in_glossary, in_questions, in_the_player, beside_the_packages):
        for place, text in texts(language):
            for word in WORD.findall(html.unescape(NOT_PROSE.sub(" ", text))):
                found.setdefault(word, place)
    return found


def accepted(language: str) -> list[str]:
    path = ROOT / "tests" / "spelling" / f"{language}.txt"
    return path.read_text(encoding="utf-8").split()


def unknown(language: str) -> dict[str, str]:
    """Words that the dictionary has neither as they stand nor in lower case."""
    folder = ROOT / "node_modules" / f"dictionary-{language}"
    dictionary = Dictionary.from_files(str(folder / "index"))
    return {
        word: place
        for word, place in used(language).items()
        if not dictionary.lookup(word) and not dictionary.lookup(word.lower())
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_spelt_right_and_every_listed_word_is_used(language: str) -> None:
    found, listed = unknown(language), set(accepted(language))
    assert {} == {w: place for w, place in found.items() if not {w, w.lower()} & listed}
    assert set() == listed - {form for word in found for form in (word, word.lower())}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_is_sorted_and_holds_no_word_twice(language: str) -> None:
    words = accepted(language)
    assert sorted(set(words)) == words
