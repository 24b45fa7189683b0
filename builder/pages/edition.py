"""Which edition of a course a learner meets: another, when something they meet has changed."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256

UNSEEN = frozenset({"id", "page", "module", "title", "minutes", "feedback", "hint", "objective"})
"""What tells nobody anything new: names, titles, and what is said of an answer."""

Data = Mapping[str, object]


def edition(
    languages: Sequence[str],
    pages: Sequence[Data],
    quizzes: Sequence[Data],
    questions: Sequence[Data],
) -> str:
    """Two characters made from the pages, the quizzes and their rules, the questions and their
    keys, by their permanent numbers: a new name is no change, nor are the words of a page.
    """
    numbers = {one["id"]: one["number"] for one in (*quizzes, *questions)}
    told = [list(languages), *(dict(_told(one, numbers)) for one in (*pages, *quizzes, *questions))]
    text = json.dumps(told, sort_keys=True, default=str)
    return urlsafe_b64encode(sha256(text.encode()).digest()[:3])[:2].decode()


def _told(one: Data, numbers: Mapping[object, object]) -> Iterator[tuple[str, object]]:
    for name, value in one.items():
        if name in UNSEEN:
            continue
        if name == "quiz":
            yield name, numbers.get(value)
        elif name == "questions" and isinstance(value, list):
            yield name, [numbers.get(id_) for id_ in value]
        elif name == "options" and isinstance(value, list):
            yield name, [dict(_told(option, numbers)) for option in value]
        else:
            yield name, value
