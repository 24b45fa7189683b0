"""Quizzes and questions as HTML: all that a learner reads, and no answer key."""

from __future__ import annotations

import re

from markupsafe import Markup

from builder.course import Question, Quiz, Rich
from builder.pages.place import Place, environment, inline

_FIRST_PARAGRAPH = re.compile(r"\s*<p>(.*?)</p>\s*", re.DOTALL)


def render_quiz(quiz: Quiz, place: Place) -> Markup:
    """A quiz with all its questions in the author's order: how it reads with scripts off."""
    level = min(place.level + 1, 6)
    total = asked(quiz)
    forms = [
        render_question(question, place, number=number, total=len(quiz.questions))
        for number, question in enumerate(quiz.questions, start=1)
    ]
    template = environment().get_template("quiz.html")
    return Markup(template.render(quiz=quiz, place=place, level=level, total=total, forms=forms))


def asked(quiz: Quiz) -> int:
    """How many questions an attempt has, draws worked in."""
    drawn = {draw.pool: draw.count for draw in quiz.draws}
    always = sum(1 for question in quiz.questions if question.pool not in drawn)
    return always + sum(drawn.values())


def render_question(
    question: Question,
    place: Place,
    frame: str = "question",
    **values: object,
) -> Markup:
    """One question: its type's template within the ``frame`` it stands in."""
    text = question.text[place.language]
    lead, more = _split(text)
    template = environment().get_template(f"{frame}-frame.html")
    html = template.render(
        {
            "question": question,
            "template": f"{question.type.replace('-', '_')}/question.html",
            "id": f"{place.prefix}q_{place.course.numbers.questions[question.id]}",
            "options": list(
                zip(place.course.option_characters(question), question.options, strict=True)
            ),
            "lead": inline(Rich(lead, text.plain, text.lang), place),
            "more": inline(Rich(more, "", text.lang), place) if more else "",
            "has_hint": bool(question.hint),
            "place": place,
            "notes": place.course.settings.notes,
        }
        | values
    )
    return Markup(html)


def _split(text: Rich) -> tuple[str, str]:
    """The first paragraph without its tag, since a legend takes none, and what follows it."""
    found = _FIRST_PARAGRAPH.match(text.html)
    if found is None:
        return text.html, ""
    return found[1], text.html[found.end() :]
