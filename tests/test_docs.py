"""What exists is documented: commands, options, targets, directives, question types, codes."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from builder.build import Request, check_course
from builder.catalogue import CATALOGUE, reference
from builder.cli.parser import group
from builder.cli.words import EN, NB
from builder.diagnostics import Report
from builder.questions import BY_NAME
from builder.source.directive_list import DIRECTIVES
from builder.targets import TARGETS

ROOT = Path(__file__).parents[1]
DOCS = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in (ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md")))
}
AUTHORS = DOCS["docs/nb/forfattere.md"]
DEVELOPMENT = DOCS["docs/en/development.md"]


def commands(command: click.Command, name: str = "kursbygger") -> dict[str, click.Command]:
    """Every command by the words that call it; groups aside."""
    if isinstance(command, click.Group):
        return {
            words: one
            for child, below in command.commands.items()
            for words, one in commands(below, f"{name} {child}").items()
        }
    return {name: command}


COMMANDS = commands(group("nb"))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_guide_for_authors(name: str) -> None:
    assert f"`{name} " in AUTHORS or f"    {name} " in AUTHORS


def test_every_option_is_in_the_guide_for_authors() -> None:
    options = {
        option
        for command in (group("nb"), *COMMANDS.values())
        for param in command.get_params(click.Context(command))
        if isinstance(param, click.Option)
        for option in param.opts
    }
    assert options
    assert [] == sorted(option for option in options if f"`{option}" not in AUTHORS)


def test_every_target_is_in_the_guide_for_authors() -> None:
    assert [] == [target.name for target in TARGETS if f"`{target.name}`" not in AUTHORS]


def test_every_question_type_is_in_the_guide_for_authors() -> None:
    assert [] == [name for name in BY_NAME if f"| `{name}` |" not in AUTHORS]


def test_every_directive_is_in_the_guide_for_authors() -> None:
    ready = [kind.name for kind in DIRECTIVES if kind.ready]
    assert [] == [name for name in ready if not re.search(rf":::{name}\b", AUTHORS)]


def test_no_directive_is_in_the_guide_before_it_works() -> None:
    words = {word for kind in DIRECTIVES if kind.ready for word in (kind.name, *kind.aliases)}
    assert [] == [word for word in re.findall(r":::([\w-]+)", AUTHORS) if word not in words]


def test_the_reference_of_codes_is_fresh() -> None:
    page = DOCS["docs/nb/feilmeldinger.md"]
    assert reference() == page, "run make docs"
    assert [] == [rule.code for rule in CATALOGUE if f"\n## {rule.code}\n" not in page]


def test_every_make_target_is_in_the_guide_for_developers() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE)) - {"course"}
    assert [] == [name for name in targets if f"| `make {name}` |" not in DEVELOPMENT]


@pytest.mark.parametrize("name", DOCS)
def test_links_between_documents_lead_somewhere(name: str) -> None:
    # Indented blocks and code hold examples of an author's links.
    prose = "\n".join(line for line in DOCS[name].splitlines() if not line.startswith("    "))
    links = re.findall(r"(?<!\\)\]\(([^)#:]+)(?:#[^)]*)?\)", re.sub(r"`[^`]*`", "", prose))
    assert [] == [link for link in links if not ((ROOT / name).parent / link).exists()]


def test_the_commands_say_the_same_things_in_both_languages() -> None:
    assert list(NB) == list(EN)
    for key in NB:
        wanted = re.findall(r"\{\w+\}", NB[key])
        assert sorted(wanted) == sorted(re.findall(r"\{\w+\}", EN[key])), key


def test_the_documents_speak_of_the_product_alone() -> None:
    for name, text in DOCS.items():
        assert not re.search(r"(?i)/work/|localhost|127\.0\.0\.1|issue #?\d|\bTODO\b", text), name


def block(start: str, heading: str = "") -> str:
    """The indented example of the guide for authors that begins with ``start``."""
    lines = AUTHORS.partition(heading or "\n")[2].splitlines()
    first = lines.index(f"    {start}")
    example = []
    for line in lines[first:]:
        if line and not line.startswith("    "):
            break
        example.append(line[4:])
    return "\n".join(example).strip() + "\n"


SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0h9"/></svg>'


def test_the_examples_in_the_guide_for_authors_are_a_course_without_errors(tmp_path: Path) -> None:
    def write(name: str, text: str) -> None:
        path = tmp_path / "nb" / "bli-kjent" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    pages = ("hva-er-samskaping", "nar-passer-det", "test-deg-selv")
    order = "\n".join(f"  - {page}" for page in pages)
    (tmp_path / "course.yaml").write_text(block("format: 1"), encoding="utf-8")
    write("index.md", f"---\ntitle: Bli kjent\npages:\n{order}\n---\n\nVelkommen.\n")
    parts = (":::tips", ":::sjekkliste[Før møtet]{#for-motet}", "::::faner")
    write("hva-er-samskaping.md", "\n".join(block(each) for each in ("---", *parts)))
    write("nar-passer-det.md", "---\ntitle: Når passer det?\n---\n\nOfte.\n")
    write("planting.svg", SVG)
    write("test-deg-selv.quiz.yaml", block("format: 1", "## En quiz"))
    report = Report()
    check_course(tmp_path, Request(), report)
    assert [] == [(found.code, found.message("nb")) for found in report]
