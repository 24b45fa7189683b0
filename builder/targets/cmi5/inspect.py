"""A cmi5 package looked at from the LMS's side (cmi5 Quartz, section 13: course structure)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.diagnostics import Report, Rule, Severity, Text
from builder.package import Entry, Package
from builder.targets.declared import REMOTE, Declared, check_file, file_of
from builder.targets.xml_reading import check_identifiers, children, name, namespace, place, words
from builder.targets.xml_rules import NAMESPACE

if TYPE_CHECKING:
    from lxml import etree

MANIFEST = "cmi5.xml"
STRUCTURE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"
MOVE_ON = ("NotApplicable", "Passed", "Completed", "CompletedAndPassed", "CompletedOrPassed")
IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")

NO_UNIT = Rule(
    "cmi5-no-unit",
    Severity.ERROR,
    Text(
        nb="cmi5.xml har ingen enhet å starte (au)",
        en="cmi5.xml has no unit to launch (au)",
    ),
    Text(
        nb="Legg inn minst én <au> med id, url og title.",
        en="Add at least one <au> with id, url and title.",
    ),
    Text(
        nb="En AU er det plattformen åpner. Uten den er kurset tomt.",
        en="An AU is what the LMS opens. Without it the course is empty.",
    ),
)
CMI5_ID = Rule(
    "cmi5-id",
    Severity.ERROR,
    Text(
        nb="Id-en «{id}» i cmi5.xml er ikke en fullstendig IRI",
        en="The id “{id}” in cmi5.xml is not a whole IRI",
    ),
    Text(
        nb="Skriv en fast adresse som begynner med https://, ulik for hvert element.",
        en="Write a permanent address that begins with https://, another for each element.",
    ),
    Text(
        nb="Plattformen setter id-en inn i xAPI-setninger, og en LRS avviser setninger med "
        "id-er som ikke er IRI-er.",
        en="The LMS puts the id into xAPI statements, and an LRS refuses statements whose "
        "ids are no IRIs.",
    ),
)
CMI5_TITLE = Rule(
    "cmi5-title",
    Severity.WARNING,
    Text(
        nb="{element} i cmi5.xml har ingen tittel",
        en="{element} in cmi5.xml has no title",
    ),
    Text(
        nb='Legg inn <title><langstring lang="nb">…</langstring></title>.',
        en='Add <title><langstring lang="nb">…</langstring></title>.',
    ),
    Text(
        nb="Tittelen er påkrevd i cmi5, og det er den deltakeren ser.",
        en="cmi5 requires the title, and it is what learners see.",
    ),
)
CMI5_URL = Rule(
    "cmi5-url",
    Severity.ERROR,
    Text(
        nb="Enheten «{id}» har ingen adresse å åpne (url)",
        en="The unit “{id}” has no address to open (url)",
    ),
    Text(
        nb="Legg inn <url> med filen i pakken, eller en adresse som begynner med https://.",
        en="Add a <url> with the file in the package, or an address that begins with https://.",
    ),
    Text(
        nb="Plattformen legger økten til adressen og åpner den. Uten adresse åpnes ingenting.",
        en="The LMS adds the session to the address and opens it. Without an address "
        "nothing opens.",
    ),
)
UNKNOWN_MOVE_ON = Rule(
    "cmi5-move-on",
    Severity.ERROR,
    Text(
        nb="moveOn har verdien «{value}», som cmi5 ikke kjenner",
        en="moveOn has the value “{value}”, which cmi5 does not know",
    ),
    Text(
        nb="Velg Passed, Completed, CompletedAndPassed, CompletedOrPassed eller NotApplicable.",
        en="Choose Passed, Completed, CompletedAndPassed, CompletedOrPassed or NotApplicable.",
    ),
    Text(
        nb="moveOn avgjør når plattformen regner enheten som ferdig. Med en ukjent verdi "
        "avvises pakken.",
        en="moveOn decides when the LMS counts the unit as done. With an unknown value the "
        "package is refused.",
    ),
)
MASTERY = Rule(
    "cmi5-mastery-score",
    Severity.ERROR,
    Text(
        nb="masteryScore er «{value}», ikke et tall fra 0 til 1",
        en="masteryScore is “{value}”, not a number from 0 to 1",
    ),
    Text(
        nb="Skriv for eksempel 0.7 for 70 prosent.",
        en="Write for instance 0.7 for 70 per cent.",
    ),
    Text(
        nb="I cmi5 er poeng en brøk. 70 ville vært sytti ganger full pott.",
        en="In cmi5 a score is a fraction. 70 would be seventy times the full marks.",
    ),
)
RULES: tuple[Rule, ...] = (
    NO_UNIT,
    CMI5_ID,
    CMI5_TITLE,
    CMI5_URL,
    UNKNOWN_MOVE_ON,
    MASTERY,
)


def check(root: etree._Element, package: Package, report: Report) -> Declared:
    """Report what is wrong with a course structure; what it declares."""
    if namespace(root) != STRUCTURE or name(root) != "courseStructure":
        values = {"namespace": namespace(root) or "–", "expected": STRUCTURE}
        report.add(NAMESPACE, place(root, MANIFEST), **values)
    named = [one for one in root.iter() if name(one) in ("course", "block", "au", "objective")]
    check_identifiers(named, "id", MANIFEST, report)
    for element in named:
        _check_named(element, report)
    units = [element for element in named if name(element) == "au"]
    if not units:
        report.add(NO_UNIT, place(root, MANIFEST))
    files = {entry.path: entry for entry in package.entries}
    launches = [_check_unit(unit, files, report) for unit in units]
    return Declared("cmi5", "cmi5", tuple(dict.fromkeys(path for path in launches if path)))


def _check_named(element: etree._Element, report: Report) -> None:
    identifier = element.get("id") or ""
    if name(element) == "objective" and not identifier:
        return  # a reference to one declared elsewhere
    if not IRI.fullmatch(identifier):
        report.add(CMI5_ID, place(element, MANIFEST), id=identifier)
    titles = children(element, "title")
    if not any(words(title).strip() for title in titles):
        report.add(CMI5_TITLE, place(element, MANIFEST), element=name(element))


def _check_unit(unit: etree._Element, files: dict[str, Entry], report: Report) -> str | None:
    """Report what is wrong with a unit; the file it opens, when that is in the package."""
    where = place(unit, MANIFEST)
    move_on = unit.get("moveOn")
    if move_on is not None and move_on not in MOVE_ON:
        report.add(UNKNOWN_MOVE_ON, where, value=move_on)
    mastery = unit.get("masteryScore")
    if mastery is not None and not re.fullmatch(r"0(\.\d+)?|1(\.0+)?|\.\d+", mastery.strip()):
        report.add(MASTERY, where, value=mastery)
    url = "".join(words(child) for child in children(unit, "url")).strip()
    if not url:
        report.add(CMI5_URL, where, id=unit.get("id") or "")
    if not url or REMOTE.match(url):
        return None
    path = file_of(url)
    if path:
        check_file(path, where, files, report)
    return path
