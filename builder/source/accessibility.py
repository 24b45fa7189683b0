"""accessibility.yaml: what the course is known to fail at, and who has tried it with what."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from builder.accessibility import Accessibility, KnownFault, Trial
from builder.diagnostics import Report, Rule, Severity, Text
from builder.source.course_schema import FORMAT_FIELD
from builder.source.course_yaml import LANGUAGE_NOT_IN_COURSE, check_format
from builder.source.kinds import Choice, Many, Nested, PerLanguage, Prose
from builder.source.schema import INVALID, Field, Record, Schema, read_record
from builder.source.text_files import Folder, read_text
from builder.source.yaml_mending import shown
from builder.source.yaml_nodes import Node, Scalar, parse_yaml

ACCESSIBILITY_FILE = "accessibility.yaml"
AUTOMATIC = "automatic"
"""What a machine can find; every other way of trying takes a person."""
TRIED_WITH = (
    AUTOMATIC,
    "keyboard",
    "zoom",
    "text-spacing",
    "contrast-theme",
    "nvda",
    "jaws",
    "voiceover-mac",
    "voiceover-ios",
    "talkback",
    "voice-control",
)
"""Ways of trying a course, in the page's order; those nobody has tried are told as such."""

VALUE_NOT_DATE = Rule(
    "value-not-date",
    Severity.ERROR,
    Text("«{value}» er ikke en dato", "“{value}” is not a date"),
    Text("Skriv år, måned og dag: {key}: 2026-11-24", "Write year, month, day: {key}: 2026-11-24"),
    Text(
        "Datoen sier hvor gammel en prøving er. Den må kunne leses på én måte bare.",
        "The date tells how old a trial is. It must be readable in one way only.",
    ),
)
CLAIMS = Rule(
    "accessibility-claims-conformance",
    Severity.WARNING,
    Text(
        "«{words}» lover mer enn en prøving kan vise",
        "“{words}” promises more than a trial can show",
    ),
    Text(
        "Skriv hva dere gjorde, og hva som hendte: «Alt ble lest i rekkefølge.»",
        "Write what you did, and what happened: “All was read in order.”",
    ),
    Text(
        "Siden «Tilgjengelighet» forteller hva som er prøvd. Om kurset oppfyller kravene, svarer "
        "virksomheten for i tilgjengelighetserklæringen sin (uustatus.no i Norge).",
        "The page “Accessibility” tells what has been tried. Whether the course meets the law is "
        "for its owner to say, in a statement of their own.",
    ),
)
RULES = (VALUE_NOT_DATE, CLAIMS)

_MEETS = (
    r"oppfyll\w*|følg(?:er|jer)|møter|i samsvar med|i tråd med|conforms?|complies|comply|meets?"
)
_LAW = r"WCAG|EN 301 ?549|krav\w*|requirements?|lov\w*|standards?"
_CLAIM = re.compile(
    rf"\b(?:{_MEETS})\b[^.!?]{{0,40}}\b(?:{_LAW})\b"
    r"|\buniverselt utform[ea]\w*|\b(?:fully|fullt?) (?:accessible|tilgjengelig)"
    r"|\bWCAG[^.!?]{0,20}\bcompliant",
    re.IGNORECASE,
)
"""What says that the course is as it should be, rather than what somebody saw."""
_DENIED = re.compile(r"\b(?:ikke|ikkje|not|never|aldri)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Day:
    """A date, as 2026-11-24."""

    def read(self, node: Node, key: str, report: Report) -> Any:
        """The date as written."""
        scalar = Prose().read(node, key, report)
        if scalar is INVALID:
            return INVALID
        try:
            if len(scalar.text.strip()) != len("2026-11-24"):
                raise ValueError
            return date.fromisoformat(scalar.text.strip()).isoformat()
        except ValueError:
            report.add(VALUE_NOT_DATE, node.location, value=shown(scalar.text), key=key)
            return INVALID

    def json(self, language: str = "nb") -> dict[str, object]:
        return {"type": "string", "format": "date"}


FAULT = Schema(
    (
        Field("what", PerLanguage(), Text("Hva som ikke virker.", "What fails."), required=True),
        Field("where", PerLanguage(), Text("Hvor i kurset.", "Where in the course.")),
    )
)
TRIAL = Schema(
    (
        Field(
            "with",
            Choice(
                TRIED_WITH,
                {"tastatur": "keyboard", "automatisk": "automatic", "voiceover": "voiceover-mac"},
            ),
            Text("Hva slags prøving det var.", "The kind of trial."),
            required=True,
        ),
        Field("tool", Prose(), Text("Verktøyet og versjonen.", "The tool and its version.")),
        Field("by", Prose(), Text("Hvem som prøvde.", "Who tried."), required=True),
        Field("date", Day(), Text("Når, som 2026-11-24.", "When, as 2026-11-24."), required=True),
        Field("result", PerLanguage(), Text("Hvordan det gikk.", "How it went."), required=True),
    )
)
ACCESSIBILITY = Schema(
    (
        FORMAT_FIELD,
        Field("faults", Many(Nested(FAULT)), Text("Kjente feil.", "Known faults."), default=()),
        Field(
            "tests",
            Many(Nested(TRIAL)),
            Text("Det som er prøvd.", "What has been tried."),
            default=(),
        ),
    )
)


def read_accessibility(folder: Folder, languages: tuple[str, ...], report: Report) -> Accessibility:
    """What accessibility.yaml says; nothing known and nothing tried without the file."""
    text = read_text(folder, ACCESSIBILITY_FILE, report) if _is_there(folder) else None
    node = None if text is None else parse_yaml(text, ACCESSIBILITY_FILE, report)
    record = None if node is None else read_record(ACCESSIBILITY, node, ACCESSIBILITY_FILE, report)
    if record is None:
        return Accessibility(untried=TRIED_WITH)
    check_format(record, report)
    faults: Sequence[Record] = record["faults"]
    tests: Sequence[Record] = record["tests"]
    trials = [_trial(test, languages, report) for test in tests if not test.told]
    tried = {trial.kind for trial in trials}
    return Accessibility(
        faults=tuple(
            KnownFault(
                _said(fault, "what", languages, report), _said(fault, "where", languages, report)
            )
            for fault in faults
            if not fault.told
        ),
        trials=tuple(sorted(trials, key=lambda trial: TRIED_WITH.index(trial.kind))),
        untried=tuple(kind for kind in TRIED_WITH if kind not in tried),
    )


def _is_there(folder: Folder) -> bool:
    return ACCESSIBILITY_FILE in folder.files or ACCESSIBILITY_FILE in folder.folders


def _tell_claims(test: Record, report: Report) -> None:
    """The page never says that the course conforms to anything: nor may what is quoted there."""
    given: Mapping[str, Scalar] = test["result"] or {}
    for text in given.values():
        claim = _CLAIM.search(text.text)
        if claim and not _DENIED.search(claim[0]):
            report.add(CLAIMS, text.location, words=shown(claim[0]))


def _trial(test: Record, languages: tuple[str, ...], report: Report) -> Trial:
    _tell_claims(test, report)
    return Trial(
        kind=test["with"],
        tool=test.text("tool"),
        by=test.text("by"),
        date=test["date"],
        result=_said(test, "result", languages, report),
    )


def _said(
    record: Record, name: str, languages: tuple[str, ...], report: Report
) -> Mapping[str, str]:
    """In every language, from the source language where it is not translated; empty if unsaid."""
    given: Mapping[str, Scalar] = record[name] or {}
    for lang, text in given.items():
        if lang and lang not in languages:
            report.add(LANGUAGE_NOT_IN_COURSE, text.location, language=lang)
    texts = {lang: text.text.strip() for lang, text in given.items()}
    fallback = texts.get(languages[0]) or texts.get("") or next(iter(texts.values()), "")
    return {lang: texts.get(lang, fallback) for lang in languages} if texts else {}
