"""A course of the size the learner's state must bear, the same every time it is written.

300 pages and 300 questions: 25 of each type with six options each, those of quizzes in pools of ten
of which three are drawn, any number of attempts, the best kept (docs/en/state.md, «Budget»).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count, islice
from pathlib import Path
from typing import Any

import yaml

from builder.questions import BY_NAME

EACH, OPTIONS, POOL, DRAWN = 25, 6, 10, 3
PAGES, MODULES = 300, 10
Written = dict[str, Any]


def write_large_course(folder: Path) -> None:
    """The course's source."""
    quizzes = list(_quizzes())
    modules = [f"modul-{m}" for m in range(1, MODULES + 1)]
    _write(folder / "course.yaml", COURSE + "".join(f"  - {module}\n" for module in modules))
    _write(folder / "media" / "kart.svg", PICTURE)
    for m, module in enumerate(modules):
        pages = [f"side-{module}-{p}" for p in range(1, PAGES // MODULES)]  # and the front page
        own = quizzes[m::MODULES]
        names = [*pages, *(name for name, _ in own)]
        front = "".join(f"  - {name}\n" for name in names)
        _write(folder / "nb" / module / "index.md", FRONT.format(number=m + 1, pages=front))
        for name in pages:
            number = m * (PAGES // MODULES) + pages.index(name)
            text = CHECKLIST if number % (PAGES // EACH) == 0 else ""
            _write(folder / "nb" / module / f"{name}.md", PAGE.format(name=name) + text)
        for name, quiz in own:
            text = yaml.safe_dump(quiz, allow_unicode=True, sort_keys=False)
            _write(folder / "nb" / module / f"{name}.quiz.yaml", text)


def _quizzes() -> Iterator[tuple[str, Written]]:
    """Those that are judged, and surveys of those that are not: what earns nothing has no pool
    among what does."""
    for mode, scored in (("graded", True), ("survey", False)):
        kinds = [name for name, kind in BY_NAME.items() if kind.scored is scored]
        asked = (QUESTIONS[kind](f"{kind}-{n}") for n in range(EACH) for kind in kinds)
        for number in count(1):
            pool = list(islice(asked, POOL))
            if not pool:
                break
            yield f"quiz-{mode}-{number}", _quiz(mode, pool)


def _quiz(mode: str, pool: list[Written]) -> Written:
    return {
        "format": 1,
        "title": "Prøve",
        "mode": mode,
        "attempts": 0,
        "keep": "best",
        "reveal": {"solution": "always"},
        "draw": [{"pool": "alle", "count": DRAWN}],
        "questions": [_pooled(question, mode) for question in pool],
    }


def _pooled(question: Written, mode: str) -> Written:
    told = {"feedback": {"correct": "Ja.", "incorrect": "Nei."}} if mode == "graded" else {}
    return {**question, "pool": "alle", **told}


def _asked(kind: str, name: str, **own: object) -> Written:
    return {"id": name, "type": kind, "text": f"Hva er riktig i {name}?", **own}


def _texts() -> list[str]:
    return [f"Svar nummer {n}" for n in range(1, OPTIONS + 1)]


def _options(right: int) -> list[Written]:
    return [
        {"text": text, "correct": True} if at < right else {"text": text}
        for at, text in enumerate(_texts())
    ]


def _pairs() -> list[Written]:
    return [{"left": f"Punkt {text}", "right": text} for text in _texts()]


def _regions() -> list[Written]:
    """Strips of the picture, from left to right."""
    return [
        {"label": text, "box": [at * 16, 0, 16, 100], "correct": at == 0}
        for at, text in enumerate(_texts())
    ]


def _cloze() -> Written:
    gaps = {"a": {"options": _options(1)}, "b": {"accept": ["utsjekk"]}}
    return {"gap-text": "Først {{a}}, så {{b}}.", "gaps": gaps}


QUESTIONS: dict[str, Callable[[str], Written]] = {
    "single": lambda name: _asked("single", name, options=_options(1)),
    "multiple": lambda name: _asked("multiple", name, options=_options(3), scoring="per-option"),
    "true-false": lambda name: _asked("true-false", name, answer=True),
    "matching": lambda name: _asked("matching", name, pairs=_pairs()),
    "ordering": lambda name: _asked("ordering", name, items=_texts()),
    "numeric": lambda name: _asked("numeric", name, answer=20, tolerance=1),
    "short-answer": lambda name: _asked("short-answer", name, accept=["utsjekk"]),
    "cloze": lambda name: _asked("cloze", name, **_cloze()),
    "likert": lambda name: _asked("likert", name, scale=_texts()),
    "hotspot": lambda name: _asked(
        "hotspot", name, image="kart.svg", alt="Et kart med seks felt.", regions=_regions()
    ),
    "reflection": lambda name: _asked("reflection", name),
}

COURSE = """\
format: 1
id: stort-kurs
version: "1"
languages:
  - nb
title:
  nb: Stort kurs
description:
  nb: Så stort som et kurs kan bli.
authors:
  - Kursbygger-prosjektet
licence: CC BY 4.0
iri: https://kursbygger.test/xapi/stort-kurs
tracking: answers
modules:
"""
FRONT = "---\ntitle: Modul {number}\npages:\n{pages}---\n\nHer begynner modulen.\n"
PAGE = "---\ntitle: {name}\n---\n\nEn tekst å lese.\n"
CHECKLIST = (
    "\n:::sjekkliste[Før dere går]{#huske}\n"
    + "".join(f"- {text}\n" for text in _texts())
    + ":::\n"
)
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96"/>\n'


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
