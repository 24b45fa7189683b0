"""Every question type there is. A new one is a folder and a line here."""

from __future__ import annotations

from collections.abc import Mapping

from builder.diagnostics import Rule
from builder.questions import (
    checklist,
    cloze,
    hotspot,
    likert,
    matching,
    multiple,
    numeric,
    options,
    ordering,
    reflection,
    short_answer,
    single,
    true_false,
    typed,
)
from builder.questions.question_type import QuestionType, data

TYPES: tuple[QuestionType, ...] = (
    single.TYPE,
    multiple.TYPE,
    true_false.TYPE,
    matching.TYPE,
    ordering.TYPE,
    numeric.TYPE,
    short_answer.TYPE,
    cloze.TYPE,
    likert.TYPE,
    hotspot.TYPE,
    reflection.TYPE,
    checklist.TYPE,
)

QUESTION_TYPES: Mapping[str, QuestionType] = {each.folder: each for each in TYPES}
"""Folder → type."""

BY_NAME: Mapping[str, QuestionType] = {each.name: each for each in TYPES if each.in_quiz}
"""What authors write in a quiz → type."""

RULES: tuple[Rule, ...] = (
    *options.RULES,
    *typed.RULES,
    *(rule for each in TYPES for rule in each.rules),
)

__all__ = ["BY_NAME", "QUESTION_TYPES", "RULES", "TYPES", "QuestionType", "data"]
