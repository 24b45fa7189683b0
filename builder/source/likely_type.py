"""The type that a question without one most likely is: what a message proposes."""

from __future__ import annotations

from builder.source.yaml_nodes import Mapping, Scalar, Sequence

_OWN = {
    "pairs": "matching",
    "items": "ordering",
    "accept": "short-answer",
    "gap-text": "cloze",
    "gaps": "cloze",
    "scale": "likert",
    "regions": "hotspot",
    "min-words": "reflection",
    "tolerance": "numeric",
    "unit": "numeric",
    "min": "numeric",
    "max": "numeric",
}
"""Names that one type alone has."""
_YES = ("true", "ja", "yes", "sant", "x")


def likely_type(question: Mapping) -> str:
    """Told by the names the question has, and by how many of its options are right."""
    for name, type_ in _OWN.items():
        if name in question.entries:
            return type_
    answer = question.entries.get("answer")
    if answer and isinstance(answer.value, Scalar):
        is_number = answer.value.text.strip().replace(",", "").replace(".", "").isdecimal()
        return "numeric" if is_number else "true-false"
    return "multiple" if _right_options(question) > 1 else "single"


def _right_options(question: Mapping) -> int:
    options = question.entries.get("options")
    items = options.value.items if options and isinstance(options.value, Sequence) else []
    marks = [item.entries.get("correct") for item in items if isinstance(item, Mapping)]
    return sum(
        isinstance(mark.value, Scalar) and mark.value.text.strip().casefold() in _YES
        for mark in marks
        if mark
    )
