"""GIFT, Moodle's text format: all its kinds of questions, made into those of a quiz file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from builder.diagnostics import Location, Report
from builder.importing import gift_choices as choices
from builder.importing import gift_rules as rules
from builder.importing import gift_written as written
from builder.importing.bank import BankQuestion, Bare, Format, Value, with_ids
from builder.importing.gift_answers import Answer, Asking, read_answer, read_answers
from builder.importing.gift_scanner import Block, Piece, scan
from builder.importing.gift_written import Words
from builder.importing.markup import Said

RULES = rules.RULES

_LOOKS = re.compile(r"(?<!\\)[{}]|^\s*::.*::|^\s*\$CATEGORY:", re.MULTILINE)
_TRUTH = re.compile(r"\s*(T|TRUE|F|FALSE)\s*", re.IGNORECASE)
_BLANK = "_____"
_GAP = "{{a}}"
_HERE = "\u2983"
"""Where the braces stood, while the text around them is made Markdown."""
_NO_MORE_THAN_CASE: dict[str, Value] = {"ignore": [Bare("case")]}


def recognises(text: str) -> bool:
    """Whether there are braces, titles or categories as in GIFT."""
    return _LOOKS.search(text) is not None


def read(text: str, file: str, report: Report) -> tuple[BankQuestion, ...]:
    """Every question; what is wrong or left out is told at its line."""
    made = [_question(block, file, report) for block in scan(text, file, report)]
    questions = [each for each in made if each]
    if not questions and not report.has_errors:
        report.add(rules.NO_QUESTIONS, Location(file))
    return with_ids(questions)


def _question(block: Block, file: str, report: Report) -> BankQuestion | None:
    asking = Asking(block, file, report)
    if block.body is None:
        report.add(rules.DESCRIPTION_LEFT_OUT, Location(file, block.line))
        return None
    if block.tags:
        asking.tell(rules.TAGS_LEFT_OUT, block.line, tags=", ".join(block.tags))
    body, general = block.body.cut("####")
    question = _answered(body.stripped(), asking.feedback(general), asking)
    if question and not question.text and "gap-text" not in question.fields:
        asking.fail(rules.QUESTION_MISSING, block.line)
    if asking.lost:
        asking.tell(rules.MARKUP_LEFT_OUT, block.line, what=", ".join(asking.lost))
    return None if asking.failed or question is None else replace(question, name=block.name)


def _answered(body: Piece, general: Said | None, asking: Asking) -> BankQuestion | None:
    """The question, its kind told by what stands in the braces (in Moodle's own order)."""
    if not body.text:
        if general:
            asking.tell(rules.FEEDBACK_LEFT_OUT, asking.block.line, text=general.plain[:40])
        return BankQuestion("reflection", _asked(asking))
    if body.text.startswith("#"):
        numbers, said = written.numeric(body.from_to(1), asking)
        return _made("numeric", numbers, said, general, asking)
    if "~" in body.text:
        return _choice(read_answers(body, asking), general, asking)
    if "=" in body.text and "->" in body.text:
        pairs, usable = choices.matching(body, asking)
        return replace(_made("matching", pairs, {}, general, asking), draft=not usable)
    if _TRUTH.fullmatch(body.text.partition("#")[0]):
        return _truth(body, general, asking)
    return _short(body, general, asking)


def _choice(answers: Sequence[Answer], general: Said | None, asking: Asking) -> BankQuestion:
    if _has_gap(asking) and choices.is_plain_choice(answers):
        return _cloze(choices.gap(answers, asking), {}, {}, general, asking)
    kind, fields = choices.choice(answers, asking)
    return _made(kind, fields, {}, general, asking)


def _truth(body: Piece, general: Said | None, asking: Asking) -> BankQuestion:
    """``T#said when wrong#said when right``."""
    answer, said = body.cut("#")
    wrong, right = said.cut("#") if said else (None, None)
    told = {"incorrect": asking.feedback(wrong), "correct": asking.feedback(right)}
    true = "true" if answer.text.strip()[0] in "tT" else "false"
    words = {name: said for name, said in told.items() if said}
    return _made("true-false", {"answer": Bare(true)}, words, general, asking)


def _short(body: Piece, general: Said | None, asking: Asking) -> BankQuestion:
    signed = "=" in body.text
    answers = read_answers(body, asking) if signed else (read_answer(body, True, asking),)
    if asking.failed:
        return _made("short-answer", {}, {}, general, asking)
    accept, words = written.accepted(answers, asking)
    if _has_gap(asking):
        return _cloze({"accept": accept}, _NO_MORE_THAN_CASE, words, general, asking)
    fields = {"accept": accept, **_NO_MORE_THAN_CASE}
    return _made("short-answer", fields, words, general, asking)


def _has_gap(asking: Asking) -> bool:
    """Whether the braces stand within the text, and the text can hold a gap."""
    around = asking.block.before.text + asking.block.after.text
    return bool(asking.block.after.text.strip()) and "\ue07b\ue07b" not in around


def _cloze(
    gap: dict[str, Value],
    more: dict[str, Value],
    words: Words,
    general: Said | None,
    asking: Asking,
) -> BankQuestion:
    text = asking.read(_joined(asking)).line.replace(_HERE, _GAP)
    fields: dict[str, Value] = {"gap-text": text, "gaps": {"a": gap}, **more}
    return BankQuestion("cloze", "", {**fields, **_feedback(words, general)})


def _made(
    kind: str, fields: dict[str, Value], words: Words, general: Said | None, asking: Asking
) -> BankQuestion:
    return BankQuestion(kind, _asked(asking), {**fields, **_feedback(words, general)})


def _asked(asking: Asking) -> str:
    """The question, with a line to fill where the braces stood within it."""
    if not asking.block.after.text.strip():
        return asking.read(asking.block.before).text
    text = asking.read(_joined(asking)).text
    alone = re.compile(f"^{_HERE}$", re.MULTILINE)  # else Markdown makes a rule of it
    return alone.sub(rf"\\{_BLANK}", text).replace(_HERE, _BLANK)


def _joined(asking: Asking) -> Piece:
    """The text around the braces, with ``_HERE`` in their place."""
    before, after = asking.block.before, asking.block.after
    return Piece(before.text + _HERE + after.text, before.line)


def _feedback(words: Words, general: Said | None) -> dict[str, Value]:
    """What is said to a right and to a wrong answer; ``general`` is said to both."""
    made: dict[str, Value] = {}
    for name in ("correct", "incorrect"):
        said = [each.text for each in (words.get(name), general) if each]
        if said:
            made[name] = "\n\n".join(said)
    return {"feedback": made} if made else {}


FORMAT = Format("GIFT", recognises, read)
