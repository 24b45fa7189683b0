"""What a package carries to send, and that Python and the player fill it alike."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from builder.pages.parts import parts
from builder.xapi.filling import fill
from builder.xapi.package_data import package_data, package_entry
from builder.xapi.templates import KINDS, LEVELS, STANDARDS, Level
from tests.xapi.courses import every_type, read, tracked

HERE = Path(__file__).parent
SENT: dict[Level, set[str]] = {
    "none": {"initialized", "terminated"},
    "completion": {"progressed", "completed", "passed", "failed"},
    "score": {"passed-scored", "failed-scored"},
    "answers": {"answered", "answered-unjudged"},
}
"""Level → what it adds."""
VALUES: dict[str, Any] = {
    "id": "0e2f5a52-7b7e-4b0c-9a4f-1f4f9c7f6a01",
    "actor": {"account": {"homePage": "https://lms.no", "name": "17"}},
    "activityId": "https://lms.no/launched/7",
    "registration": "d6f4b1c0-21b1-4b7a-9d8e-3a3f6e0c5b02",
    "language": "nn",
    "timestamp": "2026-11-24T03:33:15.123Z",
    "duration": "PT1M2.5S",
    "progress": 40,
    "response": "0",
    "success": True,
    "scaled": 0.5,
    "raw": 50,
}
CONTEXT = {
    "contextActivities": {
        "grouping": [{"objectType": "Activity", "id": VALUES["activityId"]}],
        "category": [{"id": "https://lms.no/category"}],
    },
    "extensions": {"https://w3id.org/xapi/cmi5/context/extensions/sessionid": "s1"},
    "platform": "LMS",
}


def test_each_level_of_tracking_adds_its_templates_and_no_others() -> None:
    expected: set[str] = set()
    for level in LEVELS:
        expected |= SENT[level]
        for standard in STANDARDS:
            data = package_data(tracked(read("played"), level), standard)
            assert expected == set(data["templates"])
    assert expected == {kind.name for kind in KINDS}


@pytest.mark.parametrize("level", ["none", "completion", "score"])
def test_questions_are_told_of_only_where_answers_are_sent(level: Level) -> None:
    assert {"course"} == set(package_data(tracked(every_type(), level), "cmi5")["activities"])


def test_every_question_that_can_be_answered_is_there_with_what_it_belongs_to() -> None:
    course = tracked(every_type(), "answers")
    found = package_data(course, "xapi")["activities"]
    never = {question.id for question in course.questions() if question.type == "reflection"}
    asked = {question.id for question in course.questions()} - never
    assert never
    assert {"course", "quizzes/prove", "quizzes/om", "objectives/mål å nå"} | asked == set(found)
    assert all(set(found) >= set(one.get("parent", ())) for one in found.values())


def test_a_part_carries_its_own_questions_and_belongs_to_the_whole() -> None:
    course = tracked(read("split"), "answers")
    whole = package_data(course, "cmi5")
    for part in parts(course):
        own = package_data(part, "cmi5")
        assert f"{course.iri}/modules/{part.modules[0].id}" == own["activities"]["course"]["id"]
        asked = {question.id for question in part.questions()}
        assert {key for key in own["activities"] if "/" not in key} - {"course"} <= asked
        for key, activity in own["activities"].items():
            assert key == "course" or whole["activities"][key] == activity
        grouping = own["templates"]["initialized"]["context"]["contextActivities"]["grouping"]
        assert [course.iri] == [one["id"] for one in grouping]


def test_a_package_of_one_language_says_nothing_in_another() -> None:
    data = package_data(tracked(read("played"), "answers"), "xapi", "nn")
    text = json.dumps(data["activities"])
    assert '"nn"' in text
    assert '"nb"' not in text


def test_the_file_is_a_script_that_only_sets_one_name() -> None:
    entry = package_entry(tracked(every_type(), "answers"), "cmi5", None)
    assert "xapi-course.js" == entry.path
    assert entry.data is not None
    start, _, rest = entry.data.decode().partition("(self.kursbygger??={}).xapi=")
    assert "" == start
    assert package_data(tracked(every_type(), "answers"), "cmi5") == json.loads(rest.rstrip(";\n"))


def cases() -> list[dict[str, Any]]:
    """Every template of a course with the activities it can be about, launched with and without a
    context template, a mark and a registration."""
    found = []
    for standard in STANDARDS:
        course = package_data(tracked(every_type(), "answers"), standard)
        keys = {"answered": "prove-0-single", "answered-unjudged": "om-prove-0-single"}
        for name in course["templates"]:
            for values, context in (
                (VALUES | {"masteryScore": 0.7}, CONTEXT),
                (VALUES, None),
                *([(VALUES | {"registration": None}, CONTEXT)] if standard == "xapi" else []),
            ):
                key = keys.get(name, "course")
                known = [key, *course["activities"][key].get("parent", [])]
                small = {
                    "activities": {one: course["activities"][one] for one in known},
                    "templates": {name: course["templates"][name]},
                }
                case = {"course": small, "name": name, "key": key, "values": values}
                found.append(case | {"context": context})
    return found


def test_python_and_the_player_fill_a_template_alike() -> None:
    given = cases()
    ran = subprocess.run(
        ["node", HERE / "fill.mjs"],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    filled = [
        fill(
            case["course"]["templates"][case["name"]],
            case["course"]["activities"][case["key"]],
            case["course"]["activities"],
            case["values"],
            case["context"],
        )
        for case in given
    ]
    assert filled == json.loads(ran.stdout)
    for one in filled:
        for related in one["context"].get("contextActivities", {}).values():
            assert len(related) == len({activity["id"] for activity in related})
    assert "{" not in "".join(filter(None, (str(one["object"]["id"]) for one in filled)))
