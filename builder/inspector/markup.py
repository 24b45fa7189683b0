"""What a page of a package refers to and holds, read as HTML; nothing is run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

LOADED = {
    "script": ("src",),
    "img": ("src", "srcset"),
    "iframe": ("src",),
    "frame": ("src",),
    "embed": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "object": ("data",),
    "input": ("src",),
}
"""Element → attributes whose address the browser fetches by itself."""
LOADED_LINKS = re.compile(
    r"\b(stylesheet|icon|preload|modulepreload|prefetch|preconnect|manifest)\b"
)
SCRIPT_TYPES = ("", "module", "text/javascript", "application/javascript", "text/ecmascript")


@dataclass(frozen=True, slots=True)
class Markup:
    """One page."""

    loaded: tuple[str, ...]
    """Addresses that the browser fetches when the page opens."""
    linked: tuple[str, ...]
    """Addresses that the learner can go to."""
    scripts: tuple[str, ...]
    """What stands in script elements and event attributes."""
    styles: int
    """Style elements and style attributes."""
    based: bool
    """Whether a base element leads relative addresses elsewhere."""


def read_markup(data: bytes) -> Markup | None:
    """What stands in a page; None for what cannot be read as HTML at all."""
    from lxml import etree

    try:
        root = etree.fromstring(data, etree.HTMLParser(no_network=True))
    except (etree.XMLSyntaxError, ValueError, LookupError):
        return None
    if root is None:
        return None
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    return Markup(
        tuple(address for element in elements for address in _loaded(element)),
        tuple(href for e in elements if e.tag in ("a", "area") and (href := e.get("href"))),
        tuple(code for element in elements for code in _scripts(element)),
        sum((e.tag == "style") + (e.get("style") is not None) for e in elements),
        any(element.tag == "base" and element.get("href") for element in elements),
    )


def _loaded(element: etree._Element) -> Iterator[str]:
    for attribute in LOADED.get(str(element.tag), ()):
        value = element.get(attribute) or ""
        if attribute == "srcset":
            yield from (part.split()[0] for part in value.split(",") if part.strip())
        elif value.strip():
            yield value.strip()
    href = (element.get("href") or "").strip()
    if element.tag == "link" and href and LOADED_LINKS.search(element.get("rel") or ""):
        yield href


def _scripts(element: etree._Element) -> Iterator[str]:
    kind = (element.get("type") or "").strip().lower()
    if element.tag == "script" and element.get("src") is None and kind in SCRIPT_TYPES:
        yield element.text or ""
    for name, value in element.items():
        text = str(value)
        if str(name).startswith("on") or text.strip().lower().startswith("javascript:"):
            yield f"{name!s}={text}"
