"""How a file is given to the browser: its media type, and the part of it that was asked for."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

TYPES: Mapping[str, str] = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml",
    ".csv": "text/csv; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".vtt": "text/vtt; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".ogg": "audio/ogg",
    ".wav": "audio/wav",
    ".pdf": "application/pdf",
    ".epub": "application/epub+zip",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odp": "application/vnd.oasis.opendocument.presentation",
}
"""A list of our own: what Windows says of .js depends on which programs were ever installed."""

_RANGE = re.compile(r"bytes=(\d*)-(\d*)\s*$")


class UnsatisfiableError(Exception):
    """The part asked for lies behind the end of the file."""


def media_type(path: str) -> str:
    return TYPES.get(posixpath.splitext(path)[1].lower(), "application/octet-stream")


def part_asked(header: str | None, size: int) -> tuple[int, int] | None:
    """First byte and length of the one part asked for; None for the whole file.

    Films are asked for in parts, and Safari plays none that does not come so. What is no single
    range is answered whole, as RFC 9110 (section 14.2) lets a server do.

    >>> part_asked("bytes=2-4", 10), part_asked("bytes=-3", 10), part_asked("bytes=7-", 10)
    ((2, 3), (7, 3), (7, 3))
    >>> part_asked(None, 10), part_asked("bytes=0-1,5-6", 10), part_asked("bytes=5-2", 10)
    (None, None, None)
    """
    asked = _RANGE.match(header or "")
    if asked is None or asked[1] == asked[2] == "":
        return None
    if asked[1] == "":
        length = min(int(asked[2]), size)
        if length == 0:
            raise UnsatisfiableError
        return size - length, length
    first, last = int(asked[1]), int(asked[2] or size - 1)
    if first >= size:
        raise UnsatisfiableError
    return None if last < first else (first, min(last, size - 1) - first + 1)
