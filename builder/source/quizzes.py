"""Quizzes: questions of every type, each with its words in every language."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal

from builder.course import Draw, Question, Quiz, Reveal, Words
from builder.diagnostics import Location, Report
from builder.questions import BY_NAME, TYPES, QuestionType
from builder.source import quiz_rules as rules
from builder.source.likely_type import likely_type
from builder.source.quiz_files import QUESTION, SCHEMAS, TYPE, QuizFile, any_field
from builder.source.schema import INVALID, Record, Schema, check_pass_mark, read_record
from builder.source.stubs import ALL as STUBS
from builder.source.translated import TRANSLATION_UNKNOWN_ID, TextReader, Tongues, Translated
from builder.source.yaml_nodes import Mapping as MappingNode
from builder.source.yaml_nodes import Scalar

_TRANSLATIONS: Mapping[str, Schema] = {
    name: schema.translation() for name, schema in SCHEMAS.items()
}
_ANY_TYPE = QUESTION.with_fields(any_field(TYPES))


def read_quiz(
    quiz: QuizFile,
    languages: tuple[str, ...],
    passing: float,
    reader: TextReader,
    report: Report,
) -> Quiz:
    """The quiz with its questions; ``passing`` is the course's pass mark in per cent."""
    record = quiz.source
    judged = record["mode"] != "survey"
    questions = _questions(quiz, languages, reader, report, judged=judged)
    draws = tuple(Draw(each.text("pool"), each["count"] or 1) for each in record["draw"])
    _check_draws(record, questions, report)
    _check_points(record, questions, report)
    _check_reveal(record, report)
    reveal, shuffle = record["reveal"], record["shuffle"]
    return Quiz(
        id=quiz.id,
        module=quiz.module,
        title=_title(quiz, languages, reader, report),
        mode=record["mode"],
        passing=passing if record["pass"] is None else record["pass"],
        attempts=record["attempts"],
        keep=record["keep"],
        optional=record["optional"],
        embedded=quiz.embedded,
        draft=quiz.draft,
        was=record.text("was") or None,
        reveal=Reveal(**reveal.values) if reveal else Reveal(),
        shuffle_questions=bool(shuffle and shuffle["questions"]),
        shuffle_options=shuffle["options"] if shuffle else True,
        draws=draws,
        questions=questions,
        location=Location(f"{languages[0]}/{quiz.file}"),
    )


def _title(quiz: QuizFile, languages: tuple[str, ...], reader: TextReader, report: Report) -> Words:
    tongues = Tongues(languages, reader, report)
    title = Translated(tongues, quiz.records).words("title")
    for lang in tongues.missing:
        place = quiz.records[lang].node.location
        report.add(rules.TRANSLATION_MISSING_TEXT, place, id=quiz.id, names="title")
    return title or dict.fromkeys(languages, reader.rich_inline(quiz.id, Location(quiz.file), ""))


def _questions(
    quiz: QuizFile,
    languages: tuple[str, ...],
    reader: TextReader,
    report: Report,
    *,
    judged: bool,
) -> tuple[Question, ...]:
    nodes: Sequence[MappingNode] = quiz.source["questions"] or ()
    if not nodes and "questions" not in quiz.source.told:
        report.add(rules.QUIZ_EMPTY, quiz.source.key_at("questions"))
    translations = _translations(quiz, nodes, languages, report)
    questions: list[Question] = []
    silent: list[Question] = []
    for node in nodes:
        kind = _type(node, report)
        schema = SCHEMAS[kind.name] if kind else _of_any_type(node)
        record = read_record(schema, node, "questions", report)
        if kind is None or record is None:
            continue
        local = record.text("id") or f"linje-{node.line}"
        laid = {languages[0]: record}
        for lang, theirs in translations.items():
            own = read_translation(kind, theirs.get(local), report)
            if own:
                laid[lang] = own
            elif "id" not in record.told:
                place = quiz.records[lang].key_at("questions")
                values = {"id": local, "path": f"{lang}/{quiz.file}"}
                report.add(rules.TRANSLATION_MISSING_QUESTION, place, **values)
        tongues = Tongues(languages, reader, report, judged)
        questions.append(_question(quiz, kind, local, Translated(tongues, laid), report))
        if judged and kind.scored and not {"feedback", "options"} & record.told:
            silent += [questions[-1]] if _is_silent(questions[-1]) else []
    if silent:
        ids = ", ".join(question.local_id for question in silent)
        report.add(rules.WITHOUT_FEEDBACK, silent[0].location, ids=ids)
    return tuple(questions)


def question_renames(quiz: QuizFile, known: Container[str]) -> Iterator[tuple[str, str, Location]]:
    """Id, former id and place of every question that says what it was.

    ``was`` may be written with or without the quiz's id; ``known`` are the full ids in use.
    """
    for node in quiz.source["questions"] or ():
        entry = node.entries.get("was")
        was = entry.value.text.strip() if entry and isinstance(entry.value, Scalar) else ""
        if was:
            full = was if was in known else f"{quiz.id}-{was}"
            yield f"{quiz.id}-{_id(node)}", full, entry.value.location


def read_translation(kind: QuestionType, node: MappingNode | None, report: Report) -> Record | None:
    """A question's words in another language; None when there are none."""
    if node is None:
        return None
    return read_record(_TRANSLATIONS[kind.name], node, "questions", report)


def _type(node: MappingNode, report: Report) -> QuestionType | None:
    """The question's type; None when it is missing or unknown, which is told with the rest."""
    entry = node.entries.get(TYPE.name)
    if entry is None:
        return None
    found = TYPE.kind.read(entry.value, TYPE.name, Report())
    return None if found is INVALID else BY_NAME[found]


def _of_any_type(node: MappingNode) -> Schema:
    """For a question whose type is told: nothing else is to be told because of it."""
    return _ANY_TYPE.with_fields((replace(TYPE, example=likely_type(node)),))


def _translations(
    quiz: QuizFile,
    sources: Sequence[MappingNode],
    languages: tuple[str, ...],
    report: Report,
) -> Mapping[str, Mapping[str, MappingNode]]:
    """Language → question id → the question as it stands there."""
    known = [_id(node) for node in sources]
    found: dict[str, Mapping[str, MappingNode]] = {}
    for lang, record in quiz.records.items():
        if lang == languages[0] or "questions" in record.told:
            continue
        nodes: Sequence[MappingNode] = record["questions"] or ()
        theirs = {_id(node): node for node in nodes}
        found[lang] = {name: node for name, node in theirs.items() if name in known}
        strays = [name for name in theirs if name not in known]
        names = ", ".join(name for name in known if name) or "–"
        if strays and len(strays) == len(theirs) and known:
            del found[lang]
            values = {"source": f"{languages[0]}/{quiz.file}", "known": names}
            untouched = all(_is_stub(node) for node in theirs.values())
            rule = rules.TRANSLATION_UNTOUCHED if untouched else rules.TRANSLATION_OTHER_QUIZ
            report.add(rule, record.key_at("questions"), **values)
            continue
        for name in strays:
            place = theirs[name].entries["id"].value if name else theirs[name]
            report.add(TRANSLATION_UNKNOWN_ID, place.location, id=name or "–", known=names)
    return found


def _id(node: MappingNode) -> str:
    entry = node.entries.get("id")
    return entry.value.text.strip() if entry and isinstance(entry.value, Scalar) else ""


def _is_stub(node: MappingNode) -> bool:
    """Whether a question still asks what new files ask."""
    entry = node.entries.get("text")
    return bool(entry and isinstance(entry.value, Scalar) and entry.value.text.strip() in STUBS)


def _question(
    quiz: QuizFile, kind: QuestionType, local: str, asked: Translated, report: Report
) -> Question:
    record = asked.source
    text, hint = asked.words("text", block=True), asked.words("hint")
    feedback = _feedback(asked)
    parsed = kind.parse(asked, report)
    _tell_missing(quiz, local, asked, report)
    scored = kind.scored and asked.tongues.judged
    if record["points"] and not scored:
        report.add(rules.POINTS_NOT_SCORED, record.key_at("points"))
    points = 1.0 if record["points"] is None else record["points"]
    return Question(
        id=f"{quiz.id}-{local}",
        local_id=local,
        type=kind.name,
        text=text,
        points=points if scored else 0.0,
        hint=hint,
        feedback=feedback,
        objective=record.text("objective") or None,
        pool=record.text("pool") or None,
        was=record.text("was") or None,
        options=parsed.options,
        body=parsed.body,
        fingerprints=asked.tongues.fingerprints(),
        location=record.node.location,
    )


def _is_silent(question: Question) -> bool:
    """Whether nothing is said of an answer."""
    return not question.feedback and not any(option.feedback for option in question.options)


def _feedback(asked: Translated) -> Mapping[Literal["correct", "incorrect"], Words]:
    said = asked.nested("feedback")
    if said is None:
        return {}
    names: tuple[Literal["correct", "incorrect"], ...] = ("correct", "incorrect")
    return {name: words for name in names if (words := said.words(name, block=True))}


def _tell_missing(quiz: QuizFile, local: str, asked: Translated, report: Report) -> None:
    for lang, names in asked.tongues.missing.items():
        place = asked.records[lang].node.location
        values = {"id": local, "names": ", ".join(dict.fromkeys(names))}
        report.add(rules.TRANSLATION_MISSING_TEXT, place, **values)


def _check_points(record: Record, questions: Sequence[Question], report: Report) -> None:
    mode: Any = record["mode"]
    check_pass_mark(record, report)
    if record.has("pass") and mode in ("practice", "survey") and "mode" not in record.told:
        report.add(rules.PASS_NOT_USED, record.key_at("pass"), mode=mode)
    read_all = len(questions) == len(record["questions"] or ())
    if mode == "graded" and questions and read_all and not any(q.points for q in questions):
        report.add(rules.GRADED_WITHOUT_POINTS, record.key_at("questions"))


def _check_reveal(record: Record, report: Report) -> None:
    reveal = record["reveal"]
    unlimited = record["attempts"] == 0 and "attempts" not in record.told
    if reveal and reveal["solution"] == "after-last-attempt" and unlimited:
        report.add(rules.SOLUTION_NEVER_SHOWN, reveal.at("solution"))


def _check_draws(record: Record, questions: Sequence[Question], report: Report) -> None:
    pools: dict[str, list[Question]] = {}
    for question in questions:
        if question.pool:
            pools.setdefault(question.pool, []).append(question)
    drawn: set[str] = set()
    for draw in record["draw"]:
        pool, count = draw.text("pool"), draw["count"]
        have = len(pools.get(pool, ()))
        if not pool:
            continue
        if pool in drawn:
            report.add(rules.POOL_DRAWN_TWICE, draw.at("pool"), pool=pool)
        elif not have:
            known = ", ".join(pools) or "–"
            report.add(rules.POOL_UNKNOWN, draw.at("pool"), pool=pool, known=known)
        elif count is not None and count > have:
            report.add(rules.POOL_TOO_SMALL, draw.at("count"), pool=pool, count=count, have=have)
        drawn.add(pool)
    _check_pools(pools, drawn, report)


def _check_pools(pools: Mapping[str, Sequence[Question]], drawn: set[str], report: Report) -> None:
    for pool, members in pools.items():
        for question in members:
            if pool not in drawn:
                report.add(rules.POOL_NOT_DRAWN, question.location, pool=pool)
            elif question.points != members[0].points:
                points, others = f"{question.points:g}", f"{members[0].points:g}"
                values = {"pool": pool, "points": points, "others": others}
                report.add(rules.POOL_POINTS_DIFFER, question.location, **values)
