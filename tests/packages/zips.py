"""Zips as nobody should make them: the structures a careful reader has to survive."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path

DATE = (2026, 1, 1, 0, 0, 0)
Member = tuple[str, bytes] | tuple[zipfile.ZipInfo, bytes]


def write(members: Iterable[Member], path: Path) -> Path:
    """A zip of these members, in order, with fixed dates."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            info = zipfile.ZipInfo(name, DATE) if isinstance(name, str) else name
            info.compress_type = info.compress_type or zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return path


def patched(path: Path, old: bytes, new: bytes, count: int = -1) -> Path:
    """The zip with some of its bytes changed."""
    content = path.read_bytes()
    assert old in content
    path.write_bytes(content.replace(old, new, count))
    return path


def symlink(name: str, target: str) -> Member:
    info = zipfile.ZipInfo(name, DATE)
    info.create_system = 3
    info.external_attr = 0o120777 << 16
    return info, target.encode()


def flagged(path: Path, flag: int) -> Path:
    """The zip with a general purpose flag set on every file, both places it stands."""
    content = bytearray(path.read_bytes())
    for mark, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        start = content.find(mark)
        while start >= 0:
            flags = struct.unpack_from("<H", content, start + at)[0]
            struct.pack_into("<H", content, start + at, flags | flag)
            start = content.find(mark, start + 4)
    path.write_bytes(content)
    return path


def overlapping(names: list[str], path: Path) -> Path:
    """Every name of the directory leads to one and the same content."""
    data = zlib.compress(bytes(50_000), 9)[2:-4]
    crc = zlib.crc32(bytes(50_000))
    first = names[0].encode()
    shared = struct.pack("<HHHHHIII", 20, 0, 8, 0, 0x21, crc, len(data), 50_000)
    body = b"PK\3\4" + shared + struct.pack("<HH", len(first), 0) + first + data
    directory = b""
    for name in names:
        tail = struct.pack("<HHHHHII", len(first), 0, 0, 0, 0, 0, 0)
        directory += b"PK\1\2" + struct.pack("<H", 20) + shared + tail + name.encode()
    end = struct.pack("<HHHHIIH", 0, 0, len(names), len(names), len(directory), len(body), 0)
    path.write_bytes(body + directory + b"PK\5\6" + end)
    return path


def many(count: int, path: Path) -> Path:
    """A zip of so many empty files; above 65,535 it is zip64 by itself."""
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(count):
            archive.writestr(zipfile.ZipInfo(f"f{number}", DATE), b"")
    return path


def zip64(members: Iterable[tuple[str, bytes]], path: Path) -> Path:
    """A zip whose every file carries the extra field of zip64, as some programs always write."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members:
            with archive.open(zipfile.ZipInfo(name, DATE), "w", force_zip64=True) as file:
                file.write(content)
    return _with_central_zip64(path)


def _with_central_zip64(path: Path) -> Path:
    """zipfile leaves the field out of the directory where sizes are small; others do not."""
    content = path.read_bytes()
    end = content.rindex(b"PK\5\6")
    count, size, start = struct.unpack_from("<HII", content, end + 10)
    body, directory, at = content[:start], b"", start
    for _ in range(count):
        fixed = bytearray(content[at : at + 46])
        name, extra, comment = struct.unpack_from("<HHH", fixed, 28)
        packed, unpacked = struct.unpack_from("<II", fixed, 20)
        field = struct.pack("<HHQQ", 1, 16, unpacked, packed)
        struct.pack_into("<IIHH", fixed, 20, 0xFFFFFFFF, 0xFFFFFFFF, name, len(field))
        directory += bytes(fixed) + content[at + 46 : at + 46 + name] + field
        at += 46 + name + extra + comment
    assert at == start + size
    tail = struct.pack("<HHHHIIH", 0, 0, count, count, len(directory), start, 0)
    path.write_bytes(body + directory + b"PK\5\6" + tail)
    return path


def inner(files: dict[str, bytes]) -> bytes:
    """A zip as bytes, to put into another."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, DATE), content)
    return buffer.getvalue()
