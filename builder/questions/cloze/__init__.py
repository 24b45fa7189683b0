"""A text with gaps to fill: written in, or chosen from a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from builder.course import Question, Rich
from builder.diagnostics import Report, Rule, Severity, Text
from builder.questions.cloze.gaps import GAP_TWO_WAYS, GAPS, MARK, Gap, read_gaps
from builder.questions.question_type import Parsed, QuestionType
from builder.questions.typed import IGNORE, accepted
from builder.source.kinds import Prose
from builder.source.schema import Field, Record
from builder.source.translated import Translated
from builder.source.yaml_mending import shown
from builder.source.yaml_nodes import Scalar

MOST_GAPS = 10
_OPEN, _CLOSE = "\u2983", "\u2984"
"""Around a gap's name while the text is read as Markdown: brackets that mean nothing there."""

_WHY = Text(
    "Hvert felt står én gang i teksten, som {{navnet}} i doble klammer, og én gang under «gaps».",
    "Each gap stands once in the text, as {{its name}} in double braces, and once below “gaps”.",
)
WITHOUT_GAPS = Rule(
    "cloze-without-gaps",
    Severity.ERROR,
    Text("Teksten har ingen felt å fylle ut", "The text has no gaps to fill"),
    Text(
        "Skriv {{{{a}}}} der det første feltet skal være.",
        "Write {{{{a}}}} where the first gap is to be.",
    ),
    _WHY,
)
GAP_UNKNOWN = Rule(
    "cloze-gap-unknown",
    Severity.ERROR,
    Text(
        "Feltet «{id}» i teksten står ikke under «gaps»",
        "The gap “{id}” in the text is not below “gaps”",
    ),
    Text(
        "Legg det til under gaps, eller rett navnet. Disse finnes: {known}.",
        "Add it below gaps, or correct the name. These exist: {known}.",
    ),
    _WHY,
)
GAP_NOT_IN_TEXT = Rule(
    "cloze-gap-not-in-text",
    Severity.ERROR,
    Text("Feltet «{id}» står ikke i teksten", "The gap “{id}” is not in the text"),
    Text(
        "Skriv {{{{{id}}}}} i gap-text der det skal være, eller slett det under gaps.",
        "Write {{{{{id}}}}} in gap-text where it is to be, or delete it below gaps.",
    ),
    _WHY,
)
GAP_TWICE = Rule(
    "cloze-gap-twice",
    Severity.ERROR,
    Text(
        "Feltet «{id}» står flere ganger i teksten",
        "The gap “{id}” stands several times in the text",
    ),
    Text("Gi hvert felt sitt eget navn.", "Give each gap a name of its own."),
    _WHY,
)
TOO_MANY_GAPS = Rule(
    "cloze-too-many-gaps",
    Severity.ERROR,
    Text("Teksten har {count} felt", "The text has {count} gaps"),
    Text(
        f"Bruk høyst {MOST_GAPS}, eller del den i to spørsmål.",
        f"Use at most {MOST_GAPS}, or make two questions of it.",
    ),
    Text(
        f"SCORM 2004 tar ikke imot flere enn {MOST_GAPS} felt i ett svar.",
        f"SCORM 2004 takes no more than {MOST_GAPS} gaps in one answer.",
    ),
)


@dataclass(frozen=True, slots=True)
class Cloze:
    """The gaps, and how they are judged."""

    gaps: tuple[Gap, ...]
    """In the order they are reported."""
    ignore: tuple[str, ...]
    letters: str
    """Letters that keep their marks when accents are overlooked."""
    gap_text: Mapping[str, Rich]
    """Language → the text, each gap's name in ``⦃…⦄`` where it stands."""

    def index(self, name: str) -> int:
        """Where among ``gaps`` the one of that name is."""
        return [gap.id for gap in self.gaps].index(name)


def parse(question: Translated, report: Report) -> Parsed:
    """The text and its gaps, which must be the same in every language."""
    source = question.source
    ignore = source["ignore"]
    gaps = read_gaps(question, ignore, report)
    for record in question.records.values():
        _check(record, source, report)
    if len(gaps) > MOST_GAPS:
        report.add(TOO_MANY_GAPS, source.key_at("gaps"), count=len(gaps))
    for record in question.records.values():
        _hide_names(record)
    return Parsed(Cloze(gaps, ignore, question.tongues.letters, question.words("gap-text")))


def _check(record: Record, source: Record, report: Report) -> None:
    text = record["gap-text"]
    if not isinstance(text, Scalar) or "gaps" in source.told:
        return
    known: Mapping[str, Record] = source["gaps"] or {}
    used = Counter(MARK.findall(text.text))
    if not used:
        report.add(WITHOUT_GAPS, text.location)
        return
    written = source.node.entries["gaps"].value
    names = getattr(written, "entries", known)
    for name, times in used.items():
        if name not in names:
            listed = ", ".join(known) or "–"
            report.add(GAP_UNKNOWN, text.location, id=shown(name), known=listed)
        elif times > 1:
            report.add(GAP_TWICE, text.location, id=name)
    for name in known:
        if name not in used:
            place = source["gaps"][name].node.location if record is source else text.location
            report.add(GAP_NOT_IN_TEXT, place, id=name)


def _hide_names(record: Record) -> None:
    """``{{a}}`` in Markdown stands for a value of course.yaml."""
    text = record["gap-text"]
    if isinstance(text, Scalar):
        plain = text.text.replace(_OPEN, "").replace(_CLOSE, "")
        marked = MARK.sub(f"{_OPEN}\\1{_CLOSE}", plain)
        record.values["gap-text"] = replace(text, text=marked)


def score(question: Question, keys: Sequence[str], response: object) -> Fraction:
    """The share of the gaps that are right; ``response`` is a list of one text a gap."""
    body = _body(question)
    texts = response if isinstance(response, list) else []
    if not body.gaps:
        return Fraction(0)
    right = sum(_is_right(gap, body, text) for gap, text in zip(body.gaps, texts, strict=False))
    return Fraction(right, len(body.gaps))


def _is_right(gap: Gap, body: Cloze, text: object) -> bool:
    if gap.options:
        return str(text) in gap.accept
    return accepted(text, gap.accept, body.ignore, body.letters)


def answer(question: Question, keys: Sequence[str]) -> list[list[str]]:
    """For each gap what is accepted, options by their text in the source language."""
    return [list(gap.accept) for gap in _body(question).gaps]


def _body(question: Question) -> Cloze:
    assert isinstance(question.body, Cloze)
    return question.body


TYPE = QuestionType(
    name="cloze",
    title=Text("Fyll ut", "Fill in the gaps"),
    kind="fill-in",
    shape="texts",
    scored=True,
    fields=(
        Field(
            "gap-text",
            Prose(),
            Text(
                "Teksten med feltene i, som {{a}} i doble klammer.",
                "The text with its gaps, as {{a}} in double braces.",
            ),
            required=True,
            words=True,
            example='"Vi tester {{a}}."',
        ),
        GAPS,
        IGNORE,
    ),
    parse=parse,
    score=score,
    answer=answer,
    rules=(WITHOUT_GAPS, GAP_UNKNOWN, GAP_NOT_IN_TEXT, GAP_TWICE, TOO_MANY_GAPS, GAP_TWO_WAYS),
)
