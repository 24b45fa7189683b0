"""The words of the learner: the same in every language, and none missing or left over."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from builder.locales import LANGUAGES, UNREVIEWED, locale, say
from builder.targets import TARGETS

ROOT = Path(__file__).parents[1]
BUILDER = ROOT / "builder"
FAMILIES = (
    "box",
    "card",
    "certificate",
    "checklist",
    "end",
    "figure",
    "file",
    "language",
    "media",
    "memory",
    "menu",
    "mode",
    "more",
    "notes",
    "page",
    "probe",
    "progress",
    "quiz",
    "receipt",
    "save",
    "view",
)


def read(language: str) -> dict[str, object]:
    content = json.loads((BUILDER / "locales" / f"{language}.json").read_text(encoding="utf-8"))
    found: dict[str, object] = content["words"]
    return found


def names(word: object) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", json.dumps(word)))


def test_every_file_is_in_the_list() -> None:
    assert sorted((*LANGUAGES, *UNREVIEWED)) == sorted(
        path.stem for path in (BUILDER / "locales").glob("*.json")
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_words_with_the_same_names(language: str) -> None:
    source, own = read("nb"), read(language)
    assert list(source) == list(own)
    assert [] == [key for key in source if names(source[key]) != names(own[key])]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_that_is_counted_has_all_forms(language: str) -> None:
    for key, word in read(language).items():
        assert isinstance(word, str) or {"one", "other"} == set(word), key  # type: ignore[call-overload]


def sources() -> str:
    files = [
        path
        for pattern in (
            "pages/**/*",
            "worksheets/*",
            "player/**/*.js",
            "probe/*.py",
            "questions/*/question.*",
        )
        for path in BUILDER.glob(pattern)
        if path.suffix in (".py", ".html", ".js")
    ]
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def test_every_word_that_is_said_exists() -> None:
    family = "|".join(FAMILIES)
    said = set(
        re.findall(
            rf'["\']((?:{family}|paging)\.[a-z][a-z-]*[a-z](?:\.[a-z-]*[a-z])?)["\']', sources()
        )
    )
    assert set() == {key for key in said if not key.endswith((".html", ".js"))} - set(read("nb"))


PUT_TOGETHER = re.compile(
    r"probe\..*|box\..*|more\.search\.(spelling|fewer|start)|file\..*|view\.(search|settings|notes|stored|restart|trouble|accessibility)|more\.settings\.(text-size|colour-scheme|motion|line-spacing).*|more\.trouble\.tell-.*|more\.accessibility\.with-.*"
    r"|end\.(lost|saved|saving|unsaved)|mode\.(review|browse|untracked|ended|elsewhere)"
    r"|notes\.(lms|device)|quiz\.(keep-.*|practice|survey|true|false|move-(up|down))|save\.(saved|saving|unsaved)"
)
"""Words whose key is made of a value: of a box, a mode, a status, a setting."""


def test_no_word_is_left_over() -> None:
    sent = {f"more.stored.{one.holds}" for target in TARGETS for one in target.sent}
    code = sources() + "".join(f'"{key}"' for key in sent)
    left = [key for key in read("nb") if f'"{key}"' not in code and not PUT_TOGETHER.fullmatch(key)]
    assert [] == left


def test_a_language_without_words_borrows_its_neighbours() -> None:
    assert "nb" == locale("se").lang
    assert "nb" == locale("no").lang
    assert "nn-NO" == locale("nn-NO").lang
    assert locale("nn-NO").words == locale("nn").words
    assert "en" == locale("fi").lang
    assert locale("nb").words == locale("no").words


def test_words_are_filled_in_and_counted() -> None:
    assert "1 minutt" == say("nb", "page.minutes", count=1)
    assert "2 minutter" == say("nb", "page.minutes", count=2)
    assert ("«", "»") == locale("nn").quotes
    assert "," == locale("nb").decimal
