"""Every fault Kursbygger can tell, from one written list: ``explain`` and the reference page."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from builder import checks, editing, importing, inspector, lock, questions, release
from builder.archive import reading, writing
from builder.checks import package
from builder.diagnostics import Rule, Text
from builder.reporting import KINDS, cure, shown
from builder.source import (
    accessibility,
    asset_rules,
    course_yaml,
    directive_rules,
    front_matter,
    glossary,
    inline_mistake_rules,
    inline_question_rules,
    inline_rules,
    lines,
    link_rules,
    markdown_rules,
    media_rules,
    mistake_rules,
    own_words,
    personal,
    quiz_rules,
    renames,
    scan,
    schema_rules,
    structure_rules,
    text_files,
    theme_rules,
    translated,
    yaml_nodes,
    yaml_traps,
)
from builder.xapi import send_rules, verify_rules

MODULES = (
    checks,
    editing,
    importing,
    inspector,
    lock,
    release,
    package,
    questions,
    reading,
    writing,
    accessibility,
    asset_rules,
    course_yaml,
    directive_rules,
    front_matter,
    glossary,
    inline_mistake_rules,
    inline_question_rules,
    inline_rules,
    lines,
    link_rules,
    markdown_rules,
    media_rules,
    mistake_rules,
    own_words,
    personal,
    quiz_rules,
    renames,
    scan,
    schema_rules,
    structure_rules,
    text_files,
    theme_rules,
    translated,
    send_rules,
    verify_rules,
    yaml_nodes,
    yaml_traps,
)
"""The modules that declare rules."""

CATALOGUE: tuple[Rule, ...] = tuple(
    sorted(
        {id(rule): rule for module in MODULES for rule in module.RULES}.values(),
        key=lambda rule: rule.code,
    )
)
"""Every rule once, by code."""

HEAD = """# Feilmeldinger

Alt Kursbygger kan si fra om, etter kode. `kursbygger explain KODE` viser det samme i terminalen.

Denne siden er laget av programmet med `make docs`. Rett teksten der regelen står, ikke her."""
CURE = Text("Hva du gjør", "What to do")


def explanation(rule: Rule, language: str) -> str:
    """A rule for the terminal: its message, why, and the cure."""
    message, why = (shown(text.in_language(language)) for text in (rule.message, rule.why))
    hint = cure(rule.hint.in_language(language), language)
    kind = KINDS[rule.severity].in_language(language)
    parts = (f"{rule.code} ({kind})", _sentence(message), why)
    return "\n\n".join((*parts, f"{CURE.in_language(language)}: {hint}"))


def _sentence(message: str) -> str:
    return message if message.endswith(("…", "?")) else message + "."


def reference() -> str:
    """The reference page of every rule, in bokmål, as Markdown."""
    return "\n".join(_reference()) + "\n"


def _reference() -> Iterator[str]:
    yield HEAD
    for rule in CATALOGUE:
        message, why = (_markdown(shown(text.nb)) for text in (rule.message, rule.why))
        hint = _markdown(cure(rule.hint.nb, "nb"))
        yield f"\n## {rule.code}\n"
        yield f"**{KINDS[rule.severity].nb.capitalize()}:** {_sentence(message)}\n"
        yield f"{why}\n"
        yield f"**{CURE.nb}:** {hint}"


def _markdown(text: str) -> str:
    """On one line, and without what Markdown would take for its own."""
    plain = " ".join(text.split()).replace("&", "&amp;")
    return re.sub(r"([\\`*_<>\[\]#|])", r"\\\1", plain)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(reference(), encoding="utf-8")
