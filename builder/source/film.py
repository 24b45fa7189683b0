"""What a sound or film file says of itself: whether it is one, its size and length."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

LONGEST_HEAD = 20_000_000
"""Bytes of an MP4's index that are read; an hour of film has some hundred thousand."""
_CONTAINERS = {b"moov", b"trak"}
_SOUND = re.compile(rb"ID3|\xff[\xe0-\xff]|RIFF....WAVE", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Recording:
    """A film or a sound, or a picture."""

    width: int | None = None
    """In pixels; None for sound, and where the file does not say it in a way we read (WebM)."""
    height: int | None = None
    seconds: int | None = None
    """None where the file does not say it in a way we read."""
    starts_late: bool = False
    """The index stands last, so that nothing plays before the whole file is fetched."""
    paper: str = ""
    """What a drawing is drawn on (``svg_paper``); empty for all else."""


def read_recording(file: Path) -> Recording | None:
    """What ``file`` is; None when it is neither film nor sound. Raises OSError."""
    with file.open("rb") as opened:
        head = opened.read(64)
        if head[4:8] == b"ftyp":
            return _read_mp4(opened)
        is_webm = head.startswith(b"\x1a\x45\xdf\xa3") and b"webm" in head
        return Recording() if is_webm or _SOUND.match(head) else None


def _read_mp4(opened: BinaryIO) -> Recording:
    """ISO/IEC 14496-12: boxes of a 32-bit size and a type, some holding boxes in turn."""
    order = []
    found = Recording()
    for kind, start, size in _boxes(opened):
        order.append(kind)
        if kind == b"moov" and size <= LONGEST_HEAD:
            opened.seek(start)
            found = _read_index(opened.read(size))
    late = b"moov" in order and b"mdat" in order and order.index(b"moov") > order.index(b"mdat")
    return Recording(found.width, found.height, found.seconds, late)


def _boxes(opened: BinaryIO) -> Iterator[tuple[bytes, int, int]]:
    """Type, start and size of what each box of the file holds."""
    at, end = 0, opened.seek(0, 2)
    while at + 8 <= end:
        opened.seek(at)
        size, kind = struct.unpack(">I4s", opened.read(8))
        head = 8
        if size == 1:
            size, head = int.from_bytes(opened.read(8), "big"), 16
        size = size or end - at
        if size < head:
            return
        yield kind, at + head, size - head
        at += size


def _read_index(index: bytes) -> Recording:
    width = height = seconds = None
    for kind, box in _inner(index):
        if kind == b"mvhd" and len(box) >= 32:
            scale, length = (
                struct.unpack(">IQ", box[20:32]) if box[0] else struct.unpack(">II", box[12:20])
            )
            seconds = round(length / scale) if scale else None
        elif kind == b"tkhd" and len(box) >= 84:
            # The last eight bytes: 16.16 fixed point, 0 × 0 for a track of sound.
            across, down = struct.unpack(">II", box[-8:])
            if across >> 16 and down >> 16:
                width, height = across >> 16, down >> 16
    return Recording(width, height, seconds)


def _inner(box: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Every box inside ``box``, those inside containers too."""
    at = 0
    while at + 8 <= len(box):
        size, kind = struct.unpack(">I4s", box[at : at + 8])
        if size < 8:
            return
        content = box[at + 8 : at + size]
        if kind in _CONTAINERS:
            yield from _inner(content)
        else:
            yield kind, content
        at += size
