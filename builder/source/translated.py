"""One mapping of a quiz in every language it is written in.

The source language's record rules; the others lend it their words. A word that a translation
lacks falls back to the source's, and is noted in ``missing``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from builder.course import Rich, Words
from builder.diagnostics import Location, Report, Rule, Severity, Text
from builder.source.schema import Record
from builder.source.yaml_nodes import Scalar

_WHY_OVERLAY = Text(
    "En oversettelse legges over kildespråket ord for ord, etter id. Det som ikke finnes i kilden, "
    "har ingenting å legge seg over.",
    "A translation is laid over the source language word for word, by id. What the source lacks "
    "gives it nothing to lie on.",
)

TRANSLATION_UNKNOWN_ID = Rule(
    "translation-unknown-id",
    Severity.ERROR,
    Text("«{id}» finnes ikke på kildespråket", "“{id}” does not exist in the source language"),
    Text(
        "Rett id-en eller slett linjene. På kildespråket finnes: {known}.",
        "Correct the id or delete the lines. The source language has: {known}.",
    ),
    _WHY_OVERLAY,
)
TRANSLATION_DIFFERS = Rule(
    "translation-items-differ",
    Severity.ERROR,
    Text(
        "Antallet punkter i «{key}» er {here} her og {there} på kildespråket",
        "The number of items in “{key}” is {here} here and {there} in the source language",
    ),
    Text(
        "Oversett alle punktene i samme rekkefølge, eller gi dem id på begge språk.",
        "Translate all the items in the same order, or give them ids in both languages.",
    ),
    _WHY_OVERLAY,
)
TRANSLATION_EXTRA = Rule(
    "translation-extra-text",
    Severity.WARNING,
    Text(
        "«{key}» finnes ikke på kildespråket og blir ikke vist",
        "“{key}” does not exist in the source language and is not shown",
    ),
    Text(
        "Skriv den på kildespråket også, eller slett den her.",
        "Write it in the source language too, or delete it here.",
    ),
    _WHY_OVERLAY,
)
RULES = (TRANSLATION_UNKNOWN_ID, TRANSLATION_DIFFERS, TRANSLATION_EXTRA)


_MISREAD = ("yaml-", "front-matter-", "directive-", "id-", "include-", "key-", "value-")
"""What the codes begin with of faults that may hide an id from us."""


def is_misread(path: str, report: Report) -> bool:
    """Whether ids that the file ``path`` seems to lack may stand in it after all."""
    return any(code.startswith(_MISREAD) for code in report.errors_in(path))


class TextReader(Protocol):
    """Reads the short Markdown texts of a quiz."""

    @property
    def letters(self) -> str:
        """Letters of the course's languages that keep their marks when accents are overlooked."""

    def rich_inline(self, text: str, location: Location, lang: str) -> Rich:
        """One line of text."""

    def rich_block(self, text: str, location: Location, lang: str) -> Rich:
        """Paragraphs and lists."""

    def picture(self, written: str, location: Location, lang: str) -> str | None:
        """``Asset.path`` of the picture an author wrote; None when there is none (told)."""


@dataclass(frozen=True, slots=True)
class Tongues:
    """What all parts of one question share: its languages, and what was read in each."""

    languages: tuple[str, ...]
    """The source language first."""
    reader: TextReader
    report: Report
    judged: bool = True
    """Whether there are right and wrong answers; not so in a survey."""
    missing: dict[str, list[str]] = field(default_factory=dict)
    """Language → names of texts its translation lacks."""
    hashes: dict[str, list[str]] = field(default_factory=dict)
    """Language → a short hash of each text written in it."""

    @property
    def letters(self) -> str:
        """Letters that keep their marks when accents are overlooked."""
        return self.reader.letters

    def fingerprints(self) -> Mapping[str, tuple[str, ...]]:
        return {lang: tuple(hashes) for lang, hashes in self.hashes.items()}


@dataclass(frozen=True, slots=True)
class Translated:
    """A mapping and its translations."""

    tongues: Tongues
    records: Mapping[str, Record]
    """Language → record, for every language it is written in. The source's is always there."""
    name: str = ""
    """What a message calls it: ``options a``."""

    @property
    def source(self) -> Record:
        return self.records[self.tongues.languages[0]]

    def words(self, name: str, *, block: bool = False) -> Words:
        """The text ``name`` in every language; empty when the source has none."""
        source = self.source[name]
        if not isinstance(source, Scalar):
            self._tell_extra(name)
            return {}
        said: dict[str, Rich] = {}
        first = self.tongues.languages[0]
        for lang in self.tongues.languages:
            record = self.records.get(lang)
            scalar = record[name] if record else None
            if isinstance(scalar, Scalar):
                said[lang] = self._read(scalar, lang, block=block)
            else:
                said[lang] = said[first]
                if record and name not in record.told:
                    missing = self.tongues.missing.setdefault(lang, [])
                    missing.append(f"{self.name} {name}".strip())
        return said

    def _read(self, scalar: Scalar, lang: str, *, block: bool) -> Rich:
        text = scalar.text
        short = hashlib.sha256("".join(text.split()).encode()).hexdigest()[:8]
        self.tongues.hashes.setdefault(lang, []).append(short)
        column = scalar.column + (scalar.style in ("'", '"'))
        place = Location(scalar.path, scalar.line, column)
        reader = self.tongues.reader
        return (reader.rich_block if block else reader.rich_inline)(text, place, lang)

    def _tell_extra(self, name: str) -> None:
        for lang, record in self.records.items():
            extra = lang != self.tongues.languages[0] and record.has(name)
            if extra and name not in self.source.told:
                self.tongues.report.add(TRANSLATION_EXTRA, record.key_at(name), key=name)

    def nested(self, name: str) -> Translated | None:
        """The mapping under ``name``; None when the source has none."""
        if not isinstance(self.source[name], Record):
            self._tell_extra(name)
            return None
        found = {lang: record[name] for lang, record in self.records.items()}
        kept = {lang: record for lang, record in found.items() if isinstance(record, Record)}
        for lang in self.records.keys() - kept.keys():
            if name not in self.records[lang].told:
                self.tongues.missing.setdefault(lang, []).append(name)
        return Translated(self.tongues, kept, name)

    def items(self, name: str) -> tuple[Translated, ...]:
        """The mappings in the list ``name``, each with its translations, by id or by order."""
        sources: Sequence[Record] = self.source[name] or ()
        laid: list[dict[str, Record]] = [{self.tongues.languages[0]: each} for each in sources]
        for lang, record in self.records.items():
            if lang == self.tongues.languages[0]:
                continue
            if record.has(name):
                self._lay_over(name, sources, record, laid, lang)
            elif sources:
                self.tongues.missing.setdefault(lang, []).append(name)
        return tuple(
            Translated(self.tongues, records, f"{name} {sources[n].text('id') or n + 1}")
            for n, records in enumerate(laid)
        )

    def _lay_over(
        self,
        name: str,
        sources: Sequence[Record],
        record: Record,
        laid: list[dict[str, Record]],
        lang: str,
    ) -> None:
        items: Sequence[Record] = record[name] or ()
        by_id = {source.text("id"): n for n, source in enumerate(sources) if source.text("id")}
        without = [item for item in items if not item.text("id") and "id" not in item.told]
        if without and (len(items) != len(sources)) and name not in record.told:
            values = {"key": name, "here": len(items), "there": len(sources)}
            self.tongues.report.add(TRANSLATION_DIFFERS, record.key_at(name), **values)
            without = []
        for n, item in enumerate(items):
            own = item.text("id")
            if own and own not in by_id:
                if is_misread(self.source.node.location.path, self.tongues.report):
                    continue
                known = ", ".join(by_id) or "–"
                place = item.at("id")
                self.tongues.report.add(TRANSLATION_UNKNOWN_ID, place, id=own, known=known)
            elif own:
                laid[by_id[own]][lang] = item
            elif without and "id" not in item.told and n < len(laid):
                laid[n][lang] = item
