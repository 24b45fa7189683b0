"""The inspector on the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.packages import good, zips
from tests.test_cli import assert_told, run


def test_a_package_is_looked_at_with_its_table(tmp_path: Path) -> None:
    package = zips.write(good.scorm12().items(), tmp_path / "k.zip")
    done = run("inspect", package)
    assert (0, "") == (done.returncode, done.stderr)
    lines = done.stdout.splitlines()
    assert f"{package}: SCORM 1.2, 5 filer" in lines[0]
    assert ["Starter: index.html", "", "Ingen feil funnet."] == lines[1:4]
    assert any(line.startswith("Moodle 4.5") and " ja " in line for line in lines)


def test_a_package_is_looked_at_for_programs(tmp_path: Path) -> None:
    package = zips.write(good.cmi5().items(), tmp_path / "k.zip")
    told = json.loads(run("inspect", package, "--format", "json").stdout)
    assert ["package", "diagnostics", "lms"] == list(told)
    assert ["cmi5"] == [one["standard"] for one in told["package"]["standards"]]
    assert "2.1.0" == json.loads(run("inspect", package, "--format", "sarif").stdout)["version"]


def test_what_is_no_package_is_told(tmp_path: Path) -> None:
    assert_told(run("inspect", tmp_path), "package-is-a-folder")
    assert_told(run("inspect", tmp_path / "borte.zip"), "package-not-found")


def test_a_file_that_is_not_there_is_not_called_corrupt(tmp_path: Path) -> None:
    told = run("inspect", tmp_path / "borte.zip").stdout
    assert "Det finnes ingen fil som heter" in told
    assert "kB" not in told
    (tmp_path / "tom.zip").write_bytes(b"")
    empty = run("inspect", tmp_path / "tom.zip")
    assert_told(empty, "package-empty")
    assert "0 byte" in empty.stdout


def test_what_is_wrong_with_the_xml_is_said_in_the_language_of_the_messages(tmp_path: Path) -> None:
    broken = good.scorm12(good.MANIFEST12.replace("</organizations>", ""))
    package = zips.write(broken.items(), tmp_path / "k.zip")
    assert "en tagg lukkes av en annen" in run("inspect", package).stdout
    assert "closed by another" in run("inspect", package, "--lang", "en").stdout


def test_a_web_package_is_told_to_be_for_no_lms(tmp_path: Path) -> None:
    files = {"index.html": b"<!doctype html><title>K</title>", "course-lock.txt": b"format 1\n"}
    done = run("inspect", zips.write(files.items(), tmp_path / "k-web.zip"))
    assert 0 == done.returncode
    assert "[package-for-the-web]" in done.stdout
    assert "Ingen feil funnet" not in done.stdout


def test_one_file_is_one_file(tmp_path: Path) -> None:
    package = zips.write([("les.txt", b"hei")], tmp_path / "k.zip")
    assert "ukjent slags pakke, 1 fil, " in run("inspect", package).stdout


def test_the_gravest_is_told_first_and_no_lms_is_said_to_bear_it(tmp_path: Path) -> None:
    broken = good.PAGE.replace("<h1>", '<h1 onclick="start()">').replace("media/", "Media/")
    package = zips.write(good.scorm12(index=broken.encode()).items(), tmp_path / "k.zip")
    told = run("inspect", package).stdout
    assert told.index("[package-reference-case]") < told.index("[content-inline-script]")
    assert "(antall steder: 1)" in told
    docebo = next(line for line in told.splitlines() if line.startswith("Docebo"))
    assert "avvises eller svikter trolig" in docebo
    assert docebo.endswith("package-reference-case")


def test_a_zip_of_several_packages_is_told_once(tmp_path: Path) -> None:
    inner = zips.write(good.scorm12().items(), tmp_path / "k.zip").read_bytes()
    files = {"kurs/k-scorm12.zip": inner, "kurs/k-web.zip": inner}
    done = run("inspect", zips.write(files.items(), tmp_path / "begge.zip"))
    assert (1, 1) == (done.returncode, done.stdout.count("feil:"))
    assert "[package-zip-in-zip]" in done.stdout
