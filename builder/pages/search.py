"""The index of a unit's words, one file a language: what the search beside the pages looks up.

It says which pages have a word, and no more: the text itself stands in the page already, and the
player takes headings and excerpts from there. Questions are not in it, and so no answer is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import partial
from html import unescape

from builder.course import Block, Course, Page, PageText, Prose, directives
from builder.glossary import Term
from builder.memory import Memory
from builder.package import Entry
from builder.pages import outline
from builder.pages.folding import search_words

BODY, HEADING, TITLE = ",;:"
"""What ends a page's number in the index: where on the page the word stands, the best place."""

Glossary = Mapping[str, tuple[Term, ...]]
"""Language → the words it explains."""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_HEADING = re.compile(r"<h[2-6]\b[^<>]*>(.*?)</h[2-6]>", re.DOTALL)
_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|cite|code|dfn|em|i|kbd|q|s|small|span|strong|sub|sup)\b[^<>]*>"
)
_TAG = re.compile(r"<[^<>]*>")


def search_entries(
    course: Course, chapters: tuple[outline.Chapter, ...], memory: Memory
) -> tuple[Entry, ...]:
    """``search-<language>.js`` for each: a script, since nothing can be fetched from ``file://``."""
    entries = [entry for chapter in chapters for entry in chapter.entries]
    return tuple(_file(entries, language, course, memory) for language in course.languages)


def _file(entries: list[outline.Entry], language: str, course: Course, memory: Memory) -> Entry:
    folding, glossary = course.locale(language).folding, course.glossary
    index = search_index(entries, language, folding, glossary, memory)
    data = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    name = json.dumps(language)
    script = f"((self.kursbygger??={{}}).search??={{}})[{name}]={data};\n"
    return Entry(f"search-{language.lower()}.js", data=script.encode())


def search_index(
    entries: list[outline.Entry],
    language: str,
    folding: Mapping[str, str],
    glossary: Glossary | None = None,
    memory: Memory | None = None,
) -> dict[str, object]:
    """Every word, in order, and beside it the pages it stands on.

    A page is its place in ``#course-data``'s list, told as the distance from the one before in
    base 36, and ended by where on the page the word stands.
    """
    memory = memory or Memory()
    places = [
        memory.made(
            ("words", entry.id, language),
            (entry.source, entry.titles, folding, glossary),
            partial(_places, entry, language, folding, glossary or {}),
        )
        for entry in entries
    ]
    return memory.made(("index", language), (folding, places), partial(_index, places, folding))


def _index(places: list[dict[str, str]], folding: Mapping[str, str]) -> dict[str, object]:
    found: dict[str, list[tuple[int, str]]] = {}
    for at, words_of in enumerate(places):
        for word, place in words_of.items():
            found.setdefault(word, []).append((at, place))
    words = sorted(found)
    return {
        "folding": dict(folding),
        "words": " ".join(words),
        "pages": " ".join(_written(found[word]) for word in words),
    }


def _places(
    entry: outline.Entry, language: str, folding: Mapping[str, str], glossary: Glossary
) -> dict[str, str]:
    """Word → the best place it stands in on the page."""
    places: dict[str, str] = {}
    for place, text in _texts(entry, language, glossary):
        places.update(dict.fromkeys(search_words(text, folding), place))
    return places


def _texts(entry: outline.Entry, language: str, glossary: Glossary) -> Iterator[tuple[str, str]]:
    """What stands on the page, the best places last."""
    if isinstance(entry.source, Page):
        text = entry.source.texts[language]
        html = "\n".join(_html(text.blocks))
        yield BODY, _plain(_HEADING.sub(" ", html))
        yield BODY, _captions(text)
        if any(block.name == "glossary" for block in directives(text.blocks)):
            terms = glossary.get(text.lang, ())
            yield BODY, " ".join(term.text.plain for term in terms)
            yield HEADING, " ".join(term.word for term in terms)
        for heading in _HEADING.findall(html):
            yield HEADING, _plain(heading)
        yield HEADING, " ".join(entry.source.keywords.get(language, ()))
    yield TITLE, entry.titles[language]


def _html(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Prose):
            yield block.html
        else:
            yield block.label
            yield from _html(block.children)


def _captions(text: PageText) -> str:
    return " ".join(image.caption for image in text.images)


def _plain(html: str) -> str:
    return unescape(_TAG.sub(" ", _INLINE.sub("", html)))


def _written(pages: list[tuple[int, str]]) -> str:
    before = 0
    parts = []
    for at, place in pages:
        parts.append(_base36(at - before) + place)
        before = at
    return "".join(parts)


def _base36(number: int) -> str:
    digits = _DIGITS[number % 36]
    while number := number // 36:
        digits = _DIGITS[number % 36] + digits
    return digits
