"""A new language: the source's files as a start for the translator, words alone."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping as MappingType
from typing import Any

from builder.diagnostics import Location, Report
from builder.editing import rules
from builder.editing.changes import Changes
from builder.editing.made_files import markdown
from builder.editing.survey import Survey
from builder.editing.targets_of_links import is_text, resolved, targets
from builder.editing.text import TextFile, add_to_list, spread_over_languages
from builder.editing.words_file import words_file
from builder.importing.bank import Bare, Value
from builder.importing.quiz_yaml import as_yaml
from builder.source.course_yaml import COURSE_FILE
from builder.source.front_matter import split_front_matter
from builder.source.kinds import Language, Many, Raw
from builder.source.own_words import FOLDER as OWN_WORDS
from builder.source.pages import INDEX
from builder.source.quiz_files import QUIZ, QUIZ_ENDING, SCHEMAS
from builder.source.schema import Schema
from builder.source.yaml_nodes import Mapping, Node, Scalar, Sequence

PER_LANGUAGE = ("title", "description")
"""Names of course.yaml that must say in which language they are, once there are several."""


def plan_language(here: Survey, tag: str, report: Report) -> Changes | None:
    """The files and lines of a new language; None when it cannot be (told)."""
    place = Location(COURSE_FILE)
    told = len(report)
    Language().read(Scalar(COURSE_FILE, 1, 1, tag, "", tag, len(tag)), "languages", report)
    if len(report) > told:
        return None
    if tag in here.languages:
        report.add(rules.LANGUAGE_THERE, place, language=tag)
        return None
    settings = here.file(COURSE_FILE)
    spread_over_languages(settings, PER_LANGUAGE, here.source)
    add_to_list(settings, "languages", tag)
    reached = _reached(here)
    moves = _shared_pictures(here, reached)
    writes = {COURSE_FILE: settings.bytes()}
    own = f"{OWN_WORDS}/{tag}.yaml"
    if own not in here.folder.files and (words := words_file(tag, here.source)):
        writes[own] = words
    for path, file in here.folder.files.items():
        language, _, inside = path.partition("/")
        theirs = f"{tag}/{inside}"
        if language != here.source or path in moves or theirs in here.folder.files:
            continue
        if is_text(path):
            writes[theirs] = translation_of(here.file(path))
        elif path in reached or inside.startswith("media/") or path.endswith(".yaml"):
            writes[theirs] = file.read_bytes()
    return Changes(moves, writes)


def translation_of(file: TextFile) -> bytes:
    """The file as the translator gets it: the words in the source language, no settings."""
    if file.path.split("/")[1:2] == ["snippets"]:
        return file.bytes()
    if file.path.endswith(QUIZ_ENDING):
        words: Any = _words(file.settings(), QUIZ.translation())
        return as_yaml({"format": Bare("1")} | words).encode()
    words = _words(file.settings(), INDEX.translation())
    return markdown(words, split_front_matter("\n".join(file.lines), file.path, Report()).body)


def _words(node: Mapping, schema: Schema) -> dict[str, Value]:
    """What ``schema`` lets a translation hold of ``node``."""
    kinds = {field.name: field.kind for field in schema.fields if field.name != "format"}
    return {
        name: Bare(entry.value.text)
        if name == "id" and isinstance(entry.value, Scalar)
        else _value(entry.value, kinds[name])
        for name, entry in node.entries.items()
        if name in kinds
    }


def _value(node: Node, kind: Any) -> Value:
    if isinstance(node, Sequence):
        of = kind.of if isinstance(kind, Many) else kind
        return [_value(item, of) for item in node.items]
    if isinstance(node, Mapping):
        return _mapping(node, kind)
    assert isinstance(node, Scalar)
    return node.text.rstrip("\n")


def _mapping(node: Mapping, kind: Any) -> Value:
    if isinstance(kind, Raw):  # a question, whose type tells what it holds
        sort = node.entries["type"].value if "type" in node.entries else None
        known = SCHEMAS.get(sort.text.strip()) if isinstance(sort, Scalar) else None
        return _words(node, (known or next(iter(SCHEMAS.values()))).translation())
    schema = getattr(kind, "schema", None)
    if schema is None:
        return {name: _value(entry.value, None) for name, entry in node.entries.items()}
    if set(node.entries) & set(schema.names()):
        return _words(node, schema)
    return {name: _value(entry.value, kind) for name, entry in node.entries.items()}


def _reached(here: Survey) -> dict[str, bool]:
    """Paths that the source language leads to → whether always by the bare name."""
    plain: dict[str, bool] = {}
    for path in here.folder.files:
        if path.split("/")[0] == here.source and is_text(path):
            for target in targets(here.file(path)):
                found = resolved(path, target.written)
                plain[found] = plain.get(found, True) and "/" not in target.written
    return plain


def _shared_pictures(here: Survey, reached: MappingType[str, bool]) -> dict[str, str]:
    """Pictures beside the pages of one language, moved to where every language finds them.

    One that a link reaches by a path of folders stays where it is, and so does one whose name is
    taken there: the new language gets a copy.
    """
    moves: dict[str, str] = {}
    for path, reached_plainly in reached.items():
        shared = f"media/{posixpath.basename(path)}"
        free = shared not in here.folder.files and shared not in moves.values()
        beside = path in here.folder.files and path.count("/") == 2 and not is_text(path)
        if beside and reached_plainly and free and not path.startswith(f"{here.source}/media/"):
            moves[path] = shared
    return moves
