"""What a question on a page must be: judged in the source language, laid over by translations."""

from __future__ import annotations

from collections.abc import Sequence

from builder.diagnostics import Report
from builder.questions import BY_NAME
from builder.questions.multiple import Multiple
from builder.questions.options import FEWEST, MOST, OPTION_TEXT_TWICE, OPTIONS_COUNT
from builder.questions.single import Single
from builder.questions.true_false import TrueFalse
from builder.source import inline_question_rules as rules
from builder.source.answerables import Answerable
from builder.source.quiz_rules import TRANSLATION_MISSING_TEXT
from builder.source.translated import TRANSLATION_EXTRA

_TRUTHS = {"true": True, "ja": True, "sant": True, "false": False, "nei": False, "usant": False}
MOST_POINTS = 1000


def question_type(asked: Answerable) -> str:
    """The type the author names, else the one the list tells: numbers one answer, hyphens more."""
    named = asked.values.get("type", "")
    if named in BODIES:
        return named
    return "single" if asked.numbered else "multiple"


def question_body(asked: Answerable) -> object:
    """What only its type has."""
    if question_type(asked) == "true-false":
        return TrueFalse(_TRUTHS.get(asked.values.get("answer", "").casefold(), True))
    return BODIES[question_type(asked)]


BODIES: dict[str, object] = {
    "single": Single(),
    "multiple": Multiple("all-or-nothing"),
    "true-false": TrueFalse(None),
}
"""The types that a question on a page can have → what only that type has."""


def question_points(asked: Answerable) -> float:
    """Its weight in a report: it never counts in a result."""
    written = asked.values.get("points", "")
    return float(written) if _are_points(written) else 1.0


def _are_points(written: str) -> bool:
    return written.isascii() and written.isdecimal() and 1 <= int(written[:5]) <= MOST_POINTS


def check_questions(all_asked: Sequence[Answerable], report: Report) -> None:
    """Tell what is wrong with the questions of a page, in the source language."""
    for asked in all_asked:
        _check_question(asked, report)
    silent = [asked for asked in all_asked if not _says_why(asked)]
    if silent:
        ids = ", ".join(asked.id for asked in silent)
        report.add(rules.WITHOUT_FEEDBACK, silent[0].location, ids=ids)


def _says_why(asked: Answerable) -> bool:
    """Whether anything is said of an answer; True for a question that is not whole yet."""
    said = asked.feedback or any(option.feedback for option in asked.options)
    listed = question_type(asked) != "true-false"
    unfinished = _is_for_a_quiz(asked) or (
        listed and not any(option.correct for option in asked.options)
    )
    return bool(said) or asked.misread or unfinished


def _check_question(asked: Answerable, report: Report) -> None:
    if _is_for_a_quiz(asked):
        what = f"type={asked.values['type']}"
        report.add(rules.NEEDS_QUIZ_FILE, asked.location, what=what)
        return
    _check_values(asked, report)
    if question_type(asked) == "true-false":
        _check_claim(asked, report)
    else:
        _check_answers(asked, report)


def _is_for_a_quiz(asked: Answerable) -> bool:
    """Whether its type is one that a question on a page cannot have."""
    named = asked.values.get("type")
    return named in BY_NAME and named not in BODIES


def _check_values(asked: Answerable, report: Report) -> None:
    named, points = asked.values.get("type"), asked.values.get("points")
    answer = asked.values.get("answer")
    if named is not None and named not in BODIES:
        _tell_value(asked, "type", " / ".join(BODIES), report)
    if points is not None and not _are_points(points):
        _tell_value(asked, "points", f"1–{MOST_POINTS}", report)
    if answer is not None and answer.casefold() not in _TRUTHS:
        _tell_value(asked, "answer", "true / false", report)


def _tell_value(asked: Answerable, key: str, known: str, report: Report) -> None:
    report.add(rules.VALUE, asked.location, key=key, value=asked.values[key], known=known)


def _check_claim(asked: Answerable, report: Report) -> None:
    if "answer" not in asked.values:
        mended = f"{{#{asked.id} type=true-false answer=true}}"
        report.add(rules.CLAIM_ANSWER, asked.location, id=asked.id, mended=mended)
    if asked.options:
        report.add(rules.CLAIM_LIST, asked.options[0].location)


def _check_answers(asked: Answerable, report: Report) -> None:
    if "answer" in asked.values:
        report.add(rules.ANSWER_NOT_USED, asked.location)
    seen: set[str] = set()
    for option in asked.options:
        if option.text.plain in seen:
            report.add(OPTION_TEXT_TWICE, option.location, text=option.text.plain)
        seen.add(option.text.plain)
    if asked.misread:
        return
    count = len(asked.options)
    if not count:
        report.add(rules.LIST_MISSING, asked.location, id=asked.id)
        return
    if not FEWEST <= count <= MOST:
        report.add(OPTIONS_COUNT, asked.location, count=count)
    _check_key(asked, report)


def _check_key(asked: Answerable, report: Report) -> None:
    right = [option for option in asked.options if option.correct]
    if not right:
        mended = f"{'1.' if asked.numbered else '-'} [x] {asked.options[0].text.plain}"
        report.add(rules.NO_CORRECT, asked.location, id=asked.id, mended=mended)
    elif question_type(asked) == "single" and len(right) > 1:
        report.add(rules.SEVERAL_CORRECT, right[1].location, count=len(right))


def check_translation(source: Answerable, asked: Answerable, report: Report) -> None:
    """Tell where a translation, with as many answers as the source, says more, less or other."""
    ticked = [option.correct for option in asked.options]
    if any(ticked) and ticked != [option.correct for option in source.options]:
        report.add(rules.KEY_DIFFERS, asked.location, id=asked.id)
    missing = [
        f"{n}. > …"
        for n, (theirs, own) in enumerate(zip(source.options, asked.options, strict=True), start=1)
        if theirs.feedback and not own.feedback
    ]
    if source.feedback.keys() - asked.feedback.keys():
        missing.append("> …")
    if missing:
        names = ", ".join(missing)
        report.add(TRANSLATION_MISSING_TEXT, asked.location, id=asked.id, names=names)
    extra = asked.feedback.keys() - source.feedback.keys() or any(
        own.feedback and not theirs.feedback
        for theirs, own in zip(source.options, asked.options, strict=True)
    )
    if extra:
        report.add(TRANSLATION_EXTRA, asked.location, key="> …")
