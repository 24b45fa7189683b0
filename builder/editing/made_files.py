"""What a new file holds until its author has written it."""

from __future__ import annotations

from collections.abc import Mapping

from builder.importing.bank import Bare, Value
from builder.importing.quiz_yaml import as_yaml
from builder.source.stubs import sentences

QUESTION_ID = "sporsmal-1"


def page(title: str, language: str, *, worksheet: bool = False) -> bytes:
    """A page with a title and a sentence that says where to write."""
    head: dict[str, Value] = {"title": title}
    if worksheet:
        head["type"] = Bare("worksheet")
    return markdown(head, sentences(language)["page"])


def front(title: str, language: str) -> bytes:
    """A module's index.md."""
    return markdown({"title": title}, sentences(language)["module"])


def quiz(title: str, language: str, *, translation: bool) -> bytes:
    """A quiz of one question; in a translation its words alone."""
    say = sentences(language)
    right: dict[str, Value] = {"text": say["right"], "feedback": say["why right"]}
    wrong: dict[str, Value] = {"text": say["wrong"], "feedback": say["why wrong"]}
    question: dict[str, Value] = {"id": Bare(QUESTION_ID), "text": say["question"]}
    head: dict[str, Value] = {"format": Bare("1"), "title": title}
    if not translation:
        head["mode"] = Bare("practice")
        question = {"id": Bare(QUESTION_ID), "type": Bare("single"), "text": say["question"]}
        right = {"text": say["right"], "correct": Bare("true"), "feedback": say["why right"]}
    question["options"] = [right, wrong]
    return as_yaml(head | {"questions": [question]}).encode()


def markdown(head: Mapping[str, Value], body: str) -> bytes:
    """A Markdown file of these settings and this text."""
    return f"---\n{as_yaml(head)}---\n\n{body.strip()}\n".encode()
