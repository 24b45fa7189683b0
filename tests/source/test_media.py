"""Films, sounds and captions: what a file says of itself, and what is told when it says nothing."""

from __future__ import annotations

import shutil
import struct
from pathlib import Path

import pytest

from builder.diagnostics import Location, Report
from builder.source.captions import check_captions
from builder.source.film import Recording, read_recording
from tests.source.markdown_room import Room

MEDIA = Path(__file__).parents[1] / "gallery" / "media"
FILM = ":::film[Tre]{file=ide.mp4 captions=ide.vtt}\nEt tre vokser.\n:::\n"
VTT = "WEBVTT\n\n00:00.000 --> 00:02.000\nHei\n"


@pytest.fixture
def filmed(room: Room) -> Room:
    (room.folder / "media").mkdir(exist_ok=True)
    shutil.copy(MEDIA / "ide.mp4", room.folder / "media/ide.mp4")
    shutil.copy(MEDIA / "sporsmal.mp3", room.folder / "media/sporsmal.mp3")
    room.write("media/ide.vtt", VTT)
    return room


def test_a_film_says_how_large_and_how_long_it_is() -> None:
    assert Recording(640, 360, 9) == read_recording(MEDIA / "ide.mp4")
    assert Recording() == read_recording(MEDIA / "sporsmal.mp3")


def box(kind: bytes, content: bytes = b"") -> bytes:
    return struct.pack(">I4s", 8 + len(content), kind) + content


def test_a_film_whose_index_stands_last_starts_late(tmp_path: Path) -> None:
    file = tmp_path / "film.mp4"
    file.write_bytes(box(b"ftyp", b"isom") + box(b"mdat", b"x" * 100) + box(b"moov"))
    found = read_recording(file)
    assert found is not None and found.starts_late
    whole = struct.pack(">I4sQ", 1, b"mdat", 20) + b"last"  # a 64-bit size
    file.write_bytes(box(b"ftyp", b"isom") + box(b"moov") + whole)
    found = read_recording(file)
    assert found is not None and not found.starts_late


def test_a_large_film_that_starts_late_is_told(filmed: Room) -> None:
    film = box(b"ftyp", b"isom") + box(b"mdat", bytes(1_200_000)) + box(b"moov")
    filmed.write("media/ide.mp4", film)
    filmed.read(FILM)
    assert [("video-starts-late", 1)] == filmed.findings()


@pytest.mark.parametrize("content", [b"<!DOCTYPE html>", b"\x1a\x45\xdf\xa3 matroska", b"PK\3\4"])
def test_what_is_neither_film_nor_sound_is_seen(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "film.mp4"
    file.write_bytes(content)
    assert read_recording(file) is None


@pytest.mark.parametrize("cut", [4, 12, 40, 500, 2000])
def test_a_film_that_is_cut_off_raises_nothing(tmp_path: Path, cut: int) -> None:
    file = tmp_path / "film.mp4"
    file.write_bytes((MEDIA / "ide.mp4").read_bytes()[:cut])
    read_recording(file)


def test_a_film_is_found_with_all_that_belongs_to_it(filmed: Room) -> None:
    (film,) = filmed.read(FILM).blocks
    assert {"file": "media/ide.mp4", "captions": "media/ide.vtt"} == film.values  # type: ignore[union-attr]
    assert [] == filmed.findings()
    assert 9 == filmed.resolver.assets["media/ide.mp4"].seconds


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (":::film[A]{file=ide.mp4}\nTekst\n:::", ["video-without-captions"]),
        (":::film[A]{file=ide.mp4 captions=ide.vtt}\n:::", ["video-without-alternative"]),
        (":::film[A]{file=ide.mp4 captions=ide.vtt described=ide.mp4}\n:::", []),
        (":::film[A]{captions=ide.vtt}\nTekst\n:::", ["directive-key-missing"]),
        (":::film[A]{file=kart.svg captions=ide.vtt}\nTekst\n:::", ["file-type-not-allowed"]),
        (":::film[A]{file=sommerfest-i-parken.mp4 captions=ide.vtt}\nTekst\n:::", ["file-missing"]),
        (":::lyd[A]{file=sporsmal.mp3}\n:::", ["audio-without-transcript"]),
        (":::lyd[A]{file=sporsmal.mp3}\nTekst\n:::", []),
        (":::last-ned[A]{file=kart.svg}\n:::", []),
        (":::last-ned[A]{file=kart.zip}\n:::", ["file-type-not-allowed"]),
        (":::last-ned[A]{file=https://kurs.no/a.pdf}\n:::", ["media-external"]),
        (":::last-ned[A]{file=C:/Users/a.pdf}\n:::", ["file-on-own-machine"]),
    ],
)
def test_what_a_block_with_a_file_needs_is_told(filmed: Room, text: str, codes: list[str]) -> None:
    filmed.read(text)
    assert codes == [code for code, _ in filmed.findings()]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (VTT.encode(), []),
        (b"\xef\xbb\xbf" + VTT.replace("\n", "\r\n").encode(), []),
        (b"WEBVTT - a title\n\n01:00:00.000 --> 01:00:01.000 align:start\nHei\n", []),
        (b"1\n00:00:00,000 --> 00:00:02,000\nHei\n", [("captions-not-webvtt", 1)]),
        (b"WEBVTT\n\n00:00:00,000 --> 00:00:02,000\nHei\n", [("captions-time-invalid", 3)]),
        (b"WEBVTT\n\n00:03.000 --> 00:02.000\nHei\n", [("captions-time-invalid", 3)]),
        (b"WEBVTT\n\nHei\n", [("captions-empty", None)]),
        (
            "WEBVTT\n\n00:00.000 --> 00:02.000\nBlåbær\n".encode("latin-1"),
            [("captions-not-utf8", 7)],
        ),
        (b"", [("captions-not-webvtt", 1)]),
    ],
)
def test_captions_are_looked_into(
    tmp_path: Path, content: bytes, expected: list[tuple[str, int | None]]
) -> None:
    file = tmp_path / "film.vtt"
    file.write_bytes(content)
    report = Report()
    assert (not expected) == check_captions(file, "film.vtt", Location("side.md", 7), report)
    assert expected == [(found.code, found.location.line) for found in report]
