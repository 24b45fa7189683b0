"""What a player exchanges with the LMS, declared once: learners read it, and a test holds it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal

from builder.package import Entry

Level = Literal["none", "completion", "score", "answers"]
"""``tracking`` in course.yaml."""
LEVELS: tuple[Level, ...] = ("none", "completion", "score", "answers")
"""From the least that leaves the player to the most."""


@dataclass(frozen=True, slots=True)
class Sent:
    """One element of the standard that the player writes, or asks for."""

    element: str
    """As the standard names it, with ``n`` for a number: ``cmi.interactions.n.id``."""
    holds: str
    """What it tells, in plain words: the word ``more.stored.<holds>``."""
    tracking: Level = "none"
    """The lowest level at which it is exchanged; ``none`` for always."""
    asked: bool = False
    """Asked of the LMS and not written."""


def exchanged(
    holds: str, *elements: str, tracking: Level = "none", asked: bool = False
) -> tuple[Sent, ...]:
    """Elements that together tell one thing."""
    return tuple(Sent(element, holds, tracking, asked) for element in elements)


def target_entry(name: str, title: str, sent: Sequence[Sent]) -> Entry:
    """``more-target.js``: the list as the views beside the pages read it."""
    data = {"name": name, "title": title, "sent": [asdict(one) for one in sent]}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Entry("more-target.js", data=f"(self.kursbygger??={{}}).target={text};\n".encode())
