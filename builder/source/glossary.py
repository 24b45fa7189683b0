"""``glossary.yaml`` of each language: the words that the course explains."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from builder.course import Module, Page, PageText, directives
from builder.diagnostics import Location, Report, Text
from builder.glossary import Term
from builder.locales.tongues import alphabetical
from builder.source import glossary_rules as rules
from builder.source.answerables import fingerprint
from builder.source.course_schema import FORMAT_FIELD
from builder.source.course_yaml import check_format
from builder.source.kinds import Many, Prose
from builder.source.schema import INVALID, Field, Record, Schema, is_empty, read_record
from builder.source.schema_rules import VALUE_NOT_MAPPING
from builder.source.slugs import slug
from builder.source.text_files import Folder, read_text
from builder.source.translated import TRANSLATION_UNKNOWN_ID, TextReader, is_misread
from builder.source.worded import Worded
from builder.source.yaml_nodes import Mapping as MappingNode
from builder.source.yaml_nodes import Node, Scalar, parse_yaml

GLOSSARY_FILE = "glossary.yaml"
DIRECTIVE = "glossary"
"""The block that shows the glossary on a page."""
RULES = rules.RULES

TERM = Schema(
    (
        Field("text", Prose(), Text("Forklaringen.", "The explanation.")),
        Field(
            "forms",
            Many(Prose()),
            Text(
                "Bøyningene: hele ordet, eller endelsen med bindestrek foran: -en.",
                "What the word is inflected as: in full, or the ending after a hyphen: -s.",
            ),
            default=(),
        ),
        Field(
            "term",
            Prose(),
            Text(
                "Ordet på dette språket, når det heter noe annet enn på kildespråket.",
                "The word in this language, where it differs from the source language's.",
            ),
        ),
    )
)


@dataclass(frozen=True, slots=True)
class _Terms:
    """Words, each with its explanation or a mapping that has it."""

    def read(self, node: Node, key: str, report: Report) -> Any:
        """Word → its place and record; None for the record of a word without explanation."""
        if not isinstance(node, MappingNode):
            if not isinstance(node, Scalar) or node.style != "!":
                report.add(VALUE_NOT_MAPPING, node.location, key=key, known="samskaping: …")
            return INVALID
        found: dict[str, tuple[Location, Record | None]] = {}
        for word, entry in node.entries.items():
            record = None
            if not is_empty(entry.value):
                record = Worded(TERM).read(entry.value, word, report)
                if record is INVALID:
                    continue
            found[" ".join(word.split())] = (entry.key.location, record)
        return found

    def json(self, language: str = "nb") -> dict[str, object]:
        explained = [Worded(TERM).json(language), {"type": "null"}]
        return {"type": "object", "additionalProperties": {"anyOf": explained}}


GLOSSARY = Schema(
    (
        FORMAT_FIELD,
        Field(
            "terms",
            _Terms(),
            Text("Ordene, hvert med forklaringen.", "The words, each with its explanation."),
            required=True,
        ),
    )
)

_Written = Mapping[str, tuple[Location, Record | None]]


def read_glossary(
    folder: Folder, languages: tuple[str, ...], reader: TextReader, report: Report
) -> Mapping[str, tuple[Term, ...]]:
    """The glossary in every language, the source's words where a translation lacks them."""
    source = languages[0]
    written = {lang: _read(folder, lang, report) for lang in languages}
    theirs = written.pop(source)
    if theirs is None:
        for lang, extra in written.items():
            _tell_extra(lang, extra or {}, {}, source, report)
        return {}
    ids = _ids(theirs)
    known = dict(_terms(theirs, ids, source, reader))
    _tell_unexplained(theirs, known, report)
    made = {source: known}
    for lang, own in written.items():
        said = dict(_terms(own or {}, ids, lang, reader))
        _tell_lacking(folder, lang, own, said, known, report)
        _tell_extra(lang, own or {}, theirs, source, report)
        made[lang] = known | said
    for lang, terms in made.items():
        _tell_shared_forms(lang, terms.values(), report)
    return {
        lang: tuple(sorted(terms.values(), key=lambda term: alphabetical(term.word, lang)))
        for lang, terms in made.items()
    }


def _read(folder: Folder, lang: str, report: Report) -> _Written | None:
    """What the file of a language says; None without one that can be read."""
    path = f"{lang}/{GLOSSARY_FILE}"
    for near in ("glossary.yml", "glossary.yaml.txt", "ordliste.yaml", "ordliste.yml"):
        if f"{lang}/{near}" in folder.files:
            values = {"path": f"{lang}/{near}", "mended": GLOSSARY_FILE}
            report.add(rules.FILE_NAME, Location(f"{lang}/{near}"), **values)
    if path not in folder.files and path not in folder.folders:
        return None
    text = read_text(folder, path, report)
    node = None if text is None else parse_yaml(text, path, report)
    record = None if node is None else read_record(GLOSSARY, node, path, report)
    if record is None:
        return None
    check_format(record, report)
    terms: _Written = record["terms"] or {}
    return terms


def _ids(written: _Written) -> Mapping[str, str]:
    """Key → the term's id, which no other has."""
    ids: dict[str, str] = {}
    for key in written:
        made = f"ord-{slug(key)}"
        same = sum(id_ == made or id_.startswith(f"{made}_") for id_ in ids.values())
        ids[key] = f"{made}_{same + 1}" if same else made
    return ids


def _terms(
    written: _Written, ids: Mapping[str, str], lang: str, reader: TextReader
) -> Iterator[tuple[str, Term]]:
    """Key and term of every word of the source that is explained in this language."""
    for key, (place, record) in written.items():
        text = record["text"] if record else None
        if key in ids and record is not None and isinstance(text, Scalar):
            word = " ".join(record.text("term").split()) or key
            said = reader.rich_inline(text.text, _inside(text), lang)
            yield key, Term(ids[key], word, _forms(word, record), said, place)


def _tell_unexplained(written: _Written, known: Mapping[str, Term], report: Report) -> None:
    for key, (place, _) in written.items():
        if key not in known and not is_misread(place.path, report):
            report.add(rules.UNEXPLAINED, place, term=key)


def _inside(text: Scalar) -> Location:
    """Where the words begin, behind a quote."""
    return Location(text.path, text.line, text.column + (text.style in ("'", '"')))


def _forms(word: str, record: Record) -> tuple[str, ...]:
    written: Sequence[Scalar] = record["forms"] or ()
    forms = (" ".join(form.text.split()) for form in written)
    return tuple(
        dict.fromkeys([word, *(word + form[1:] if form[0] == "-" else form for form in forms)])
    )


def _tell_lacking(
    folder: Folder,
    lang: str,
    own: _Written | None,
    said: Mapping[str, Term],
    known: Mapping[str, Term],
    report: Report,
) -> None:
    """Tell what a language lacks: the whole file once, else word by word."""
    path = f"{lang}/{GLOSSARY_FILE}"
    if own is None:
        if lang in folder.folders and path not in folder.files:
            for term in tuple(known.values())[:1]:
                place = Location(term.location.path)
                report.add(rules.FILE_UNTRANSLATED, place, language=lang, path=path)
        return
    for key, term in known.items():
        if key not in said and not is_misread(path, report):
            values = {"term": key, "path": path, "language": lang}
            report.add(rules.UNTRANSLATED, term.location, **values)


def _tell_extra(lang: str, own: _Written, theirs: _Written, source: str, report: Report) -> None:
    """Tell words that the source language does not have."""
    if report.errors_in(f"{source}/{GLOSSARY_FILE}"):
        return
    for key, (place, _) in own.items():
        if key not in theirs:
            known = ", ".join(theirs) or "–"
            report.add(TRANSLATION_UNKNOWN_ID, place, id=key, known=known)


def _tell_shared_forms(lang: str, terms: Iterable[Term], report: Report) -> None:
    """Tell forms of one word that are another's too: only the first is explained there."""
    owners: dict[str, Term] = {}
    for term in terms:
        for form in term.forms:
            first = owners.setdefault(form, term)
            if first is not term and term.text.lang == lang:
                values = {"form": form, "first": first.word, "second": term.word}
                report.add(rules.FORM_TWICE, term.location, **values)


def with_glossary(
    modules: Sequence[Module], glossary: Mapping[str, tuple[Term, ...]]
) -> tuple[Module, ...]:
    """The modules, each page that shows the glossary with the explanations as parts of its text:
    so a translation of it is outdated when they change."""
    return tuple(
        replace(
            module,
            front=_with_prints(module.front, glossary),
            items=tuple(
                _with_prints(item, glossary) if isinstance(item, Page) else item
                for item in module.items
            ),
        )
        for module in modules
    )


def _with_prints(page: Page, glossary: Mapping[str, tuple[Term, ...]]) -> Page:
    texts = {lang: _printed(text, glossary) for lang, text in page.texts.items()}
    return replace(page, texts=texts)


def _printed(text: PageText, glossary: Mapping[str, tuple[Term, ...]]) -> PageText:
    if not any(block.name == DIRECTIVE for block in directives(text.blocks)):
        return text
    terms = glossary.get(text.lang, ())
    prints = (fingerprint(term.text.html) for term in terms)
    return replace(text, fingerprints=(*text.fingerprints, *prints))
