"""Pictures: photographs and screen pictures go into the file, drawings are told by their words."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

from docx.shared import Emu

from builder.archive import chunks
from builder.course import Asset
from builder.package import Entry
from builder.worksheets.elements import Element, element, run
from builder.worksheets.page import Writer

TAKEN = (".png", ".jpg", ".jpeg", ".gif")
"""What every word processor shows. SVG needs a second picture beside it, WebP is not known."""
PIXEL = 9525
"""English Metric Units of a CSS pixel."""
WIDEST, HIGHEST = 178 * 36_000, 100 * 36_000
"""What there is room for on A4."""


def picture_run(
    node: Element, writer: Writer, properties: Callable[[], Iterator[Element]]
) -> Iterator[Element]:
    """The picture of an ``<img>``, or its words; nothing for a decorative drawing."""
    path, alt = _image(node, writer)
    asset = writer.asset(path)
    drawn = _drawn(asset, alt, writer) if asset else None
    if drawn is not None:
        yield drawn
    elif alt:
        yield run(writer.say("page.picture", alt=alt), *properties())


def _image(node: Element, writer: Writer) -> tuple[str | None, str]:
    """Path and alternative text; the text is empty for a decorative picture."""
    kind, _, rest = str(node.get("src", "")).partition(":")
    if kind == "@image":
        image = writer.text.images[int(rest)]
        return image.asset, "" if image.decorative else image.alt
    return rest or kind, str(node.get("alt", ""))


def _drawn(asset: Asset, alt: str, writer: Writer) -> Element | None:
    """The picture itself; None for a file that Word cannot show or that cannot be read."""
    if not asset.path.lower().endswith(TAKEN) or not asset.width or not asset.height:
        return None
    try:
        content = b"".join(chunks(Entry(asset.package_path, source=asset.file)))
    except OSError:  # the archive tells of it, with the file's name
        return None
    scale = min(1.0, WIDEST / (asset.width * PIXEL), HIGHEST / (asset.height * PIXEL))
    width, height = (Emu(round(side * PIXEL * scale)) for side in (asset.width, asset.height))
    try:
        inline = writer.document.part.new_pic_inline(io.BytesIO(content), width, height)
    except Exception:  # python-docx reads the header again, and raises what a broken one makes it
        return None
    for side in ("distT", "distB", "distL", "distR"):  # LibreOffice 7.4 takes 3 mm for none given
        inline.set(side, "0")
    inline.docPr.set("name", asset.package_path.rpartition("/")[2])
    inline.docPr.set("descr", alt)
    return element("r", element("drawing", inline))
