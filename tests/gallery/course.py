"""The gallery's source, written from the examples that the blocks and question types declare."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from builder.questions import BY_NAME
from builder.source.directive_list import DIRECTIVES
from builder.source.directive_reference import examples

HERE = Path(__file__).parent
QUESTIONS = HERE.parents[1] / "builder" / "questions"
LANGUAGES = ("nb", "nn")
TITLES = {"nb": ("Galleri", "Blokker", "Spørsmål"), "nn": ("Galleri", "Blokker", "Spørsmål")}
SNIPPET = {"nb": "**Husk kaffe.** Den er billig og virker.", "nn": "**Hugs kaffi.** Han er billeg."}
GLOSSARY = {
    "nb": {"kaffe": "En varm drikk som får folk til å bli værende.", "snukort": "Et kort å snu."},
    "nn": {
        "kaffe": {"term": "kaffi", "text": "Ein varm drikk som får folk til å bli verande."},
        "snukort": "Eit kort å snu.",
    },
}
EMBEDDED = {
    "nb": ("Midt på siden", "Er en quiz midt på siden en side for seg?", "Nei", "Ja"),
    "nn": ("Midt på sida", "Er ein quiz midt på sida ei side for seg?", "Nei", "Ja"),
}
NOT_JUDGED = ("likert", "reflection")
"""Types whose answers earn nothing: a quiz of them alone is a survey."""
TOP = tuple(kind for kind in DIRECTIVES if kind.ready and not kind.parents)
"""The directives that stand on a page of their own; parts come with their whole."""


def block_page(name: str) -> str:
    """Id of the page of a directive."""
    return f"blokk-{name}"


def type_page(name: str) -> str:
    """Id of the quiz of a question type."""
    return f"type-{name}"


def write_gallery(folder: Path, mode: str = "practice", attempts: int = 0) -> None:
    """Write the gallery's source to ``folder``, its quizzes in ``mode`` where they can be; with so
    many ``attempts``, or as many as one likes."""
    for path, text in _files(mode, attempts):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    shutil.copytree(HERE / "media", folder / "media")
    for language in LANGUAGES:
        shutil.copytree(HERE / language, folder / language / "media")


def _files(mode: str, attempts: int) -> Iterator[tuple[str, str]]:
    yield "course.yaml", yaml.safe_dump(_settings(), allow_unicode=True, sort_keys=False)
    for language in LANGUAGES:
        _, blocks, questions = TITLES[language]
        pages = [block_page(kind.name) for kind in TOP]
        yield f"{language}/blokker/index.md", _front(language, blocks, pages)
        quizzes = [type_page(name) for name in dict(_types())]
        yield f"{language}/sporsmal/index.md", _front(language, questions, quizzes)
        yield f"{language}/snippets/husk-kaffe.md", SNIPPET[language] + "\n"
        glossary = {"format": 1, "terms": GLOSSARY[language]}
        yield f"{language}/glossary.yaml", _dump(glossary)
        yield f"{language}/blokker/midt-i.quiz.yaml", _dump(_embedded(language))
        for kind in TOP:
            name = f"{language}/blokker/{block_page(kind.name)}.md"
            on_sheet = kind.name == "filled-in" and language == "nb"
            more = "type: worksheet\n" if on_sheet else ""
            yield name, _page(examples()[kind.name].in_language(language), more)
    for name, questions_of in _types():
        yield (
            f"nb/sporsmal/{type_page(name)}.quiz.yaml",
            _dump(_quiz(name, questions_of, mode, attempts)),
        )


def _settings() -> dict[str, Any]:
    return {
        "format": 1,
        "id": "galleri",
        "version": "1",
        "languages": list(LANGUAGES),
        "title": {language: TITLES[language][0] for language in LANGUAGES},
        "modules": ["blokker", "sporsmal"],
        "iri": "https://kurs.no/xapi/galleri",
        "completion": {"pages": "obligatory", "quizzes": "obligatory"},
    }


def _front(language: str, title: str, pages: list[str]) -> str:
    order = "pages:\n" + "".join(f"  - {page}\n" for page in pages) if language == "nb" else ""
    return f"---\ntitle: {title}\n{order}---\n\n{title}.\n"


def _page(text: str, more: str = "") -> str:
    word = re.search(r"^:+([\w-]+)", text, re.MULTILINE)
    assert word is not None
    return f'---\ntitle: ":::{word[1]}"\n{more}---\n\n{text}'


def _types() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Every type that stands in a quiz, with its examples."""
    for name, kind in BY_NAME.items():
        path = QUESTIONS / kind.folder / "examples.yaml"
        yield name, [entry["question"] for entry in yaml.safe_load(path.read_text("utf-8"))]


def _quiz(name: str, questions: list[dict[str, Any]], mode: str, attempts: int) -> dict[str, Any]:
    if mode == "graded" and name in NOT_JUDGED:
        mode = "survey"
    limit = {"attempts": attempts} if attempts and mode == "graded" else {}
    return {"format": 1, "title": name, "mode": mode, **limit, "questions": questions}


def _embedded(language: str) -> dict[str, Any]:
    title, text, right, wrong = EMBEDDED[language]
    if language != "nb":
        options = [{"text": right}, {"text": wrong}]
        question: dict[str, Any] = {"id": "midt", "text": text, "options": options}
        return {"format": 1, "title": title, "questions": [question]}
    options = [{"text": right, "correct": True}, {"text": wrong}]
    question = {"id": "midt", "type": "single", "text": text, "options": options}
    head = {"format": 1, "title": title, "mode": "practice", "embedded": True}
    return {**head, "questions": [question]}


def _dump(value: dict[str, Any]) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, default_flow_style=False)
