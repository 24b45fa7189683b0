"""A version is given out once, whole, from what git holds, and is remembered."""

from __future__ import annotations

import hashlib
import subprocess
import zipfile
from pathlib import Path

import pytest

from builder.build import Request, check_course
from builder.checks.versions import next_version
from builder.course import Course
from builder.diagnostics import Report
from builder.editing import apply
from builder.editing.init import LANGUAGES, Start, plan_init
from builder.release.contents import News, contents_of, news
from builder.release.record import Record, read_record, record_text
from tests.editing.courses import FILES, build, in_own_words, write
from tests.test_cli import run

GIT = ("-c", "user.name=a", "-c", "user.email=a@kurs.no")


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course of one package, with a name that has what YAML trips over."""
    folder = write(tmp_path / "kurs")
    settings = folder / "course.yaml"
    text = settings.read_text(encoding="utf-8").replace("nb: Prøve", 'nb: "Møt: «oss»"')
    settings.write_text(text + "targets: [web]\ncontact: kurs@kurs.no\n", encoding="utf-8")
    build(folder)
    return folder


def release(course: Path, *args: str | Path) -> subprocess.CompletedProcess[str]:
    return run("release", course, "--output", course.parent / "ut", *args)


def change(course: Path, path: str, old: str, new: str) -> None:
    text = (course / path).read_text(encoding="utf-8")
    assert old in text
    (course / path).write_text(text.replace(old, new), encoding="utf-8")


def refused(done: subprocess.CompletedProcess[str], code: str) -> None:
    assert 1 == done.returncode
    assert f"[{code}]" in done.stdout
    assert "Ingenting er gitt ut" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def everything(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_release_is_a_folder_of_its_own_that_is_remembered(course: Path) -> None:
    done = release(course)
    assert (0, "") == (done.returncode, done.stderr), done.stdout
    folder = course.parent / "ut" / "prove-1"
    names = {path.name for path in folder.iterdir()}
    assert {
        "prove-1-web.zip",
        "prove-1-SHA256SUMS",
        "prove-1-hva-er-nytt.md",
        "prove-1-e-post.txt",
    } <= names
    assert ["prove-1"] == [path.name for path in (course.parent / "ut").iterdir()]
    record = (course / "releases.yaml").read_text(encoding="utf-8")
    assert '  "1":\n    prove-1-web.zip: ' in record
    assert "Versjon 1 er gitt ut" in done.stdout


def test_the_email_carries_the_checksums_of_the_files(course: Path) -> None:
    release(course)
    folder = course.parent / "ut" / "prove-1"
    mail = (folder / "prove-1-e-post.txt").read_text(encoding="utf-8")
    digest = hashlib.sha256((folder / "prove-1-web.zip").read_bytes()).hexdigest()
    assert f"{digest}  prove-1-web.zip\n" in mail
    assert mail.startswith("Emne: «Møt: «oss»», versjon 1\n")
    assert "Dette er den første utgaven." in mail
    assert mail.rstrip().endswith("kurs@kurs.no")
    assert "Har dere kurset fra før" not in mail
    assert "prove-1-svarnokkel.csv  Fasiten. Gi den bare til dem som skal se svarene.\n" in mail
    assert "prove-1-xapi-statements.json  Bare for den som driver en LRS.\n" in mail


def test_the_same_release_again_is_the_same_bytes(course: Path) -> None:
    release(course)
    before = everything(course.parent)
    done = release(course)
    assert (0, "") == (done.returncode, done.stderr)
    assert "er gitt ut før, med det samme innholdet" in done.stdout
    after = everything(course.parent)
    assert [path for path in before if "SHA256SUMS" in path or path.endswith(".zip")]
    packages = {path: data for path, data in before.items() if "e-post" not in path}
    assert {path: after[path] for path in packages if "hva-er-nytt" not in path} == {
        path: data for path, data in packages.items() if "hva-er-nytt" not in path
    }


def test_a_version_is_never_released_with_other_contents(course: Path) -> None:
    release(course)
    before = everything(course.parent)
    change(course, "nb/start/forste.md", "Se [ref]", "Les [ref]")
    done = release(course)
    refused(done, "release-version-taken")
    assert 'for eksempel til "2"' in done.stdout
    kept = everything(course.parent)
    assert {p: d for p, d in before.items() if "kurs/nb" not in p} == {
        p: d for p, d in kept.items() if "kurs/nb" not in p
    }


def test_a_build_of_a_version_that_is_out_tells_once_to_raise_it(course: Path) -> None:
    change(course, "course.yaml", "targets: [web]", "targets: [scorm12, web]")
    release(course)
    ask = ("build", course, "--output", course.parent / "bygg")
    assert "[version-already-released]" not in run(*ask).stdout
    change(course, "nb/start/forste.md", "Se [ref]", "Les [ref]")
    done = run(*ask)
    told = [
        line.rpartition(" ")[2] for line in done.stdout.splitlines() if "advarsel: Versjon" in line
    ]
    assert (0, ["version-already-released"]) == (
        done.returncode,
        [code.strip("[]") for code in told],
    )
    assert "course.yaml:4:10: advarsel: Versjon 1 er gitt ut, og prove-1-" in done.stdout
    assert 'for eksempel til "2"' in done.stdout
    assert 1 == run(*ask, "--strict").returncode
    change(course, "course.yaml", 'version: "1"', 'version: "2"')
    assert "[version-already-released]" not in run(*ask).stdout


def test_a_record_that_cannot_be_read_does_not_stop_a_build(course: Path) -> None:
    (course / "releases.yaml").write_text("<<<<<<< HEAD\n", encoding="utf-8")
    done = run("build", course, "--output", course.parent / "bygg")
    assert (0, "") == (done.returncode, done.stderr), done.stdout


def test_the_next_release_tells_what_is_new(course: Path) -> None:
    release(course)
    for lang in ("nb", "nn"):
        page = course / lang / "slutt" / "ny-side.md"
        page.write_text("---\ntitle: En ny side\n---\n\nNoe nytt.\n", encoding="utf-8")
        (course / lang / "slutt" / "vist.md").unlink()
        (course / lang / "slutt" / "oving.quiz.yaml").unlink()
    change(course, "nb/slutt/index.md", "[siste, vist]", "[siste, ny-side]")
    change(course, "nb/start/forste.md", "Se [ref]", "Les [ref]")
    change(course, "nb/start/proven.quiz.yaml", "hva først?", "hva er først?")
    change(course, "course.yaml", 'version: "1"', 'version: "2"')
    done = release(course)
    assert 0 == done.returncode, done.stdout
    told = (course.parent / "ut/prove-2/prove-2-hva-er-nytt.md").read_text(encoding="utf-8")
    assert told == (
        "# Møt: «oss»\n\nHva er nytt i versjon 2.\n\n"
        "## Nytt\n\n- En ny side\n\n## Endret\n\n- Den første\n\n## Tatt ut\n\n"
        "- Vist\n- Øving\n\nEndrede spørsmål: 1\nSpørsmål tatt ut: 1\n"
    )
    mail = (course.parent / "ut/prove-2/prove-2-e-post.txt").read_text(encoding="utf-8")
    assert "Har dere kurset fra før, les «prove-2-les-meg.html» først" in mail
    assert (
        "ikke likt i alle plattformer. Prøv i et testkurs, og ta vare på den gamle zip-en" in mail
    )
    assert "  - En ny side\n" in mail


def test_a_new_name_alone_is_no_news(course: Path) -> None:
    before = contents_of(numbered(course))
    assert 0 == run("rename", "vist", "det-viste", course).returncode
    assert News() == news(before, contents_of(numbered(course)))


def numbered(course: Path) -> Course:
    read, _ = check_course(course, Request(), Report())
    assert read is not None
    return read


def test_errors_stop_a_release(course: Path) -> None:
    change(course, "nb/start/forste.md", "felt.png", "borte.png")
    done = release(course)
    assert 1 == done.returncode
    assert not (course.parent / "ut").exists()
    assert not (course / "releases.yaml").exists()


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        ("course.yaml", "contact: kurs@kurs.no", "contact: kurs@example.no", "example.no"),
        ("course.yaml", "contact:", "iri: https://example.org/a\ncontact:", "example.org/a"),
        ("nb/slutt/siste.md", "Et [felt]", "Se <https://example.com/x>. Et [felt]", "example.com"),
        ("nn/slutt/siste.md", "Takk.", "Her skriv du teksten til sida.", "Her skriv du"),
    ],
)
def test_a_placeholder_stops_a_release(
    path: str, old: str, new: str, told: str, course: Path
) -> None:
    change(course, path, old, new)
    done = release(course)
    refused(done, "release-placeholder")
    assert told in done.stdout


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_and_question_of_the_example_stops_a_release_until_it_is_replaced(
    language: str, tmp_path: Path
) -> None:
    apply(plan_init(Start({language: "Tur"})), tmp_path)
    folder = tmp_path / "course_src"
    done = release(folder)
    refused(done, "release-placeholder")
    assert (5, 5) == (done.stdout.count("[release-placeholder]"), done.stdout.count(": feil:"))
    assert 2 == done.stdout.count(".quiz.yaml:")
    in_own_words(folder)
    done = release(folder)
    assert 0 == done.returncode, done.stdout


def test_an_address_that_only_looks_like_an_example_is_released(course: Path) -> None:
    change(course, "course.yaml", "kurs@kurs.no", "https://my-example.com/kurs")
    assert 0 == release(course).returncode


def commit(folder: Path) -> None:
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "Kurset"]):
        subprocess.run(["git", "-C", folder, *GIT, *command], check=True, capture_output=True)


def test_what_git_does_not_hold_is_not_released_unless_asked_for(course: Path) -> None:
    commit(course)
    change(course, "nb/start/forste.md", "Se [ref]", "Les [ref]")
    (course / "nb" / "start" / "notat æ.txt").write_text("x")
    done = release(course)
    refused(done, "release-uncommitted")
    assert "nb/start/forste.md" in done.stdout
    assert "notat æ.txt" in done.stdout
    done = release(course, "--dirty")
    assert 0 == done.returncode, done.stdout
    assert "som git ikke har" in done.stdout


def test_what_the_release_itself_writes_does_not_make_the_next_dirty(course: Path) -> None:
    commit(course)
    assert 0 == release(course).returncode
    assert 0 == release(course).returncode


def test_files_of_others_in_the_folder_are_left_alone(course: Path) -> None:
    folder = course.parent / "ut" / "prove-1"
    folder.mkdir(parents=True)
    (folder / "mitt.docx").write_text("x")
    refused(release(course), "release-folder-has-others")
    assert ["mitt.docx"] == [path.name for path in folder.iterdir()]


@pytest.mark.parametrize(
    "text",
    [
        "<<<<<<< HEAD\nformat: 1\n",
        "format: 2\ncourse: prove\nreleases:\n",
        "format: 1\ncourse: prove\nreleases: [a]\n",
        "format: 1\nreleases:\n",
        "format: 1\ncourse: prove\nreleases:\ncontents:\n  a: b\n",
        "\xff\xfe",
    ],
)
def test_a_record_that_cannot_be_read_stops_a_release(text: str, course: Path) -> None:
    (course / "releases.yaml").write_bytes(text.encode("latin-1"))
    report = Report()
    assert read_record(course, "prove", report) is None
    assert ["release-record-unreadable"] == [found.code for found in report]
    if text.startswith("<"):
        refused(release(course), "release-record-unreadable")


def test_the_record_reads_back_as_it_was_written(tmp_path: Path) -> None:
    write(tmp_path, {**FILES})
    contents = contents_of(build_(tmp_path))
    record = Record("prove").with_release("1.0", {"a.zip": "0" * 64}, contents, {})
    judged = {("quiz", 3): "pass=70 attempts=0", ("question", 1): "0" * 12}
    record = record.with_release("2", {"b.zip": "1" * 64}, contents, judged)
    (tmp_path / "releases.yaml").write_text(record_text(record), encoding="utf-8")
    report = Report()
    assert record == read_record(tmp_path, "prove", report)
    assert 0 == len(report)
    assert Record("kopien") == read_record(tmp_path, "kopien", report)


def build_(folder: Path) -> Course:
    course = build(folder)
    assert course.numbers.pages
    return course


@pytest.mark.parametrize(
    ("version", "following"),
    [("1", '"2"'), ("2026.9", '"2026.10"'), ("1.0-rc1", '"1.0-rc2"'), ("b", '"b.2"')],
)
def test_a_following_version_is_proposed(version: str, following: str) -> None:
    assert following == next_version(version)


def test_the_first_day_to_the_second_release_with_commands_alone(tmp_path: Path) -> None:
    """init → check → build → new page → rename → translate → release → the next release."""

    def done(*args: str) -> str:
        ran = run(*args, cwd=tmp_path / "k")
        assert (0, "") == (ran.returncode, ran.stderr), (args, ran.stdout, ran.stderr)
        return ran.stdout

    titles = ("--title", "Vårt kurs", "--title", "nn=Kurset vårt")
    assert 0 == run("init", tmp_path / "k", *titles, "--language=nb", "--language=nn").returncode
    commit(tmp_path / "k")
    assert "Ingen feil funnet." in done("check", "--strict")
    course = tmp_path / "k" / "course_src"
    in_own_words(course)
    done("build")
    done("new", "page", "Hvem er vi?", "--title", "nn=Kven er vi?", "--after", "slik-er-en-side")
    ran = run("release", cwd=tmp_path / "k")
    assert (1, True) == (ran.returncode, "[release-placeholder]" in ran.stdout)
    for lang, sentence, text in (
        ("nb", "Her skriver du teksten til siden.", "Vi er tre som jobber på biblioteket."),
        ("nn", "Her skriv du teksten til sida.", "Vi er tre som arbeider på biblioteket."),
    ):
        change(course, f"{lang}/kom-i-gang/hvem-er-vi.md", sentence, text)
    done("build")
    done("rename", "hvem-er-vi", "om-oss")
    change(course, "nb/kom-i-gang/om-oss.md", "tre", "fire")
    assert "om-oss" in done("translate", "nn")
    change(course, "nn/kom-i-gang/om-oss.md", "tre", "fire")
    done("translate", "nn", "--accept", "om-oss")
    assert "Ingenting å oversette til nn." in done("translate", "nn")
    subprocess.run(["git", "-C", tmp_path / "k", *GIT, "add", "."], check=True)
    subprocess.run(["git", "-C", tmp_path / "k", *GIT, "commit", "-qm", "Om oss"], check=True)
    done("release")
    with zipfile.ZipFile(tmp_path / "k/output/vart-kurs-1/vart-kurs-1-web.zip") as package:
        page = package.read("index.html").decode()
    assert 'id="om-oss_nn"' in page
    assert "Vi er fire som jobber" in page
    change(course, "course.yaml", 'version: "1"', 'version: "2"')
    assert "Versjon 2 er gitt ut" in done("release", "--dirty")
