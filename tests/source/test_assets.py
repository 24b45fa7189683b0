"""Files of the author's: found, measured, named, and refused when they are not what they say."""

from __future__ import annotations

import struct
import zlib

import pytest

from tests.source.markdown_room import SVG, Room


def png(width: int, height: int, size: int = 0) -> bytes:
    """A PNG's beginning, which is all that is measured, padded to ``size``."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + header
    made = (
        b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk))
    )
    return made.ljust(size, b"\0")


def svg(inside: str = "", attributes: str = 'viewBox="0 0 40 30"') -> str:
    space = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f"<svg {space} {attributes}>{inside}</svg>"


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("nb/modul/x.png", "x.png"),
        ("nb/media/x.png", "x.png"),
        ("media/x.png", "x.png"),
        ("media/x.png", "media/x.png"),
        ("media/x.png", "../../media/x.png"),
        ("media/bilder/x.png", "bilder/x.png"),
        ("media/med mellomrom.png", "med%20mellomrom.png"),
    ],
)
def test_a_picture_is_found_and_measured(room: Room, path: str, written: str) -> None:
    room.write(path, png(640, 480))
    body = room.read(f"![Et kart]({written})\n")
    assert [] == room.findings()
    asset = room.resolver.assets[path]
    assert (path, 640, 480) == (body.images[0].asset, asset.width, asset.height)


def test_the_nearest_folder_wins(room: Room) -> None:
    for path in ("nb/modul/x.svg", "nb/media/x.svg", "media/x.svg"):
        room.write(path, SVG)
    assert "nb/modul/x.svg" == room.read("![Et kart](x.svg)\n").images[0].asset


INK = '<path d="M0 0H9" stroke="#222"/>'
SHEET = '<rect width="40" height="30" rx="4" fill="{}"/>'


@pytest.mark.parametrize(
    ("paper", "inside"),
    [
        ("bright", SHEET.format("#F4EFE6") + INK),
        ("bright", "<defs/><g>" + SHEET.format("white") + "</g>" + INK),
        ("bright", '<rect width="100%" height="100%" style="stroke:none; fill: #fff"/>' + INK),
        ("", SHEET.format("#123") + INK),
        ("", SHEET.format("url(#shade)") + INK),
        ("none", INK),
        ("none", '<rect width="20" height="30" fill="#fff"/>' + INK),
        ("none", ""),
        ("", "<style>@media (prefers-color-scheme: dark) { path { fill: #fff } }</style>" + INK),
    ],
)
def test_a_drawing_tells_what_it_is_drawn_on(room: Room, paper: str, inside: str) -> None:
    room.write("media/x.svg", svg(inside))
    room.read("![Et kart](x.svg)\n")
    assert [] == room.findings()
    assert paper == room.resolver.assets["media/x.svg"].paper


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('viewBox="0 0 40 30"', (40, 30)),
        ('width="80" height="60px"', (80, 60)),
        ('width="100%" height="100%" viewBox="0 0 40 30"', (40, 30)),
        ('width="80" viewBox="0 0 40 30"', (80, 60)),
        ('width="10mm" height="1in"', (38, 96)),
        ('viewBox="0,0,40.4,30"', (40, 30)),
    ],
)
def test_a_drawing_is_measured(room: Room, attributes: str, size: tuple[int, int]) -> None:
    room.write("media/x.svg", svg(attributes=attributes))
    room.read("![Et kart](x.svg)\n")
    asset = room.resolver.assets["media/x.svg"]
    assert size == (asset.width, asset.height)


@pytest.mark.parametrize(
    "inside",
    [
        "<script>x()</script>",
        '<rect onclick="x()"/>',
        '<image href="https://example.org/a.png"/>',
        '<use xlink:href="andre.svg#a"/>',
        '<a href="javascript:x()"/>',
        "<foreignObject/>",
        "<style>@import 'x.css'</style>",
        "<style>rect { fill: url(https://example.org/a) }</style>",
        '<rect style="fill: url(https://example.org/a)"/>',
        "<set attributeName='href'/>",
        "<?xml-stylesheet href='x.css'?>",
    ],
)
def test_an_unsafe_drawing_is_refused(room: Room, inside: str) -> None:
    room.write("media/x.svg", svg(inside))
    room.read("![Et kart](x.svg)\n")
    assert [("svg-unsafe", 1)] == room.findings()


def test_entities_in_a_drawing_are_refused(room: Room) -> None:
    room.write("media/x.svg", '<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("&a;"))
    room.read("![Et kart](x.svg)\n")
    assert [("svg-unsafe", 1)] == room.findings()


def test_what_a_drawing_may_hold(room: Room) -> None:
    inside = (
        "<!-- tegnet her --><style>.a { fill: url(#b) }</style>"
        "<defs><linearGradient id='b'/></defs>"
        "<use xlink:href='#b'/><image href='data:image/png;base64,iVBOR'/><title>Et kart</title>"
    )
    room.write("media/x.svg", svg(inside))
    room.read("![Et kart](x.svg)\n")
    assert [] == room.findings()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("x.png", b"<html>ikke funnet</html>", "image-not-a-picture"),
        ("x.jpg", b"\xff\xd8\xff", "image-not-a-picture"),
        ("x.svg", b"<svg", "image-not-a-picture"),
        ("x.svg", b"<html/>", "image-not-a-picture"),
        ("x.svg", svg(attributes="").encode(), "svg-without-size"),
        ("x.png", b"", "media-empty"),
        ("x.png", png(9, 9, 1_200_000), "image-large"),
        ("x.bmp", b"BM", "file-type-not-allowed"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_told(
    room: Room, name: str, content: bytes, code: str
) -> None:
    room.write(f"media/{name}", content)
    room.read(f"![Et kart]({name})\n")
    assert [(code, 1)] == room.findings()


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("mangler.png", "file-missing"),
        ("KART.svg", "file-wrong-case"),
        ("kartt.svg", "file-name-misspelt"),
        ("bilder\\\\kart.png", "file-backslash"),
        ("https://example.org/kart.png", "image-external"),
        ("//example.org/kart.png", "image-external"),
        ("data:image/png;base64,iVBOR", "image-in-address"),
    ],
)
def test_a_picture_that_is_not_there_is_told(room: Room, written: str, code: str) -> None:
    room.read(f"![Et kart]({written})\n")
    assert code in [code for code, _ in room.findings()]


def test_shortcuts_out_of_the_course_are_refused(
    room: Room, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("utenfor") / "x.svg"
    outside.write_text(SVG)
    (room.folder / "media/x.svg").symlink_to(outside)
    (room.folder / "media/ring.svg").symlink_to(room.folder / "media/ring.svg")
    (room.folder / "media/borte.svg").symlink_to(room.folder / "media/finnes-ikke.svg")
    room.read("![Et kart](x.svg)\n\n![Et kart](ring.svg)\n\n![Et kart](borte.svg)\n")
    assert [("file-outside-course", 1), ("media-unreadable", 3), ("media-unreadable", 5)] == (
        room.findings()
    )


def test_a_folder_is_no_picture(room: Room) -> None:
    (room.folder / "media/x.svg").mkdir()
    room.read("![Et kart](x.svg)\n")
    assert [("media-unreadable", 1)] == room.findings()


def test_package_names_are_safe_and_unique(room: Room) -> None:
    for path in ("media/Øyehøyde på kart (1).SVG", "nb/modul/kart.svg", "media/___.svg"):
        room.write(path, SVG)
    written = ("<Øyehøyde på kart (1).SVG>", "kart.svg", "../../media/kart.svg", "___.svg")
    room.read("\n\n".join(f"![Et]({target})" for target in written))
    names = {path: asset.package_path for path, asset in room.resolver.assets.items()}
    assert "media/oeyehoeyde-paa-kart-1.svg" == names["media/Øyehøyde på kart (1).SVG"]
    assert "media/kart.svg" == names["nb/modul/kart.svg"]
    assert names["media/kart.svg"].startswith("media/kart-")
    assert "media/fil.svg" == names["media/___.svg"]


def test_a_picture_used_twice_is_told_once(room: Room) -> None:
    room.write("media/x.png", b"ikke et bilde")
    room.read("![Et kart](x.png)\n\n![Et kart](x.png)\n")
    assert [("image-not-a-picture", 1)] == room.findings()


@pytest.mark.parametrize(
    "written",
    ["C:\\Users\\Kari\\kart.png", "C:/Users/Kari/kart.png", "file:///Users/Kari/kart.png"],
)
def test_a_picture_on_the_authors_machine_is_to_be_copied(room: Room, written: str) -> None:
    room.read(f"![Et kart](<{written}>)\n")
    (found,) = room.report
    assert "file-on-own-machine" == found.code
    assert "Kopier filen til media/ og skriv bare filnavnet: kart.png" == found.hint("nb")
