"""Drawings: their size, and that they hold nothing but a drawing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from builder.diagnostics import Location, Report
from builder.source import asset_rules as rules
from builder.source.svg_paper import Paper, paper_of

_LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+)\s*(px|pt|mm|cm|in)?\s*")
_PIXELS = {None: 1.0, "px": 1.0, "pt": 96 / 72, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_FORBIDDEN = {
    "script",
    "foreignobject",
    "iframe",
    "object",
    "embed",
    "handler",
    "set",
    "audio",
    "video",
}
_OUTER_STYLE = re.compile(
    r"@import|url\(\s*['\"]?\s*(?!#)(?!data:image/)|expression\(|javascript:", re.IGNORECASE
)
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


class Drawing(NamedTuple):
    """Width and height in CSS pixels, and what it is drawn on."""

    width: int
    height: int
    paper: Paper


def read_svg(data: bytes, location: Location, report: Report, path: str) -> Drawing | None:
    """What a page must know of a drawing; None when it cannot be used (told)."""
    if _DOCTYPE.search(data):
        report.add(rules.SVG_UNSAFE, location, target=path, what="<!DOCTYPE>")
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        report.add(rules.NOT_A_PICTURE, location, target=path)
        return None
    if _name(root) != "svg":
        report.add(rules.NOT_A_PICTURE, location, target=path)
        return None
    unsafe = next(_unsafe(root), None)
    if unsafe:
        report.add(rules.SVG_UNSAFE, location, target=path, what=unsafe)
        return None
    size = _size(root)
    if size is None:
        report.add(rules.SVG_WITHOUT_SIZE, location, target=path)
        return None
    return Drawing(*size, paper_of(root, *size))


def _name(element: etree._Element) -> str:
    """Local name of an element in small letters; empty for comments and the like."""
    return etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""


def _unsafe(root: etree._Element) -> Iterator[str]:
    """What a drawing must not hold."""
    for element in root.iter():
        name = _name(element)
        if not name:
            if not isinstance(element, etree._Comment):
                yield "<?…?>"
            continue
        if name in _FORBIDDEN:
            yield f"<{name}>"
        if name == "style" and _OUTER_STYLE.search(
            "".join(str(text) for text in element.itertext())
        ):
            yield "<style> url(…)"
        for key, value in element.attrib.items():
            attribute = etree.QName(str(key)).localname.lower()
            if attribute.startswith("on"):
                yield attribute + "="
            if attribute in ("href", "src") and not _is_inner(str(value)):
                yield f"{attribute}={str(value)[:40]}"
            if "url(" in str(value).lower() and _OUTER_STYLE.search(str(value)):
                yield f"{attribute}={str(value)[:40]}"


def _is_inner(reference: str) -> bool:
    return reference.strip().startswith(
        ("#", "data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp")
    )


def _size(root: etree._Element) -> tuple[int, int] | None:
    box = [
        float(n) for n in re.findall(r"-?[0-9]*\.?[0-9]+(?:e-?[0-9]+)?", root.get("viewBox") or "")
    ]
    has_box = len(box) == 4 and box[2] > 0 and box[3] > 0
    width, height = _pixels(root.get("width")), _pixels(root.get("height"))
    if has_box and width and not height:
        height = width * box[3] / box[2]
    if has_box and height and not width:
        width = height * box[2] / box[3]
    if not (width and height) and has_box:
        width, height = box[2], box[3]
    if not (width and height) or max(width, height) > 1e6:
        return None
    return max(1, round(width)), max(1, round(height))


def _pixels(length: str | None) -> float | None:
    found = _LENGTH.fullmatch(length or "")
    return float(found[1]) * _PIXELS[found[2]] if found else None
