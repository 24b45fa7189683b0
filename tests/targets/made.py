"""A small course, made by hand, for the tests of targets."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from builder.course import Asset, Course, Settings
from builder.package import Entry

LOCK = b"page side 1\n"


@dataclass(frozen=True)
class Unit:
    """What the rendering of pages hands to a target."""

    html: bytes = b"<!doctype html><title>Kurs</title>"
    files: tuple[Entry, ...] = ()
    assets: tuple[Asset, ...] = ()


def course(**changes: Any) -> Course:
    """A course in bokmål and nynorsk, without pages: targets look at its settings only."""
    values: dict[str, Any] = {
        "id": "smakebit",
        "version": "2026.1",
        "languages": ("nb", "nn"),
        "title": {"nb": "Samskaping på én dag", "nn": "Samskaping på éin dag"},
        "description": {"nb": "Kort sagt.", "nn": "Kort sagt."},
        "modules": (),
        "assets": {},
        "settings": Settings(),
        "authors": ("Prosjektet",),
        "owners": (),
        "licence": "CC BY 4.0",
        "contact": "",
        "origin": {},
        "iri": "https://kurs.no/xapi/smakebit",
        "folder": Path("course_src"),
    }
    return Course(**(values | changes))


def asset(package_path: str, file: Path) -> Asset:
    """An asset that lies at ``file`` and goes to ``package_path``."""
    return Asset(package_path, file, package_path, size=file.stat().st_size)
