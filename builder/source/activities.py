"""What the learner answers on a page itself, made into questions.

Reflections, checklists and the questions written with ``:::question``.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Literal

from builder.course import Option, Page, Question, Rich, Words
from builder.diagnostics import Location, Report
from builder.questions.checklist import Checklist
from builder.questions.reflection import Reflection
from builder.source import inline_question_rules
from builder.source import structure_rules as rules
from builder.source.answerables import Answerable
from builder.source.directive_list import BY_WORD
from builder.source.inline_question_checks import (
    check_questions,
    check_translation,
    question_body,
    question_points,
    question_type,
)
from builder.source.markdown import Body
from builder.source.translated import TRANSLATION_UNKNOWN_ID, is_misread

_BODIES = {"reflection": Reflection(), "checklist": Checklist()}
_UNTRANSLATED = {
    "reflection": rules.REFLECTION_UNTRANSLATED,
    "checklist": rules.CHECKLIST_UNTRANSLATED,
    "question": inline_question_rules.UNTRANSLATED,
}

_DIFFERS = {
    "checklist": rules.CHECKLIST_DIFFERS,
    "question": inline_question_rules.DIFFERS,
}

Said = dict[str, Answerable]
"""Language → the answerable as written in it; the source's always."""


def page_questions(
    page: str, file: str, bodies: Mapping[str, Body], languages: tuple[str, ...], report: Report
) -> tuple[Question, ...]:
    """The page's questions, in the source's order, with their words in every language.

    ``bodies`` holds the languages the page is written in, and ``file`` is its path in each.
    """
    source = languages[0]
    found = {each.id: {source: each} for each in bodies[source].answerables}
    check_questions([one for one in bodies[source].answerables if one.kind == "question"], report)
    for lang, body in bodies.items():
        if lang != source:
            paths = (f"{lang}/{file}", f"{source}/{file}")
            _translate(found, body.answerables, lang, *paths, report)
    return tuple(_question(page, said, languages) for said in found.values())


def _translate(
    found: Mapping[str, Said],
    answerables: Sequence[Answerable],
    lang: str,
    path: str,
    source_path: str,
    report: Report,
) -> None:
    """Take one language's words into ``found``, and tell what does not fit."""
    for each in answerables:
        original = next(iter(found[each.id].values())) if each.id in found else None
        if original is None or original.kind != each.kind:
            if original is None and is_misread(source_path, report):
                continue
            known = ", ".join(found) or "–"
            report.add(TRANSLATION_UNKNOWN_ID, each.location, id=each.id, known=known)
        elif len(original.options) != len(each.options):
            if not each.misread and not original.misread:
                counts = {"here": len(each.options), "there": len(original.options)}
                report.add(_DIFFERS[each.kind], each.location, id=each.id, **counts)
            found[each.id][lang] = each
        else:
            if each.kind == "question":
                check_translation(original, each, report)
            found[each.id][lang] = each
    for name, said in found.items():
        if lang not in said:
            source = next(iter(said.values()))
            values = {"id": name, "language": lang, "path": path, "word": _word(source, lang)}
            report.add(_UNTRANSLATED[source.kind], Location(path), **values)


def _word(source: Answerable, lang: str) -> str:
    """What the block is to be called in ``lang``: in English where the author writes English."""
    kind = BY_WORD[source.word.casefold()]
    return kind.name if source.word == kind.name else kind.word(lang)


def _question(page: str, said: Said, languages: tuple[str, ...]) -> Question:
    source = said[languages[0]]
    asked = source.kind == "question"
    type_name = question_type(source) if asked else source.kind
    return Question(
        id=f"{page}-{source.id}",
        local_id=source.id,
        type=type_name,
        text={lang: said.get(lang, source).label for lang in languages},
        points=question_points(source) if asked else 0,
        hint={},
        feedback=_feedback(said, languages),
        objective=None,
        pool=None,
        was=source.values.get("was"),
        options=()
        if type_name == "true-false"
        else tuple(_option(said, at, languages) for at in range(len(source.options))),
        body=question_body(source) if asked else _BODIES[source.kind],
        fingerprints={lang: each.fingerprints for lang, each in said.items()},
        location=source.location,
    )


def _feedback(
    said: Said, languages: tuple[str, ...]
) -> Mapping[Literal["correct", "incorrect"], Words]:
    source = said[languages[0]]
    return {
        verdict: {lang: said.get(lang, source).feedback.get(verdict, text) for lang in languages}
        for verdict, text in source.feedback.items()
    }


def page_question_renames(
    pages: Iterable[Page], known: Container[str]
) -> Iterator[tuple[str, str, Location]]:
    """Id, former id and place of every question on a page that says what it was.

    ``was`` may be written with or without the page's id; ``known`` are the full ids in use.
    """
    for page in pages:
        for question in page.questions:
            if question.was:
                full = question.was if question.was in known else f"{page.id}-{question.was}"
                yield question.id, full, question.location


def _option(said: Said, at: int, languages: tuple[str, ...]) -> Option:
    """One item. A translation with more or fewer items than the source says none of them: the
    learner would see a tick beside other words than those it was set at.
    """
    source = said[languages[0]]
    written = source.options[at]
    text: dict[str, Rich] = {}
    feedback: dict[str, Rich] = {}
    for lang in languages:
        own = said.get(lang, source)
        fits = len(own.options) == len(source.options)
        option = own.options[at] if fits else written
        text[lang] = option.text
        if written.feedback:
            feedback[lang] = option.feedback or written.feedback
    return Option(None, text, written.correct, feedback, False, written.location)
