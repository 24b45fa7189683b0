"""What a drawing is drawn on, for the style sheet: bright paper glares on a dark page, and dark ink
on no paper cannot be seen there.
"""

from __future__ import annotations

import re
from typing import Literal

from lxml import etree

Paper = Literal["", "bright", "none"]
"""Empty: nothing to do, for the drawing is dark or follows the reader's scheme itself."""

_SCHEMES = "prefers-color-scheme"
_UNDRAWN = {
    "",
    "defs",
    "title",
    "desc",
    "metadata",
    "style",
    "symbol",
    "clippath",
    "mask",
    "filter",
}
_NAMED = {"white": "ffffff", "snow": "fffafa", "ivory": "fffff0", "whitesmoke": "f5f5f5"}
_HEX = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_FILL = re.compile(r"(?:^|;)\s*fill\s*:\s*([^;]+)")
BRIGHT = 150
"""Of 255: mean lightness from which a paper glares on a dark page."""


def paper_of(root: etree._Element, width: float, height: float) -> Paper:
    """The paper of a drawing of that size, in its own units or in pixels."""
    if any(_SCHEMES in (style.text or "") for style in root.iter("{*}style")):
        return ""
    first = _first_drawn(root)
    if first is None or not _covers(first, root, width, height):
        return "none"
    lightness = _lightness(first)
    if lightness is None:
        return ""
    return "bright" if lightness >= BRIGHT else ""


def _first_drawn(root: etree._Element) -> etree._Element | None:
    for child in root:
        name = etree.QName(child).localname.lower() if isinstance(child.tag, str) else ""
        if name == "g" and child.get("transform") is None:
            found = _first_drawn(child)
            if found is not None:
                return found
        elif name not in _UNDRAWN:
            return child
    return None


def _covers(one: etree._Element, root: etree._Element, width: float, height: float) -> bool:
    """Whether it is a sheet as large as the drawing, its corners rounded or not."""
    if etree.QName(one).localname != "rect" or one.get("transform") is not None:
        return False
    box = [float(number) for number in re.findall(r"-?[\d.]+", root.get("viewBox") or "")]
    wide, high = box[2:] if len(box) == 4 else (width, height)
    return _reaches(one.get("width"), wide) and _reaches(one.get("height"), high)


def _reaches(length: str | None, whole: float) -> bool:
    found = re.fullmatch(r"\s*([\d.]+)\s*(%|px)?\s*", length or "")
    if found is None:
        return False
    return float(found[1]) >= (98 if found[2] == "%" else 0.98 * whole)


def _lightness(one: etree._Element) -> float | None:
    """Of its fill, 0–255; None where that is told in a way we do not read."""
    styled = _FILL.search(one.get("style") or "")
    fill = (styled[1] if styled else one.get("fill") or "").strip().lower()
    found = _HEX.fullmatch("#" + _NAMED.get(fill, fill.removeprefix("#")))
    if found is None:
        return None
    digits = found[1] if len(found[1]) == 6 else "".join(2 * digit for digit in found[1])
    red, green, blue = bytes.fromhex(digits)
    return 0.299 * red + 0.587 * green + 0.114 * blue
