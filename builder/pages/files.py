"""What a learner is told of a file before it is fetched: what it is, and how large."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from builder.course import Asset
from builder.locales import Locale
from builder.package import rounded_up

KINDS: Mapping[str, str] = {
    ".pdf": "pdf", ".docx": "word", ".xlsx": "excel", ".pptx": "powerpoint", ".odt": "text",
    ".rtf": "text", ".txt": "text", ".ods": "sheet", ".csv": "sheet", ".odp": "slides",
    ".ics": "calendar", ".epub": "book", ".mp3": "sound", ".m4a": "sound", ".ogg": "sound",
    ".wav": "sound", ".mp4": "video", ".webm": "video", ".vtt": "captions", ".svg": "picture",
    ".png": "picture", ".jpg": "picture", ".jpeg": "picture", ".gif": "picture", ".webp": "picture",
}  # fmt: skip
"""Ending → the last part of the word's key in the locales."""

TYPES: Mapping[str, str] = {
    ".mp4": "video/mp4", ".webm": "video/webm", ".mp3": "audio/mpeg", ".m4a": "audio/mp4",
    ".wav": "audio/wav",
}  # fmt: skip
"""The media types of what is played on a page: a browser asks for none it cannot play."""


def media_type(asset: Asset) -> str:
    """``video/mp4`` and the like."""
    return TYPES[_ending(asset)]


def told(asset: Asset, words: Locale) -> str:
    """«Word-dokument, 45 kB»."""
    return f"{words.say(f'file.{KINDS[_ending(asset)]}')}, {size_told(asset.size, words)}"


def size_told(size: int, words: Locale) -> str:
    """A size in kB, or in MB when large, rounded up."""
    number, unit = rounded_up(size)
    return f"{number.replace('.', words.decimal)}\u00a0{unit}"


def length_told(seconds: int, words: Locale) -> str:
    """How long something plays, in whole minutes from a minute and a half."""
    if seconds < 90:
        return words.say("media.seconds", count=seconds)
    return words.say("page.minutes", count=round(seconds / 60))


def _ending(asset: Asset) -> str:
    return posixpath.splitext(asset.package_path)[1]
