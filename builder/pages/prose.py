"""The HTML of plain Markdown, made part of a page: ids, links, pictures and tables.

Works on tags as text. Python-Markdown escapes ``<`` and ``>`` in text and attributes alike, so
``<[^<>]+>`` is a tag and nothing else; parsing every page would cost more than all the rest.
"""

from __future__ import annotations

import re
from html import escape, unescape

from markupsafe import Markup

from builder.course import Image, Link
from builder.pages.place import Place
from builder.pages.tables import place_table
from builder.pages.tags import (
    elsewhere_words,
    enlarge_button,
    external_link,
    file_link,
    picture_tag,
)

_PICTURE = re.compile(r"<p>\s*<img(?P<alone>\s[^<>]*?)/?>\s*</p>|<img(?P<inline>\s[^<>]*?)/?>")
_LINK = re.compile(r"<a(\s[^<>]*)>(.*?)</a>", re.DOTALL)
_ID = re.compile(r'(<[a-z][a-z0-9]*(?:\s[^<>]*)?\sid=")')
_STRUCTURE = re.compile(
    r"<h(?P<level>[2-6])\b[^<>]*>(?P<heading>.*?)</h[2-6]>|<table\b.*?</table>", re.DOTALL
)
_TAG = re.compile(r"<[^<>]*>")
_TOKEN = re.compile(r'\s(?:src|href)="@(?:image|link):(\d+)"')
_HREF = re.compile(r'\shref="([^"]*)"')
_ALT = re.compile(r'\s(?:alt|title)="[^"]*"')


def place_prose(html: str, place: Place) -> Markup:
    """The prose as it stands on its page."""
    if "<img" in html:
        html = _PICTURE.sub(lambda found: _picture(found, place), html)
    if ' id="' in html:
        html = _ID.sub(lambda found: found[1] + place.prefix, html)
    if "<a " in html:
        html = _LINK.sub(lambda found: _link(found[1], found[2], place), html)
    return Markup(_STRUCTURE.sub(lambda found: _structure(found, place), html))


def _picture(found: re.Match[str], place: Place) -> str:
    attributes = found["alone"] or found["inline"]
    token = _TOKEN.search(attributes)
    assert token is not None, attributes
    assert place.text is not None
    image = place.text.images[int(token[1])]
    html = _img(image, place, _ALT.sub("", _TOKEN.sub("", attributes)).rstrip())
    if not found["alone"]:
        return html
    if not image.caption:
        return f'<div class="picture">{html}</div>'
    caption = f"<figcaption>{escape(image.caption)}</figcaption>"
    button = "" if image.asset is None else enlarge_button(place.locale)
    return f'<figure class="picture">{html}{button}{caption}</figure>'


def _img(image: Image, place: Place, rest: str) -> str:
    alt = "" if image.decorative else escape(image.alt)
    return picture_tag(place.unit.use(image.asset), alt, rest)


def _link(attributes: str, label: str, place: Place) -> str:
    token = _TOKEN.search(attributes)
    if token is None:
        return _plain_link(attributes, label, place)
    assert place.text is not None
    rest = _TOKEN.sub("", attributes)
    return _resolved_link(place.text.links[int(token[1])], rest, label, place)


def _plain_link(attributes: str, label: str, place: Place) -> str:
    """A link that needs no looking up: within the page, or in a short text."""
    href = _HREF.search(attributes)
    target = href[1] if href else ""
    if target.startswith("#"):
        attributes = attributes.replace('href="#', f'href="#{place.prefix}', 1)
    elif target.startswith(("http:", "https:")):
        return external_link(attributes, label, place.locale)
    return f"<a{attributes}>{label}</a>"


def _resolved_link(link: Link, rest: str, label: str, place: Place) -> str:
    match link.kind:
        case "external":
            return external_link(f' href="{escape(link.written)}"{rest}', label, place.locale)
        case "page" if (found := place.unit.elsewhere.get(link.page or "")) is not None:
            return elsewhere_words(found, label, place.locale)
        case "page" | "same-page":
            href = place.address(link.page or place.page, link.anchor)
            return f'<a href="{escape(href)}"{rest}>{label}</a>'
        case "asset" if (asset := place.unit.use(link.asset)) is not None:
            return file_link(asset, label, place.locale, rest)
        case "mail":
            return f'<a href="{escape(link.written)}"{rest}>{label}</a>'
        case _:
            return f"<span>{label}</span>"


def _structure(found: re.Match[str], place: Place) -> str:
    if found["level"]:
        place.level = int(found["level"])
        place.heading = unescape(_TAG.sub("", found["heading"])).strip()
        return found[0]
    return place_table(found[0], place)
