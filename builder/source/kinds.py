"""The forms a value in a YAML file may have."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field
from typing import Any

from builder.diagnostics import Report, Rule
from builder.source import schema_rules as rules
from builder.source import yaml_traps as traps
from builder.source.languages import LANGUAGE_TAG, UNCLEAR_NORWEGIAN, is_language
from builder.source.list_mending import as_list, as_record
from builder.source.one_value import one_value
from builder.source.schema import INVALID, Kind, Record, Schema, is_empty, json_schema, read_record
from builder.source.slugs import as_id
from builder.source.yaml_mending import quoted, shown
from builder.source.yaml_nodes import Mapping, Node, Scalar, Sequence

ID_PATTERN = re.compile(r"[a-z][a-z0-9-]{0,40}")
TRUE_WORDS = frozenset({"true", "ja", "sant", "yes", "riktig", "rett"})
FALSE_WORDS = frozenset({"false", "nei", "usant", "no", "galt", "feil", "gale"})

_COMMENT = re.compile(r"\s{2,}#(?:\s|$)")
_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
_COUNTED = re.compile(rf"({_NUMBER.pattern})\s*([^\W\d_][^\d]{{0,30}})")
_RANGE = re.compile(r"(-?\d+(?:[.,]\d+)?)\s*(?:-|–|\.\.|til|to)\s*(\d+(?:[.,]\d+)?)")
_SIZE = re.compile(r"(\d+(?:[.,]\d+)?)\s*([kMG])B", re.IGNORECASE)
_UNITS = {"k": 1_000, "m": 1_000_000, "g": 1_000_000_000}
_VERSION = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,19}")
# What no IRI has is left out too (RFC 3987, 2.2): an LRS would refuse every statement.
_ADDRESS = re.compile(
    r'https?://[^\s/?#<>"{}|\\^`]+\.[^\s/?#<>"{}|\\^`]+[^\s?#<>"{}|\\^`]*'
    r"|urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
)


@dataclass(frozen=True, slots=True)
class Prose:
    """A text, read to a ``Scalar`` so that its place is known."""

    def read(self, node: Node, key: str, report: Report) -> Any:
        """The scalar. A `` #`` that cuts it short is told."""
        scalar = one_value(node, key, report)
        if scalar is None:
            return INVALID
        rest = scalar.source[scalar.end :] if scalar.end >= 0 and not scalar.style else ""
        if rest.lstrip().startswith("#") and not _COMMENT.match(rest):
            start = scalar.column - 1
            whole = scalar.source[start:].strip()
            mended = shown(scalar.source[:start] + quoted(whole))
            place = scalar.location
            report.add(traps.YAML_HASH_CUTS_TEXT, place, kept=shown(scalar.text), mended=mended)
        return scalar

    def json(self, language: str = "nb") -> dict[str, object]:
        return {"type": ["string", "number", "boolean"], "minLength": 1}


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number."""

    low: int = 0
    high: int = 1_000_000

    def read(self, node: Node, key: str, report: Report) -> Any:
        """An int in the range."""
        scalar = one_value(node, key, report)
        if scalar is None:
            return INVALID
        text = scalar.text.strip()
        if not re.fullmatch(r"-?[0-9]{1,9}", text):
            first = re.search(r"\d{1,6}", text)
            meant = int(first[0]) if first else 3
            example = f"{key}: {max(self.low, min(self.high, meant))}"
            report.add(rules.VALUE_NOT_WHOLE, node.location, value=shown(text), example=example)
            return INVALID
        return _in_range(int(text), self.low, self.high, scalar, key, report)

    def json(self, language: str = "nb") -> dict[str, object]:
        return {
            "type": ["integer", "string"],
            "minimum": self.low,
            "maximum": self.high,
            "pattern": "^-?[0-9]{1,9}$",
        }


def _in_range(value: Any, low: float, high: float, node: Scalar, key: str, report: Report) -> Any:
    if low <= value <= high:
        return value
    values = {"value": node.text, "key": key, "low": f"{low:g}", "high": f"{high:.15g}"}
    report.add(rules.VALUE_OUT_OF_RANGE, node.location, **values)
    return INVALID


@dataclass(frozen=True, slots=True)
class Number:
    """A number, with a decimal comma or point; a per cent sign after it changes nothing."""

    low: float = 0
    high: float = 1_000_000
    unit: str = ""
    """The key beside it that says what the number counts; empty without one."""

    def read(self, node: Node, key: str, report: Report) -> Any:
        """A float in the range."""
        scalar = one_value(node, key, report)
        if scalar is None:
            return INVALID
        text = scalar.text.strip().removesuffix("%").rstrip()
        if not _NUMBER.fullmatch(text) or not text.isascii() or len(text) > 15:
            ends = _RANGE.fullmatch(text)
            if ends:
                report.add(rules.VALUE_IS_RANGE, node.location, low=ends[1], high=ends[2], key=key)
                return INVALID
            self._tell(node, key, text, report)
            return INVALID
        value = float(text.replace(",", "."))
        return _in_range(value, self.low, self.high, scalar, key, report)

    def _tell(self, node: Node, key: str, text: str, report: Report) -> None:
        counted = _COUNTED.fullmatch(text)
        if counted and self.unit:
            values = {"value": shown(text), "unit": f"{self.unit}: {shown(counted[2])}"}
            example = f"{key}: {counted[1]}"
            report.add(rules.VALUE_HAS_UNIT, node.location, example=example, **values)
            return
        number = counted[1] if counted else 70 if self.high == 100 else 1
        values = {"value": shown(text), "example": f"{key}: {number}"}
        report.add(rules.VALUE_NOT_NUMBER, node.location, **values)

    def json(self, language: str = "nb") -> dict[str, object]:
        return {
            "type": ["number", "string"],
            "minimum": self.low,
            "maximum": self.high,
            "pattern": rf"^{_NUMBER.pattern}\s*%?$",
        }


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false, in English or Norwegian."""

    def read(self, node: Node, key: str, report: Report) -> Any:
        """A bool."""
        scalar = one_value(node, key, report)
        if scalar is None:
            return INVALID
        word = scalar.text.strip().casefold()
        if word in TRUE_WORDS or word in FALSE_WORDS:
            return word in TRUE_WORDS
        report.add(rules.VALUE_NOT_FLAG, node.location, key=key, value=shown(scalar.text))
        return INVALID

    def json(self, language: str = "nb") -> dict[str, object]:
        words = sorted((TRUE_WORDS | FALSE_WORDS) - {"true", "false"})
        return {"enum": [True, False, *words, *(word.capitalize() for word in words)]}


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    options: tuple[str, ...]
    meant: MappingType[str, str] = field(default_factory=dict)
    """Everyday words → the option meant, for «mente du …?»."""

    def read(self, node: Node, key: str, report: Report) -> Any:
        """The word."""
        scalar = one_value(node, key, report)
        if scalar is None:
            return INVALID
        word = scalar.text.strip()
        if word in self.options:
            return word
        values = {"value": shown(word), "key": key, "known": ", ".join(self.options)}
        lowered = word.casefold().replace("_", "-").replace(" ", "-")[:60]
        near = difflib.get_close_matches(lowered, self.options, n=1, cutoff=0.6)
        nearest = self.meant.get(lowered) or (near[0] if near else "")
        if nearest:
            report.add(rules.VALUE_MISSPELT, node.location, nearest=nearest, **values)
        else:
            report.add(rules.VALUE_UNKNOWN, node.location, **values)
        return INVALID

    def json(self, language: str = "nb") -> dict[str, object]:
        return {"enum": list(self.options)}


@dataclass(frozen=True, slots=True)
class Matching:
    """A word of a given pattern, kept as a ``Scalar``."""

    pattern: re.Pattern[str]
    rule: Rule

    def read(self, node: Node, key: str, report: Report) -> Any:
        """The scalar."""
        scalar = one_value(node, key, report)
        if scalar is None:
            return INVALID
        word = scalar.text.strip()
        if self.pattern.fullmatch(word):
            return scalar
        made = as_id(word) or "id"
        report.add(self.rule, node.location, value=shown(word), mended=made, value_id=made)
        return INVALID

    def json(self, language: str = "nb") -> dict[str, object]:
        types = ["string", "number"] if self.pattern.fullmatch("1") else ["string"]
        return {"type": types, "pattern": f"^(?:{self.pattern.pattern})$"}


def an_id() -> Matching:
    """The id of a module, page, quiz or question."""
    return Matching(ID_PATTERN, rules.VALUE_NOT_ID)


def an_option_id() -> Matching:
    """The id of an option."""
    return Matching(re.compile("[a-z0-9]"), rules.VALUE_NOT_OPTION_ID)


def a_version() -> Matching:
    """A version, which stands in file names."""
    return Matching(_VERSION, rules.VALUE_NOT_VERSION)


def an_address() -> Matching:
    """A full http(s) address without query or fragment; or a UUID, for those who own no domain."""
    return Matching(_ADDRESS, rules.VALUE_NOT_ADDRESS)


@dataclass(frozen=True, slots=True)
class Language:
    """A BCP 47 language tag."""

    def read(self, node: Node, key: str, report: Report) -> Any:
        """The scalar."""
        scalar = one_value(node, key, report)
        if scalar is None:
            return INVALID
        tag = scalar.text.strip()
        if tag.casefold() in UNCLEAR_NORWEGIAN:
            report.add(rules.LANGUAGE_UNCLEAR, node.location, value=shown(tag))
        elif not is_language(tag):
            report.add(rules.LANGUAGE_UNKNOWN, node.location, value=shown(tag))
        else:
            return scalar
        return INVALID

    def json(self, language: str = "nb") -> dict[str, object]:
        return {"type": "string", "pattern": f"^{LANGUAGE_TAG.pattern}$"}


@dataclass(frozen=True, slots=True)
class Size:
    """A size of a file, such as «200 MB»."""

    def read(self, node: Node, key: str, report: Report) -> Any:
        """Bytes, as an int."""
        scalar = one_value(node, key, report)
        if scalar is None:
            return INVALID
        match = _SIZE.fullmatch(scalar.text.strip())
        if match and match[1].isascii() and len(match[1]) < 10:
            return round(float(match[1].replace(",", ".")) * _UNITS[match[2].lower()])
        report.add(rules.VALUE_NOT_SIZE, node.location, value=shown(scalar.text))
        return INVALID

    def json(self, language: str = "nb") -> dict[str, object]:
        return {"type": "string", "pattern": r"^\d+(?:[.,]\d+)?\s*[kKmMgG][bB]$"}


@dataclass(frozen=True, slots=True)
class Many:
    """A list."""

    of: Kind

    def read(self, node: Node, key: str, report: Report) -> Any:
        """A tuple of what could be read."""
        if not isinstance(node, Sequence):
            if not isinstance(node, Scalar) or node.style != "!":
                example = as_list(node)
                report.add(rules.VALUE_NOT_LIST, node.location, key=key, example=example)
            return INVALID
        values = []
        for item in node.items:
            if is_empty(item):
                report.add(rules.VALUE_EMPTY, item.location, key=key)
                continue
            if type(self.of) is Nested:
                item = as_record(item, self.of.schema.names(), report)
            value = self.of.read(item, key, report)
            if value is not INVALID:
                values.append(value)
        return tuple(values)

    def translation(self) -> Kind:
        """A list of what a translation of an item holds."""
        translate = getattr(self.of, "translation", None)
        return Many(translate()) if translate else self

    def json(self, language: str = "nb") -> dict[str, object]:
        return {"type": "array", "items": self.of.json(language)}


@dataclass(frozen=True, slots=True)
class PerLanguage:
    """A text for each language, or one text for them all (told by who reads it, if not wanted)."""

    def read(self, node: Node, key: str, report: Report) -> Any:
        """Language tag → scalar; ``""`` → scalar when there was one text only."""
        if not isinstance(node, Mapping):
            scalar = Prose().read(node, key, report)
            return INVALID if scalar is INVALID else {"": scalar}
        texts = {}
        for tag, entry in node.entries.items():
            if tag.casefold() in UNCLEAR_NORWEGIAN:
                report.add(rules.LANGUAGE_UNCLEAR, entry.key.location, value=tag)
            elif not is_language(tag):
                report.add(rules.LANGUAGE_UNKNOWN, entry.key.location, value=shown(tag))
            elif is_empty(entry.value):
                report.add(rules.VALUE_EMPTY, entry.key.location, key=tag)
            else:
                texts[tag] = Prose().read(entry.value, tag, report)
        return {tag: text for tag, text in texts.items() if text is not INVALID}

    def json(self, language: str = "nb") -> dict[str, object]:
        tags = {"pattern": Language().json()["pattern"]}
        texts = {"type": "object", "propertyNames": tags, "additionalProperties": Prose().json()}
        return {"anyOf": [Prose().json(), texts]}


@dataclass(frozen=True, slots=True)
class Nested:
    """A mapping of its own."""

    schema: Schema

    def read(self, node: Node, key: str, report: Report) -> Any:
        """A ``Record``."""
        record: Record | None = read_record(self.schema, node, key, report)
        return INVALID if record is None else record

    def translation(self) -> Kind:
        """The mapping's words."""
        return Nested(self.schema.translation())

    def json(self, language: str = "nb") -> dict[str, object]:
        return json_schema(self.schema, language)


@dataclass(frozen=True, slots=True)
class Raw:
    """A mapping whose schema depends on what stands in it: read later, by who knows."""

    schemas: tuple[Schema, ...]
    """What it may be."""

    def read(self, node: Node, key: str, report: Report) -> Any:
        """The node itself."""
        if isinstance(node, Mapping):
            return node
        if not isinstance(node, Scalar) or node.style != "!":
            known = ", ".join(self.schemas[0].names())
            report.add(rules.VALUE_NOT_MAPPING, node.location, key=key, known=known)
        return INVALID

    def translation(self) -> Kind:
        """The words of each."""
        return Raw(tuple(schema.translation() for schema in self.schemas))

    def json(self, language: str = "nb") -> dict[str, object]:
        return {"anyOf": [json_schema(schema, language) for schema in self.schemas]}
