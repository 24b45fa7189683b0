"""Courses for the tests of SCORM manifests, and the golden files these are held to."""

from __future__ import annotations

import os
from pathlib import Path

from builder.course import Module, Page, PageText
from builder.diagnostics import Location
from builder.package import Package
from builder.targets import Options, Target
from tests.targets.made import LOCK, Unit, asset, course

WHERE = Location("nb/start/index.md")


def page(page_id: str, minutes: int | None, **keywords: tuple[str, ...]) -> Page:
    text = PageText("nb", page_id, "", (), (), (), (), 0, (), WHERE)
    return Page(
        id=page_id,
        module="start",
        kind="page",
        optional=False,
        minutes=minutes,
        objectives=(),
        phase=None,
        keywords=keywords,
        draft=False,
        was=None,
        texts={"nb": text, "nn": text},
        questions=(),
        location=WHERE,
    )


PAGES = (
    page("forst", 50, nb=("idé", "møte"), nn=("idé",)),
    page("sist", 25, nb=("møte",), nn=("møte",)),
)

VARIANTS = {
    "two-languages": (course(), Options(LOCK)),
    "one-language": (course(), Options(LOCK, "nn")),
    "bare": (course(languages=("nb",), description={}, licence=""), Options(LOCK)),
    "described": (
        course(modules=(Module("start", page("start", None), PAGES, WHERE),)),
        Options(LOCK),
    ),
    "awkward-words": (
        course(
            title={"nb": "Lov & «rett» <b>\x07 " + "æøå " * 80, "nn": "日本 😀"},
            version="2026 høsten, tredje utgave",
        ),
        Options(LOCK),
    ),
}


def build(target: Target, name: str, folder: Path) -> Package:
    """A variant's package, with a picture in it."""
    made, options = VARIANTS[name]
    picture = folder / "kart.svg"
    picture.write_text("<svg/>")
    return target.build(made, Unit(assets=(asset("media/kart.svg", picture),)), options)


def manifest(package: Package) -> bytes:
    assert package.entries[0].path == "imsmanifest.xml"
    assert package.entries[0].data is not None
    return package.entries[0].data


def golden(path: Path, made: bytes) -> bytes:
    """What ``path`` expects; written anew when asked for (``make snapshots``)."""
    if os.environ.get("KURSBYGGER_SNAPSHOTS") == "write":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made)
    return path.read_bytes()
