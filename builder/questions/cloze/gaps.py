"""The gaps of a cloze: how they are written in a quiz file, and what they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.diagnostics import Report, Rule, Severity, Text
from builder.questions.options import OPTION, check_correct, read_options
from builder.questions.typed import ACCEPT, read_accept
from builder.source import schema_rules
from builder.source.kinds import ID_PATTERN, Many, Nested
from builder.source.schema import INVALID, Field, Record, Schema, json_schema, read_record
from builder.source.slugs import as_id
from builder.source.translated import TRANSLATION_UNKNOWN_ID, Translated
from builder.source.yaml_mending import shown
from builder.source.yaml_nodes import Mapping as MappingNode
from builder.source.yaml_nodes import Node, Scalar

GAP_TWO_WAYS = Rule(
    "cloze-gap-two-ways",
    Severity.ERROR,
    Text(
        "Feltet «{id}» har både «accept» og «options»",
        "The gap “{id}” has both “accept” and “options”",
    ),
    Text(
        "Behold accept hvis deltakeren skal skrive, og options hvis hun skal velge.",
        "Keep accept if the learner is to write, and options if she is to choose.",
    ),
    Text(
        "Et felt er enten til å skrive i eller til å velge i.",
        "A gap is either to write in or to choose in.",
    ),
)


@dataclass(frozen=True, slots=True)
class GapOption:
    """What can be chosen in a gap."""

    value: str
    """What the learner's state keeps: the author's id, else the source language's text."""
    text: Mapping[str, str]
    """Plain, the source language first."""
    correct: bool


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap: to write in, or with ``options`` to choose in."""

    id: str
    accept: tuple[str, ...]
    """Right texts, in all languages; for options those of the right one in the source language."""
    options: tuple[GapOption, ...]


OPTIONS = Field(
    "options",
    Many(Nested(Schema(tuple(f for f in OPTION.fields if f.name in ("id", "text", "correct"))))),
    Text("Det man kan velge mellom, 2–26.", "What one can choose among, 2–26."),
    words=True,
)
GAP = Schema((ACCEPT, OPTIONS))


@dataclass(frozen=True, slots=True)
class Named:
    """Mappings by names the author chooses."""

    schema: Schema

    def read(self, node: Node, key: str, report: Report) -> Any:
        """Name → ``Record``."""
        if not isinstance(node, MappingNode):
            if not isinstance(node, Scalar) or node.style != "!":
                report.add(schema_rules.VALUE_NOT_MAPPING, node.location, key=key, known="a, b, c")
            return INVALID
        found: dict[str, Record] = {}
        for name, entry in node.entries.items():
            if not ID_PATTERN.fullmatch(name) and entry.key.style != "!":
                values = {"value": shown(name), "mended": as_id(name), "value_id": as_id(name)}
                report.add(schema_rules.VALUE_NOT_ID, entry.key.location, **values)
            elif record := read_record(self.schema, entry.value, name, report):
                found[name] = record
        return found

    def translation(self) -> Named:
        """The words of each."""
        return Named(self.schema.translation())

    def json(self, language: str = "nb") -> dict[str, object]:
        return {
            "type": "object",
            "propertyNames": {"pattern": f"^{ID_PATTERN.pattern}$"},
            "additionalProperties": json_schema(self.schema, language),
        }


GAPS = Field(
    "gaps",
    Named(GAP),
    Text(
        "Feltene, etter navnet i teksten: accept eller options.",
        "The gaps, by their name in the text: accept or options.",
    ),
    required=True,
    words=True,
    example="\n  a:\n    accept:\n      - …",
)


def read_gaps(question: Translated, ignore: tuple[str, ...], report: Report) -> tuple[Gap, ...]:
    """The gaps in the source's order, with what is wrong in any of them told."""
    return tuple(_read_gap(name, gap, ignore, report) for name, gap in _each(question, report))


def _each(question: Translated, report: Report) -> Iterator[tuple[str, Translated]]:
    sources: Mapping[str, Record] = question.source["gaps"] or {}
    known = ", ".join(sources) or "–"
    laid = {name: {question.tongues.languages[0]: record} for name, record in sources.items()}
    for lang, record in question.records.items():
        if lang == question.tongues.languages[0]:
            continue
        theirs: Mapping[str, Record] = record["gaps"] or {}
        for name, own in theirs.items():
            if name in laid:
                laid[name][lang] = own
            else:
                place = record["gaps"][name].node.location
                report.add(TRANSLATION_UNKNOWN_ID, place, id=name, known=known)
        lacking = [n for n, own in sources.items() if own["options"] and n not in theirs]
        for name in lacking if "gaps" not in record.told else ():
            question.tongues.missing.setdefault(lang, []).append(f"gaps {name}")
    for name, records in laid.items():
        yield name, Translated(question.tongues, records, f"gaps {name}")


def _read_gap(name: str, gap: Translated, ignore: tuple[str, ...], report: Report) -> Gap:
    source = gap.source
    if not source.has("options"):
        return Gap(name, read_accept(gap, ignore, report), ())
    if source.has("accept"):
        report.add(GAP_TWO_WAYS, source.key_at("accept"), id=name)
    options = read_options(gap, report)
    check_correct(gap, options, report, one=True)
    made = []
    for option in options:
        text = {lang: " ".join(said.plain.split()) for lang, said in option.text.items()}
        made.append(GapOption(option.id or _first(text), text, option.correct))
    right = tuple(_first(option.text) for option in made if option.correct)
    return Gap(name, right, tuple(made))


def _first(text: Mapping[str, str]) -> str:
    """In the source language."""
    return next(iter(text.values()), "")


MARK = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
"""``{{a}}`` in a text."""
