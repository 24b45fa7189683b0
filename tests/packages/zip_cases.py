"""Zips that are broken as zips, and files that no LMS takes."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.packages import good, zips
from tests.packages.case import case, manifest12, members, zipped
from tests.packages.good import with_file

# ── Zips ──────────────────────────────────────────────────────────────────────────────────────────


def raw(content: bytes) -> Callable[[Path], Path]:
    def make(path: Path) -> Path:
        path.write_bytes(content)
        return path

    return make


def folder(path: Path) -> Path:
    path.mkdir()
    return path


def cut(path: Path) -> Path:
    content = zips.write(members(good.scorm12()), path).read_bytes()
    path.write_bytes(content[: len(content) // 2])
    return path


def damaged(path: Path) -> Path:
    stored = zipfile.ZipInfo("media/kart.png", zips.DATE)
    files = good.scorm12()
    content = files.pop("media/kart.png")
    stored.compress_type = zipfile.ZIP_STORED
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, zips.DATE), data)
        archive.writestr(stored, content)
    return zips.patched(path, content[:20], bytes(20))


def bomb(path: Path) -> Path:
    return zips.write([*members(good.scorm12()), ("film.bin", bytes(5_000_000))], path)


def encrypted(path: Path) -> Path:
    return zips.flagged(zips.write(members(good.scorm12()), path), 1)


def other_compression(path: Path) -> Path:
    info = zipfile.ZipInfo("media/kart.png", zips.DATE)
    info.compress_type = zipfile.ZIP_BZIP2
    files = good.scorm12()
    content = files.pop("media/kart.png")
    return zips.write([*members(files), (info, content)], path)


def one_more(name: str, content: bytes = b"x") -> Callable[[Path], Path]:
    """A file the manifest says nothing of: its name alone is the fault."""

    def make(path: Path) -> Path:
        return zips.write([*members(good.scorm12()), (name, content)], path)

    return make


def linked(path: Path) -> Path:
    return zips.write([*members(good.scorm12()), zips.symlink("nb", "/etc")], path)


def twice(path: Path) -> Path:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return zips.write([*members(good.scorm12()), ("index.html", b"x")], path)


def name_without_utf8_mark(path: Path) -> Path:
    files = with_file(good.scorm12(), "media/b-r.png")
    zips.write(members(files), path)
    # æ as cp437 has it, in the name's two places in the zip and nowhere else.
    content = path.read_bytes().replace(b"media/b-r.png", b"media/b\x91r.png")
    path.write_bytes(content)
    return path


ZIP = "package-not-a-zip"
zipped("not-a-zip-error", ZIP, raw(b"<html></html>"))
zipped("empty-file-error", "package-empty", raw(b""))
zipped("no-file-error", "package-not-found", lambda path: path)
zipped("name-too-long-error", "package-not-found", lambda path: path.with_name("k" * 300))
zipped("cut-off-error", ZIP, cut)
zipped("folder-error", "package-is-a-folder", folder)
zipped("damaged-file-error", "package-damaged package-file-missing content-file-missing", damaged)
zipped("bomb-by-ratio-error", "package-too-big-to-read", bomb)
zipped("seventy-thousand-files-error", "package-too-big-to-read", lambda p: zips.many(70_000, p))
zipped("encrypted-error", "package-encrypted package-manifest-missing", encrypted)
zipped(
    "other-compression-error",
    "package-compression package-file-missing content-file-missing",
    other_compression,
)
for flaw, bad in (
    ("climbs-out", "../../etc/passwd"),
    ("absolute", "/etc/passwd"),
    ("drive-letter", "C:/windows/system.ini"),
    ("climbs-backwards", "..\\..\\autorun.inf"),
    ("control-character", "media/a\x07.png"),
):
    zipped(f"{flaw}-error", "package-unsafe-name", one_more(bad))
zipped("symbolic-link-error", "package-unsafe-name", linked)
zipped("backslash-names-error", "package-backslash-name", one_more("media\\b.png"))
zipped("right-to-left-name-error", "package-name-deceives", one_more("media/gnp\u202eexe.png"))
zipped("zero-width-name-error", "package-name-deceives", one_more("index\u200b.html"))
zipped("same-name-twice-error", "package-duplicate-name", twice)
zipped("same-name-in-capitals-error", "package-duplicate-name", one_more("Index.html"))
zipped(
    "overlapping-files-error",
    "package-overlapping package-manifest-missing",
    lambda p: zips.overlapping(["a.html", "b.html", "c.html"], p),
)
zipped("zip64-warning", "package-zip64", lambda p: zips.zip64(good.scorm12().items(), p))
zipped(
    "name-without-utf8-mark-error",
    "package-name-encoding package-file-name package-file-not-listed package-file-missing",
    name_without_utf8_mark,
)

# ── Files ─────────────────────────────────────────────────────────────────────────────────────────

case("nothing-in-it-error", "package-manifest-missing", {})
case("manifest-missing-error", "package-manifest-missing", {"index.html": b"<h1>Kurs</h1>"})
case(
    "manifest-in-a-folder-error",
    "package-manifest-not-at-root",
    {f"kurs/{path}": content for path, content in good.scorm12().items()},
)
case(
    "manifest-in-capitals-error",
    "package-manifest-case package-capitals",
    {path.replace("imsmanifest", "IMSManifest"): data for path, data in good.scorm12().items()},
)
case(
    "made-for-a-web-server-note",
    "package-for-the-web",
    {"index.html": b"<!doctype html><title>K</title>", "course-lock.txt": b"format 1\n"},
)
case(
    "zip-in-a-zip-error",
    "package-zip-in-zip",
    {"kurs.zip": zips.inner(good.scorm12())},
)
case(
    "manifest-last-note",
    "package-manifest-not-first",
    dict(reversed(good.scorm12().items())),
)
case("norwegian-file-name-warning", "package-file-name", with_file(good.scorm12(), "media/å.png"))
case("space-in-file-name-warning", "package-file-name", with_file(good.scorm12(), "media/a b.png"))
case("capitals-note", "package-capitals", with_file(good.scorm12(), "media/Bilde.png"))
case(
    "same-base-name-note",
    "package-same-base-name",
    with_file(good.scorm12(), "nn/kart.png"),
)
case(
    "long-path-warning",
    "package-path-long",
    with_file(good.scorm12(), "/".join(["mappe-med-langt-navn"] * 10) + "/a.png"),
)
case(
    "mac-files-note",
    "package-system-files",
    with_file(good.scorm12(), "__MACOSX/._index.html", listed=False),
)
case("server-program-error", "package-server-file", with_file(good.scorm12(), "lagre.php"))
case("nested-zip-error", "package-server-file", with_file(good.scorm12(), "media/ark.zip"))
case("module-script-warning", "package-mjs", with_file(good.scorm12(), "lib/spill.mjs"))
case("flash-warning", "package-flash", with_file(good.scorm12(), "media/film.swf"))
case(
    "file-not-listed-warning",
    "package-file-not-listed",
    with_file(good.scorm12(), "media/b.png", listed=False),
)
case(
    "thirty-files-not-listed-warning",
    "package-file-not-listed package-more-findings",
    good.scorm12() | {f"media/b{number}.png": b"x" for number in range(30)},
)
manifest12(
    "listed-file-missing-error",
    "package-file-missing",
    '<file href="course.js"/>',
    '<file href="course.js"/><file href="borte.js"/>',
)
manifest12(
    "launch-file-missing-error",
    "package-file-missing",
    'href="index.html">\n',
    'href="start.html">\n',
)
manifest12(
    "listed-in-other-capitals-error",
    "package-reference-case",
    '<file href="course.js"/>',
    '<file href="Course.js"/>',
)


def large(path: Path) -> Path:
    """Fifty-one megabytes that do not pack, as film does not."""
    import random

    film = random.Random(1).randbytes(51_000_000)
    files = with_file(good.scorm12(), "media/film.mp4", film)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, zips.DATE), content)
    return path


zipped("fifty-one-megabytes-warning", "package-large", large)
