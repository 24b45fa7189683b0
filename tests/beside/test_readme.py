"""Les meg tells of this very course, in both languages, and nothing that nobody knows."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

from builder.beside import rule
from builder.beside.guides import GUIDES, SPOILERS
from builder.beside.paper import Voice
from builder.course import Settings
from builder.inspector.lms import LMSS, Source
from builder.targets import TARGETS
from builder.targets.scorm12.sent import SENT
from builder.xapi.templates import KINDS, LEVELS
from tests.beside.conftest import COURSES, ROOT, built
from tests.samples import course

Readme = Callable[..., str]


def read(folder: Path, language: str = "nb") -> str:
    """The text of one language, without tags."""
    (path,) = folder.glob("*-les-meg*.html")
    html = path.read_text(encoding="utf-8")
    article = html[html.index(f'<article id="{language}"') :].split("</article>")[0]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", article)).split())


@pytest.fixture
def changed(tmp_path: Path) -> Readme:
    """The split course with lines of course.yaml changed or added."""

    def change(language: str = "nb", **lines: str) -> str:
        source = tmp_path / "kilde"
        shutil.copytree(COURSES / "played", source)
        path = source / "course.yaml"
        text = path.read_text(encoding="utf-8")
        for key, value in lines.items():
            text = re.sub(rf"(?m)^{key}:.*\n(?:[ ]+.*\n)*", "", text) + f"{key}: {value}\n"
        path.write_text(text, encoding="utf-8")
        return read(built(source, tmp_path, targets=("scorm12",)), language)

    return change


def test_both_languages_say_the_same_in_their_own_words(starter_kit: Path) -> None:
    nb, nn = read(starter_kit, "nb"), read(starter_kit, "nn")
    assert "Hvilken fil?" in nb
    assert "Kva fil?" in nn
    for text in (nb, nn):
        for path in starter_kit.iterdir():
            assert path.name in text
        assert [] == [guide.name for guide in GUIDES if guide.name not in text]
    assert [] == re.findall(r"\b(ikke|hvilken|hvordan|noe|dere)\b", nn.replace("Dere trenger", ""))
    assert [] == re.findall(r"\b(ikkje|kva|korleis|noko|dykk)\b", nb)


def test_every_target_and_every_file_has_its_words() -> None:
    from builder.beside.words import LANGUAGES, words_of

    for language in LANGUAGES:
        words = words_of(language)
        assert [] == [one.name for one in TARGETS if f"beside.files.for.{one.name}" not in words]


def test_the_page_is_one_file_that_asks_for_nothing(starter_kit: Path) -> None:
    (path,) = starter_kit.glob("*-les-meg.html")
    html = path.read_text(encoding="utf-8")
    assert [] == re.findall(r"<(?:script|link|img|iframe)\b|\bsrc=|@import|url\(", html)
    assert [] == re.findall(r"\sstyle=|\son[a-z]+=", html)


def test_the_checksums_in_it_are_the_files_own(starter_kit: Path) -> None:
    text = read(starter_kit)
    (sums,) = starter_kit.glob("*-SHA256SUMS")
    lines = [line.split(" *") for line in sums.read_text(encoding="ascii").splitlines()]
    told = [(digest, name) for digest, name in lines if "les-meg" not in name]
    assert 4 < len(told)
    assert [] == [name for digest, name in told if f"{name} {digest}" not in text]


@pytest.mark.parametrize(
    ("lines", "expected", "gone"),
    [
        ({}, "plattformen ser", "i rekkefølge"),
        ({"navigation": "linear"}, "Deltakerne tar kurset i rekkefølge", None),
        ({"status": "completed"}, "completed når kurset er fullført", "passed når"),
        ({"tracking": "none"}, "ikke å melde fullføring eller poeng", "poeng 0–100"),
        ({"tracking": "completion"}, "når kurset er fullført", "poeng 0–100"),
        ({"tracking": "answers"}, "cmi.interactions.n.student_response", None),
        ({"notes": "off"}, "Deltakerne skriver ikke notater", "Teknisk personale"),
        ({"notes": "device"}, "bare i deltakerens egen nettleser", "Teknisk personale"),
        ({"contact": "kurs@kommunen.no"}, "kurs@kommunen.no", "ikke oppgitt noen kontakt"),
    ],
)
def test_a_change_of_setting_changes_the_words(
    changed: Readme, lines: dict[str, str], expected: str, gone: str | None
) -> None:
    text = changed(**lines)
    assert expected in text
    assert gone is None or gone not in text


def test_the_limits_of_a_quiz_are_told_and_failed_only_when_tries_run_out(tmp_path: Path) -> None:
    texts = []
    for number, rules in enumerate(("", "pass: 85\nattempts: 2\n")):
        source = tmp_path / f"kilde{number}"
        shutil.copytree(COURSES / "played", source)
        for path in (source / "nb").glob("*/*.quiz.yaml"):
            text = re.sub(r"(?m)^(pass|attempts):.*\n", "", path.read_text(encoding="utf-8"))
            path.write_text(text.replace("mode: graded\n", f"mode: graded\n{rules}"), "utf-8")
        texts.append(read(built(source, tmp_path / str(number), targets=("scorm12",))))
    before, after = texts
    assert "minst 70 prosent, så mange forsøk man vil." in before
    assert "failed" not in before
    assert "minst 85 prosent, 2 forsøk." in after
    assert "failed bare når det ikke er flere forsøk igjen på en prøve" in after


def test_answers_are_not_told_to_be_sent_unless_they_are(changed: Readme) -> None:
    assert "cmi.interactions" not in changed(tracking="score")


def test_what_is_sent_is_the_code_s_own_list(starter_kit: Path) -> None:
    text = read(starter_kit)
    expected = {one.element for one in SENT if one.tracking != "answers"}
    assert set() == {element for element in expected if element not in text}


def test_every_step_says_who_says_so_and_vendors_pages_are_named() -> None:
    steps = [(guide.name, step) for guide in GUIDES for step in (*guide.steps, guide.update)]
    for name, step in steps:
        needs_page = step.source in (Source.VENDOR, Source.THREAD)
        assert step.page.startswith("https://") == needs_page, (name, step.word)
    assert all(bool(one.page) == (one.source is Source.VENDOR) for one in SPOILERS)


def test_where_a_vendor_says_which_standards_it_takes_is_a_link(starter_kit: Path) -> None:
    (path,) = starter_kit.glob("*-les-meg.html")
    linked = [guide.name for guide in GUIDES if guide.standards_page]
    for name in linked:
        section = path.read_text(encoding="utf-8").partition(f"<h3>{name}</h3>")[2]
        assert "leverandørens hjelp" in section.partition("<ol>")[0], name
        assert '<a class="source" href="https://' in section.partition("<ol>")[0], name
    assert {"Blackboard", "Docebo", "Learn365 (Teams)", "Tovuti"} == set(linked)


def test_nothing_is_told_tried_in_an_lms_but_what_was_seen_in_moodle() -> None:
    tried = {
        guide.name
        for guide in GUIDES
        for step in (*guide.steps, guide.update)
        if step.source is Source.TRIED
    }
    assert {"Moodle"} == tried
    assert {"Moodle"} == {one.lms for one in SPOILERS if one.source is Source.TRIED}


def test_what_was_seen_in_an_lms_is_told_with_its_version_and_of_other_packages(
    starter_kit: Path,
) -> None:
    text = read(starter_kit)
    assert "Ja. sett i Moodle 4.5, med andre pakker" in text
    assert "Ja. sett i Open edX SCORM XBlock 19, med andre pakker" in text
    assert "Ingen av pakkene er prøvd i noen navngitt læringsplattform" in text


def test_the_other_standards_of_an_lms_are_told_from_what_inspect_knows(starter_kit: Path) -> None:
    text = read(starter_kit)
    talent = text.partition("TalentLMS Fil:")[2].partition("Logg inn")[0]
    assert "SCORM 2004 4th Edition: nei" in talent
    assert "cmi5: ja" in talent
    moodle = text.partition("Moodle Fil:")[2].partition("Slå på")[0]
    assert "SCORM 2004 4th Edition: delvis (tas imot, men videreutvikles ikke)" in moodle
    assert "bygd på Moodle fra først av" in text
    assert "kva den byggjer på i dag" in read(starter_kit, "nn")
    assert text.index("installere «SCORM XBlock") < text.index("Advanced Module List")


def test_what_the_report_shows_in_the_test_is_told_of_each_standard(starter_kit: Path) -> None:
    text = read(starter_kit)
    assert "Med SCORM 1.2, SCORM 2004 4th Edition og SCORM 2004 3rd Edition: Status er" in text
    assert "Med cmi5 og xAPI: LRS-en har fått initialized" in text
    assert "Poengene er tomme: De kommer først sammen med passed" in text


def test_a_new_version_is_tried_in_the_test_course_before_the_live_one(starter_kit: Path) -> None:
    text = read(starter_kit).rpartition("Bytt til en ny utgave")[2]
    order = [
        text.index(part)
        for part in ("gamle zip-filen", "Testkurset først", "virkelige kurset", "Går det galt")
    ]
    assert sorted(order) == order


def test_ks_laring_is_told_to_be_unknown(starter_kit: Path) -> None:
    part = read(starter_kit).partition("KS Læring Fil:")[2][:400]
    assert "er ukjent for oss" in part
    assert part.count("ukjent") == 3
    assert "vet vi ikke" in part


def test_modules_of_their_own_are_told_of(split: Path) -> None:
    text = read(split)
    assert "Bare delen «" in text
    assert "enten hele kurset eller delene" in text


def test_a_web_build_alone_says_that_nothing_is_told(tmp_path: Path) -> None:
    source = ROOT / "tests" / "courses" / "minimal"
    text = read(built(source, tmp_path, targets=("web",)))
    assert "Nettutgaven sender ingenting til noen" in text
    assert "cmi." not in text
    assert "Ingen av filene i denne leveransen passer her." in text


def test_a_platform_that_is_not_listed_is_led_to_its_file(starter_kit: Path) -> None:
    part = read(starter_kit).partition("Står ikke plattformen deres her?")[2]
    files = re.findall(r"startpakke-samskaping-\S+\.zip", part.partition("Test på fem minutter")[0])
    names = [path.name for path in starter_kit.glob("*.zip")]
    assert sorted(names) == sorted(files)
    assert ["scorm12.zip", "web.zip"] == [files[at].rpartition("2026.1-")[2] for at in (0, -1)]


def test_what_is_unknown_of_updating_is_said_once_and_of_whom(starter_kit: Path) -> None:
    part = read(starter_kit).rpartition("Når filen byttes")[2].partition("Personopplysninger")[0]
    assert 1 == part.count("Ukjent hva som skjer med framgangen")
    assert [] == [guide.name for guide in GUIDES if guide.name not in part]


def test_every_platform_that_we_know_something_of_has_its_guide() -> None:
    without = {"Chamilo", "CrossKnowledge"}  # not met in Norway, and nobody has told us of them
    assert {lms.name for lms in LMSS} - without <= {guide.name for guide in GUIDES}


@pytest.mark.parametrize("tracking", LEVELS)
def test_what_statements_tell_is_what_a_package_can_send(tracking: str) -> None:
    made = course(settings=Settings(tracking=tracking))  # type: ignore[arg-type]
    words = Voice.of(made, "nb").words
    told = {one.sees.strip("`") for one in rule.told_statements(made, words)}
    level = LEVELS.index(tracking)
    sent = {kind.name for kind in KINDS if LEVELS.index(kind.tracking) <= level}
    assert "initialized" in told
    assert set() == {name for name in told if name != "poeng 0–100"} - sent
    assert ("completed" in told) == (tracking != "none")
