"""The authors' page of everything that may stand in a course, made from the schemas that validate
and the directives that are read (``make docs``)."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from builder.questions import BY_NAME
from builder.source.directive_list import DIRECTIVES, Kind, Need
from builder.source.kinds import (
    Language,
    Size,
    a_version,
    an_address,
    an_id,
    an_option_id,
)
from builder.source.quiz_files import QUESTION, SCHEMAS
from builder.source.schema import Schema, json_schema
from builder.source.schema_files import SCHEMA_FILES

Json = Mapping[str, Any]

HEAD = """# Formatet

Alt som kan stå i filene til et kurs. [Lag ditt første kurs](forfattere.md) viser hvordan de
brukes, og [Spørsmålstyper](sporsmalstyper.md) og [Blokker](blokker.md) har et eksempel på hver. Her
slår du opp.

Denne siden er laget av programmet med `make docs`, av de samme reglene som `check` og
redigeringsprogrammet bruker. En linje som hører til inne i en annen, står med begge navnene:
`reveal`: `solution`."""
QUESTIONS = """
## Spørsmålene i en quiz

Hvert spørsmål er et punkt under `questions`, med disse linjene og dem som hører til typen:"""
TRANSLATED = """
## Oversettelser

En fil på et annet språk har bare ord, og id-ene som viser hvor de hører til. Alt annet står bare på
kildespråket.

| Hvor | Linjene |
| --- | --- |
| øverst på en side | {page} |
| øverst i en `index.md` | {module} |
| en quiz | {quiz} |
| et spørsmål | {question}, og ordene i svarene |"""
BLOCKS = """
## Blokkene

En blokk er `:::navn[tittel]{{#id nøkkel=verdi}}`, innholdet, og `:::`.
[Blokker på en side](blokker.md) viser dem.

| Blokk | Skrives også | Tittel | Id | I klammene | Står i |
| --- | --- | --- | --- | --- | --- |
{rows}"""
FILES = {
    "course": "`course.yaml`",
    "module": "Øverst i en moduls `index.md`",
    "page": "Øverst på en side",
    "quiz": "En quiz: `….quiz.yaml`",
    "glossary": "Ordlista: `glossary.yaml`",
    "accessibility": "`accessibility.yaml`",
    "locale": "Ordene i spilleren: `locales/….yaml`",
}
"""Schema → heading, in the order of the page; a translation has the words of another."""
TABLE = "\n| Linje | Er | Verdi | Ellers |\n| --- | --- | --- | --- |"
ENDLESS = 1_000_000
"""A limit that no author meets."""
NEEDS: Mapping[Need, str] = {"required": "må være med", "optional": "kan", "none": "nei"}


def reference() -> str:
    """The page, in bokmål, as Markdown."""
    return "\n".join(_reference()) + "\n"


def _reference() -> Iterator[str]:
    yield HEAD
    for name, heading in FILES.items():
        yield f"\n## {heading}"
        yield from _table(SCHEMA_FILES[name].schema)
        if name == "quiz":
            yield QUESTIONS
            yield from _table(QUESTION)
            for type_name in BY_NAME:
                yield from _type(type_name)
    yield TRANSLATED.format(
        quiz=_names(SCHEMA_FILES["quiz-translation"].schema),
        page=_names(SCHEMA_FILES["page"].schema.translation()),
        module=_names(SCHEMA_FILES["module"].schema.translation()),
        question=_names(QUESTION.translation()),
    )
    rows = "\n".join(_block(kind) for kind in DIRECTIVES if kind.ready)
    yield BLOCKS.format(rows=rows)


def _type(name: str) -> Iterator[str]:
    kind = BY_NAME[name]
    folder = f"../../builder/questions/{kind.folder}/README.md"
    own = [one for one in SCHEMAS[name].fields if one.name not in QUESTION.names()]
    yield f"\n### `type: {name}`\n\n{kind.title.nb}. [Eksempel]({folder})."
    if own:
        yield from _table(Schema(tuple(own)))
    else:
        yield "Den har ingen linjer utenom dem over."


def _table(schema: Schema) -> Iterator[str]:
    yield TABLE
    yield from _rows(json_schema(schema), ())


def _rows(made: Json, above: tuple[str, ...]) -> Iterator[str]:
    """A line for each name, and for each of those inside it."""
    for name, form in made["properties"].items():
        names = (*above, name)
        if names == ("questions",):
            continue  # these have tables of their own
        path = ": ".join(f"`{one}`" for one in names)
        default = "må være med" if name in made["required"] else _default(form)
        yield f"| {path} | {_cell(form['description'])} | {_cell(_value(form))} | {default} |"
        inside = _inside(form)
        if inside:
            yield from _rows(inside, names)


def _inside(form: Json) -> Json | None:
    """What a setting holds that has settings of its own: itself, or each of a list."""
    if "properties" in form and "required" in form:  # not the hundreds of words of the player
        return form
    parts = [*form.get("anyOf", ()), form.get("items"), form.get("additionalProperties")]
    found = (_inside(part) for part in parts if isinstance(part, Mapping))
    return next((one for one in found if one), None)


def _value(form: Json) -> str:
    """What may be written, in words."""
    if "anyOf" in form:
        told = dict.fromkeys(_value(part) for part in form["anyOf"] if part.get("type") != "null")
        return " eller ".join(told)
    if "enum" in form:
        words = form["enum"]
        return "`true` eller `false`" if True in words else ", ".join(f"`{one}`" for one in words)
    known = _PATTERNS.get(form.get("pattern", ""))
    if known or "minimum" in form:
        return known or _number(form)
    match form.get("type"):
        case "array":
            return f"en liste: {_value(form['items'])}"
        case "object":
            return "linjene under" if "required" in form else _each(form)
    return "en dato" if form.get("format") == "date" else "en tekst"


def _each(form: Json) -> str:
    """A mapping from names that the author chooses."""
    by_language = form.get("propertyNames") == {"pattern": Language().json()["pattern"]}
    each = form["additionalProperties"]
    return "én for hvert språk" if by_language else f"for hvert navn: {_value(each)}"


def _number(form: Json) -> str:
    kind = "et helt tall" if "integer" in form["type"] else "et tall"
    low, high = form["minimum"], form["maximum"]
    return kind if high >= ENDLESS else f"{kind}, {low:g}–{high:g}"


def _default(form: Json) -> str:
    value = form.get("default", "")
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    return f"`{value:g}`" if isinstance(value, float | int) else f"`{value}`" * bool(value)


def _cell(text: str) -> str:
    """In a table a line is what it stands on."""
    return text.replace("|", "\\|").replace("\n", " ")


def _names(schema: Schema) -> str:
    return ", ".join(f"`{name}`" for name in schema.names())


def _block(kind: Kind) -> str:
    others = ", ".join(f"`{word}`" for word in kind.aliases)
    keys = ", ".join(
        f"`{key}=`{' (må være med)' if key in kind.required else ''}" for key in kind.keys
    )
    parents = ", ".join(f"`{name}`" for name in kind.parents)
    label, named = NEEDS[kind.label], NEEDS[kind.id]
    return f"| `{kind.name}` | {others} | {label} | {named} | {keys} | {parents or 'en side'} |"


_PATTERNS: Mapping[object, str] = {
    an_id().json()["pattern"]: "en id: `a–z`, tall og bindestrek, en bokstav først",
    an_option_id().json()["pattern"]: "ett tegn, `a–z` eller `0–9`",
    a_version().json()[
        "pattern"
    ]: "en versjon: bokstaver, tall, punktum og bindestrek, høyst 20 tegn",
    an_address().json()["pattern"]: "en nettadresse uten `?` og `#`, eller `urn:uuid:…`",
    Language().json()["pattern"]: "en språkkode, som `nb`",
    Size().json()["pattern"]: "en størrelse, som `200 MB`",
}
"""Pattern → what it asks for."""

if __name__ == "__main__":
    Path(sys.argv[1]).write_text(reference(), encoding="utf-8")
