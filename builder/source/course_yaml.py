"""course.yaml: what the course is called, what it holds and how it behaves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.course import Completion, Settings, Situation
from builder.diagnostics import Location, Report, Rule, Severity, Text
from builder.source import schema_rules
from builder.source.course_schema import COURSE
from builder.source.near import nearest_of
from builder.source.schema import Record, check_pass_mark, read_record
from builder.source.text_files import Folder, read_text
from builder.source.yaml_nodes import Scalar, parse_yaml

COURSE_FILE = "course.yaml"
FORMAT = 1

COURSE_FILE_MISSING = Rule(
    "course-file-missing",
    Severity.ERROR,
    Text("Mappen har ingen course.yaml", "The folder has no course.yaml"),
    Text(
        "Stå i mappen som har course.yaml, eller skriv hvor den er: kursbygger {command} "
        "MAPPE{found}",
        "Stand in the folder that has course.yaml, or write where it is: kursbygger "
        "{command} FOLDER{found}",
    ),
    Text(
        "course.yaml sier hva kurset heter, og hvilke språk og moduler det har. Uten den er mappen "
        "ikke et kurs.",
        "course.yaml says what the course is called and which languages and modules it has. "
        "Without it a folder is no course.",
    ),
)
FORMAT_UNKNOWN = Rule(
    "format-unknown",
    Severity.ERROR,
    Text(
        "Filen er skrevet for format {format}, og denne Kursbygger kjenner format 1",
        "The file is written for format {format}, and this Kursbygger knows format 1",
    ),
    Text(
        "Skriv format: 1, eller hent en nyere Kursbygger.",
        "Write format: 1, or get a newer Kursbygger.",
    ),
    Text(
        "Formatnummeret gjør at gamle kurs kan bygges også etter at formatet har endret seg.",
        "The format number lets old courses be built even after the format has changed.",
    ),
)
LISTED_TWICE = Rule(
    "listed-twice",
    Severity.ERROR,
    Text("«{item}» står to ganger i listen", "“{item}” stands twice in the list"),
    Text("Slett den ene linjen.", "Delete one of the lines."),
    Text(
        "Listen bestemmer rekkefølgen, og noe kan bare ha én plass i den.",
        "The list gives the order, and a thing can have one place in it only.",
    ),
)
COURSE_TEXT_MISSING = Rule(
    "course-text-missing",
    Severity.ERROR,
    Text(
        "«{key}» mangler på kildespråket {language}",
        "“{key}” is missing in the source language {language}",
    ),
    Text(
        "Legg til en linje under «{key}», rykket inn: {language}: …",
        "Add a line below “{key}”, indented: {language}: …",
    ),
    Text(
        "Kildespråket er det første i «languages». Alt annet faller tilbake til det.",
        "The source language is the first in “languages”. Everything else falls back to it.",
    ),
)
COURSE_TEXT_UNTRANSLATED = Rule(
    "course-text-untranslated",
    Severity.WARNING,
    Text("«{key}» mangler på {language}", "“{key}” is missing in {language}"),
    Text(
        "Legg til en linje under «{key}», rykket inn: {language}: …",
        "Add a line below “{key}”, indented: {language}: …",
    ),
    Text(
        "Deltakere som leser på dette språket, får teksten på kildespråket.",
        "Learners who read in this language get the text in the source language.",
    ),
)
LANGUAGE_NOT_IN_COURSE = Rule(
    "language-not-in-course",
    Severity.ERROR,
    Text(
        "Kurset har ikke språket «{language}»", "The course does not have the language “{language}”"
    ),
    Text(
        "Legg «{language}» til i «languages», eller slett linjen.",
        "Add “{language}” to “languages”, or delete the line.",
    ),
    Text(
        "Bare språkene i «languages» blir med i pakken.",
        "Only the languages in “languages” go into the package.",
    ),
)
IRI_PLACEHOLDER = Rule(
    "iri-placeholder",
    Severity.WARNING,
    Text("«{iri}» er en eksempeladresse", "“{iri}” is an example address"),
    Text(
        "Bytt den ut med en adresse dere eier, før kurset tas i bruk.",
        "Replace it with an address you own before the course is taken into use.",
    ),
    Text(
        "Adressen er kursets varige navn i xAPI. Bruker to kurs den samme, blandes resultatene "
        "deres.",
        "The address is the course's lasting name in xAPI. If two courses share one, their results "
        "mix.",
    ),
)
_WHY_DOORS = Text(
    "En inngang leder til sider i kurset, og de må finnes.",
    "A door leads to pages of the course, which must exist.",
)
SITUATION_PAGE_UNKNOWN = Rule(
    "situation-page-unknown",
    Severity.ERROR,
    Text("Kurset har ingen side som heter «{page}»", "The course has no page called “{page}”"),
    Text(
        "Skriv navnet på en side som finnes: filnavnet uten .md.",
        "Write the name of a page that exists: its file name without .md.",
    ),
    _WHY_DOORS,
)
SITUATION_PAGE_MISSPELT = Rule(
    "situation-page-misspelt",
    Severity.ERROR,
    Text("Kurset har ingen side som heter «{page}»", "The course has no page called “{page}”"),
    Text("Mente du «{nearest}»?", "Did you mean “{nearest}”?"),
    _WHY_DOORS,
)
WITHOUT_MODULES = Rule(
    "course-without-modules",
    Severity.ERROR,
    Text("Kurset har ingen moduler", "The course has no modules"),
    Text(
        "Skriv minst én under «modules», på en egen linje: - bli-kjent",
        "Write at least one below “modules”, on a line of its own: - get-started",
    ),
    Text(
        "En modul er en mappe med sider. Uten moduler har kurset ikke noe innhold.",
        "A module is a folder of pages. Without modules the course has no content.",
    ),
)
CERTIFICATE_WITHOUT_OWNER = Rule(
    "certificate-without-owner",
    Severity.WARNING,
    Text(
        "Kursbeviset sier ikke hvem som står bak kurset",
        "The certificate does not say who is behind the course",
    ),
    Text(
        "Skriv hvem det er under «owners», på en egen linje: - Kommunen vår",
        "Write who it is below “owners”, on a line of its own: - Our municipality",
    ),
    Text(
        "Et bevis er verdt noe når man ser hvem som har laget kurset.",
        "A certificate is worth something when one sees who made the course.",
    ),
)
RULES = (
    CERTIFICATE_WITHOUT_OWNER,
    COURSE_FILE_MISSING,
    FORMAT_UNKNOWN,
    LISTED_TWICE,
    COURSE_TEXT_MISSING,
    COURSE_TEXT_UNTRANSLATED,
    LANGUAGE_NOT_IN_COURSE,
    IRI_PLACEHOLDER,
    SITUATION_PAGE_UNKNOWN,
    SITUATION_PAGE_MISSPELT,
    WITHOUT_MODULES,
)


@dataclass(frozen=True, slots=True)
class CourseFile:
    """What course.yaml says, defaults worked in."""

    record: Record
    id: str
    version: str
    languages: tuple[str, ...]
    """The source language first."""
    title: Mapping[str, str]
    description: Mapping[str, str]
    origin: Mapping[str, str]
    """Empty when the author gave none."""
    modules: tuple[Scalar, ...]
    """Ids as written, none of them twice."""
    settings: Settings

    def values(self) -> Mapping[str, Mapping[str, str]]:
        """Language → name → what ``{{name}}`` stands for."""
        record = self.record
        owners, authors = texts(record, "owners"), texts(record, "authors")
        shared = {
            "id": self.id,
            "version": self.version,
            "licence": record.text("licence"),
            "contact": record.text("contact"),
            "owner": owners[0] if owners else "",
            "owners": ", ".join(owners),
            "authors": ", ".join(authors),
        }
        return {
            lang: {
                name: value
                for name, value in {
                    **shared,
                    "title": self.title[lang],
                    "description": self.description.get(lang, ""),
                    "origin": self.origin.get(lang, ""),
                }.items()
                if value
            }
            for lang in self.languages
        }


def texts(record: Record, name: str) -> tuple[str, ...]:
    """The texts in the list ``name``; empty when there is none."""
    return tuple(item.text.strip() for item in record[name] or ())


def read_course_file(folder: Folder, report: Report) -> CourseFile | None:
    """What course.yaml says; None without the file or a language (told)."""
    if COURSE_FILE not in folder.files and COURSE_FILE not in folder.folders:
        found = next((path for path in folder.files if path.endswith(f"/{COURSE_FILE}")), None)
        where = f" ({found})" if found else ""
        report.add(COURSE_FILE_MISSING, Location(COURSE_FILE), found=where, command="check")
        return None
    text = read_text(folder, COURSE_FILE, report)
    node = None if text is None else parse_yaml(text, COURSE_FILE, report)
    record = None if node is None else read_record(COURSE, node, COURSE_FILE, report)
    if record is None:
        return None
    check_format(record, report)
    languages = tuple(item.text.strip() for item in once(record["languages"] or (), report))
    return _course_file(record, languages, report) if languages else None


def _course_file(record: Record, languages: tuple[str, ...], report: Report) -> CourseFile:
    if record["modules"] == ():
        report.add(WITHOUT_MODULES, record.key_at("modules"))
    if record["certificate"] and not record["owners"]:
        report.add(CERTIFICATE_WITHOUT_OWNER, record.key_at("certificate"))
    check_pass_mark(record, report)
    iri = record.text("iri")
    if ".example." in iri + "." or "//example." in iri:
        report.add(IRI_PLACEHOLDER, record.at("iri"), iri=iri)
    return CourseFile(
        record=record,
        id=record.text("id") or "kurs",
        version=record.text("version") or "0",
        languages=languages,
        title=per_language(record, "title", languages, report),
        description=per_language(record, "description", languages, report),
        origin=per_language(record, "origin", languages, report, one_for_all=True),
        modules=once(record["modules"] or (), report),
        settings=_settings(record),
    )


def check_format(record: Record, report: Report) -> None:
    """Tell a file written for another format than ours."""
    if record["format"] not in (FORMAT, None):
        report.add(FORMAT_UNKNOWN, record.at("format"), format=record["format"])


def read_situations(
    course: CourseFile, known: Mapping[str, object], report: Report
) -> tuple[Situation, ...]:
    """The doors into the course; pages that the course does not have are told and left out."""
    return tuple(
        Situation(
            title=per_language(door, "title", course.languages, report),
            text=per_language(door, "text", course.languages, report),
            pages=tuple(_known(door["pages"] or (), known, report)),
        )
        for door in course.record["situations"] or ()
    )


def _known(items: tuple[Scalar, ...], known: Mapping[str, object], report: Report) -> Iterator[str]:
    for item in items:
        page = item.text.strip()
        if page in known:
            yield page
            continue
        nearest = nearest_of(page, known)
        if nearest:
            report.add(SITUATION_PAGE_MISSPELT, item.location, page=page, nearest=nearest)
        else:
            report.add(SITUATION_PAGE_UNKNOWN, item.location, page=page)


def once(items: tuple[Scalar, ...], report: Report) -> tuple[Scalar, ...]:
    """``items`` with none twice; the second of a kind is told."""
    kept: dict[str, Scalar] = {}
    for item in items:
        name = item.text.strip()
        if kept.setdefault(name, item) is not item:
            report.add(LISTED_TWICE, item.location, item=name)
    return tuple(kept.values())


def per_language(
    record: Record,
    name: str,
    languages: tuple[str, ...],
    report: Report,
    *,
    one_for_all: bool = False,
) -> Mapping[str, str]:
    """The text ``name`` in every language; empty texts when there is none (told if required)."""
    given: Mapping[str, Scalar] | None = record[name]
    source = languages[0]
    if given is None:
        return {} if name != "title" else dict.fromkeys(languages, record.text("id"))
    if "" in given:
        if len(languages) > 1 and not one_for_all:
            example = f"{source}: {given[''].text.strip()}"
            place = given[""].location
            report.add(schema_rules.VALUE_NOT_PER_LANGUAGE, place, key=name, example=example)
        return dict.fromkeys(languages, given[""].text.strip())
    _check_languages(record, name, given, languages, report)
    said = {lang: given[lang].text.strip() for lang in languages if lang in given}
    return {lang: said.get(lang, said.get(source, "")) for lang in languages}


def _check_languages(
    record: Record,
    name: str,
    given: Mapping[str, Scalar],
    languages: tuple[str, ...],
    report: Report,
) -> None:
    written = getattr(record.node.entries[name].value, "entries", {})
    for lang in languages:
        if lang not in written:
            rule = COURSE_TEXT_MISSING if lang == languages[0] else COURSE_TEXT_UNTRANSLATED
            report.add(rule, record.key_at(name), key=name, language=lang)
    for lang in given:
        if lang not in languages:
            place = written[lang].key.location
            report.add(LANGUAGE_NOT_IN_COURSE, place, language=lang)


def _settings(record: Record) -> Settings:
    completion: Any = record["completion"]
    limits: Any = record["limits"]
    shares = {} if completion is None else completion.values
    return Settings(
        completion=Completion(**shares),
        passing=record["pass"],
        status=record["status"],
        navigation=record["navigation"],
        tracking=record["tracking"],
        notes=record["notes"],
        split=record["split"],
        certificate=record["certificate"],
        targets=tuple(dict.fromkeys(record["targets"])),
        schemas=record["schemas"],
        package_limit=200_000_000 if limits is None else limits["package"],
    )
