"""The JSON Schemas that editors help by, made from the declarations that validate."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from builder.diagnostics import Text
from builder.source.accessibility import ACCESSIBILITY
from builder.source.course_schema import COURSE
from builder.source.glossary import GLOSSARY
from builder.source.own_words import LOCALE
from builder.source.pages import INDEX, PAGE
from builder.source.quiz_files import QUIZ
from builder.source.schema import Schema, json_schema

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The one that the YAML extensions of editors read best."""


@dataclass(frozen=True, slots=True)
class SchemaFile:
    """A kind of file that authors write."""

    schema: Schema
    title: Text
    patterns: tuple[str, ...]
    """The files it holds for, inside the course folder, ``{source}`` being the source language and
    ``{other}`` each of the others; empty for the settings of Markdown files, which editors do not
    check by a schema."""

    def text(self, language: str) -> str:
        """The schema as a file, described in ``language``."""
        head = {"$schema": DIALECT, "title": self.title.in_language(language)}
        made = head | json_schema(self.schema, language)
        return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


SCHEMA_FILES: Mapping[str, SchemaFile] = {
    "course": SchemaFile(
        COURSE, Text("Kursets innstillinger", "The course's settings"), ("course.yaml",)
    ),
    "quiz": SchemaFile(QUIZ, Text("En prøve", "A quiz"), ("{source}/*/*.quiz.yaml",)),
    "quiz-translation": SchemaFile(
        QUIZ.translation(),
        Text("En prøve på et annet språk: bare ord", "A quiz in another language: words alone"),
        ("{other}/*/*.quiz.yaml",),
    ),
    "page": SchemaFile(PAGE, Text("Øverst på en side", "At the top of a page"), ()),
    "module": SchemaFile(
        INDEX, Text("Øverst i en moduls index.md", "At the top of a module's index.md"), ()
    ),
    "glossary": SchemaFile(
        GLOSSARY,
        Text("Ordliste", "Glossary"),
        ("{source}/glossary.yaml", "{other}/glossary.yaml"),
    ),
    "accessibility": SchemaFile(
        ACCESSIBILITY, Text("Tilgjengelighet", "Accessibility"), ("accessibility.yaml",)
    ),
    "locale": SchemaFile(
        LOCALE, Text("Ord i spilleren", "The player's words"), ("locales/*.yaml",)
    ),
}
"""Name → schema; what ``kursbygger schema`` gives."""
