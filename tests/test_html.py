"""Every HTML file that is written is valid: the starter kit, the gallery and the played course."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from tests.browser.courses import GALLERY, PLAYED, STARTER_KIT, Courses
from tests.html import STANDARD, html_faults, standard_faults

COURSES = (STARTER_KIT, GALLERY, PLAYED)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every HTML file of the web packages, a folder for each course."""
    folder = tmp_path_factory.mktemp("html")
    built = Courses(tmp_path_factory.mktemp("built"))
    for course in COURSES:
        with zipfile.ZipFile(built.zip(course, "web")) as package:
            pages = [name for name in package.namelist() if name.endswith(".html")]
            package.extractall(folder / Path(course).name, pages)
    return folder


def test_every_page_is_valid_html(written: Path) -> None:
    assert len(COURSES) <= len(list(written.rglob("*.html")))
    assert [] == html_faults(written)


@pytest.mark.audit
def test_every_page_is_valid_by_the_standards_own_validator(written: Path) -> None:
    if shutil.which("java") is None or not STANDARD.exists():
        pytest.skip("the Nu Html Checker needs Java, and tests/validator set up by make audit")
    assert [] == standard_faults(sorted(written.rglob("*.html")))
