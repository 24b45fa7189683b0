"""The owner's report says what the course has, and what is left to look at."""

from __future__ import annotations

import re
import shutil
import zipfile
from html import unescape
from pathlib import Path

import pytest

from builder.beside.figures import Figures, figures_of
from builder.build import Request, check_course
from builder.course import Course
from builder.diagnostics import Report
from tests.beside.conftest import COURSES, built


def html(folder: Path) -> str:
    (path,) = folder.glob("*-rapport.html")
    return path.read_text(encoding="utf-8")


def text(folder: Path) -> str:
    body = html(folder).partition("<body>")[2]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def rows(folder: Path, heading: str) -> list[list[str]]:
    """The rows of the table that is called ``heading``."""
    table = html(folder).partition(f'aria-label="{heading}"')[2].partition("</table>")[0]
    assert table
    found = []
    for row in re.findall(r"<tr\b.*?</tr>", table, re.DOTALL):
        cells = re.findall(r"<t[hd]\b[^>]*>(.*?)</t[hd]>", row, re.DOTALL)
        found.append([" ".join(unescape(re.sub(r"<[^>]+>", " ", one)).split()) for one in cells])
    return found


@pytest.fixture(scope="module")
def course(starter_kit: Path) -> Course:
    read, _ = check_course(starter_kit.parent / "kurs", Request(), Report())
    assert read is not None
    return read


@pytest.fixture(scope="module")
def figures(course: Course) -> Figures:
    return figures_of(course)


def test_the_figures_on_top_are_the_course_s(starter_kit: Path, figures: Figures) -> None:
    facts = dict(re.findall(r"<div><dt>([^<]+)</dt><dd>([^<]+)</dd></div>", html(starter_kit)))
    numbers = {what: int(number.replace("\u00a0", "")) for what, number in facts.items()}
    assert {
        "sider": figures.kinds()["page"] + figures.kinds()["front"],
        "arbeidsark": figures.kinds()["worksheet"],
        "ord å lese": figures.words("nb"),
        "spørsmål": sum(figures.questions.values()),
        "bilder": figures.files["pictures"],
        "minutter for det obligatoriske": figures.minutes("nb", required=True),
        "minutter for alt": figures.minutes("nb", required=False),
        "LIX, lesbarhet": figures.lix("nb"),
    } == numbers


def test_every_page_has_its_line_with_minutes_words_and_lix(
    starter_kit: Path, figures: Figures
) -> None:
    lines = [row for row in rows(starter_kit, "Sider") if len(row) == 6][1:]
    told = [
        (row[0], "obligatorisk" in row[1], row[2], row[3].replace("\u00a0", ""), row[4], row[5])
        for row in lines
    ]
    expected = [
        (
            nb.title,
            nb.entry.obligatory,
            str(nb.minutes),
            str(nb.words),
            str(nb.text.lix or "–"),
            str(nn.text.lix or "–"),
        )
        for nb, nn in zip(figures.pages("nb"), figures.pages("nn"), strict=True)
    ]
    assert expected == told


def test_questions_stand_by_type_and_points_by_quiz(starter_kit: Path, figures: Figures) -> None:
    types = [int(number) for _, number in rows(starter_kit, "Spørsmål etter type")[1:]]
    assert sorted(figures.questions.values(), reverse=True) == types
    *quizzes, total = rows(starter_kit, "Prøver, øvinger og undersøkelser")[1:]
    graded = [one for one in figures.quizzes if one.quiz.mode == "graded"]
    assert [f"{one.points:g}" for one in graded] == [row[3] for row in quizzes if row[3] != "–"]
    assert f"{sum(one.points for one in graded):g}" == total[1]


def test_sizes_and_digests_are_those_of_the_packages(starter_kit: Path) -> None:
    told = rows(starter_kit, "Størrelser")[1:]
    zips = {path.name: path.stat().st_size for path in starter_kit.glob("*.zip")}
    assert set(zips) == {name for name, _, _ in told}
    for name, size, digest in told:
        assert f"{-(-zips[name] // 1000)} kB" == size.replace("\u00a0", " ")
        assert re.fullmatch("[0-9a-f]{16}", digest)
    assert len(told) == len({digest for *_, digest in told})


def test_addresses_outside_the_course_are_listed_with_their_pages(tmp_path: Path) -> None:
    source = tmp_path / "kilde"
    shutil.copytree(COURSES / "played", source)
    page = next(path for path in (source / "nb").glob("*/*.md") if path.stem != "index")
    link = "[Regjeringen](https://www.regjeringen.no/?a=1&b=2)"
    page.write_text(page.read_text(encoding="utf-8") + f"\n\n{link}\n", "utf-8")
    output = built(source, tmp_path)
    (item,) = re.findall(r'<li><a href="([^"]+)">', html(output))
    assert "https://www.regjeringen.no/?a=1&b=2" == unescape(item)
    assert "Adresser utenfor kurset: 1." in text(output)


def test_what_there_is_to_say_of_the_course_is_said_with_its_cure(tmp_path: Path) -> None:
    source = tmp_path / "kilde"
    shutil.copytree(COURSES / "played", source)
    settings = source / "course.yaml"
    settings.write_text(
        settings.read_text("utf-8").replace("https://kursbygger.test/", "https://example.org/"),
        "utf-8",
    )
    said = text(built(source, tmp_path))
    assert "er en eksempeladresse Bytt den ut med en adresse dere eier" in said
    assert "iri-placeholder" in said


def test_of_the_starter_kit_there_is_nothing_to_say(starter_kit: Path) -> None:
    said = text(starter_kit)
    assert "iri-" not in said
    assert "nynorsk helt oversatt" in said.lower()


def test_what_is_reported_where_notes_are_kept_and_the_word_files_are_told(
    starter_kit: Path,
) -> None:
    said = text(starter_kit)
    assert "Meldes til plattformen: fullføring og poeng, ikke svar" in said
    assert "Private notater og refleksjoner: lagres i plattformen" in said
    with zipfile.ZipFile(next(starter_kit.glob("*-scorm12.zip"))) as package:
        files = [name for name in package.namelist() if name.endswith(".docx")]
    assert files
    assert f"{len(files)} arbeidsark å laste ned som Word-filer" in said


def test_a_missing_and_an_outdated_translation_are_told(tmp_path: Path) -> None:
    source = tmp_path / "kilde"
    shutil.copytree(COURSES / "played", source)
    built(source, tmp_path / "en")
    lock = (tmp_path / "en" / "kurs" / "course.lock").read_bytes()
    (source / "course.lock").write_bytes(lock)
    pages = sorted(path for path in (source / "nb").glob("*/*.md") if path.stem != "index")
    changed, gone = pages[0], pages[1]
    changed.write_text(changed.read_text(encoding="utf-8") + "\n\nEn ny setning.\n", "utf-8")
    (source / "nn" / gone.relative_to(source / "nb")).unlink()
    said = text(built(source, tmp_path / "to"))
    assert f"et annet språk: {gone.stem}" in said
    assert f"eldre enn teksten den er oversatt fra: {changed.stem} ." in said
    assert "helt oversatt" not in said


def test_a_hard_page_stands_out(tmp_path: Path) -> None:
    source = tmp_path / "kilde"
    shutil.copytree(COURSES / "played", source)
    page = next(path for path in (source / "nb").glob("*/*.md") if path.stem != "index")
    long = "Kommunesammenslåingsprosessens gjennomføringsutfordringer dokumenteres. " * 20
    page.write_text(page.read_text(encoding="utf-8") + f"\n\n{long}\n", "utf-8")
    marked = re.findall(r'<span class="mark unknown">(\d+)</span>', html(built(source, tmp_path)))
    assert 1 == len(marked)
    assert 40 < int(marked[0])
