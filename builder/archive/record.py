"""What a zip says of one file, twice: before its content, and in the central directory."""

from __future__ import annotations

import struct
from dataclasses import dataclass

DOS_DATE = 0x0021  # 1980-01-01, the oldest date a zip can hold (APPNOTE 4.4.6)
UTF8_NAME = 0x0800  # general purpose bit 11 (APPNOTE 4.4.4)
STORED, DEFLATED = 0, 8


@dataclass(frozen=True, slots=True)
class Record:
    """What the central directory says of an entry."""

    name: bytes
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    offset: int

    def header(self) -> bytes:
        """The local file header (APPNOTE 4.3.7)."""
        lengths = struct.pack("<HH", len(self.name), 0)
        return b"PK\3\4" + self._shared() + lengths + self.name

    def directory(self) -> bytes:
        """The central directory header (APPNOTE 4.3.12); made by MS-DOS, so no modes."""
        tail = struct.pack("<HHHHHII", len(self.name), 0, 0, 0, 0, 0, self.offset)
        return struct.pack("<4sH", b"PK\1\2", 20) + self._shared() + tail + self.name

    def _shared(self) -> bytes:
        needed = 20 if self.method == DEFLATED else 10
        return struct.pack(
            "<HHHHHIII",
            *(needed, self.flags, self.method, 0, DOS_DATE, self.crc, self.packed, self.size),
        )
