"""What is wrong, where, and the cure: the words in which every author mistake is told.

A ``Rule`` is declared beside the check that finds its fault and carries all its words in
bokmål and English. A ``Diagnostic`` is one finding of a rule. A ``Report`` gathers findings
so that one run tells them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

MESSAGE_LANGUAGES = ("nb", "en")


class Severity(Enum):
    """How much a finding matters; the value is the word in JSON and SARIF."""

    ERROR = "error"
    """Nothing is built."""
    WARNING = "warning"
    """Built, but a learner or administrator may be hurt; ``--strict`` makes it an error."""
    NOTE = "note"
    """Worth knowing."""


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in the course folder, or in a package."""

    path: str
    """Relative to the course folder (or the package's root), with ``/``."""
    line: int | None = None
    """From 1; None when the whole file is meant."""
    column: int | None = None
    """From 1, in characters; None when the whole line is meant."""


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in the languages Kursbygger speaks to authors."""

    nb: str
    en: str
    nn: str = ""
    """Where administrators are spoken to in nynorsk, too; empty where nn reads nb."""

    def in_language(self, language: str) -> str:
        """The text in ``language``; English for any language but nb and nn."""
        if language == "nn" and self.nn:
            return self.nn
        return self.nb if language in ("nb", "nn", "no") else self.en


@dataclass(frozen=True, slots=True)
class Rule:
    """A fault Kursbygger can find. ``message`` and ``hint`` are ``str.format`` templates."""

    code: str
    """Lower case with hyphens, family first: ``quiz-no-correct-answer``."""
    severity: Severity
    message: Text
    """The fault, in one sentence without full stop at the end."""
    hint: Text
    """The cure, in one or two sentences. Never empty."""
    why: Text
    """The reason: the reference page and ``kursbygger explain CODE`` print it."""

    def at(self, location: Location, **values: object) -> Diagnostic:
        """This rule found at ``location``; ``values`` fill the templates' names. A ``Text`` among
        them is said in the message's language.
        """
        said = {name: _word(value) for name, value in values.items()}
        return Diagnostic(self, location, said)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding."""

    rule: Rule
    location: Location
    values: Mapping[str, str | Text] = field(default_factory=dict)

    @property
    def code(self) -> str:
        return self.rule.code

    @property
    def severity(self) -> Severity:
        return self.rule.severity

    def message(self, language: str = "nb") -> str:
        """The fault in words, the values filled in."""
        return self._filled(self.rule.message, language)

    def hint(self, language: str = "nb") -> str:
        """The cure in words, the values filled in."""
        return self._filled(self.rule.hint, language)

    def _filled(self, template: Text, language: str) -> str:
        said = {
            name: value.in_language(language) if isinstance(value, Text) else value
            for name, value in self.values.items()
        }
        return template.in_language(language).format(**said)


def _word(value: object) -> str | Text:
    return value if isinstance(value, Text) else str(value)


class Report:
    """Gathers findings; the same finding at the same place is kept once."""

    def __init__(self) -> None:
        self._found: dict[tuple[object, ...], Diagnostic] = {}
        self.told = 0
        """How often something was told, the same over again counted too."""

    def add(self, rule: Rule, location: Location, **values: object) -> None:
        """Record that ``rule`` was found at ``location``."""
        self.extend([rule.at(location, **values)])

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Record findings made elsewhere."""
        for found in diagnostics:
            self.told += 1
            key = (found.code, found.location, tuple(sorted(found.values.items())))
            self._found.setdefault(key, found)

    def __iter__(self) -> Iterator[Diagnostic]:
        """Findings by file, line, column and code; findings without a line first."""
        return iter(sorted(self._found.values(), key=_order))

    def __len__(self) -> int:
        return len(self._found)

    def count(self, severity: Severity) -> int:
        """How many findings have ``severity``."""
        return sum(1 for found in self._found.values() if found.severity is severity)

    def errors_in(self, path: str) -> set[str]:
        """The codes of the errors found in the file ``path``."""
        return {
            found.code
            for found in self._found.values()
            if found.severity is Severity.ERROR and found.location.path == path
        }

    @property
    def has_errors(self) -> bool:
        return self.count(Severity.ERROR) > 0


def _order(found: Diagnostic) -> tuple[str, int, int, str]:
    place = found.location
    return (place.path, place.line or 0, place.column or 0, found.code)
