"""The glossary: on a page of its own, and each word explained where it first stands on a page.

An explanation in place is a button and a popover, which the browser opens and closes by itself:
with a click, a tap or a key, and nothing else; scripts may be off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from markupsafe import Markup

from builder.course import Block, Directive, Page, directives
from builder.glossary import Finder, Term
from builder.pages.place import Place, environment, inline
from builder.pages.unit import Unit

_TOKEN = re.compile(r"<(?P<end>/?)(?P<tag>[a-z][a-z0-9]*)[^<>]*>|[^<]+")
_SILENT = re.compile("a|abbr|button|code|dfn|dt|figcaption|h[1-6]|kbd|legend|pre|svg|textarea|th")
"""Elements in which a button would stand in the way of what they are."""


def finder_of(page: Page, unit: Unit, language: str) -> Finder | None:
    """What finds the words to explain on a page; None where none is to be explained.

    A worksheet is to be written on, and the page of the glossary has the explanations already.
    """
    text = page.texts[language]
    if page.kind == "worksheet" or not page.explains or _shows_glossary(text.blocks):
        return None
    return unit.finders.get(text.lang)


def _shows_glossary(blocks: tuple[Block, ...]) -> bool:
    return any(block.name == "glossary" for block in directives(blocks))


def explain_terms(html: Markup, place: Place) -> Markup:
    """The text, each word of the glossary explained where it stands on the page first."""
    finder = place.finder
    if finder is None or finder.pattern is None or not finder.pattern.search(html):
        return html
    made: list[str] = []
    silent = 0
    for token in _TOKEN.finditer(html):
        if token["tag"] and _SILENT.fullmatch(token["tag"]):
            silent += -1 if token["end"] else 1
        is_text = token["tag"] is None and silent == 0
        made.append(_explained(token[0], finder, place) if is_text else token[0])
    return Markup("".join(made))


def _explained(text: str, finder: Finder, place: Place) -> str:
    made, end = [], 0
    for found, term in finder.find(text):
        if term.id in place.explained:
            continue
        place.explained |= {term.id}
        made += [text[end : found.start()], _in_place(Markup(found[0]), term, place)]
        end = found.end()
    return "".join([*made, text[end:]])


def _in_place(words: Markup, term: Term, place: Place) -> str:
    template = environment().get_template("glossary.html").module
    note = place.fresh_id()
    values = {"words": words, "term": term, "said": inline(term.text, place), "id": note}
    html: str = template.explained(**values, language=place.language)  # type: ignore[attr-defined]
    return html


def render_glossary(_: Directive, place: Place) -> Markup:
    """Every word with its explanation, in the alphabet's order."""
    assert place.text is not None
    template = environment().get_template("glossary.html").module
    terms = place.course.glossary.get(place.text.lang, ())
    said = [(term, inline(term.text, place)) for term in terms]
    html: Markup = template.listed(terms=said, place=place)  # type: ignore[attr-defined]
    return html


@contextmanager
def unexplained(place: Place) -> Iterator[None]:
    """Explain nothing here: what is asked is to be read as it stands."""
    finder, place.finder = place.finder, None
    yield
    place.finder = finder


@contextmanager
def folded_away(place: Place) -> Iterator[None]:
    """What is explained here may never be seen, so the page explains it again where it is open."""
    before = place.explained
    yield
    place.explained = before
