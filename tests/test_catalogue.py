"""Every rule there is stands in the catalogue, once, with all its words in both languages."""

from __future__ import annotations

import importlib
import pkgutil
import string
from collections import Counter
from collections.abc import Iterator

import pytest

import builder
from builder.catalogue import CATALOGUE, explanation, shown
from builder.diagnostics import Location, Rule, Text


def declared() -> Iterator[tuple[str, Rule]]:
    """Every rule that some module of ``builder`` names."""
    for module in pkgutil.walk_packages(builder.__path__, "builder."):
        if not module.name.endswith("__main__"):
            for value in vars(importlib.import_module(module.name)).values():
                if isinstance(value, Rule):
                    yield module.name, value


def test_every_declared_rule_is_in_the_catalogue() -> None:
    listed = {id(rule) for rule in CATALOGUE}
    assert [] == sorted({f"{m}: {rule.code}" for m, rule in declared() if id(rule) not in listed})


def test_codes_are_unique() -> None:
    assert [] == [code for code, n in Counter(rule.code for rule in CATALOGUE).items() if n > 1]


def names(template: str) -> set[str]:
    """The names that a template wants filled in. Raises ValueError when it is malformed."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)
def test_a_rule_has_all_its_words_in_both_languages(rule: Rule) -> None:
    for text in (rule.message, rule.hint, rule.why):
        assert text.nb.strip()
        assert text.en.strip()
        assert text.nb != text.en
    assert not rule.message.nb.endswith(".")
    assert not rule.message.en.endswith(".")
    assert rule.code == rule.code.lower().strip("-")
    assert "-" in rule.code


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)
def test_a_rule_asks_for_the_same_values_in_both_languages(rule: Rule) -> None:
    for text in (rule.message, rule.hint):
        assert bare(names(text.nb), "nb") == bare(names(text.en), "en")
    assert set() == names(rule.why.nb.replace("{{", "").replace("}}", "")) & {""}


def bare(wanted: set[str], language: str) -> set[str]:
    """Names without the mark of values that are words themselves: ``changes_nb``."""
    return {name.removesuffix(f"_{language}") for name in wanted}


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)
def test_a_rule_can_be_told_and_explained(rule: Rule) -> None:
    texts: tuple[Text, ...] = (rule.message, rule.hint)
    values = {name: "x" for text in texts for name in names(text.nb) | names(text.en)}
    found = rule.at(Location("a.md"), **values)
    for language in ("nb", "en"):
        assert found.message(language)
        assert found.hint(language)
        assert rule.code in explanation(rule, language)


def test_a_template_is_shown_without_its_names() -> None:
    assert "Siden «…» har {{a}} i …" == shown("Siden «{id}» har {{{{a}}}} i {sted}")
