"""What an owner tells of a course's accessibility: part of ``Course``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownFault:
    """Something that shuts somebody out, in every language of the course."""

    what: Mapping[str, str]
    where: Mapping[str, str]
    """Empty when the author did not say."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One trial of the course's accessibility."""

    kind: str
    """One of the ways that ``source/accessibility.py`` lists."""
    tool: str
    """With its version; empty when none is named."""
    by: str
    date: str
    """ISO 8601."""
    result: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Accessibility:
    """What accessibility.yaml tells; never that the course conforms to anything."""

    faults: tuple[KnownFault, ...] = ()
    trials: tuple[Trial, ...] = ()
    untried: tuple[str, ...] = ()
    """The ways that nobody has tried the course in."""
