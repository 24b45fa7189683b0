"""The schemas that editors get: they take what we take, and mark what we mark."""

from __future__ import annotations

import json
import re
import subprocess
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest

from builder.diagnostics import Report
from builder.source.front_matter import split_front_matter
from builder.source.schema_files import SCHEMA_FILES
from builder.source.yaml_nodes import Mapping, Node, Scalar, Sequence, parse_yaml

ROOT = Path(__file__).parents[2]
KIT = ROOT / "course_src"


def as_editors_read(node: Node) -> Any:
    """The value of a node by the core rules of YAML 1.2, as editors have it."""
    if isinstance(node, Mapping):
        return {name: as_editors_read(entry.value) for name, entry in node.entries.items()}
    if isinstance(node, Sequence):
        return [as_editors_read(item) for item in node.items]
    assert isinstance(node, Scalar)
    if node.style:
        return node.text
    if re.fullmatch(r"true|True|TRUE|false|False|FALSE", node.text):
        return node.text.lower() == "true"
    if re.fullmatch(r"[-+]?[0-9]+", node.text):
        return int(node.text)
    if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", node.text):
        return float(node.text)
    return None if node.text in ("", "~", "null") else node.text


def value(text: str) -> Any:
    report = Report()
    node = parse_yaml(text, "a.yaml", report)
    assert node is not None
    assert not len(report)
    return as_editors_read(node)


def faults(name: str, documents: dict[str, Any]) -> dict[str, Any]:
    """What a JSON Schema validator finds in each document."""
    asked = {"schema": json.loads(SCHEMA_FILES[name].text("en")), "documents": documents}
    run = subprocess.run(
        ["node", Path(__file__).parent / "judge_by_schema.mjs"],
        input=json.dumps(asked),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        cwd=ROOT,
    )
    assert 0 == run.returncode, run.stderr
    return dict(json.loads(run.stdout))


def front(path: Path) -> Any:
    node = split_front_matter(path.read_text(encoding="utf-8"), str(path), Report()).node
    assert node is not None
    return as_editors_read(node)


def kit(name: str) -> dict[str, Any]:
    """Every file of the starter kit that the schema is for."""
    if name in ("page", "module"):
        files = sorted(KIT.glob("nb/*/*.md"))
        return {str(p): front(p) for p in files if (p.name == "index.md") == (name == "module")}
    wanted = [one.format(source="nb", other="nn") for one in SCHEMA_FILES[name].patterns]
    paths = {path: path.relative_to(KIT).as_posix() for path in sorted(KIT.rglob("*.yaml"))}
    return {
        inside: value(path.read_text(encoding="utf-8"))
        for path, inside in paths.items()
        if any(fnmatch(inside, one) for one in wanted)
    }


@pytest.mark.parametrize("name", SCHEMA_FILES)
def test_the_starter_kit_fits_every_schema(name: str) -> None:
    documents = kit(name)
    assert documents or name == "locale"
    assert {} == faults(name, documents)


def test_every_example_of_a_question_fits() -> None:
    examples = {}
    for path in sorted((ROOT / "builder" / "questions").glob("*/examples.yaml")):
        read = value(path.read_text(encoding="utf-8"))
        questions = [one["question"] for one in read if "question" in one]
        if questions:
            head = {"format": 1, "title": "T", "mode": "practice"}
            examples[str(path)] = head | {"questions": questions}
    assert examples
    assert {} == faults("quiz", examples)


QUIZ = """
format: 1
title: Prøve
mode: graded
pass: "70 %"
attempts: 2
embedded: Nei
questions:
  - id: a
    type: true-false
    text: 42
    answer: ja
"""


def test_what_we_read_as_people_write_it_an_editor_does_not_mark() -> None:
    assert {} == faults("quiz", {"quiz": value(QUIZ)})


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("mode: graded", "mode: karakter"),
        ("attempts: 2", "attempts: 99"),
        ("type: true-false", "type: rett-galt"),
        ("answer: ja", "answer: kanskje"),
        ("    answer: ja", "    options: []"),
        ("title: Prøve", "tittel: Prøve"),
        ("- id: a", "- id: Æ"),
    ],
)
def test_what_we_refuse_an_editor_marks(right: str, wrong: str) -> None:
    assert right in QUIZ
    assert faults("quiz", {"quiz": value(QUIZ.replace(right, wrong))})


def test_a_translation_may_hold_words_alone() -> None:
    words = {"format": 1, "title": "Prøve", "questions": [{"id": "a", "text": "Kva?"}]}
    assert {} == faults("quiz-translation", {"nn": words})
    assert faults("quiz-translation", {"nn": words | {"mode": "graded"}})


@pytest.mark.parametrize("name", SCHEMA_FILES)
def test_everything_is_described_in_the_language_asked_for(name: str) -> None:
    nb, en = (json.loads(SCHEMA_FILES[name].text(language)) for language in ("nb", "en"))
    assert described(nb)
    assert [path for path, _ in described(nb)] == [path for path, _ in described(en)]
    for (path, said), (_, english) in zip(described(nb), described(en), strict=True):
        assert said != english, path


def described(made: Any, path: str = "") -> list[tuple[str, str]]:
    """Every description, with where it stands."""
    if isinstance(made, list):
        return [one for n, each in enumerate(made) for one in described(each, f"{path}[{n}]")]
    if not isinstance(made, dict):
        return []
    own = [(path, made["description"])] if isinstance(made.get("description"), str) else []
    return own + [one for key, each in made.items() for one in described(each, f"{path}/{key}")]


def test_an_editor_offers_the_players_words_with_what_they_say() -> None:
    words = json.loads(SCHEMA_FILES["locale"].text("nb"))["properties"]["words"]["properties"]
    assert ["Neste"] == words["paging.next"]["examples"]
    assert ["{count} minutter"] == words["page.minutes"]["examples"]
    assert [] == [key for key in words if key.startswith("probe.")]
