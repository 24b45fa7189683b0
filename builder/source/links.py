"""Where a link as written leads."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

from builder.course import Asset, Link
from builder.diagnostics import Location, Report
from builder.memory import Memory
from builder.source import link_rules as rules
from builder.source.assets import AssetStore
from builder.source.near import nearest_of

RULES = rules.RULES

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):")
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")
_BARE_HOST = re.compile(
    r"(?:www\.[\w-]+\.|[\w-]+(?:\.[\w-]+)*\.(?:no|com|org|net|eu|se|dk)(?:/|$))", re.IGNORECASE
)
_COLON_LOST = re.compile(r"(https?)/{1,2}(?=[\w-]+\.)", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s@/?#]+@[\w-]+(?:\.[\w-]+)+")

_SHOWN = 8
"""Pages that a message lists."""


@dataclass(frozen=True, slots=True)
class KnownPage:
    """A page or quiz that links may lead to."""

    id: str
    kind: Literal["front", "page", "worksheet", "quiz"]
    draft: bool = False


@dataclass(frozen=True, slots=True)
class PageIndex:
    """Every page and quiz of the course, by file and by id; made before any page is read."""

    files: Mapping[str, KnownPage]
    """Path inside a language folder (``bli-kjent/hva.md``, ``bli-kjent/index.md``) → page."""
    ids: Mapping[str, KnownPage] = field(default_factory=dict)
    """Filled from ``files``."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "ids", {page.id: page for page in self.files.values()})

    def quizzes(self) -> list[str]:
        """Ids of the quizzes, in alphabetical order."""
        return sorted(page.id for page in self.files.values() if page.kind == "quiz")


class Resolver:
    """Finds what links and pictures lead to, and tells those that lead nowhere."""

    def __init__(
        self,
        folder: Path,
        languages: tuple[str, ...],
        index: PageIndex,
        report: Report,
        memory: Memory | None = None,
    ) -> None:
        self.folder = folder
        self.index = index
        self.languages = languages
        self._report = report
        self.store = AssetStore(folder, report, memory)

    @property
    def assets(self) -> Mapping[str, Asset]:
        """``Asset.path`` → asset, for every file found so far."""
        return self.store.assets

    def image(self, written: str, base: str, language: str, location: Location) -> Asset | None:
        """The picture ``written`` in the file ``base``; None when there is none (told)."""
        return self.store.picture(written, base, language, location)

    def file(
        self, kind: str, written: str, base: str, language: str, location: Location
    ) -> Asset | None:
        """The file of a ``kind`` that a directive names; None when there is none (told)."""
        return self.store.file(kind, written, base, language, location)

    def link(self, written: str, base: str, language: str, location: Location) -> Link:
        """Where ``written`` in the file ``base`` leads; kind ``broken`` when nowhere (told)."""
        scheme = _SCHEME.match(written)
        if not written.strip():
            self._report.add(rules.EMPTY, location)
            return _link(written, "broken", location)
        if _DRIVE.match(written) or (scheme and scheme[1].lower() == "file"):
            self._report.add(rules.LOCAL_FILE, location, target=written)
            return _link(written, "broken", location)
        if scheme or written.startswith("//"):
            return self._outer(written, scheme[1].lower() if scheme else "", location)
        if written.startswith("#"):
            return _link(written, "same-page", location, anchor=unquote(written[1:]))
        return self._inner(written, base, language, location)

    def _outer(self, written: str, scheme: str, location: Location) -> Link:
        if scheme in ("http", "https"):
            return self._external(written, location)
        if scheme in ("mailto", "tel"):
            return _link(written, "mail", location)
        if scheme:
            self._report.add(rules.SCHEME_REFUSED, location, scheme=scheme)
        else:
            self._report.add(rules.NO_HTTPS, location, mended="https:" + written)
        return _link(written, "broken", location)

    def _external(self, written: str, location: Location) -> Link:
        try:
            host = urlsplit(written).hostname
        except ValueError:
            host = None
        if not host or " " in written or ("." not in host and host != "localhost"):
            self._report.add(rules.ADDRESS_INCOMPLETE, location, target=written)
            return _link(written, "broken", location)
        return _link(written, "external", location)

    def _inner(self, written: str, base: str, language: str, location: Location) -> Link:
        """A link to a page, a quiz or a file of the course."""
        target = written
        if "\\" in written:
            target = written.replace("\\", "/")
            self._report.add(rules.BACKSLASH, location, mended=target)
        path, _, anchor = target.partition("#")
        path = unquote(path)
        if path.startswith("/"):
            self._report.add(rules.ABSOLUTE, location, target=written)
            return _link(written, "broken", location)
        known = self.index.ids.get(path)
        if known is None:
            joined = posixpath.normpath(posixpath.join(posixpath.dirname(base), path))
            if joined.startswith(".."):
                self._report.add(rules.OUTSIDE_COURSE, location, target=written)
                return _link(written, "broken", location)
            known = self.index.files.get(self._inside_language(joined, path))
        if known is not None:
            return self._to_page(written, known, unquote(anchor) or None, location)
        return self._to_file(written, path, base, language, location)

    def _inside_language(self, path: str, written: str) -> str:
        """``path`` without its language folder; a link to a folder leads to its front page."""
        first, _, rest = path.partition("/")
        inside = rest if first in self.languages else path
        return inside + "/index.md" if written.endswith("/") else inside

    def _to_page(
        self, written: str, known: KnownPage, anchor: str | None, location: Location
    ) -> Link:
        if known.draft:
            self._report.add(rules.TO_DRAFT, location, page=known.id)
            return _link(written, "broken", location)
        return Link(written, "page", known.id, anchor, None, location)

    def _to_file(
        self, written: str, path: str, base: str, language: str, location: Location
    ) -> Link:
        if mended := _as_address(written, path):
            rule = rules.NO_MAILTO if mended.startswith("mailto:") else rules.NO_HTTPS
            self._report.add(rule, location, mended=mended)
            return _link(written, "broken", location)
        if not path.endswith((".md", ".yaml", ".yml")) and "." in posixpath.basename(path):
            asset = self.store.download(path, base, language, location)
            kind: Literal["asset", "broken"] = "asset" if asset else "broken"
            return Link(written, kind, None, None, asset.path if asset else None, location)
        self._tell_missing_page(written, path, base, location)
        return _link(written, "broken", location)

    def _tell_missing_page(self, written: str, path: str, base: str, location: Location) -> None:
        folder = self._inside_language(posixpath.dirname(base) + "/", "")
        wanted = posixpath.normpath(posixpath.join(folder, path))
        for file in self.index.files:
            if file.casefold() == wanted.casefold():
                right = posixpath.relpath(file, folder or ".")
                self._report.add(rules.WRONG_CASE, location, target=written, mended=right)
                return
        there = f"{self.languages[0]}/{wanted}"
        if any(self._report.errors_in(f"{there}{ending}") for ending in ("", ".txt")):
            return  # it lies there, and what is wrong with it has been told
        others = [file for file in self.index.files if file != self._inside_language(base, base)]
        nearest = self._nearest(path, folder, others)
        if nearest:
            self._report.add(rules.MISSPELT, location, target=written, nearest=nearest)
            return
        here = [posixpath.relpath(one, folder or ".") for one in others if one.startswith(folder)]
        known = ", ".join([*here[:_SHOWN], *(["…"] if len(here) > _SHOWN else [])]) or "–"
        self._report.add(rules.BROKEN, location, target=written, known=known)

    def _nearest(self, path: str, folder: str, others: list[str]) -> str | None:
        """How to write the page that ``path`` was meant to be, from ``folder``."""
        wanted = _stem(path)
        same = [file for file in others if _stem(file) == wanted]
        by_stem = {_stem(file): file for file in others}
        close = nearest_of(wanted, by_stem)
        if same or close:
            return posixpath.relpath(same[0] if same else by_stem[close or ""], folder or ".")
        return None


def _stem(path: str) -> str:
    """The last name of ``path`` without ending; a module's name for its front page."""
    name = posixpath.basename(path).split(".")[0].casefold()
    return posixpath.basename(posixpath.dirname(path)).casefold() if name == "index" else name


def _as_address(written: str, path: str) -> str:
    """The address that was meant by what reads as the name of a file; "" when none was.

    >>> _as_address("https//kurs.no/a", "https//kurs.no/a"), _as_address("a@b.no", "a@b.no")
    ('https://kurs.no/a', 'mailto:a@b.no')
    """
    if _COLON_LOST.match(written):
        return _COLON_LOST.sub(r"\1://", written, count=1)
    if _ADDRESS.fullmatch(path):
        return f"mailto:{written}"
    return f"https://{written}" if _BARE_HOST.match(path) and not path.endswith(".md") else ""


def _link(
    written: str,
    kind: Literal["same-page", "external", "mail", "broken"],
    location: Location,
    anchor: str | None = None,
) -> Link:
    return Link(written, kind, None, anchor, None, location)
