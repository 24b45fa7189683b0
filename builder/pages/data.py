"""The unit's data: what the player knows. Its shape is in ARCHITECTURE.md."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from hashlib import sha256
from textwrap import shorten

from markupsafe import Markup

from builder.course import Course, Question, Quiz, Words
from builder.locales import Locale
from builder.pages.edition import edition
from builder.pages.outline import Chapter, Entry, counts, minutes
from builder.pages.second import SECOND
from builder.pages.short_texts import place_text
from builder.pages.tables import set_table
from builder.pages.unit import Unit
from builder.state_bound import state_bound

NAMED = 80
"""Characters of a question that a table is called by."""
_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def course_data(unit: Unit, chapters: tuple[Chapter, ...]) -> dict[str, object]:
    """Everything in ``#course-data``."""
    course = unit.course
    languages = course.languages
    pages = [_page(entry) for chapter in chapters for entry in chapter.entries]
    quizzes = [_quiz(unit, quiz) for quiz in course.quizzes() if quiz.id in unit.homes]
    questions = _questions(unit)
    return {
        "format": 1,
        "course": {
            "id": course.unit_id,
            "version": course.version,
            "mark": mark(course.unit_id),
            "edition": edition(languages, pages, quizzes, questions),
            "title": {language: course.title[language] for language in languages},
            "languages": list(languages),
            "tongues": {language: _tongue(course.locale(language)) for language in languages},
        },
        "settings": _settings(course),
        "modules": [_module(chapter) for chapter in chapters],
        "pages": pages,
        "quizzes": quizzes,
        "questions": questions,
        "words": {language: _player_words(course.locale(language)) for language in languages},
    }


def as_json(data: Mapping[str, object]) -> Markup:
    """The data as it stands in the page: nothing in it can end the script element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_ESCAPES))


def mark(unit_id: str) -> str:
    """Two characters that tell one course's learner state from another's."""
    return urlsafe_b64encode(sha256(unit_id.encode()).digest()[:3])[:2].decode()


def _settings(course: Course) -> dict[str, object]:
    settings = course.settings
    return {
        "pass": settings.passing,
        "navigation": settings.navigation,
        "tracking": settings.tracking,
        "notes": settings.notes,
        "status": settings.status,
        "certificate": settings.certificate,
        "stateBound": state_bound(course).total,
        "completion": {
            "pages": settings.completion.pages,
            "quizzes": settings.completion.quizzes,
        },
    }


def _module(chapter: Chapter) -> dict[str, object]:
    front = chapter.entries[0]
    return {"id": chapter.module.id, "title": dict(front.titles)}


def _page(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "number": entry.number,
        "module": entry.module,
        "kind": entry.kind,
        "obligatory": entry.obligatory,
        "minutes": minutes(entry),
        "title": dict(entry.titles),
    }


def _quiz(unit: Unit, quiz: Quiz) -> dict[str, object]:
    course = unit.course
    return {
        "id": quiz.id,
        "number": course.numbers.pages[quiz.id],
        "mode": quiz.mode,
        "pass": quiz.passing,
        "attempts": quiz.attempts,
        "keep": quiz.keep,
        "obligatory": counts(course, quiz),
        "embedded": quiz.embedded,
        "page": unit.homes[quiz.id],
        "title": {language: title.plain for language, title in quiz.title.items()},
        "reveal": {"feedback": quiz.reveal.feedback, "solution": quiz.reveal.solution},
        "shuffle": {"questions": quiz.shuffle_questions, "options": quiz.shuffle_options},
        "draws": [{"pool": draw.pool, "count": draw.count} for draw in quiz.draws],
        "questions": [question.id for question in quiz.questions],
    }


def _questions(unit: Unit) -> list[dict[str, object]]:
    course, homes = unit.course, unit.homes
    on_pages = [
        _question(unit, question, page.id, None)
        for page in course.pages()
        for question in page.questions
    ]
    in_quizzes = [
        _question(unit, question, homes[quiz.id], quiz.id)
        for quiz in course.quizzes()
        if quiz.id in homes
        for question in quiz.questions
    ]
    return on_pages + in_quizzes


def _question(unit: Unit, question: Question, page: str, quiz: str | None) -> dict[str, object]:
    course = unit.course
    made: dict[str, object] = {
        "id": question.id,
        "number": course.numbers.questions[question.id],
        "type": question.type,
        "points": question.points,
        "pool": question.pool,
        "quiz": quiz,
        "page": page,
        "text": _plain(question.text, course),
        "feedback": {
            name: _html(said, unit, question.text) for name, said in question.feedback.items()
        },
        "options": _options(unit, question),
    }
    if question.objective:
        made["objective"] = question.objective
    if question.hint:
        made["hint"] = _html(question.hint, unit, question.text)
    return made | _own(question)


def _options(unit: Unit, question: Question) -> list[dict[str, object]]:
    course = unit.course
    return [
        {
            "key": key,
            "correct": option.correct,
            "pin": option.pin,
            "text": _plain(option.text, course),
            "feedback": _html(option.feedback, unit, question.text),
        }
        for key, option in zip(course.option_characters(question), question.options, strict=True)
    ]


def _own(question: Question) -> dict[str, object]:
    """What only this type has, under the names of its dataclass."""
    body = question.body
    return asdict(body) if is_dataclass(body) and not isinstance(body, type) else {}


def _plain(said: Words, course: Course) -> dict[str, str]:
    return {language: said[language].plain for language in course.languages if language in said}


def _html(said: Words, unit: Unit, asked: Words) -> dict[str, str]:
    """What is said of an answer; a table in it is called after what was asked."""

    def placed(language: str) -> str:
        name = shorten(asked[language].plain, NAMED, placeholder=" …")
        return str(place_text(said[language], unit, language, lambda one: set_table(one, name)))

    return {language: placed(language) for language in unit.course.languages if language in said}


def _tongue(own: Locale) -> dict[str, object]:
    """Which language most words are in, which way it runs, and the words that are its own when
    most are not."""
    made: dict[str, object] = {"words": own.lang, "direction": own.direction}
    if own.lang != own.language:
        made["own"] = [key for key in own.words if key not in own.borrowed]
    return made


def _player_words(own: Locale) -> dict[str, object]:
    """The words the player says: those of boxes stand in the page already."""
    elsewhere = ("box.", "probe.", SECOND)
    return {key: word for key, word in own.words.items() if not key.startswith(elsewhere)}
