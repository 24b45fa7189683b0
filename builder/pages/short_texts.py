"""Short texts – of questions, options, hints, feedback – as they stand in a unit.

A ``Rich`` has no lists beside it: its links and pictures say themselves what they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape

from markupsafe import Markup

from builder.course import Rich
from builder.pages.tags import elsewhere_words, external_link, file_link, picture_tag
from builder.pages.unit import Unit

_LINK = re.compile(r"<a(\s[^<>]*)?>(.*?)</a>", re.DOTALL)
_HREF = re.compile(r'\shref="([^"]*)"')
_PICTURE = re.compile(r"<p>\s*<img(?P<alone>\s[^<>]*?)/?>\s*</p>|<img(?P<inline>\s[^<>]*?)/?>")
_SOURCE = re.compile(r'\ssrc="(?:@asset:)?([^"]*)"')
_BLOCK = re.compile(r"\s*<(?:p|div|figure|ul|ol|dl|pre|table|blockquote|h[1-6])\b")
_ALT = re.compile(r'\salt="([^"]*)"')
_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)

_MARK = re.compile(r"<(?!/?span\b)[^<>]*>")
_ONE_LANGUAGE = re.compile(r'<span lang="([\w-]+)">(?:(?!<span\b).)*</span>', re.DOTALL)


def place_text(rich: Rich, unit: Unit, language: str, table: Callable[[str], str]) -> Markup:
    """The text in a unit, with its ``lang`` where it is a fallback for ``language``. ``table`` sets
    a table, and knows what it is called."""
    html = rich.html
    if "<table" in html:
        html = _TABLE.sub(lambda found: table(found[0]), html)
    if "<img" in html:
        html = _PICTURE.sub(lambda found: _picture(found, unit), html)
    if "<a" in html:
        html = _LINK.sub(lambda found: _link(found[1] or "", found[2], unit, language), html)
    if rich.lang == language:
        return Markup(html)
    tag = "div" if _BLOCK.match(html) else "span"
    return Markup('<{0} lang="{1}">{2}</{0}>').format(tag, rich.lang, Markup(html))


def words_alone(rich: Rich, language: str) -> Markup:
    """The words with their languages and no more, for what cannot hold a link or a picture."""
    html = _MARK.sub("", rich.html) if "<span" in rich.html else str(escape(rich.plain))
    if rich.lang == language:
        return Markup(html)
    return Markup('<span lang="{0}">{1}</span>').format(rich.lang, Markup(html))


def language_of(rich: Rich) -> str:
    """The one language the text is in: where nothing within it can be marked."""
    found = _ONE_LANGUAGE.fullmatch(rich.html.strip())
    return found[1] if found else rich.lang


def _picture(found: re.Match[str], unit: Unit) -> str:
    attributes = found["alone"] or found["inline"]
    source, alt = _SOURCE.search(attributes), _ALT.search(attributes)
    rest = _SOURCE.sub("", _ALT.sub("", attributes)).rstrip()
    asset = unit.use(unescape(source[1])) if source else None
    tag = picture_tag(asset, alt[1] if alt else "", rest)
    return f'<div class="picture">{tag}</div>' if found["alone"] else tag


def _link(attributes: str, label: str, unit: Unit, language: str) -> str:
    href = _HREF.search(attributes)
    kind, _, target = unescape(href[1]).partition(":") if href else ("", "", "")
    rest, words = _HREF.sub("", attributes), unit.course.locale(language)
    if kind == "@page":
        page, _, anchor = target.partition("#")
        if (found := unit.elsewhere.get(page)) is not None:
            return elsewhere_words(found, label, words)
        return f'<a href="{escape(unit.address(page, language, anchor))}"{rest}>{label}</a>'
    if kind == "@asset" and (asset := unit.use(target)) is not None:
        return file_link(asset, label, words, rest)
    if kind in ("http", "https"):
        return external_link(attributes, label, words)
    return f"<a{attributes}>{label}</a>" if kind == "mailto" else f"<span>{label}</span>"
