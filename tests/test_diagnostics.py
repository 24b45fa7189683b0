"""Every fault alone, as told in tests/diagnostics, and all of them together."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import builder
from builder.diagnostics import Report, Rule
from builder.source.text_files import Folder, scan_folder
from tests.literate import MINIMAL, MODULE, Case, check, findings, read_cases, write_course

CASES = read_cases()
ELSEWHERE = {
    # Banks of questions from other systems.
    "import-file-unreadable": "importing/test_aiken.py",
    "import-file-missing": "importing/test_aiken.py",
    "import-only-drafts": "importing/test_gift.py",
    "import-id-numbered": "importing/test_aiken.py",
    "import-file-exists": "importing/test_aiken.py",
    "import-id-invalid": "importing/test_aiken.py",
    "import-file-too-large": "importing/test_aiken.py",
    "import-not-text": "importing/test_aiken.py",
    "import-encoding": "importing/test_aiken.py",
    "import-format-unknown": "importing/test_aiken.py",
    "aiken-answer-missing": "importing/test_aiken.py",
    "aiken-answer-unknown": "importing/test_aiken.py",
    "aiken-too-few-options": "importing/test_aiken.py",
    "aiken-too-many-options": "importing/test_aiken.py",
    "aiken-option-twice": "importing/test_aiken.py",
    "aiken-question-missing": "importing/test_aiken.py",
    "gift-brace-not-closed": "importing/test_gift.py",
    "gift-brace-not-opened": "importing/test_gift.py",
    "gift-brace-again": "importing/test_gift.py",
    "gift-title-not-closed": "importing/test_gift.py",
    "gift-question-missing": "importing/test_gift.py",
    "gift-answer-unmarked": "importing/test_gift.py",
    "gift-answer-empty": "importing/test_gift.py",
    "gift-answer-twice": "importing/test_gift.py",
    "gift-too-few-answers": "importing/test_gift.py",
    "gift-too-many-answers": "importing/test_gift.py",
    "gift-no-right-answer": "importing/test_gift.py",
    "gift-weight-invalid": "importing/test_gift.py",
    "gift-number-invalid": "importing/test_gift.py",
    "gift-pair-invalid": "importing/test_gift.py",
    "gift-no-questions": "importing/test_gift.py",
    "gift-description-left-out": "importing/test_gift.py",
    "gift-match-shared": "importing/test_gift.py",
    "gift-weight-changed": "importing/test_gift.py",
    "gift-weights-changed": "importing/test_gift.py",
    "gift-several-right": "importing/test_gift.py",
    "gift-answer-left-out": "importing/test_gift.py",
    "gift-feedback-left-out": "importing/test_gift.py",
    "gift-category-left-out": "importing/test_gift.py",
    "gift-tags-left-out": "importing/test_gift.py",
    "gift-markup-left-out": "importing/test_gift.py",
    # What no text brings about: the disk, other encodings.
    "text-file-unreadable": "source/test_text_files.py",
    "file-vanished": "source/test_text_files.py",
    "file-is-folder": "source/test_text_files.py",
    "file-too-large": "source/test_text_files.py",
    "file-encoding": "source/test_text_files.py",
    "file-link-outside": "source/test_text_files.py",
    "yaml-control-character": "source/test_yaml_nodes.py",
    "course-folder-missing": "source/test_reader.py",
    "file-outside-course": "source/test_assets.py",
    "media-unreadable": "source/test_assets.py",
    "include-unreadable": "source/test_directives.py",
    "captions-not-utf8": "source/test_media.py",
    # What only a great deal of text brings about.
    "image-large": "source/test_assets.py",
    "theme-too-large": "source/test_theme.py",
    "logo-large": "source/test_theme.py",
    "video-starts-late": "source/test_media.py",
    "page-too-long": "source/test_line_marks.py",
    "markdown-too-deep": "source/test_line_marks.py",
    "state-nearly-full": "checks/test_limits.py",
    "state-too-large": "checks/test_limits.py",
    "unit-heavy": "checks/test_limits.py",
    # What only a course for an LRS can lack.
    "iri-missing": "xapi/test_compiled.py",
    # What no directive has yet: a key whose value must be a number or an id.
    "directive-value-invalid": "source/test_directives.py",
    # What has been released is known beside the course.
    "version-already-released": "release/test_release.py",
}
"""Rules that no case brings about → the test under tests that does."""


def source_rules() -> Iterator[Rule]:
    """Every rule that the course folder can break."""
    for module in pkgutil.walk_packages(builder.__path__, "builder."):
        room = module.name.split(".")[1]
        if room in ("source", "questions", "checks") and module.name != "builder.checks.package":
            for value in vars(importlib.import_module(module.name)).values():
                if isinstance(value, Rule):
                    yield value


def test_the_minimal_course_has_no_faults() -> None:
    assert {} == findings(check(MINIMAL))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_fault_alone(case: Case, tmp_path: Path) -> None:
    write_course(case, tmp_path)
    assert case.expected == findings(check(tmp_path)), _told(check(tmp_path))


def _told(report: Report) -> str:
    return "\n".join(f"{d.location}: {d.code}: {d.message()} | {d.hint()}" for d in report)


def test_case_titles_are_unique() -> None:
    names = [case.name for case in CASES]
    assert sorted(set(names)) == sorted(names)


def test_every_rule_of_the_source_has_a_case() -> None:
    told = {code for case in CASES for code in case.codes()} | set(ELSEWHERE)
    assert [] == sorted({rule.code for rule in source_rules()} - told)


@pytest.mark.parametrize(("code", "path"), ELSEWHERE.items(), ids=list(ELSEWHERE))
def test_a_rule_said_to_be_tested_elsewhere_is(code: str, path: str) -> None:
    assert f'"{code}"' in (MINIMAL.parents[1] / path).read_text(encoding="utf-8")
    assert code not in {told for case in CASES for told in case.codes()}


def test_all_faults_together(tmp_path: Path) -> None:
    """Every case that leaves course.yaml alone becomes a module of one course."""
    cases = [case for case in CASES if _fits_a_module(case)]
    names = [f"fall-{number:03}" for number in range(len(cases))]
    modules = "".join(f"  - {name}\n" for name in names)
    settings = (MINIMAL / "course.yaml").read_text(encoding="utf-8")
    (tmp_path / "course.yaml").write_text(settings.replace(f"  - {MODULE}\n", modules))
    minimal = scan_folder(MINIMAL, Report())
    for case, name in zip(cases, names, strict=True):
        _write_module(case, name, minimal, tmp_path)
    told = {code for _, _, code in findings(check(tmp_path))}
    assert [] == sorted({code for case in cases for code in case.codes()} - told)
    assert len(cases) > 50


def _fits_a_module(case: Case) -> bool:
    return all(path.split("/")[1:2] == [MODULE] for path in case.files)


def _write_module(case: Case, name: str, minimal: Folder, folder: Path) -> None:
    files = {path: file.read_text(encoding="utf-8") for path, file in minimal.files.items()}
    for path, content in (files | case.files).items():
        if MODULE not in path or content is None or (case.only_nb and path.startswith("nn/")):
            continue
        target = folder / path.replace(MODULE, name, 1)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode())
