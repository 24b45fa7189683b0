"""course.lock's text as values, and what can be wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from builder.diagnostics import Location, Report, Rule, Severity, Text
from builder.lock.entries import (
    FORMAT_LINE,
    GONE,
    NOTHING,
    Entry,
    Lock,
    OptionEntry,
    Translation,
)

WHY_NUMBERS = Text(
    nb=(
        "Framgangen og svarene til deltakerne er lagret under de varige numrene i "
        "course.lock. Når et nummer blir borte eller skifter eier, havner svarene på feil sted."
    ),
    en=(
        "Learners' progress and answers are stored under the permanent numbers in course.lock. "
        "When a number is lost or changes hands, answers end up in the wrong place."
    ),
)
"""The reason behind every rule about the file."""

LINE_UNREADABLE = Rule(
    "lock-line-unreadable",
    Severity.ERROR,
    Text(
        nb="Linjen i course.lock er ikke til å forstå: «{text}»",
        en="The line in course.lock makes no sense: “{text}”",
    ),
    Text(
        nb=(
            "Hent filen tilbake fra git. Står det <<<<<<< eller >>>>>>> der, er en fletting ikke "
            "fullført: behold linjene fra begge sider, og slett merkelinjene."
        ),
        en=(
            "Get the file back from git. If it shows <<<<<<< or >>>>>>>, a merge is unfinished: "
            "keep the lines of both sides and delete the marker lines."
        ),
    ),
    WHY_NUMBERS,
)
NUMBER_TWICE = Rule(
    "lock-number-twice",
    Severity.ERROR,
    Text(
        nb="Nummer {number} står både på linje {first} («{first_id}») og linje {second} («{id}»)",
        en="Number {number} stands both on line {first} (“{first_id}”) and line {second} (“{id}”)",
    ),
    Text(
        nb=(
            "Slik blir det når to har lagt til noe hver for seg. Slett linjen til det nyeste, det "
            "som ikke er gitt ut ennå, og bygg igjen: da får det et nytt nummer."
        ),
        en=(
            "This happens when two people have added something, each on their own. Delete the line "
            "of the newest, the one not published yet, and build again: it gets a new number."
        ),
    ),
    WHY_NUMBERS,
)
ID_TWICE = Rule(
    "lock-id-twice",
    Severity.ERROR,
    Text(
        nb="«{id}» står to ganger: på linje {first} og linje {second}",
        en="“{id}” stands twice: on line {first} and line {second}",
    ),
    Text(
        nb="Behold linjen med det laveste nummeret, som er eldst, og slett den andre.",
        en="Keep the line with the lowest number, which is the oldest, and delete the other.",
    ),
    WHY_NUMBERS,
)
RULES = (LINE_UNREADABLE, NUMBER_TWICE, ID_TWICE)


def parse_lock(data: bytes, path: str, report: Report) -> Lock:
    """The lock in ``data``; lines that cannot be read or clash are reported and left out."""
    text = data.decode("utf-8-sig", errors="replace")
    parser = _Parser(path, report)
    for line, content in enumerate(text.splitlines(), start=1):
        fields = content.split()
        if fields and not fields[0].startswith("#"):
            parser.read(line, content.strip(), fields)
    return Lock(
        tuple(parser.pages),
        tuple(parser.questions),
        tuple(parser.options),
        tuple(parser.translations),
    )


class _Parser:
    """Gathers the entries of one file and watches over numbers and ids used twice."""

    def __init__(self, path: str, report: Report) -> None:
        self.pages: list[Entry] = []
        self.questions: list[Entry] = []
        self.options: list[OptionEntry] = []
        self.translations: list[Translation] = []
        self._path = path
        self._report = report
        self._numbers: dict[Hashable, tuple[int, str]] = {}
        self._ids: dict[Hashable, int] = {}

    def read(self, line: int, text: str, fields: list[str]) -> None:
        readers: dict[str, Callable[[int, list[str], bool], None]] = {
            "page": self._page,
            "quiz": self._page,
            "question": self._question,
            "option": self._option,
            "translated": self._translated,
        }
        if fields == FORMAT_LINE.split():
            return
        gone = fields[-1] == GONE
        try:
            readers[fields[0]](line, fields[:-1] if gone else fields, gone)
        except (KeyError, ValueError):
            self._report.add(LINE_UNREADABLE, Location(self._path, line), text=text[:80])

    def _page(self, line: int, fields: list[str], gone: bool) -> None:
        kind, number, id_, owner = fields
        entry = Entry(kind, _number(number, 1), id_, owner, gone)
        if self._first(line, "page", entry):
            self.pages.append(entry)

    def _question(self, line: int, fields: list[str], gone: bool) -> None:
        _, number, id_, type_, owner = fields
        entry = Entry(type_, _number(number, 1), id_, owner, gone)
        if self._first(line, "question", entry):
            self.questions.append(entry)

    def _option(self, line: int, fields: list[str], gone: bool) -> None:
        _, number, question, type_, id_, fingerprint, position = fields
        entry = OptionEntry(
            question,
            type_,
            _number(number, 0),
            None if id_ == NOTHING else id_,
            None if fingerprint == NOTHING else fingerprint,
            None if position == NOTHING else _number(position, 1),
            gone,
        )
        of = ("option", question, type_)
        ids = [(*of, "id", id_)] if entry.id else []
        name = f"{question}: {id_}" if entry.id else question
        if self._free(line, name, ids, (*of, entry.number), entry.number):
            self.options.append(entry)

    def _translated(self, line: int, fields: list[str], gone: bool) -> None:
        _, language, kind, id_, prints = fields
        if gone or kind not in ("page", "question"):
            raise ValueError(kind)
        fingerprints = () if prints == NOTHING else tuple(prints.split(","))
        entry = Translation(language, kind, id_, fingerprints)
        if self._free(line, id_, [entry.key], entry.key, 0):
            self.translations.append(entry)

    def _first(self, line: int, sequence: str, entry: Entry) -> bool:
        ids: list[Hashable] = [(sequence, *entry.key)]
        if not entry.gone:
            ids.append((sequence, "in the course", entry.id))
        return self._free(line, entry.id, ids, (sequence, entry.number), entry.number)

    def _free(
        self, line: int, name: str, ids: Sequence[Hashable], numbered: Hashable, number: int
    ) -> bool:
        """Whether no earlier line has the number or one of the ids; reports it if one has."""
        where = Location(self._path, line)
        first = next((self._ids[key] for key in ids if key in self._ids), None)
        if first is not None:
            self._report.add(ID_TWICE, where, id=name, first=first, second=line)
            return False
        if numbered in self._numbers:
            first, first_id = self._numbers[numbered]
            values = {"number": number, "first": first, "first_id": first_id}
            self._report.add(NUMBER_TWICE, where, **values, second=line, id=name)
            return False
        self._ids.update(dict.fromkeys(ids, line))
        self._numbers[numbered] = (line, name)
        return True


def _number(text: str, least: int) -> int:
    if not (text.isascii() and text.isdigit()) or int(text) < least:
        raise ValueError(text)
    return int(text)
