"""The author's own files: finding them, measuring pictures, naming them in the package."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote

import imagesize

from builder.course import Asset
from builder.diagnostics import Location, Report, Rule
from builder.memory import Memory
from builder.source import asset_rules as rules
from builder.source import media_rules
from builder.source.captions import check_captions
from builder.source.film import Recording, read_recording
from builder.source.near import nearest_of
from builder.source.slugs import ascii_text

RULES = rules.RULES

PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp")
DOWNLOADS = (
    *PICTURES, ".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".rtf", ".txt", ".csv",
    ".ics", ".epub", ".mp3", ".m4a", ".ogg", ".wav", ".mp4", ".webm", ".vtt",
)  # fmt: skip
VIDEO = (".mp4", ".webm")
AUDIO = (".mp3", ".m4a", ".wav")
CAPTIONS = (".vtt",)
TYPES: Mapping[str, tuple[str, ...]] = {
    "picture": PICTURES, "video": VIDEO, "audio": AUDIO, "captions": CAPTIONS, "file": DOWNLOADS
}  # fmt: skip
"""The endings of each type of file that a directive may name."""
LARGE_PICTURE = 1_000_000
"""Bytes above which a picture is told as large."""

_LOCAL = re.compile(r"[A-Za-z]:(?:[\\/]|%5C)|file:|/(?:Users|home)/", re.IGNORECASE)
_URL = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]+:|//)")


class AssetStore:
    """Every file the course uses, each once, whatever number of pages use it."""

    def __init__(self, folder: Path, report: Report, memory: Memory | None = None) -> None:
        self._memory = memory or Memory()
        self.assets: dict[str, Asset] = {}
        self._folder = folder
        self._report = report
        self._listings: dict[str, Mapping[str, str]] = {}
        self._package_paths: set[str] = set()
        self._refused: set[str] = set()
        self.taken: list[tuple[str, bool]] = []
        """Every file asked for and found, in order, and whether as a picture."""
        self.told: set[str] = set()
        """Those that were found to have a fault, which is told where they are first used."""

    def picture(self, written: str, base: str, language: str, location: Location) -> Asset | None:
        """The picture ``written`` in the file ``base``; None when it cannot be used (told)."""
        is_data = written[:5].lower() == "data:"
        rule = rules.DATA_PICTURE if is_data else rules.EXTERNAL_PICTURE
        if self._is_elsewhere(written, rule, location):
            return None
        path = self._find(unquote(written), base, language, location, PICTURES)
        return None if path is None else self._collect(path, location, is_picture=True)

    def download(self, written: str, base: str, language: str, location: Location) -> Asset | None:
        """The file ``written`` in the file ``base``; None when it cannot be used (told)."""
        path = self._find(written, base, language, location, DOWNLOADS)
        return None if path is None else self._collect(path, location, is_picture=False)

    def file(
        self, kind: str, written: str, base: str, language: str, location: Location
    ) -> Asset | None:
        """The file of a ``kind`` (of ``TYPES``) that a directive in the file ``base`` names; None
        when it cannot be used (told).
        """
        if kind == "picture":
            return self.picture(written, base, language, location)
        if self._is_elsewhere(written, media_rules.EXTERNAL, location):
            return None
        path = self._find(unquote(written), base, language, location, TYPES[kind])
        return None if path is None else self._collect(path, location, is_picture=False)

    def take(self, path: str, location: Location, *, is_picture: bool) -> None:
        """The file at ``path``, which has been found before."""
        self._collect(path, location, is_picture=is_picture)

    def _is_elsewhere(self, written: str, external: Rule, location: Location) -> bool:
        """Whether ``written`` leads out of the course, which is told."""
        if _LOCAL.match(written):
            name = re.split(r"[\\/]", unquote(written))[-1]
            self._report.add(rules.LOCAL_FILE, location, target=unquote(written), name=name)
            return True
        if _URL.match(written):
            self._report.add(external, location, url=written[:60])
            return True
        return False

    def _find(
        self, written: str, base: str, language: str, location: Location, types: tuple[str, ...]
    ) -> str | None:
        """Course-relative path of the file; None when it is missing or may not be used (told)."""
        if "\\" in written:
            written = written.replace("\\", "/")
            self._report.add(rules.BACKSLASH, location, mended=written)
        ending = posixpath.splitext(written)[1].lower()
        if ending not in types:
            known = " ".join(types)
            self._report.add(rules.TYPE_NOT_ALLOWED, location, ending=ending or "–", known=known)
            return None
        folders = (posixpath.dirname(base), f"{language}/media", "media")
        if written.startswith("media/"):
            folders = (posixpath.dirname(base), language, "")
        paths = [posixpath.normpath(posixpath.join(folder, written)) for folder in folders]
        inside = [path for path in paths if not path.startswith(("..", "/"))]
        for path in inside:
            if self._actual(path) == path:
                return path
        self._tell_missing(written, inside, folders, types, location)
        return None

    def _tell_missing(
        self,
        written: str,
        paths: list[str],
        folders: tuple[str, ...],
        types: tuple[str, ...],
        location: Location,
    ) -> None:
        for path in paths:
            actual = self._actual(path)
            if actual is not None:
                right = posixpath.join(posixpath.dirname(written), posixpath.basename(actual))
                self._report.add(rules.WRONG_CASE, location, target=written, mended=right)
                return
        nearest = self._nearest(posixpath.basename(written), folders, types)
        if nearest:
            self._report.add(rules.MISSPELT, location, nearest=nearest, target=written)
            return
        beside = folders[0]  # empty for what course.yaml names
        nb, en = (f"{beside} eller i ", f"{beside} or in ") if beside else ("", "")
        self._report.add(rules.MISSING, location, target=written, beside_nb=nb, beside_en=en)

    def _nearest(self, name: str, folders: tuple[str, ...], types: tuple[str, ...]) -> str | None:
        """The file meant, of a type that may stand here; endings are not compared."""
        names = [
            each
            for folder in folders
            for each in self._listing(folder).values()
            if posixpath.splitext(each)[1].lower() in types
        ]
        by_stem = {posixpath.splitext(each)[0]: each for each in reversed(names)}
        stem = nearest_of(posixpath.splitext(name)[0], by_stem)
        return by_stem[stem] if stem else None

    def _actual(self, path: str) -> str | None:
        """``path`` as the disk spells it, whatever its case was; None when there is no such file.

        Asking the file system would not do: on Windows and macOS it takes any case.
        """
        folder, name = posixpath.split(path)
        if folder:
            actual_folder = self._actual(folder)
            if actual_folder is None:
                return None
            folder = actual_folder
        listing = self._listing(folder)
        actual = name if name in listing.values() else listing.get(name.casefold())
        return None if actual is None else posixpath.join(folder, actual)

    def _listing(self, folder: str) -> Mapping[str, str]:
        """Names in a folder, by case-folded name; empty when it cannot be read."""
        if folder not in self._listings:
            try:
                names = sorted(entry.name for entry in (self._folder / folder).iterdir())
            except OSError:
                names = []
            self._listings[folder] = {
                n.casefold() + ("\0" + n if i else ""): n for i, n in _seen(names)
            }
        return self._listings[folder]

    def _collect(self, path: str, location: Location, *, is_picture: bool) -> Asset | None:
        self.taken.append((path, is_picture))
        if path in self.assets or path in self._refused:
            return self.assets.get(path)
        before = self._report.told
        asset = self._read(path, location, is_picture=is_picture)
        if self._report.told != before:
            self.told.add(path)
        if asset is None:
            self._refused.add(path)
        else:
            self.assets[path] = asset
        return asset

    def _read(self, path: str, location: Location, *, is_picture: bool) -> Asset | None:
        file = self._folder / path
        try:
            if not file.resolve().is_relative_to(self._folder.resolve()):
                self._report.add(rules.LEADS_OUT, location, target=path)
                return None
            if not file.is_file():
                self._report.add(rules.UNREADABLE, location, target=path)
                return None
            size = file.stat().st_size
            if size == 0:
                self._report.add(rules.ZERO_BYTES, location, target=path)
                return None
            shape = self._known_shape(file, path, location)
            with file.open("rb") as opened:
                opened.read(1)
        except _UnusableError:
            return None
        except (OSError, RuntimeError):  # RuntimeError: a symlink that leads to itself
            self._report.add(rules.UNREADABLE, location, target=path)
            return None
        if is_picture and size > LARGE_PICTURE:
            self._report.add(rules.LARGE, location, target=path, size=f"{size / 1e6:.1f}")
        if shape.starts_late and size > LARGE_PICTURE:
            self._report.add(
                media_rules.STARTS_LATE, location, target=path, size=f"{size / 1e6:.1f}"
            )
        name = self._package_path(path)
        return Asset(path, file, name, size, shape.width, shape.height, shape.seconds, shape.paper)

    def _known_shape(self, file: Path, path: str, location: Location) -> Recording:
        """What the file holds; looked into once, when nothing is wrong with it."""
        stat = file.stat()
        key, stamp = ("shape", path), (stat.st_size, stat.st_mtime_ns)
        shape: Recording | None = self._memory.recall(key, stamp)
        if shape is None:
            told = self._report.told
            shape = self._look_into(file, path, location)
            if self._report.told == told:
                self._memory.keep(key, stamp, shape)
        return shape

    def _look_into(self, file: Path, path: str, location: Location) -> Recording:
        """What the file holds. Raises _UnusableError for what is not what it says (told)."""
        ending = posixpath.splitext(path)[1].lower()
        if ending in PICTURES:
            return self._measure(file, path, location)
        if ending in CAPTIONS and not check_captions(file, path, location, self._report):
            raise _UnusableError
        if ending not in VIDEO + AUDIO:
            return Recording()
        recording = read_recording(file)
        if recording is None:
            self._report.add(media_rules.NOT_RECORDING, location, target=path)
            raise _UnusableError
        return recording

    def _measure(self, file: Path, path: str, location: Location) -> Recording:
        """Width and height in CSS pixels. Raises _UnusableError for what is no picture (told)."""
        if path.lower().endswith(".svg"):
            from builder.source.svg import read_svg

            drawing = read_svg(file.read_bytes(), location, self._report, path)
            if drawing is None:
                raise _UnusableError
            return Recording(drawing.width, drawing.height, paper=drawing.paper)
        try:
            width, height = imagesize.get(file)
        except OSError:
            raise
        except Exception:  # the measurer raises whatever a broken header makes it
            width, height = -1, -1
        if width <= 0 or height <= 0:
            self._report.add(rules.NOT_A_PICTURE, location, target=path)
            raise _UnusableError
        return Recording(width, height)

    def _package_path(self, path: str) -> str:
        """``media/<name>``, safe everywhere and used by no other file."""
        stem, ending = posixpath.splitext(posixpath.basename(path))
        name = safe_name(stem) + ending.lower()
        if name in self._package_paths:
            mark = hashlib.sha256(path.encode()).hexdigest()[:6]
            name = f"{safe_name(stem)}-{mark}{ending.lower()}"
        self._package_paths.add(name)
        return "media/" + name


class _UnusableError(Exception):
    """The file cannot be used, and the report says why."""


def _seen(names: list[str]) -> list[tuple[bool, str]]:
    """Each name with whether one like it but for case came before."""
    seen: set[str] = set()
    found = []
    for name in names:
        found.append((name.casefold() in seen, name))
        seen.add(name.casefold())
    return found


def safe_name(stem: str) -> str:
    """A file name without ending made of ``a–z 0–9 - _ .`` alone, at most 60 characters."""
    name = re.sub(r"[^a-z0-9._-]+", "-", ascii_text(stem).lower())
    return re.sub(r"-{2,}", "-", name).strip("-._")[:60] or "fil"
