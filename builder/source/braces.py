"""What stands in the braces of a directive, ``{#id key=value}``, and how it is written rightly."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from builder.source.near import nearest_of

Mistake = Literal["comma", "curly", "other"]

_TOKEN = re.compile(
    r"""\#(?P<id>[^\s}"',]*)
      | (?P<key>[\w-]+)[ ]*=[ ]*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'
                               |[“”„«](?P<curly>[^“”«»]*)[“”»]
                               |(?P<bare>(?:[^\s"',]|,(?!\s|$|,|\#|[\w-]+\s*=))+))
      | (?P<comma>,)
      | (?P<other>[^\s,]+)""",
    re.VERBOSE,
)
_IN_OTHER_WORDS = {
    "fil": "file", "src": "file", "svar": "answer", "poeng": "points", "teksting": "captions",
    "undertekster": "captions", "undertekstar": "captions", "synstolket": "described",
    "synstolka": "described", "plakat": "poster",
}  # fmt: skip
"""What authors may call a key in their own language → its name."""


@dataclass(slots=True)
class Entry:
    """An id (``name`` is ``#``) or a key, with its value."""

    name: str
    value: str
    at: int
    """Where it begins in the text between the braces."""
    quoted: bool = False

    def __str__(self) -> str:
        if self.name == "#":
            return f"#{self.value}"
        bare = self.value and not self.quoted and not re.search(r"""[\s"',]""", self.value)
        quote = "'" if '"' in self.value else '"'
        return f"{self.name}={self.value}" if bare else f"{self.name}={quote}{self.value}{quote}"


@dataclass(slots=True)
class Braces:
    """The entries as they were meant; ``mistake`` when they were written otherwise."""

    entries: list[Entry]
    mistake: Mistake | None = None
    at: int = 0
    """Where the mistake is in the text between the braces."""
    text: str = ""
    """What cannot be read, for the mistake ``other``."""

    def written(self) -> str:
        """The text between the braces as it should be."""
        return " ".join(str(entry) for entry in self.entries)

    def _tell(self, mistake: Mistake, at: int, text: str = "") -> None:
        if self.mistake is None:
            self.mistake, self.at, self.text = mistake, at, text


def read_braces(text: str) -> Braces:
    """Read what stands between the braces; loose words go on with the value before them."""
    found, joint = Braces([]), " "
    open_value = False
    for token in _TOKEN.finditer(text):
        if token["comma"]:
            following = _TOKEN.match(text, len(text) - len(text[token.end() :].lstrip()))
            if following is None or not following["other"]:
                found._tell("comma", token.start())
            joint = ", "
        elif token["other"]:
            found._tell("other", token.start(), token["other"])
            if open_value and not token["other"].startswith("."):
                found.entries[-1].value += joint + token["other"]
            joint = " "
        else:
            if token["curly"] is not None:
                found._tell("curly", token.start())
            open_value, joint = token["bare"] is not None, " "
            name = token["key"] or "#"
            quoted = name != "#" and not open_value
            found.entries.append(Entry(name, _value(token), token.start(), quoted))
    return found


def _value(token: re.Match[str]) -> str:
    groups = ("id", "double", "single", "curly", "bare")
    return next(token[group] for group in groups if token[group] is not None)


def meant_key(key: str, known: Iterable[str]) -> str | None:
    """The one of ``known`` that an author who writes ``key`` means; None when none is near."""
    names = list(known)
    own = _IN_OTHER_WORDS.get(key.casefold())
    return own if own in names else nearest_of(key, names)
