"""The words beside the packages: the same in every language, all of them used, none missing."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from builder.beside.words import LANGUAGES, spoken, words_of
from tests.samples import course

BESIDE = Path(__file__).parents[2] / "builder" / "beside"
SAID = re.compile(
    r"""["']beside\.([a-z0-9.-]*[a-z0-9])["']|(?<![.\w])(?:say|region)\("([a-z0-9.-]+)"[,)]"""
)
STARTS = re.compile(r"""(?:["']beside\.|\bsay\(f?["'])([a-z0-9.-]*[.-])(?:\{|"\s*~)""")
ENDS = re.compile(r"""~\s*"([.-][a-z-]+)"[,)]""")
"""The beginning and the end of a key that is made of a value."""


def names(word: object) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", json.dumps(word)))


def sources() -> str:
    files = [path for ending in ("py", "html") for path in sorted(BESIDE.rglob(f"*.{ending}"))]
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def test_every_file_is_in_the_list() -> None:
    assert set(LANGUAGES) == {path.stem for path in (BESIDE / "words").glob("*.json")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_words_with_the_same_names(language: str) -> None:
    source, own = words_of("nb"), words_of(language)
    assert list(source) == list(own)
    assert [] == [key for key in source if names(source[key]) != names(own[key])]


def test_every_word_that_is_said_exists_and_none_is_left_over() -> None:
    code, known = sources(), {key.removeprefix("beside.") for key in words_of("nb")}
    said = {one for found in SAID.findall(code) for one in found if one} - {"css"}
    starts = tuple({start.removeprefix("beside.") for start in STARTS.findall(code)} - {""})
    ends = tuple(ENDS.findall(code))
    assert set() == said - known
    left = known - said
    assert [] == [key for key in sorted(left) if not (key.startswith(starts) or key.endswith(ends))]


@pytest.mark.parametrize(
    ("languages", "expected"),
    [
        (("nb",), ("nb", "nn")),
        (("nn", "nb"), ("nn", "nb")),
        (("nb-NO", "se"), ("nb", "nn")),
        (("nb", "nn", "en"), ("nb", "nn", "en")),
        (("en", "nn"), ("en", "nn", "nb")),
        (("ar", "fi"), ("en",)),
        (("se",), ("nb", "nn")),
    ],
)
def test_a_norwegian_course_speaks_both_forms_to_administrators(
    languages: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    assert expected == spoken(replace(course(), languages=languages))
