"""An xAPI package looked at from the LMS's side (tincan.xml, as Rustici's launch has it)."""

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

MANIFEST = "tincan.xml"
TINCAN = "http://projecttincan.com/tincan.xsd"
IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")

NO_ACTIVITY = Rule(
    "tincan-no-activity",
    Severity.ERROR,
    Text(
        nb="tincan.xml har ingen aktivitet",
        en="tincan.xml has no activity",
    ),
    Text(
        nb="Legg inn en <activity> med id, type, navn og <launch>.",
        en="Add an <activity> with id, type, name and <launch>.",
    ),
    Text(
        nb="Aktiviteten er det plattformen åpner og knytter setningene til.",
        en="The activity is what the LMS opens and ties statements to.",
    ),
)
TINCAN_ID = Rule(
    "tincan-id",
    Severity.ERROR,
    Text(
        nb="Id-en «{id}» i tincan.xml er ikke en fullstendig IRI",
        en="The id “{id}” in tincan.xml is not a whole IRI",
    ),
    Text(
        nb="Skriv en fast adresse som begynner med https://, den samme som i setningene.",
        en="Write a permanent address that begins with https://, the same as in the statements.",
    ),
    Text(
        nb="Plattformen finner framgangen ved å lete etter id-en i setningene. En LRS "
        "avviser id-er som ikke er IRI-er.",
        en="The LMS finds progress by looking for the id in the statements. An LRS refuses "
        "ids that are no IRIs.",
    ),
)
TINCAN_LAUNCH = Rule(
    "tincan-launch",
    Severity.ERROR,
    Text(
        nb="Ingen aktivitet i tincan.xml har noe å starte (launch)",
        en="No activity of tincan.xml has anything to launch",
    ),
    Text(
        nb='Legg inn <launch lang="nb">index.html</launch> i den første aktiviteten.',
        en='Add <launch lang="nb">index.html</launch> to the first activity.',
    ),
    Text(
        nb="Plattformen åpner filen i launch. Uten den blir det ingenting å åpne.",
        en="The LMS opens the file in launch. Without it there is nothing to open.",
    ),
)
TINCAN_NAME = Rule(
    "tincan-name",
    Severity.WARNING,
    Text(
        nb="Aktiviteten «{id}» har ikke noe navn",
        en="The activity “{id}” has no name",
    ),
    Text(
        nb='Legg inn <name lang="nb">…</name>.',
        en='Add <name lang="nb">…</name>.',
    ),
    Text(
        nb="Navnet er det deltakeren og rapportene viser. Uten det vises id-en.",
        en="The name is what learners and reports show. Without it the id is shown.",
    ),
)
RULES: tuple[Rule, ...] = (
    NO_ACTIVITY,
    TINCAN_ID,
    TINCAN_LAUNCH,
    TINCAN_NAME,
)


def check(root: etree._Element, package: Package, report: Report) -> Declared:
    """Report what is wrong with a tincan.xml; what it declares."""
    if namespace(root) != TINCAN:
        values = {"namespace": namespace(root) or "–", "expected": TINCAN}
        report.add(NAMESPACE, place(root, MANIFEST), **values)
    activities = [element for element in root.iter() if name(element) == "activity"]
    check_identifiers(activities, "id", MANIFEST, report)
    if not activities:
        report.add(NO_ACTIVITY, place(root, MANIFEST))
    for activity in activities:
        _check_activity(activity, report)
    return Declared("xapi", "xAPI", _launches(activities, root, package, report))


def _check_activity(activity: etree._Element, report: Report) -> None:
    identifier, where = activity.get("id") or "", place(activity, MANIFEST)
    if not IRI.fullmatch(identifier):
        report.add(TINCAN_ID, where, id=identifier)
    if not any(words(child).strip() for child in children(activity, "name")):
        report.add(TINCAN_NAME, where, id=identifier)


def _launches(
    activities: list[etree._Element], root: etree._Element, package: Package, report: Report
) -> tuple[str, ...]:
    """Report what hinders a launch; the files in the package that are launched."""
    files: dict[str, Entry] = {entry.path: entry for entry in package.entries}
    found = [launch for activity in activities for launch in children(activity, "launch")]
    opened = [(launch, words(launch).strip()) for launch in found]
    if activities and not any(href for _, href in opened):
        report.add(TINCAN_LAUNCH, place(root, MANIFEST))
    paths: dict[str, None] = {}
    for launch, href in opened:
        path = None if REMOTE.match(href) else file_of(href)
        if path and path not in paths:
            paths[path] = None
            check_file(path, place(launch, MANIFEST), files, report)
    return tuple(paths)
