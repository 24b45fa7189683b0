"""Faults of a whole course, by subject. A new check is a line here."""

from __future__ import annotations

from collections.abc import Callable

from builder.checks import (
    contrast,
    file_names,
    glossary,
    headings,
    ids,
    images,
    iri,
    language,
    limits,
    links,
    placeholders,
    quizzes,
    starter_kit,
    structure,
    translations,
    versions,
    worksheets,
)
from builder.course import Course
from builder.diagnostics import Report, Rule

CHECKS: tuple[Callable[[Course, Report], None], ...] = (
    structure.check_structure,
    translations.check_translations,
    ids.check_ids,
    language.check_language,
    quizzes.check_quizzes,
    links.check_links,
    headings.check_headings,
    placeholders.check_placeholders,
    images.check_images,
    file_names.check_file_names,
    limits.check_limits,
    worksheets.check_worksheets,
    contrast.check_contrast,
    glossary.check_glossary,
    iri.check_iri,
    starter_kit.check_starter_kit,
)
"""Every check, run on a course with its numbers. Findings are sorted after, so order is free."""

RULES: tuple[Rule, ...] = (
    *structure.RULES,
    *translations.RULES,
    *ids.RULES,
    *language.RULES,
    *quizzes.RULES,
    *headings.RULES,
    *placeholders.RULES,
    *images.RULES,
    *file_names.RULES,
    *limits.RULES,
    *worksheets.RULES,
    *contrast.RULES,
    *glossary.RULES,
    *iri.RULES,
    *versions.RULES,
    *starter_kit.RULES,
)
