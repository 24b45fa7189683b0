"""The probe as a package: for each standard, in each language, and without a finding."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.locales import LANGUAGES
from tests.inspector.test_broken import inspected
from tests.test_cli import run


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_probe_is_written_for_both_standards_and_the_inspector_finds_nothing(
    language: str, tmp_path: Path
) -> None:
    done = run("probe", "--output", tmp_path, "--language", language)
    assert (0, "") == (done.returncode, done.stderr)
    paths = sorted(tmp_path.glob("*.zip"))
    assert ["scorm12", "scorm2004-4"] == [path.stem.partition("0-")[2] for path in paths]
    for path in paths:
        assert [] == [(one.code, one.message("en")) for one in inspected(path)]


def test_an_output_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "ut").write_text("notater")
    done = run("probe", "--output", tmp_path / "ut")
    assert 1 == done.returncode
    assert "[output-not-a-folder]" in done.stdout
