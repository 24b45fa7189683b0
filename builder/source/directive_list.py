"""Every directive there is: ``:::name[label]{#id key=value}`` … ``:::``.

A new directive is one entry here, and its template in ``pages``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Need = Literal["required", "optional", "none"]
ValueType = Literal[
    "sort", "truth", "points", "former", "integer", "id", "picture", "video", "audio", "captions",
    "file",
]  # fmt: skip
"""The last five are names of the author's files."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a directive may be given, and where it may stand."""

    name: str
    """The canonical English name."""
    aliases: tuple[str, ...] = ()
    """What authors may write instead, in bokmål and nynorsk; the first is the one proposed."""
    nynorsk: str = ""
    """The one of ``aliases`` proposed in nynorsk, where it is another."""
    label: Need = "none"
    id: Need = "none"
    keys: Mapping[str, ValueType] = field(default_factory=dict)
    """What may stand in the braces, and what each is."""
    required: tuple[str, ...] = ()
    """The keys it must be given."""
    body: Need = "required"
    parents: tuple[str, ...] = ()
    """The directives it must stand directly in; empty when it may stand anywhere."""
    children: tuple[str, ...] | None = None
    """The only directives that may stand directly in it; None when any may."""
    answer: Literal["reflection", "checklist", "question"] | None = None
    """What the learner answers here: the question type the reader makes of it."""
    ready: bool = True
    """Whether ``pages`` and the player know it; one that is not is unknown to authors too."""

    def word(self, language: str) -> str:
        """What an author who writes in ``language`` calls it."""
        norwegian = self.aliases[0] if self.aliases else self.name
        own = {"nb": norwegian, "no": norwegian, "nn": self.nynorsk or norwegian}
        return own.get(language.partition("-")[0], self.name)


DIRECTIVES = (
    Kind("tip", ("tips",), label="optional"),
    Kind("important", ("viktig",), label="optional"),
    Kind("example", ("eksempel", "døme", "dome"), "døme", label="optional"),
    Kind("case", ("historie",), label="optional"),
    Kind("quote", ("sitat",), label="optional"),
    Kind("need", ("du-trenger", "du-treng"), "du-treng", label="optional"),
    Kind("method", ("metode", "slik-gjor-dere", "slik-gjer-de"), label="optional"),
    Kind("reflection", ("refleksjon",), label="required", id="required", body="optional",
         children=(), answer="reflection"),
    Kind("details", ("detaljer", "detaljar", "les-mer", "les-meir"), "detaljar", label="required"),
    Kind("figure", ("figur", "bilde", "bilete"), label="optional", children=()),
    Kind("quiz", (), id="required", body="none"),
    Kind("include", ("sett-inn", "set-inn"), "set-inn", id="required", body="none"),
    Kind("checklist", ("sjekkliste",), label="required", id="required", children=(),
         answer="checklist"),
    Kind("question", ("spørsmål", "sporsmal"), label="required", id="required", body="optional",
         keys={"type": "sort", "answer": "truth", "points": "points", "was": "former"},
         children=(), answer="question"),
    Kind("tabs", ("faner",), children=("tab",)),
    Kind("tab", ("fane",), label="required", parents=("tabs",)),
    Kind("flashcards", ("snukort",), children=("card",)),
    Kind("card", ("kort",), label="required", parents=("flashcards",)),
    Kind("video", ("film",), label="required", body="optional", required=("file",), children=(),
         keys={"file": "video", "captions": "captions", "described": "video", "poster": "picture"}),
    Kind("audio", ("lyd", "lydklipp"), label="required", body="optional", required=("file",),
         children=(), keys={"file": "audio"}),
    Kind("download", ("last-ned",), label="required", body="optional", required=("file",),
         children=(), keys={"file": "file"}),
    Kind("columns", ("kolonner", "kolonnar"), "kolonnar", children=("column",)),
    Kind("column", ("kolonne",), parents=("columns",)),
    Kind("ways", ("innganger", "inngangar"), "inngangar", body="none"),
    Kind("glossary", ("ordliste",), body="none"),
    Kind("filled-in", ("utfylt",), label="optional"),
)  # fmt: skip

BY_WORD: Mapping[str, Kind] = {
    word: kind for kind in DIRECTIVES if kind.ready for word in (kind.name, *kind.aliases)
}
"""Every word an author may write after ``:::``."""
