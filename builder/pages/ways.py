"""The two ways into a course, as a directive shows them: part by part, and by situation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from builder.course import Directive, Page, Situation
from builder.pages.outline import Entry, minutes, outline
from builder.pages.place import Place, environment


@dataclass(frozen=True, slots=True)
class Part:
    """A module as a way in."""

    front: Entry
    summary: str
    """Empty when the front page has none."""
    summary_lang: str
    minutes: int
    """Of all its pages."""


@dataclass(frozen=True, slots=True)
class Door:
    """A situation as a way in."""

    situation: Situation
    entries: tuple[Entry, ...]
    """Where to begin, of what this unit holds."""


def render_ways(_: Directive, place: Place) -> Markup:
    """Both ways, each under a heading; a door that leads nowhere in this unit is left out."""
    chapters = outline(place.course)
    entries = {entry.id: entry for chapter in chapters for entry in chapter.entries}
    held = {id_: entries[home] for id_, home in place.unit.homes.items() if home in entries}
    template = environment().get_template("ways.html")
    html = template.render(
        place=place,
        level=min(place.level + 1, 5),
        parts=[_part(chapter.entries, place) for chapter in chapters],
        doors=[door for door in _doors(place, held) if door.entries],
    )
    return Markup(html)


def _part(entries: tuple[Entry, ...], place: Place) -> Part:
    front = entries[0]
    assert isinstance(front.source, Page)
    text = front.source.texts[place.language]
    return Part(front, text.summary, text.lang, sum(minutes(entry) for entry in entries))


def _doors(place: Place, held: dict[str, Entry]) -> Iterable[Door]:
    for situation in place.course.situations:
        entries = {held[page].id: held[page] for page in situation.pages if page in held}
        yield Door(situation, tuple(entries.values()))
