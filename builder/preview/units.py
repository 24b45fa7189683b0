"""What an LMS reads of a package that it launches with a record store: its own list of contents."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.package import Entry
from builder.targets import Target
from builder.targets.xml_reading import children, name, words

if TYPE_CHECKING:
    from lxml import etree

Find = Callable[[Target, str], Entry | None]
"""A file of the package for a target, by its path."""
MANIFESTS = {"cmi5": "cmi5.xml", "xapi": "tincan.xml"}
"""By the target's name; a target that is not here has no record store."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What is launched."""

    activity: str
    """Its IRI in the package."""
    opens: str
    """A path in the package."""
    move_on: str
    """What the LMS waits for (cmi5 13.1.4)."""
    mastery: float | None
    """0–1; None when the package has none."""


def read_unit(target: Target, find: Find) -> Unit | None:
    """The unit of the package for ``target``; None when there is none to launch."""
    from lxml import etree

    found = find(target, MANIFESTS[target.name]) if target.name in MANIFESTS else None
    if found is None or found.data is None:
        return None
    root = etree.fromstring(found.data)
    launched = next(one for one in root.iter() if name(one) in ("au", "activity"))
    opens = children(launched, "url", "launch")[0]
    return Unit(
        activity=launched.get("id") or "",
        opens=words(opens).strip(),
        move_on=launched.get("moveOn") or "NotApplicable",
        mastery=_number(launched),
    )


def _number(unit: etree._Element) -> float | None:
    mark = unit.get("masteryScore")
    return None if mark is None else float(mark)
