"""``locales/<tag>.yaml``: words of the player that the course adds or replaces, in any language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from unicodedata import normalize

from builder.diagnostics import Location, Report, Text
from builder.locales import LANGUAGES, SOURCE, Locale, Word, locale, spoken_in_courses, words_of
from builder.locales.tongues import CATEGORIES, plural_forms
from builder.source import own_words_rules as rules
from builder.source.course_schema import FORMAT_FIELD
from builder.source.course_yaml import check_format
from builder.source.kinds import Choice, Nested, Prose
from builder.source.schema import (
    INVALID,
    Field,
    Record,
    Schema,
    is_empty,
    nearest_name,
    read_record,
)
from builder.source.schema_rules import KEY_MISSPELT, VALUE_EMPTY, VALUE_NOT_MAPPING
from builder.source.text_files import Folder, read_text
from builder.source.yaml_mending import shown
from builder.source.yaml_nodes import Mapping as MappingNode
from builder.source.yaml_nodes import Node, Scalar, parse_yaml

FOLDER = "locales"
RULES = rules.RULES

_NAME = re.compile(r"\{(\w*)\}")
MOST_NAMED = 20
"""Words that are named in one note: a translator at the start lacks hundreds."""


@dataclass(frozen=True, slots=True)
class _Table:
    """Keys and texts of any name: read later, by who knows which there are."""

    known: str
    """Keys to show one who wrote none."""
    forms: bool = False
    """Whether a text may have one form for each plural category."""

    def read(self, node: Node, key: str, report: Report) -> Any:
        """The node itself."""
        if isinstance(node, MappingNode):
            return node
        if not isinstance(node, Scalar) or node.style != "!":
            report.add(VALUE_NOT_MAPPING, node.location, key=key, known=self.known)
        return INVALID

    def json(self, language: str = "nb") -> dict[str, object]:
        text = Prose().json()
        if not self.forms:
            return {"type": "object", "additionalProperties": text}
        forms = {"type": "object", "additionalProperties": text}
        said = words_of(language if language in LANGUAGES else SOURCE)
        keys = spoken_in_courses(words_of(SOURCE))
        words = {
            key: {"anyOf": [text, forms], "examples": [_shown_form(said[key])]} for key in keys
        }
        return {
            "type": "object",
            "properties": words,
            "additionalProperties": {"anyOf": [text, forms]},
        }


def _shown_form(word: Word) -> str:
    return word if isinstance(word, str) else word["other"]


_WAYS = Schema(
    (
        Field("quotes", Prose(), Text("Anførselstegnene: «».", "The quotes: “”.")),
        Field(
            "decimal",
            Choice((",", ".", "٫"), {"komma": ",", "punktum": "."}),
            Text("Desimaltegnet.", "The decimal sign."),
        ),
        Field(
            "letters",
            Prose(),
            Text(
                "Bokstaver som er egne bokstaver også når aksenter ikke teller: åäö.",
                "Letters of their own even when accents do not count: åäö.",
            ),
        ),
        Field(
            "folding",
            _Table("ä, ö …"),
            Text(
                "Bokstav og det søket leser den som: «ä: a».",
                "A letter and what the search reads it as: “ä: a”.",
            ),
        ),
        Field(
            "direction",
            Choice(("ltr", "rtl"), {"venstre-til-høyre": "ltr", "høyre-til-venstre": "rtl"}),
            Text("Skriveretningen: ltr eller rtl.", "The direction of writing: ltr or rtl."),
        ),
    )
)
LOCALE = Schema(
    (
        FORMAT_FIELD,
        Field("locale", Nested(_WAYS), Text("Hvordan språket skrives.", "How it is written.")),
        Field(
            "words",
            _Table("page.menu, paging.next …", forms=True),
            Text("Ordene i spilleren.", "The player's words."),
        ),
    )
)


def read_own_words(
    folder: Folder, languages: tuple[str, ...], report: Report
) -> Mapping[str, Locale]:
    """Language → its locale, for those that have a file in ``locales``; faults are told."""
    found = {}
    for name in folder.names(FOLDER):
        path, tag = f"{FOLDER}/{name}", name.removesuffix(".yaml")
        if tag not in languages or tag == name:
            report.add(rules.FILE_UNUSED, Location(path), known=", ".join(languages))
        elif (record := _read(folder, path, report)) is not None:
            found[tag] = _locale(tag, record, report)
    return found


def _read(folder: Folder, path: str, report: Report) -> Record | None:
    text = read_text(folder, path, report)
    node = None if text is None else parse_yaml(text, path, report)
    record = None if node is None else read_record(LOCALE, node, path, report)
    if record is not None:
        check_format(record, report)
    return record


def _locale(tag: str, record: Record, report: Report) -> Locale:
    """Ours with the course's words and ways laid over."""
    ours = locale(tag)
    words = _words(tag, record["words"], report) if record["words"] else {}
    made = ours.with_own(words)
    _tell_missing(made, record, report)
    ways: Record | None = record["locale"]
    if ways is None:
        return made
    return replace(
        made,
        quotes=_quotes(ways, report) or made.quotes,
        decimal=ways["decimal"] or made.decimal,
        letters="".join(dict.fromkeys(made.letters + ways.text("letters").lower())),
        folding={**made.folding, **_folding(ways["folding"], report)},
        direction=ways["direction"] or made.direction,
    )


def _quotes(ways: Record, report: Report) -> tuple[str, str] | None:
    marks = ways.text("quotes")
    if len(marks) in (0, 2):
        return (marks[0], marks[1]) if marks else None
    report.add(rules.QUOTES_NOT_TWO, ways.at("quotes"))
    return None


def _folding(node: MappingNode | None, report: Report) -> dict[str, str]:
    """Lower-case letter → what it is searched as. a–z are what a search is typed in: they stay."""
    found = {}
    for key, entry in node.entries.items() if node else ():
        if is_empty(entry.value):
            report.add(VALUE_EMPTY, entry.key.location, key=key)
            continue
        letter = normalize("NFC", key).lower()
        scalar = Prose().read(entry.value, key, report)
        if scalar is INVALID:
            continue
        text = normalize("NFC", scalar.text).lower()
        if len(letter) == 1 and letter.isalpha() and not letter.isascii() and text.isalpha():
            found[letter] = text
        else:
            report.add(rules.FOLDING_NOT_LETTERS, entry.key.location, key=shown(key))
    return found


def _words(tag: str, node: MappingNode, report: Report) -> dict[str, Word]:
    known = words_of(SOURCE)
    found: dict[str, Word] = {}
    for key, entry in node.entries.items():
        if key not in known:
            _tell_unknown(entry.key, report)
        elif is_empty(entry.value):
            report.add(VALUE_EMPTY, entry.key.location, key=key)
        elif (word := _word(tag, key, entry.value, report)) is not None:
            found[key] = word
    return found


def _tell_unknown(key: Scalar, report: Report) -> None:
    if key.style == "!":
        return
    nearest = nearest_name(key.text, list(words_of(SOURCE)))
    if nearest:
        report.add(KEY_MISSPELT, key.location, key=shown(key.text), nearest=nearest)
    else:
        report.add(rules.WORD_UNKNOWN, key.location, key=shown(key.text))


def _word(tag: str, key: str, node: Node, report: Report) -> Word | None:
    """One word; None when it is told. One text for a counted word is right where the language has
    one form only."""
    ours = words_of(SOURCE)[key]
    if not isinstance(node, MappingNode):
        text = _text(key, node, ours, report)
        if text is None or isinstance(ours, str):
            return text
        return _with_all_forms(tag, key, {"other": text}, node.location, report)
    if isinstance(ours, str):
        report.add(rules.WORD_NOT_COUNTED, node.location, key=key)
        return None
    forms: dict[str, str] = {}
    for form, entry in node.entries.items():
        if form not in CATEGORIES:
            known = ", ".join(plural_forms(tag))
            values = {"form": shown(form), "language": tag, "known": known}
            report.add(rules.FORM_UNKNOWN, entry.key.location, **values)
        elif is_empty(entry.value):
            report.add(VALUE_EMPTY, entry.key.location, key=form)
        elif (text := _text(key, entry.value, ours, report)) is not None:
            forms[form] = text
    whole = len(forms) == len(node.entries)
    return _with_all_forms(tag, key, forms, node.location, report) if whole else None


def _with_all_forms(
    tag: str, key: str, forms: dict[str, str], place: Location, report: Report
) -> Word | None:
    """The forms, told where the language needs one more. ``other`` is what decimals take: where
    whole numbers never do, the last form stands for it."""
    needed = plural_forms(tag)
    for form in needed:
        if form not in forms:
            values = {"key": key, "form": form, "language": tag, "known": ", ".join(needed)}
            report.add(rules.FORM_MISSING, place, **values)
            return None
    return {**forms, "other": forms.get("other", forms[needed[-1]])}


def _text(key: str, node: Node, ours: Word, report: Report) -> str | None:
    """A text with the very names in braces that ours has; a number may be said in words, as in
    «one page»."""
    scalar = Prose().read(node, key, report)
    if scalar is INVALID:
        return None
    text: str = " ".join(scalar.text.split())
    example = ours if isinstance(ours, str) else ours["other"]
    wanted, found = set(_NAME.findall(example)), set(_NAME.findall(text))
    optional = set() if isinstance(ours, str) else {"count"}
    rest = _NAME.sub("", text)
    if wanted - optional <= found <= wanted and "{" not in rest and "}" not in rest:
        return text
    values = {"wanted": _listed(wanted), "found": _listed(found), "example": shown(example)}
    report.add(rules.PLACEHOLDERS_DIFFER, node.location, key=key, **values)
    return None


def _listed(names: set[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names)) or "–"


def _tell_missing(made: Locale, record: Record, report: Report) -> None:
    """One note with every word that is still borrowed."""
    lacking = spoken_in_courses(made.borrowed)
    if lacking:
        keys = ", ".join(lacking[:MOST_NAMED]) + (" …" if len(lacking) > MOST_NAMED else "")
        values = {"count": len(lacking), "keys": keys}
        lender = made.borrowed[lacking[0]]
        place = record.key_at("words")
        report.add(rules.WORDS_MISSING, place, language=made.language, borrowed=lender, **values)
