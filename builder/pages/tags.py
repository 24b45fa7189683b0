"""The tags a page and a short text have in common: pictures with a size, links that say when they
leave.
"""

from __future__ import annotations

import re
from html import escape

from builder.course import Asset
from builder.locales import say
from builder.pages.files import told
from builder.pages.unit import Elsewhere, icon

_TAG = re.compile(r"<[^<>]*>")


def picture_tag(asset: Asset | None, alt: str, rest: str = "") -> str:
    """A picture; its words alone when there is no file. ``alt`` is escaped HTML."""
    if asset is None:
        return f"<span>{alt}</span>"
    size = f' width="{asset.width}" height="{asset.height}"' if asset.width and asset.height else ""
    return (
        f'<img src="{escape(asset.package_path)}"{size} loading="lazy" decoding="async"'
        f' alt="{alt}"{rest}>'
    )


def enlarge_button(language: str) -> str:
    """What opens a figure's picture large; hidden until the script is there to do it."""
    words = escape(say(language, "figure.enlarge"))
    return (
        '<button class="ds-button enlarge" data-variant="tertiary" type="button"'
        f' data-action="enlarge" hidden>{icon("enlarge")}'
        f"{words}</button>"
    )


def external_link(attributes: str, label: str, language: str) -> str:
    """A link out of the course, in a tab of its own, and told to be."""
    return (
        f'<a{attributes} class="external" rel="noopener noreferrer" target="_blank">{label}'
        f"{icon('external')}"
        f'<span class="ds-sr-only"> ({escape(say(language, "page.external"))})</span></a>'
    )


def elsewhere_words(found: Elsewhere, label: str, language: str) -> str:
    """What would be a link to a page of another package: words that say where it is."""
    page, part = found.page[language], found.module[language]
    known = _TAG.sub("", label) == escape(page)
    key = "page.elsewhere-part" if known or page == part else "page.elsewhere"
    said = escape(say(language, key, page=page, module=part))
    return f"{label} {said}"


def file_link(asset: Asset, label: str, language: str, rest: str = "") -> str:
    """A link that saves a file: opened in the frame, it would take the course's place and end
    the session. It says what is fetched and how large it is.
    """
    facts = f' <span class="file-facts">({escape(told(asset, language))})</span>'
    return f'<a href="{escape(asset.package_path)}" download{rest}>{label}{facts}</a>'
