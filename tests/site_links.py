"""``python -m tests.site_links output/docs``: what in the built site of the docs leads nowhere.

Sphinx stops at a link between two documents; this reads the pages as a browser gets them, menus,
anchors, pictures and style sheets too. Addresses outside the site are not asked for.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

ADDRESSES = ("href", "src")


def broken(site: Path) -> list[str]:
    """``page: address`` for every address inside the site that is not there."""
    pages = {path.resolve(): html.parse(path) for path in sorted(site.rglob("*.html"))}
    names = {path: set(page.xpath("//@id | //a/@name")) for path, page in pages.items()}
    found = []
    for path, page in pages.items():
        for address in _addresses(page):
            target, fragment = _meant(path, address, site)
            there = target.is_file() and (not fragment or fragment in names.get(target, ()))
            if not there:
                found.append(f"{path.relative_to(site.resolve())}: {address}")
    return found


def _addresses(page: html.HtmlElement) -> Iterator[str]:
    for name in ADDRESSES:
        for address in page.xpath(f"//@{name}"):
            parts = urlsplit(address)
            if not parts.scheme and not parts.netloc:
                yield address


def _meant(page: Path, address: str, site: Path) -> tuple[Path, str]:
    parts = urlsplit(address)
    start = site.resolve() if parts.path.startswith("/") else page.parent
    path = (start / unquote(parts.path).lstrip("/")).resolve() if parts.path else page
    return path, unquote(parts.fragment)


if __name__ == "__main__":
    lost = broken(Path(sys.argv[1]))
    sys.stdout.writelines(f"{one}\n" for one in lost)
    sys.exit(bool(lost))
