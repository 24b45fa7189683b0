"""The examples that the directives carry, and the authors' page made of them."""

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from builder.source.assets import TYPES
from builder.source.directive_list import DIRECTIVES, Kind
from builder.source.inline_question_checks import BODIES, MOST_POINTS

_FILE = Path(__file__).with_name("directive_examples.yaml")


@dataclass(frozen=True, slots=True)
class Example:
    """A directive as it is written."""

    about: str
    """What authors are told of it, as Markdown in bokmål."""
    nb: str
    nn: str

    def in_language(self, language: str) -> str:
        """The example in bokmål or nynorsk."""
        return self.nn if language == "nn" else self.nb


@cache
def examples() -> Mapping[str, Example]:
    """Directive → its example; a part is shown with its whole."""
    entries = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return {name: Example(**entry) for name, entry in entries.items()}


HEAD = """# Blokker på en side

En blokk skrives med `:::` og navnet på en linje, innholdet under, og `:::` til slutt. Står det
`[…]` etter navnet, er det en tittel; i `{…}` står en id (`{#navn}`) eller innstillinger
(`{file=film.mp4}`). En blokk som har andre blokker i seg, får fire kolon. Uten JavaScript og på
papir står alt sammen etter hverandre, så ingen går glipp av noe.

Filer legger du ved siden av siden, i språkets `media/` eller i kursets `media/`, og du skriver bare
filnavnet.

Denne siden er laget av programmet med `make docs`. `make gallery` bygger et kurs av de samme
eksemplene."""
VALUES = """
## Ord fra course.yaml

Det som står i doble klammer, hentes fra `course.yaml`, så det bare må rettes ett sted:

    Lurer du på noe, spør {{owner}}.

Disse finnes: `title`, `description`, `version`, `id`, `owner` (den første av `owners`), `owners`,
`authors`, `licence`, `contact` og `origin`. En som ikke er fylt ut i `course.yaml`, gir en feil."""
_KEYS = {
    "picture": "et bilde", "video": "en video", "audio": "et lydklipp", "captions": "en WebVTT-fil",
    "file": "en fil", "id": "en id", "integer": "et helt tall",
    "sort": "hva slags spørsmål: {sorts}. Uten den sier listen det: tall er `single`, strek er "
    "`multiple`",
    "truth": "`true` eller `false`: om påstanden i `type=true-false` stemmer",
    "points": "et helt tall fra 1 til {points}: hvor mye spørsmålet veier i plattformens rapport",
    "former": "id-en spørsmålet hadde før, så svarene følger med til den nye",
}  # fmt: skip


def reference() -> str:
    """The page of every directive, in bokmål, as Markdown."""
    return "\n".join(_reference()) + "\n"


def _reference() -> Iterator[str]:
    yield HEAD
    for kind in DIRECTIVES:
        if kind.ready and not kind.parents:
            yield from _entry(kind, examples()[kind.name])
    yield VALUES


def _entry(kind: Kind, example: Example) -> Iterator[str]:
    parts = [one for one in DIRECTIVES if one.ready and kind.name in one.parents]
    yield f"\n## :::{_shown(kind, example)}\n"
    yield textwrap.fill(example.about.strip(), 120, break_on_hyphens=False) + "\n"
    yield "\n".join(f"    {line}" if line else "" for line in example.nb.rstrip().split("\n"))
    others = [_others(one, example) for one in (kind, *parts)]
    if any(others):
        yield "\nSkrives også " + "; ".join(filter(None, others)) + "."
    if kind.keys:
        yield "\n| I klammene | Er |\n| --- | --- |"
        yield from (_key(kind, key) for key in kind.keys)


def _key(kind: Kind, key: str) -> str:
    value = kind.keys[key]
    endings = " ".join(f"`{ending}`" for ending in TYPES.get(value, ()))
    must = ", må være med" if key in kind.required or key == "captions" else ""
    told = _KEYS[value].format(sorts=_either(BODIES), points=MOST_POINTS)
    return f"| `{key}=` | {told}{f' ({endings})' if endings else ''}{must} |"


def _either(names: Iterable[str]) -> str:
    *most, last = (f"`{name}`" for name in names)
    return f"{', '.join(most)} eller {last}"


def _shown(kind: Kind, example: Example) -> str:
    """The word that the example uses for the directive."""
    words: list[str] = re.findall(r"^:::+([\w-]+)", example.nb, re.MULTILINE)
    return next(word for word in words if word in (kind.name, *kind.aliases))


def _others(kind: Kind, example: Example) -> str:
    shown = _shown(kind, example)
    words = (word for word in (kind.name, *kind.aliases) if word != shown)
    return ", ".join(f"`:::{word}`" for word in words)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(reference(), encoding="utf-8")
