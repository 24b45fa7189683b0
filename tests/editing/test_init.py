"""A course of one's own: it builds at once, and what stands round it works."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from builder.build import Request, build_course, check_course
from builder.diagnostics import Report
from builder.editing import apply
from builder.editing.init import LANGUAGES, Start, plan_init
from builder.source.schema_files import SCHEMA_FILES
from tests.test_cli import ENVIRONMENT, run

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("source", LANGUAGES)
def test_every_example_is_clean_builds_and_is_translated_into_the_others(
    source: str, tmp_path: Path
) -> None:
    titles = {source: "Møt: brukerne", **{one: "Tittel" for one in LANGUAGES if one != source}}
    apply(plan_init(Start(titles)), tmp_path / "a" / "b")
    folder, report = tmp_path / "a" / "b" / "course_src", Report()
    built = build_course(folder, Request(tmp_path / "ut", ("web",)), report)
    assert [] == [found.message() for found in report]
    assert ["mot-brukerne-1-web.zip"] == [one.path.name for one in built.written]
    course, _ = check_course(folder, Request(), report)
    assert course is not None
    assert (source, 4) == (course.source_language, len(list(course.pages())) + 1)
    assert all(set(page.texts) == set(LANGUAGES) for page in course.pages())


def test_no_name_between_signs_is_left_in_any_file() -> None:
    for source in LANGUAGES:
        for path, content in plan_init(Start({source: "Kurs"})).writes.items():
            assert not re.search(r"@[a-z. ]+@", content.decode()), path


def test_init_asks_nothing_where_nobody_can_answer(tmp_path: Path) -> None:
    done = run("init", "kurset", cwd=tmp_path)
    assert (0, "") == (done.returncode, done.stderr)
    settings = (tmp_path / "kurset/course_src/course.yaml").read_text(encoding="utf-8")
    assert "id: mitt-kurs " in settings
    assert "Ingen feil funnet." in run("check", "--strict", cwd=tmp_path / "kurset").stdout


def test_the_first_thing_to_do_is_to_see_the_course_while_one_writes(tmp_path: Path) -> None:
    done = run("init", "vårt kurs", "--yes", cwd=tmp_path)
    assert '  cd "vårt kurs"\n  kursbygger preview\n' in done.stdout
    assert "`kursbygger preview`" in (tmp_path / "vårt kurs/README.md").read_text("utf-8")


def test_where_the_terminal_does_not_find_the_command_its_path_is_told(tmp_path: Path) -> None:
    """As for who follows the README: the command lies in the clone, and the course beside it."""
    script = tmp_path / "klone" / "kursbygger"
    script.parent.mkdir()
    script.write_text("import sys\nfrom builder.cli import main\nsys.exit(main())\n")
    for path, told in ((tmp_path, script.as_posix()), (script.parent, "kursbygger")):
        script.chmod(0o755)  # so that it is found on PATH
        done = subprocess.run(
            [sys.executable, script, "init", tmp_path / f"kurs-{path.name}", "--yes"],
            env=ENVIRONMENT | {"PATH": str(path), "PYTHONPATH": str(ROOT)},
            capture_output=True,
            encoding="utf-8",
        )
        assert f"\n  {told} preview\n" in done.stdout, done.stderr


@pytest.mark.skipif(os.name != "posix", reason="a terminal of our own")
@pytest.mark.parametrize(
    "languages", ["nb, nn", "Bokmål og nynorsk", "norsk, nynorsk", "tysk\nbokmål,nynorsk"]
)
def test_init_asks_few_questions_in_a_terminal(languages: str, tmp_path: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    os.write(ours, f"Vårt kurs\n{languages}\nKurset vårt\n\n".encode())
    done = subprocess.run(
        [sys.executable, "-m", "builder.cli", "init", tmp_path / "k"],
        stdin=theirs,
        capture_output=True,
        encoding="utf-8",
        env=ENVIRONMENT,
        timeout=60,
    )
    os.close(ours)
    os.close(theirs)
    assert 0 == done.returncode, done.stderr
    assert ("finnes ikke på tysk" in done.stderr) == ("tysk" in languages)
    settings = (tmp_path / "k/course_src/course.yaml").read_text(encoding="utf-8")
    assert "id: vart-kurs " in settings
    assert "  nb: Vårt kurs\n  nn: Kurset vårt\n" in settings


def test_the_choices_can_be_given_on_the_command_line(tmp_path: Path) -> None:
    args = ("--title", "Start", "--title", "nn=Byrjinga", "--language", "nb", "--language", "nn")
    assert 0 == run("init", tmp_path / "k", *args, "--id", "lokalt").returncode
    settings = (tmp_path / "k/course_src/course.yaml").read_text(encoding="utf-8")
    assert "id: lokalt " in settings
    assert "  nb: Start\n  nn: Byrjinga\n" in settings


@pytest.mark.parametrize(
    ("args", "status", "told"),
    [
        (["--id", "Mitt kurs"], 1, "[new-id-unfit]"),
        (["--language", "de"], 2, "new language"),
    ],
)
def test_what_cannot_be_is_told(args: list[str], status: int, told: str, tmp_path: Path) -> None:
    done = run("init", tmp_path / "k", "--yes", *args)
    assert status == done.returncode
    assert told in done.stdout + done.stderr
    assert not (tmp_path / "k").exists()


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notat.txt").write_text("Mitt")
    done = run("init", tmp_path, "--yes")
    assert (1, True) == (done.returncode, "[init-folder-not-empty]" in done.stdout)
    assert ["notat.txt"] == [path.name for path in tmp_path.iterdir()]
    done = run("init", tmp_path / "notat.txt", "--yes")
    assert (1, True) == (done.returncode, "[output-not-a-folder]" in done.stdout)


def test_a_course_is_never_written_over(tmp_path: Path) -> None:
    run("init", tmp_path / "k", "--yes")
    before = {path: path.read_bytes() for path in (tmp_path / "k").rglob("*") if path.is_file()}
    for place in (tmp_path / "k", tmp_path / "k" / "course_src"):
        done = run("init", place, "--yes")
        assert (1, True) == (done.returncode, "[init-course-there]" in done.stdout)
    assert before == {p: p.read_bytes() for p in (tmp_path / "k").rglob("*") if p.is_file()}


def test_a_fresh_repository_keeps_its_own_files(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    (tmp_path / "README.md").write_text("Mitt", encoding="utf-8")
    done = run("init", tmp_path, "--yes")
    assert 0 == done.returncode
    assert "Lot " in done.stdout
    assert "Mitt" == (tmp_path / "README.md").read_text(encoding="utf-8")
    assert (tmp_path / "course_src/course.yaml").exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    done = run("init", tmp_path / "k", "--yes")
    tmp_path.chmod(0o700)
    assert (1, True) == (done.returncode, "[output-not-writable]" in done.stdout)


def test_vs_code_finds_a_schema_for_every_yaml_file_of_the_course(tmp_path: Path) -> None:
    apply(plan_init(Start({"nb": "Kurs", "nn": "Kurs"})), tmp_path)
    settings = json.loads((tmp_path / ".vscode/settings.json").read_text(encoding="utf-8"))
    matched: dict[Path, list[str]] = {}
    for schema, patterns in settings["yaml.schemas"].items():
        assert json.loads((tmp_path / schema).read_text(encoding="utf-8"))["title"]
        for pattern in patterns:
            for path in tmp_path.glob(pattern):
                matched.setdefault(path, []).append(Path(schema).name)
    assert set((tmp_path / "course_src").rglob("*.yaml")) == set(matched)
    assert all(len(found) == 1 for found in matched.values())
    assert set(SCHEMA_FILES) == {
        path.name.removesuffix(".schema.json")
        for path in (tmp_path / ".vscode/kursbygger").iterdir()
    }
