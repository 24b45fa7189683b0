"""What the player's tests are given to send is what a build makes."""

from __future__ import annotations

import json
import os
from pathlib import Path

from builder.xapi.package_data import package_data
from builder.xapi.templates import LEVELS, STANDARDS, is_sent, templates
from tests.xapi.courses import read, tracked

FIXTURE = Path(__file__).parents[1] / "player" / "xapi_course.json"


def test_the_players_tests_fill_the_templates_that_a_build_makes() -> None:
    course = tracked(read("played"), "answers")
    made = {
        standard: package_data(course, standard)
        | {
            "levels": {
                level: [one.name for one in templates(course, standard) if is_sent(level, one)]
                for level in LEVELS
            }
        }
        for standard in STANDARDS
    }
    text = json.dumps(made, ensure_ascii=False, indent=1) + "\n"
    if os.environ.get("KURSBYGGER_SNAPSHOTS") == "write":
        FIXTURE.write_text(text, encoding="utf-8")
    assert text == FIXTURE.read_text(encoding="utf-8"), "run make snapshots"
