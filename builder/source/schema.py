"""What may stand in a YAML file, declared once: validates, converts and describes.

A ``Schema`` is a list of ``Field``s, each of a ``Kind`` (``kinds.py``). ``read_record`` gives the
values and tells every fault at the place of its name or value; ``json_schema`` gives what an
editor needs to help while one writes.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping as MappingType
from collections.abc import Sequence as SequenceType
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from builder.diagnostics import Location, Report, Text
from builder.source import schema_rules as rules
from builder.source import yaml_traps as traps
from builder.source.yaml_mending import shown
from builder.source.yaml_nodes import Mapping, Node, Scalar

INVALID: Any = object()
"""What a kind gives for a value it has reported."""

EVERYDAY_WORDS: MappingType[str, tuple[str, ...]] = {
    "alternativ": ("options",),
    "alternativer": ("options",),
    "antall": ("count",),
    "beskrivelse": ("description", "summary"),
    "bestått": ("pass",),
    "beståttgrense": ("pass",),
    "bilde": ("image",),
    "bland": ("shuffle",),
    "eiere": ("owners",),
    "enhet": ("unit",),
    "fasit": ("answer", "correct"),
    "feil": ("incorrect",),
    "felt": ("gaps",),
    "forfattere": ("authors",),
    "forsøk": ("attempts",),
    "galt": ("incorrect",),
    "gruppe": ("pool",),
    "innebygd": ("embedded",),
    "kontakt": ("contact",),
    "korrekt": ("correct",),
    "lisens": ("licence",),
    "license": ("licence",),
    "moduler": ("modules",),
    "mål": ("objectives", "objective"),
    "nøkkelord": ("keywords",),
    "opphav": ("origin",),
    "par": ("pairs",),
    "poeng": ("points",),
    "punkter": ("items", "scale"),
    "riktig": ("correct",),
    "sammendrag": ("summary",),
    "sider": ("pages",),
    "skala": ("scale",),
    "spørsmål": ("questions", "text"),
    "steder": ("regions",),
    "steg": ("items",),
    "språk": ("languages",),
    "stikkord": ("keywords",),
    "svar": ("options", "answer"),
    "svaralternativer": ("options",),
    "tekst": ("text",),
    "tilbakemelding": ("feedback",),
    "tips": ("hint",),
    "tittel": ("title",),
    "utkast": ("draft",),
    "valgfri": ("optional",),
    "varighet": ("duration",),
    "versjon": ("version",),
}
"""What Norwegian authors may write → the names meant, the likeliest first."""


class Kind(Protocol):
    """A form a value may have."""

    def read(self, node: Node, key: str, report: Report) -> Any:
        """The value of ``node``, which stands under ``key``; INVALID when it is told."""

    def json(self, language: str = "nb") -> dict[str, object]:
        """The form as JSON Schema, described in ``language``."""


@dataclass(frozen=True, slots=True)
class Field:
    """One name that may stand in a mapping."""

    name: str
    kind: Kind
    doc: Text
    required: bool = False
    default: Any = None
    words: bool = False
    """Whether a translation has its own."""
    example: str = ""
    """A value to show when it is missing; one that begins with a line break stands below."""

    def line(self) -> str:
        """The line to add, or the lines."""
        value = self.example or "…"
        return f"{self.name}:{value}" if value.startswith("\n") else f"{self.name}: {value}"


@dataclass(frozen=True, slots=True)
class Schema:
    """What a mapping may hold."""

    fields: tuple[Field, ...]
    refused: frozenset[str] = frozenset()
    """Names that stand in the source language's file only."""

    def names(self) -> tuple[str, ...]:
        return tuple(entry.name for entry in self.fields)

    def with_fields(self, more: SequenceType[Field]) -> Schema:
        """This schema with fields added; one of the same name is replaced."""
        added = {entry.name for entry in more}
        kept = tuple(entry for entry in self.fields if entry.name not in added)
        return replace(self, fields=(*kept, *more))

    def translation(self) -> Schema:
        """What a translation may hold: the words, and the ids that tell whose they are."""
        kept = [
            replace(entry, kind=in_translation(entry.kind), required=False, default=None)
            for entry in self.fields
            if entry.words or entry.name == "id"
        ]
        refused = frozenset(self.names()) - {entry.name for entry in kept}
        return Schema(tuple(kept), refused)


def in_translation(kind: Kind) -> Kind:
    """``kind`` as a translation has it: records hold their words only."""
    translate = getattr(kind, "translation", None)
    return translate() if translate else kind


@dataclass(slots=True)
class Record:
    """The values of a mapping that has been read."""

    node: Mapping
    values: dict[str, Any] = field(default_factory=dict)
    """By name; the default where the author gave none or one that is told."""
    told: set[str] = field(default_factory=set)
    """Names whose value is missing or wrong, and told already."""

    def __getitem__(self, name: str) -> Any:
        return self.values.get(name)

    def has(self, name: str) -> bool:
        """Whether the author wrote ``name``."""
        return name in self.node.entries

    def text(self, name: str) -> str:
        """A text's characters; empty when there is none."""
        value = self.values.get(name)
        return value.text.strip() if isinstance(value, Scalar) else str(value or "")

    def at(self, name: str = "") -> Location:
        """Where the value of ``name`` stands, else where the mapping begins."""
        entry = self.node.entries.get(name)
        return entry.value.location if entry else self.node.location

    def key_at(self, name: str) -> Location:
        """Where ``name`` itself stands, else where the mapping begins."""
        entry = self.node.entries.get(name)
        return entry.key.location if entry else self.node.location


def read_record(schema: Schema, node: Node, key: str, report: Report) -> Record | None:
    """``node`` read by ``schema``; None when it is no mapping. Every fault is told."""
    if not isinstance(node, Mapping):
        if not _is_told(node):
            known = ", ".join(schema.names())
            report.add(rules.VALUE_NOT_MAPPING, node.location, key=key, known=known)
        return None
    known_names = schema.names()
    for name, entry in node.entries.items():
        if name not in known_names:
            _tell_unknown(schema, entry.key, report)
    meant = _misspelt(schema, node)
    node = _as_meant(node, meant)
    record = Record(node)
    for wanted in schema.fields:
        scratch = Report() if wanted.name in meant else report
        value = _value(wanted, node, scratch)
        if scratch is not report and len(scratch):  # it may have been meant otherwise
            value = INVALID
        if value is INVALID:
            record.told.add(wanted.name)
        record.values[wanted.name] = wanted.default if value is INVALID else value
    return record


def _misspelt(schema: Schema, node: Mapping) -> dict[str, str]:
    """Names as they should be → as written, where what was meant does not stand there itself."""
    meant: dict[str, str] = {}
    for name, entry in node.entries.items():
        strange = name not in schema.names() and entry.key.style != "!"
        nearest = nearest_name(name, schema.names()) if strange else None
        if nearest and nearest not in node.entries and name not in schema.refused:
            meant.setdefault(nearest, name)
    return meant


def _as_meant(node: Mapping, meant: dict[str, str]) -> Mapping:
    """``node`` read on as if its names were right: one slip, one message."""
    right = {name: node.entries[written] for name, written in meant.items()}
    return replace(node, entries={**node.entries, **right}) if right else node


def _value(wanted: Field, node: Mapping, report: Report) -> Any:
    entry = node.entries.get(wanted.name)
    if entry is None:
        if not wanted.required:
            return wanted.default
        if any(_is_told(other.key) for other in node.entries.values()):
            return INVALID  # it may be the one whose colon was lost
        report.add(rules.KEY_MISSING, node.location, key=wanted.name, example=wanted.line())
        return INVALID
    if is_empty(entry.value):
        if wanted.required:
            example = wanted.line()
            report.add(rules.VALUE_MISSING, entry.key.location, key=wanted.name, example=example)
        else:
            report.add(rules.VALUE_EMPTY, entry.key.location, key=wanted.name)
        return INVALID
    return wanted.kind.read(entry.value, wanted.name, report)


def is_empty(node: Node) -> bool:
    """Whether nothing was written: ``key:`` alone, ``~``, ``null`` or ``""``."""
    if not isinstance(node, Scalar) or node.style == "!":
        return False
    return not node.text.strip() or (not node.style and node.text in ("~", "null"))


def _is_told(node: Node) -> bool:
    return isinstance(node, Scalar) and node.style == "!"


def _tell_unknown(schema: Schema, key: Scalar, report: Report) -> None:
    name = key.text
    if key.style == "!":
        return
    if name in schema.refused:
        report.add(rules.TRANSLATION_HAS_SETTING, key.location, key=name)
        return
    bare = _bare(name)
    if bare != name and bare in schema.names():
        _tell_glued(key, bare, report)
        return
    nearest = nearest_name(name, schema.names())
    if nearest:
        report.add(rules.KEY_MISSPELT, key.location, key=shown(name), nearest=nearest)
    else:
        known = ", ".join(schema.names())
        report.add(rules.KEY_UNKNOWN, key.location, key=shown(name), known=known)


def _bare(name: str) -> str:
    """``name`` without what was glued to it."""
    return name.lstrip("-\u00a0\u202f ")


def _tell_glued(key: Scalar, bare: str, report: Report) -> None:
    """``-text: …`` without the space, or an indent made of no-break spaces."""
    if key.text.startswith("-"):
        mended = shown(key.source.replace(key.text, f"- {bare}", 1))
        report.add(traps.YAML_MISSING_SPACE, key.location, mark="-", mended=mended)
    else:
        mended = shown(key.source.replace(key.text, bare, 1))
        character = f"U+{ord(key.text[0]):04X}"
        report.add(traps.YAML_ODD_SPACE, key.location, character=character, mended=mended)


def nearest_name(name: str, known: SequenceType[str]) -> str | None:
    """What ``name`` was meant to be; None when nothing is near."""
    lowered = name.strip().casefold().replace("_", "-")
    for meant in EVERYDAY_WORDS.get(lowered, ()):
        if meant in known:
            return meant
    found = difflib.get_close_matches(lowered[:60], known, n=1, cutoff=0.6)
    return found[0] if found else None


def check_pass_mark(record: Record, report: Report) -> None:
    """Tell a pass mark written as a share of one: it is per cent."""
    mark = record["pass"]
    if record.has("pass") and mark is not None and 0 < mark < 1:
        values = {"value": record.text("pass"), "mended": f"{mark * 100:g}"}
        report.add(rules.PASS_BELOW_ONE, record.at("pass"), **values)


def json_schema(schema: Schema, language: str = "nb") -> dict[str, object]:
    """``schema`` as JSON Schema, described in ``language``."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [entry.name for entry in schema.fields if entry.required],
        "properties": {entry.name: _described(entry, language) for entry in schema.fields},
    }


def _described(entry: Field, language: str) -> dict[str, object]:
    """A field's form, with what it is and what holds when it is not written."""
    form = entry.kind.json(language) | {"description": entry.doc.in_language(language)}
    counted = isinstance(entry.default, int | float) and "minimum" in form
    if counted or entry.default in form.get("enum", ()):  # type: ignore[operator]
        form["default"] = entry.default
    return form
