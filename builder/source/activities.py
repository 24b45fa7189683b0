"""What the learner answers on a page itself – reflections and checklists – made into questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from builder.course import Option, Question, Rich
from builder.diagnostics import Location, Report
from builder.questions.checklist import Checklist
from builder.questions.reflection import Reflection
from builder.source import structure_rules as rules
from builder.source.markdown import Answerable, Body
from builder.source.translated import TRANSLATION_UNKNOWN_ID, is_misread

_BODIES = {"reflection": Reflection(), "checklist": Checklist()}
_UNTRANSLATED = {
    "reflection": rules.REFLECTION_UNTRANSLATED,
    "checklist": rules.CHECKLIST_UNTRANSLATED,
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
            counts = {"found": len(each.options), "wanted": len(original.options)}
            report.add(rules.CHECKLIST_DIFFERS, each.location, id=each.id, **counts)
            found[each.id][lang] = each
        else:
            found[each.id][lang] = each
    for name, said in found.items():
        if lang not in said:
            rule = _UNTRANSLATED[next(iter(said.values())).kind]
            report.add(rule, Location(path), id=name, language=lang, path=path)


def _question(page: str, said: Said, languages: tuple[str, ...]) -> Question:
    source = said[languages[0]]
    return Question(
        id=f"{page}-{source.id}",
        local_id=source.id,
        type=source.kind,
        text={lang: said.get(lang, source).label for lang in languages},
        points=0,
        hint={},
        feedback={},
        objective=None,
        pool=None,
        was=None,
        options=tuple(_option(said, at, languages) for at in range(len(source.options))),
        body=_BODIES[source.kind],
        fingerprints={lang: each.fingerprints for lang, each in said.items()},
        location=source.location,
    )


def _option(said: Said, at: int, languages: tuple[str, ...]) -> Option:
    """One item. A translation with more or fewer items than the source says none of them: the
    learner would see a tick beside other words than those it was set at.
    """
    source = said[languages[0]]
    text: dict[str, Rich] = {}
    for lang in languages:
        own = said.get(lang, source)
        fits = len(own.options) == len(source.options)
        text[lang] = (own if fits else source).options[at].text
    return Option(None, text, False, {}, False, source.options[at].location)
