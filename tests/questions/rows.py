"""What each standard is sent of each type's first example: the table of ``interaction_values.js``,
written out by hand. The last lines of the types' READMEs, the LMSs' records and the statements of
record stores are held to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

RIGHT, WRONG, PARTLY, NEUTRAL = "right", "wrong", "partly", "neutral"


@dataclass(frozen=True)
class Row:
    """One record of an answer."""

    type: str
    patterns: tuple[str, ...]
    responses: Mapping[str, str]
    """Outcome → the answer as the record has it. One that is left out is as wrong."""
    weight: str = "1"
    right: frozenset[str] = field(default_factory=lambda: frozenset({RIGHT}))
    """Outcomes of the whole answer in which this record is right."""

    def response(self, outcome: str) -> str:
        return self.responses.get(outcome) or self.responses[WRONG]


def _row(kind: str, *patterns: str, weight: str = "1", **responses: str) -> Row:
    return Row(kind, patterns, responses, weight)


def _gap(*, right: str, wrong: str, partly: str) -> Row:
    known = {RIGHT: right, WRONG: wrong, PARTLY: partly}
    outcomes = frozenset(outcome for outcome, text in known.items() if text == right)
    return Row("fill-in", (right,), known, "0.5", outcomes)


def _both(*rows: Row) -> dict[str, list[Row]]:
    return {"scorm12": list(rows), "scorm2004": list(rows)}


SENT: dict[str, dict[str, list[Row]]] = {
    "single": _both(_row("choice", "0", right="0", wrong="1")),
    "multiple": {
        "scorm12": [_row("choice", "{0,1}", right="0,1", wrong="0")],
        "scorm2004": [_row("choice", "0[,]1", right="0[,]1", wrong="0")],
    },
    "true-false": {
        "scorm12": [_row("true-false", "f", right="f", wrong="t")],
        "scorm2004": [_row("true-false", "false", right="false", wrong="true")],
    },
    "matching": {
        "scorm12": [
            _row(
                "matching",
                "1.a,2.b,3.c,4.d",
                weight="2",
                right="1.a,2.b,3.c,4.d",
                wrong="1.b,2.c,3.d,4.a",
                partly="1.a,2.c,3.b,4.d",
            )
        ],
        "scorm2004": [
            _row(
                "matching",
                "1[.]a[,]2[.]b[,]3[.]c[,]4[.]d",
                weight="2",
                right="1[.]a[,]2[.]b[,]3[.]c[,]4[.]d",
                wrong="1[.]b[,]2[.]c[,]3[.]d[,]4[.]a",
                partly="1[.]a[,]2[.]c[,]3[.]b[,]4[.]d",
            )
        ],
    },
    "ordering": {
        "scorm12": [_row("sequencing", "0,1,2,3,4", right="0,1,2,3,4", wrong="1,0,2,3,4")],
        "scorm2004": [
            _row(
                "sequencing",
                "0[,]1[,]2[,]3[,]4",
                right="0[,]1[,]2[,]3[,]4",
                wrong="1[,]0[,]2[,]3[,]4",
            )
        ],
    },
    "numeric": {
        "scorm12": [_row("numeric", "20", right="20", wrong="19")],
        "scorm2004": [_row("numeric", "20[:]20", right="20", wrong="19")],
    },
    "short-answer": {
        "scorm12": [_row("fill-in", "utsjekk", "en utsjekk", right="utsjekk", wrong="innsjekk")],
        "scorm2004": [
            _row(
                "fill-in",
                "{case_matters=false}utsjekk",
                "{case_matters=false}en utsjekk",
                right="utsjekk",
                wrong="innsjekk",
            )
        ],
    },
    "cloze": {
        "scorm12": [
            _gap(
                right="elevene i sofaen",
                wrong="alle i hele kommunen",
                partly="elevene i sofaen",
            ),
            _gap(
                right="få svar før bussen går",
                wrong="laste ned en app",
                partly="lese plakaten vår",
            ),
        ],
        "scorm2004": [
            _row(
                "fill-in",
                "{case_matters=false}elevene i sofaen[,]få svar før bussen går",
                right="elevene i sofaen[,]få svar før bussen går",
                wrong="alle i hele kommunen[,]laste ned en app",
                partly="elevene i sofaen[,]lese plakaten vår",
            )
        ],
    },
    "likert": _both(_row("likert", weight="0", neutral="0")),
    "hotspot": _both(_row("choice", "2", right="2", wrong="0")),
    "reflection": _both(),
}
"""Type → standard → records."""

STANDARDS = {"scorm12": "SCORM 1.2", "scorm2004": "SCORM 2004"}
STATEMENTS = "cmi5 og xAPI"


@dataclass(frozen=True)
class Told:
    """What a statement of cmi5 and xAPI says of an answer."""

    type: str
    patterns: tuple[str, ...]
    responses: Mapping[str, str]
    """Outcome → the answer as the statement has it."""
    lists: Mapping[str, str]
    """What can be answered: the name of a list → the one character of each id in it."""
    scaled: Mapping[str, float]
    """Outcome → the share of the points. Only all of them is success, and an outcome that is not
    here has neither."""


def _told(
    kind: str,
    *patterns: str,
    lists: Mapping[str, str] | None = None,
    half: bool = False,
    **responses: str,
) -> Told:
    shares = {RIGHT: 1.0, WRONG: 0.0, **({PARTLY: 0.5} if half else {})}
    scaled = {outcome: share for outcome, share in shares.items() if outcome in responses}
    return Told(kind, patterns, responses, lists or {}, scaled)


TOLD: dict[str, Told | None] = {
    "single": _told("choice", "0", lists={"choices": "012"}, right="0", wrong="1"),
    "multiple": _told("choice", "0[,]1", lists={"choices": "012"}, right="0[,]1", wrong="0"),
    "true-false": _told("true-false", "false", right="false", wrong="true"),
    "matching": _told(
        "matching",
        "1[.]a[,]2[.]b[,]3[.]c[,]4[.]d",
        lists={"source": "1234", "target": "abcd"},
        half=True,
        right="1[.]a[,]2[.]b[,]3[.]c[,]4[.]d",
        wrong="1[.]b[,]2[.]c[,]3[.]d[,]4[.]a",
        partly="1[.]a[,]2[.]c[,]3[.]b[,]4[.]d",
    ),
    "ordering": _told(
        "sequencing",
        "0[,]1[,]2[,]3[,]4",
        lists={"choices": "01234"},
        right="0[,]1[,]2[,]3[,]4",
        wrong="1[,]0[,]2[,]3[,]4",
    ),
    "numeric": _told("numeric", "20", right="20", wrong="19"),
    "short-answer": _told(
        "fill-in",
        "{case_matters=false}utsjekk",
        "{case_matters=false}en utsjekk",
        right="utsjekk",
        wrong="innsjekk",
    ),
    "cloze": _told(
        "fill-in",
        "{case_matters=false}elevene i sofaen[,]få svar før bussen går",
        half=True,
        right="elevene i sofaen[,]få svar før bussen går",
        wrong="alle i hele kommunen[,]laste ned en app",
        partly="elevene i sofaen[,]lese plakaten vår",
    ),
    "likert": _told("likert", lists={"scale": "01234"}, neutral="0"),
    "hotspot": _told("choice", "2", lists={"choices": "012"}, right="2", wrong="0"),
    "reflection": None,
}
"""Type → what is told, which of a reflection is nothing."""


def readme_rows(kind: str) -> str:
    """The last lines of a type's README: the rows of its first example, answered right."""
    named: list[tuple[str, Row | Told]] = [
        (STANDARDS[standard], row) for standard, rows in SENT[kind].items() for row in rows
    ]
    if told := TOLD[kind]:
        named.append((STATEMENTS, told))
    lines = [
        f"| {standard} | `{each.type}` | `{_best(each)}` | {_key(each)} |"
        for standard, each in named
    ]
    head = ["| Standard | Type | Svar | Fasit |", "| --- | --- | --- | --- |"]
    return "\n".join([*head, *lines]) + "\n"


def _best(row: Row | Told) -> str:
    return row.responses.get(RIGHT) or row.responses[NEUTRAL]


def _key(row: Row | Told) -> str:
    return ", ".join(f"`{text}`" for text in row.patterns) or "ingen"
