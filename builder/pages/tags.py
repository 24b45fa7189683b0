"""The tags a page and a short text have in common: pictures with a size, links that say when they
leave.
"""

from __future__ import annotations

import re
from html import escape

from builder.course import Asset
from builder.locales import Locale
from builder.pages.files import told
from builder.pages.unit import Elsewhere, icon

_TAG = re.compile(r"<[^<>]*>")


def picture_tag(asset: Asset | None, alt: str, rest: str = "") -> str:
    """A picture; its words alone when there is no file. ``alt`` is escaped HTML."""
    if asset is None:
        return f"<span>{alt}</span>"
    size = f' width="{asset.width}" height="{asset.height}"' if asset.width and asset.height else ""
    paper = f' data-paper="{asset.paper}"' if asset.paper else ""
    return (
        f'<img src="{escape(asset.package_path)}"{size} loading="lazy" decoding="async"'
        f' alt="{alt}"{paper}{rest}>'
    )


def enlarge_button(words: Locale) -> str:
    """What opens a figure's picture large; hidden until the script is there to do it."""
    said = words.html("figure.enlarge")
    return (
        '<button class="ds-button enlarge" data-variant="tertiary" type="button"'
        f' data-action="enlarge" hidden>{icon("enlarge")}'
        f"{said}</button>"
    )


def external_link(attributes: str, label: str, words: Locale) -> str:
    """A link out of the course, in a tab of its own, and told to be."""
    return (
        f'<a{attributes} class="external" rel="noopener noreferrer" target="_blank">{label}'
        f"{icon('external')}"
        f'<span class="ds-sr-only"> ({words.html("page.external")})</span></a>'
    )


def elsewhere_words(found: Elsewhere, label: str, words: Locale) -> str:
    """What would be a link to a page of another package: words that say where it is."""
    page, part = found.page[words.language], found.module[words.language]
    known = _TAG.sub("", label) == escape(page)
    key = "page.elsewhere-part" if known or page == part else "page.elsewhere"
    return f"{label} {words.html(key, page=page, module=part)}"


def file_link(asset: Asset, label: str, words: Locale, rest: str = "") -> str:
    """A link that saves a file: opened in the frame, it would take the course's place and end
    the session. It says what is fetched and how large it is.
    """
    facts = f' <span class="file-facts">({escape(told(asset, words))})</span>'
    return f'<a href="{escape(asset.package_path)}" download{rest}>{label}{facts}</a>'


def contact_address(contact: str) -> str:
    """Where «contact» in course.yaml leads; empty for what is neither mail nor web.

    >>> contact_address("kurs@kommunen.no")
    'mailto:kurs@kommunen.no'
    >>> contact_address("Servicetorget, 77 00 00 00")
    ''
    """
    if re.fullmatch(r"[^\s@<>:/]+@[^\s@<>:/]+\.[^\s@<>:/]+", contact):
        return f"mailto:{contact}"
    return contact if re.fullmatch(r"https?://\S+", contact) else ""
