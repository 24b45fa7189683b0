"""What exists is documented: commands, options, targets, directives, question types, codes."""

from __future__ import annotations

import itertools
import re
import textwrap
from pathlib import Path

import click
import pytest

from builder.beside import BESIDE
from builder.beside.guides import GUIDES
from builder.build import Request, check_course
from builder.catalogue import CATALOGUE, reference
from builder.cli.parser import group
from builder.cli.words import EN, NB
from builder.diagnostics import Report
from builder.inspector.bites_page import page as page_of_bites
from builder.questions import BY_NAME, TYPES, QuestionType
from builder.source.course_schema import COURSE
from builder.source.directive_list import DIRECTIVES
from builder.source.directive_reference import examples
from builder.source.directive_reference import reference as block_reference
from builder.source.format_reference import reference as format_reference
from builder.source.quiz_files import QUESTION, QUIZ, REVEAL
from builder.source.schema_files import SCHEMA_FILES
from builder.targets import TARGETS
from tests.faults import FAULTS
from tests.faults import page as page_of_faults
from tests.updates import page as page_of_updates

ROOT = Path(__file__).parents[1]
DOCS = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in (ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md")))
}
AUTHORS = DOCS["docs/nb/forfattere.md"]
ADMINISTRATORS = DOCS["docs/nb/administratorer.md"]
BLOCKS = DOCS["docs/nb/blokker.md"]
QUESTIONS = DOCS["docs/nb/sporsmalstyper.md"]
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


def test_every_target_and_every_file_beside_them_is_in_the_guide_for_administrators() -> None:
    endings = [f"-{target.name}.zip" for target in TARGETS]
    endings += [f"-{one.name}{one.ending}" for one in BESIDE]
    assert [] == [ending for ending in endings if f"| `{ending}` |" not in ADMINISTRATORS]


def test_every_platform_with_a_guide_is_in_the_guide_for_administrators() -> None:
    assert [] == [guide.name for guide in GUIDES if guide.name not in ADMINISTRATORS]


def test_every_question_type_is_in_the_guide_to_questions() -> None:
    assert [] == [name for name in BY_NAME if f"| `{name}` |" not in QUESTIONS]


def test_every_question_type_leads_to_its_own_page() -> None:
    pages = {name: f"builder/questions/{name.replace('-', '_')}/README.md" for name in BY_NAME}
    assert [] == [name for name in pages if f"](../../{pages[name]})" not in QUESTIONS]


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.name)
def test_every_question_type_has_its_picture_with_an_alternative_in_words(
    kind: QuestionType,
) -> None:
    page = ROOT / "builder" / "questions" / kind.folder / "README.md"
    pictures = re.findall(r"^!\[([^\]]+)\]\(([^)]+)\)$", page.read_text("utf-8"), re.MULTILINE)
    ((alternative, address),) = pictures
    picture = (page.parent / address).resolve()
    assert ROOT / "docs" / "images" / "questions" / f"{kind.name}.png" == picture
    assert picture.read_bytes().startswith(b"\x89PNG") and picture.stat().st_size < 80_000
    assert 40 < len(alternative) < 160


def test_every_directive_is_in_the_guide_to_blocks() -> None:
    ready = [kind.name for kind in DIRECTIVES if kind.ready]
    assert [] == [name for name in ready if not re.search(rf":::{name}\b", BLOCKS)]


def test_every_directive_that_is_no_part_has_its_example() -> None:
    assert {kind.name for kind in DIRECTIVES if kind.ready and not kind.parents} == set(examples())


def test_the_guide_to_blocks_is_fresh() -> None:
    assert block_reference() == BLOCKS, "run make docs"


def test_the_reference_of_the_format_is_fresh() -> None:
    assert format_reference() == DOCS["docs/nb/format.md"], "run make docs"


def test_every_setting_type_and_block_stands_in_the_reference_of_the_format() -> None:
    page = DOCS["docs/nb/format.md"]
    names = {field.name for one in SCHEMA_FILES.values() for field in one.schema.fields}
    assert [] == [name for name in sorted(names - {"questions"}) if f"| `{name}` |" not in page]
    assert [] == [name for name in BY_NAME if f"\n### `type: {name}`\n" not in page]
    blocks = [kind.name for kind in DIRECTIVES if kind.ready]
    assert [] == [name for name in blocks if f"\n| `{name}` | " not in page]


def test_no_directive_is_in_the_guide_before_it_works() -> None:
    words = {word for kind in DIRECTIVES if kind.ready for word in (kind.name, *kind.aliases)}
    assert [] == [
        word for word in re.findall(r":::([\w-]+)", AUTHORS + BLOCKS) if word not in words
    ]


def test_the_reference_of_codes_is_fresh() -> None:
    page = DOCS["docs/nb/feilmeldinger.md"]
    assert reference() == page, "run make docs"
    assert [] == [rule.code for rule in CATALOGUE if f"\n## {rule.code}\n" not in page]


def test_the_page_of_what_bites_where_is_fresh() -> None:
    assert page_of_bites() == DOCS["docs/nb/hva-som-biter.md"], "run make docs"


def test_the_page_of_faults_is_fresh() -> None:
    assert page_of_faults() == DOCS["docs/nb/feil-i-plattformen.md"], "run make docs"


def test_the_page_of_updates_is_fresh() -> None:
    assert page_of_updates() == DOCS["docs/nb/endringer.md"], "run make docs"


def test_every_fault_on_the_page_is_shown_by_a_test() -> None:
    played = (ROOT / "tests" / "browser" / "test_faults.py").read_text(encoding="utf-8")
    scenes = set(re.findall(r'^    "([\w-]+)": ', played, re.MULTILINE))
    assert {fault.id for fault in FAULTS if not fault.test} == scenes
    for path, name in (fault.test.split("::") for fault in FAULTS if fault.test):
        assert f"def {name}(" in (ROOT / path).read_text(encoding="utf-8")


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


def example(lines: list[str]) -> str:
    """The indented block that ``lines`` begin with, blank lines before it aside."""
    taken = itertools.takewhile(lambda line: not line or line.startswith("    "), lines)
    return "\n".join(line[4:] for line in taken).strip() + "\n"


def files_shown(text: str) -> dict[str, str]:
    """The files that a guide shows whole: «Filen `name` …:», then the file, indented."""
    lines = text.splitlines()
    named = ((re.match(r"Filen `([^`]+)`.*:$", line), at) for at, line in enumerate(lines))
    return {name[1]: example(lines[at + 1 :]) for name, at in named if name}


def findings(folder: Path, files: dict[str, str]) -> list[tuple[str, str]]:
    """What ``build`` says of a course of these files and no other."""
    for name, text in files.items():
        path = folder / "mitt-kurs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    report = Report()
    check_course(folder / "mitt-kurs", Request(), report)
    return [(found.code, found.message("nb")) for found in report]


ONE_LANGUAGE = files_shown(AUTHORS.partition("## Flere språk")[0])


def test_copying_the_guide_for_authors_file_by_file_gives_a_course(tmp_path: Path) -> None:
    assert {"course.yaml", "nb/bli-kjent/index.md"} < set(ONE_LANGUAGE)
    assert [] == findings(tmp_path, ONE_LANGUAGE)


def test_so_does_copying_its_translation(tmp_path: Path) -> None:
    files = ONE_LANGUAGE | files_shown(AUTHORS.partition("## Flere språk")[2])
    assert {"course.yaml", *(name.replace("nb/", "nn/") for name in ONE_LANGUAGE)} - set(files) == {
        "nn/bli-kjent/planting.svg"
    }
    assert "`planting.svg` fra `nb/bli-kjent/` til `media/`" in AUTHORS
    files["media/planting.svg"] = files.pop("nb/bli-kjent/planting.svg")
    assert [] == findings(tmp_path, files)


def test_every_setting_of_a_quiz_and_of_a_question_is_in_the_guide_to_questions() -> None:
    told_of_first = {"format", "title", "mode", "questions", "type"}
    fields = {field.name for schema in (QUIZ, QUESTION) for field in schema.fields}
    missing = [name for name in fields - told_of_first if f"| `{name}` |" not in QUESTIONS]
    assert [] == missing
    values = {value for each in REVEAL.fields for value in getattr(each.kind, "options", ())}
    assert {"after-quiz", "always"} < values
    assert [] == [value for value in values if f"| `{value}` |" not in QUESTIONS]


def test_the_questions_of_the_guide_to_questions_are_right(tmp_path: Path) -> None:
    shown = example(QUESTIONS.partition("Spørsmål som kan stå i en quiz:\n")[2].splitlines())
    quiz = "nb/bli-kjent/test-deg-selv.quiz.yaml"
    more = textwrap.indent(shown, "  ")
    assert {"multiple", "hotspot"} <= set(re.findall(r"^ *type: (\S+)", more, re.MULTILINE))
    assert [] == findings(tmp_path, ONE_LANGUAGE | {quiz: ONE_LANGUAGE[quiz] + more})


def test_the_settings_of_the_guide_to_questions_are_right(tmp_path: Path) -> None:
    shown = example(QUESTIONS.partition("er brukt, begynner slik:\n")[2].splitlines())
    assert "after-last-attempt" in shown
    quiz = "nb/bli-kjent/test-deg-selv.quiz.yaml"
    _, questions, asked = ONE_LANGUAGE[quiz].partition("questions:")
    pinned = asked.replace("text: Bare ledelsen", "text: Bare ledelsen\n        pin: true")
    assert [] == findings(tmp_path, ONE_LANGUAGE | {quiz: shown + questions + pinned})


def test_the_worksheet_of_the_guide_for_authors_is_right(tmp_path: Path) -> None:
    shown = example(AUTHORS.partition("tomme ruter i det er ikke felt:\n")[2].splitlines())
    assert ":::utfylt" in shown
    page = "nb/bli-kjent/nar-passer-det.md"
    front, _, rest = ONE_LANGUAGE[page].partition("\n")
    sheet = f"{front}\ntype: worksheet\n{rest}\n{shown}"
    assert [] == findings(tmp_path, ONE_LANGUAGE | {page: sheet})


RECIPES = DOCS["docs/nb/oppskrifter.md"]


def recipes() -> list[tuple[str, str]]:
    """Heading and block of every recipe that shows something to write in a course."""
    parts = re.split(r"(?m)^## ", RECIPES)[1:]
    blocks = [(part.split("\n")[0], re.search(r"(?m)(?:^(?:    .*)?\n)+", part)) for part in parts]
    shown = [(name, textwrap.dedent(found[0]).strip()) for name, found in blocks if found]
    assert len(parts) == len(shown)
    return [(name, block) for name, block in shown if not block.startswith("kursbygger ")]


def _cooked(block: str) -> dict[str, str]:
    """The guide's course with a recipe's lines where they belong."""
    page, quiz = "nb/bli-kjent/nar-passer-det.md", "nb/bli-kjent/test-deg-selv.quiz.yaml"
    files = ONE_LANGUAGE | {"nb/snippets/husk-kaffe.md": "**Husk kaffe.**\n"}
    if block.startswith(":::"):
        return files | {page: f"{files[page]}\n{block}\n"}
    if block.startswith("---"):
        return files | {page: f"{block}\n\nTekst.\n"}
    names = set(re.findall(r"(?m)^([a-z-]+):", block))
    if names <= set(COURSE.names()):
        return files | {"course.yaml": f"{files['course.yaml']}\n{block}\n"}
    assert names <= set(QUIZ.names())
    head, questions, asked = files[quiz].partition("questions:")
    if "draw" in names:
        block, _, _ = block.replace("count: 3", "count: 1").partition("questions:")
        asked = asked.replace("type: single", "type: single\n    pool: roller")
    kept = "".join(f"{line}\n" for line in head.splitlines() if line.split(":")[0] not in names)
    return files | {quiz: f"{kept}{block.strip()}\n{questions}{asked}"}


@pytest.mark.parametrize(("name", "block"), recipes(), ids=lambda text: text.split("\n")[0][:30])
def test_every_recipe_can_be_cooked(name: str, block: str, tmp_path: Path) -> None:
    found = [one for one in findings(tmp_path, _cooked(block)) if one[0] != "include-unused"]
    assert [] == found
