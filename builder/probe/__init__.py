"""A page an administrator imports once: it shows what their LMS does, and keeps nothing else."""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from pathlib import Path

from builder import __version__
from builder.course import Course, Settings
from builder.locales import locale, say
from builder.package import Entry, Package
from builder.targets.target import DIST, Options

PAGE = Path(__file__).with_name("page.html")


def make_probes(language: str) -> tuple[Package, ...]:
    """The probe for SCORM 1.2 and for SCORM 2004 4th Edition, its words in ``language``."""
    from builder.targets.scorm12 import manifest as scorm12  # lxml, which help does without
    from builder.targets.scorm2004 import manifest as scorm2004

    def fourth(course: Course, mark: str, entries: tuple[Entry, ...], options: Options) -> bytes:
        return scorm2004.manifest(course, mark, scorm2004.FOURTH, entries, options)

    return (
        _package("scorm12", "12", language, scorm12.manifest),
        _package("scorm2004-4", "44", language, fourth),
    )


def _package(
    standard: str,
    mark: str,
    language: str,
    manifest: Callable[[Course, str, tuple[Entry, ...], Options], bytes],
) -> Package:
    from builder.targets.ims import schema_entries

    entries = (
        Entry("index.html", data=_page(standard, language)),
        Entry("course.css", source=DIST / "course.css"),
        Entry("probe.js", source=DIST / "probe.js"),
        Entry("licenses.txt", source=DIST / "licenses.txt"),
    )
    made = manifest(_course(language), mark, entries, Options(b"", language))
    name = f"kursbygger-probe-{__version__}-{standard}"
    listed = Entry("imsmanifest.xml", data=made)
    return Package(name, (listed, *entries, *schema_entries(standard)))


def _course(language: str) -> Course:
    """As much of a course as a manifest tells of."""
    lang = locale(language).lang
    return Course(
        id="kursbygger-probe",
        version=__version__,
        languages=(lang,),
        title={lang: say(lang, "probe.title")},
        description={lang: say(lang, "probe.lead")},
        modules=(),
        assets={},
        settings=Settings(),
        authors=(),
        owners=(),
        licence="",
        contact="",
        origin={},
        iri="",
        folder=Path(),
    )


def _page(standard: str, language: str) -> bytes:
    own = {key: word for key, word in locale(language).words.items() if key.startswith("probe.")}
    title = "SCORM 1.2" if standard == "scorm12" else "SCORM 2004"
    told = {"standard": standard, "title": title, "version": __version__, "words": own}
    data = json.dumps(told)
    page = PAGE.read_text(encoding="utf-8")
    values = {key: html.escape(str(word)) for key, word in own.items()}
    values |= {"language": locale(language).lang, "data": data.replace("<", "\\u003c")}
    for key, value in values.items():
        page = page.replace("{{" + key + "}}", value)
    return page.encode()
