"""The LMS of the preview that launches cmi5 and xAPI packages: its learners and its faults."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from builder.package import Entry
from builder.preview import launching
from builder.preview.launching import Platform
from builder.preview.lrs import Answer, Asked
from builder.targets import Target
from builder.xapi.vocabulary import CATEGORY_CMI5, CATEGORY_MOVE_ON

ORIGIN = "http://127.0.0.1:8000"
CMI5 = b"""<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<au id="https://a.example/course" moveOn="CompletedAndPassed" masteryScore="0.7">
<url>index.html</url></au></courseStructure>"""
TINCAN = b"""<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
<activity id="https://a.example/course"><launch>index.html</launch></activity>
</activities></tincan>"""
VERBS = "http://adlnet.gov/expapi/verbs/"


def entry(target: Target, path: str) -> Entry | None:
    data = {"cmi5.xml": CMI5, "tincan.xml": TINCAN}.get(path)
    return Entry(path, data=data) if data else None


class Lms:
    """A platform, and what was heard of it."""

    def __init__(self) -> None:
        self.heard: list[dict[str, Any]] = []
        self.launches = 0
        self.platform = Platform(entry, lambda told: self.heard.append(json.loads(told)))

    def launch(self, target: str = "cmi5", **wish: str) -> Au:
        done = self.platform.do({"do": "launch", "target": target, **wish}, ORIGIN)
        assert done is not None
        self.launches += 1
        return Au(self, done)


class Au:
    """A course that was launched, one request at a time."""

    def __init__(self, lms: Lms, launched: dict[str, Any]) -> None:
        self.lms = lms
        self.launched = launched
        self.query = dict(parse_qsl(urlsplit(launched["address"]).query))
        self.auth = self.query.get("auth", "")
        self.template: dict[str, Any] = {}
        self.made = 0
        self.number = lms.launches

    @property
    def place(self) -> dict[str, str]:
        activity = self.query.get("activityId") or self.query["activity_id"]
        registration = self.query["registration"]
        named = {"activityId": activity, "agent": self.query["actor"]}
        return {**named, "registration": registration}

    def ask(
        self, method: str, resource: str, body: Any = "", query: dict[str, str] | None = None
    ) -> Answer | None:
        text = body if isinstance(body, str) else json.dumps(body)
        headers = {"authorization": self.auth, "x-experience-api-version": "1.0.3"}
        path = "fetch" if resource == "fetch" else "xapi"
        asked = Asked(method, resource, query or {}, headers, text)
        return self.lms.platform.answer(self.launched["launch"], path, asked)

    def start(self) -> Au:
        answer = self.ask("POST", "fetch")
        assert answer is not None
        self.auth = f"Basic {json.loads(answer.body)['auth-token']}"
        self.template = self.read("LMS.LaunchData")["contextTemplate"]
        return self

    def read(self, document: str) -> dict[str, Any]:
        answer = self.ask("GET", "activities/state", query={**self.place, "stateId": document})
        assert answer is not None
        found: dict[str, Any] = json.loads(answer.body)
        return found

    def keep(self, state: str) -> Answer | None:
        place = {**self.place, "stateId": "kursbygger"}
        return self.ask("PUT", "activities/state", json.dumps({"state": state}), place)

    def statement(self, verb: str, result: dict[str, Any] | None = None) -> dict[str, Any]:
        self.made += 1
        number = f"{self.number:06}{self.made:06}"
        categories = [CATEGORY_CMI5, *([CATEGORY_MOVE_ON] if result else [])]
        related = {
            **self.template["contextActivities"],
            "category": [{"id": one} for one in categories],
        }
        return {
            "id": f"11111111-1111-4111-8111-{number}",
            "actor": json.loads(self.query["actor"]),
            "verb": {"id": VERBS + verb},
            "object": {"id": self.query["activityId"]},
            "context": {
                "registration": self.query["registration"],
                "extensions": self.template["extensions"],
                "contextActivities": related,
            },
            **({"result": result} if result else {}),
        }

    def say(self, verb: str, result: dict[str, Any] | None = None, **changes: Any) -> str:
        """The rule it breaks; empty when it is taken."""
        answer = self.ask("POST", "statements", {**self.statement(verb, result), **changes})
        assert answer is not None
        assert (answer.status == 200) == (answer.rule == "")
        return answer.rule


def test_cmi5_is_launched_with_all_that_it_wants() -> None:
    au = Lms().launch(language="nn")
    assert "/course/cmi5/index.html" == urlsplit(au.launched["address"]).path
    assert {"endpoint", "fetch", "actor", "registration", "activityId"} == set(au.query)
    lms = f"{ORIGIN}/lms/{au.launched['launch']}"
    assert (f"{lms}/xapi/", f"{lms}/fetch") == (au.query["endpoint"], au.query["fetch"])
    data = au.start().read("LMS.LaunchData")
    assert ("Normal", "CompletedAndPassed", 0.7) == (
        data["launchMode"],
        data["moveOn"],
        data["masteryScore"],
    )
    assert f"{ORIGIN}/preview/back" == data["returnURL"]
    assert [{"id": "https://a.example/course"}] == data["contextTemplate"]["contextActivities"][
        "grouping"
    ]
    preferences = {"profileId": "cmi5LearnerPreferences", "agent": au.query["actor"]}
    answer = au.ask("GET", "agents/profile", query=preferences)
    assert answer is not None
    assert "nn" == json.loads(answer.body)["languagePreference"]


def test_xapi_is_launched_with_its_key_in_the_address_and_under_its_own_name() -> None:
    au = Lms().launch("xapi")
    assert {"endpoint", "auth", "actor", "registration", "activity_id"} == set(au.query)
    assert "https://a.example/course" == au.query["activity_id"]
    assert "auth" not in au.launched["given"]
    kept = au.keep("a")
    assert kept is not None
    assert 204 == kept.status


def test_the_key_is_given_once_and_nothing_is_answered_without_it() -> None:
    au = Lms().launch()
    refused = au.keep("a")
    assert refused is not None
    assert (401, "refused session") == (refused.status, refused.rule)
    au.start()
    again = au.ask("POST", "fetch")
    assert again is not None
    assert (200, "1") == (again.status, json.loads(again.body)["error-code"])
    key = au.auth
    other = au.lms.launch()
    other.auth = key
    refused = other.keep("a")
    assert refused is not None
    assert 401 == refused.status


def test_a_learner_goes_on_where_they_were_and_another_begins_anew() -> None:
    lms = Lms()
    first = lms.launch().start()
    first.keep("far")
    again = lms.launch(registration=first.launched["registration"]).start()
    assert first.launched["registration"] == again.launched["registration"]
    assert (
        "far" == json.loads(again.launched["state"])["state"] == again.read("kursbygger")["state"]
    )
    new = lms.launch()
    assert first.launched["registration"] != new.launched["registration"]
    assert "" == new.launched["state"]
    assert json.loads(first.query["actor"])["account"] != json.loads(new.query["actor"])["account"]
    # A registration of another standard, or of a preview that has ended, is nobody's.
    for target, registration in (("xapi", first.launched["registration"]), ("cmi5", "gone")):
        unknown = lms.launch(target, registration=registration)
        assert registration != unknown.launched["registration"]


def test_one_who_is_forgotten_is_nowhere() -> None:
    lms = Lms()
    au = lms.launch().start()
    au.keep("far")
    lms.platform.do({"do": "forget", "registration": au.launched["registration"]}, ORIGIN)
    answer = au.keep("further")
    assert answer is not None
    assert 404 == answer.status
    assert "" == lms.launch(registration=au.launched["registration"]).launched["state"]


def test_of_learners_the_oldest_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launching, "MOST_LEARNERS", 2)
    lms = Lms()
    first, second = lms.launch().start(), lms.launch().start()
    lms.launch(registration=first.launched["registration"])  # used again, so not the oldest
    lms.launch()
    answers = [au.keep("a") for au in (first, second)]
    assert [204, 404] == [answer.status for answer in answers if answer]


def test_of_launches_the_oldest_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launching, "MOST_LAUNCHES", 2)
    lms = Lms()
    first = lms.launch().start()
    for _ in range(2):
        later = lms.launch(registration=first.launched["registration"])
    answers = [au.keep("a") for au in (first, later.start())]
    assert [404, 204] == [answer.status for answer in answers if answer]


def test_what_the_statements_come_to_is_told_and_outlives_the_session() -> None:
    lms = Lms()
    au = lms.launch().start()
    assert "" == au.say("initialized")
    assert not lms.heard[-1]["stands"]["satisfied"]
    assert "" == au.say("completed", {"completion": True, "duration": "PT1S"})
    score = {"scaled": 0.8, "raw": 80, "min": 0, "max": 100}
    assert "" == au.say("passed", {"success": True, "score": score, "duration": "PT1S"})
    stands = {
        "statements": 3,
        "completed": True,
        "passed": True,
        "score.scaled": 0.8,
        "satisfied": True,
    }
    assert stands == lms.heard[-1]["stands"]
    again = lms.launch(registration=au.launched["registration"])
    assert stands == again.launched["stands"]


def test_every_request_is_told_but_the_key_never() -> None:
    lms = Lms()
    au = lms.launch().start()
    au.keep("far")
    au.say("initialized")
    told = [(one["method"], one["resource"], one["about"], one["status"]) for one in lms.heard]
    assert [
        ("POST", "fetch", "", 200),
        ("GET", "activities/state", "LMS.LaunchData", 200),
        ("PUT", "activities/state", "kursbygger", 204),
        ("POST", "statements", "", 200),
    ] == told
    assert {au.launched["launch"]} == {one["launch"] for one in lms.heard}
    assert au.auth.removeprefix("Basic ") not in json.dumps([lms.heard, au.launched])


PASSED = {"success": True, "duration": "PT1S"}
COMPLETED = {"completion": True, "duration": "PT1S"}


def test_a_session_has_a_beginning_and_an_end() -> None:
    au = Lms().launch().start()
    assert "rule first" == au.say("completed", COMPLETED)
    assert ["", "rule once"] == [au.say("initialized") for _ in range(2)]
    assert ["", "rule last"] == [au.say(verb) for verb in ("terminated", "progressed")]


def test_what_is_said_once_is_said_once_in_a_registration() -> None:
    lms = Lms()
    au = lms.launch().start()
    au.say("initialized")
    assert "" == au.say("failed", {"success": False, "duration": "PT1S"})
    assert "rule once" == au.say("passed", PASSED)  # one verdict a session
    again = lms.launch(registration=au.launched["registration"]).start()
    again.say("initialized")
    assert ["", ""] == [again.say("passed", PASSED), again.say("completed", COMPLETED)]
    third = lms.launch(registration=au.launched["registration"]).start()
    third.say("initialized")
    assert "rule once" == third.say("completed", COMPLETED)
    assert "rule once" == third.say("failed", {"success": False, "duration": "PT1S"})


def test_a_session_is_over_when_the_next_one_has_begun() -> None:
    lms = Lms()
    au = lms.launch().start()
    au.say("initialized")
    again = lms.launch(registration=au.launched["registration"])
    assert "" == au.say("completed", COMPLETED)  # not before it has
    again.start()
    assert "rule abandoned" == au.say("terminated")
    assert "" == again.say("initialized")


@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        ("rule actor", {"actor": {"account": {"homePage": ORIGIN, "name": "17"}}}),
        ("rule registration", {"context": {}}),
        ("rule object", {"object": {"id": "https://a.example/other"}}),
    ],
)
def test_a_statement_is_of_its_launch(rule: str, changes: dict[str, Any]) -> None:
    assert rule == Lms().launch().start().say("initialized", **changes)


def test_a_score_agrees_with_the_mark() -> None:
    au = Lms().launch().start()
    au.say("initialized")
    score = {"scaled": 0.6}
    assert "rule mastery" == au.say("passed", {**PASSED, "score": score})
    assert "" == au.say("failed", {"success": False, "score": score, "duration": "PT1S"})


def test_in_review_only_the_beginning_and_the_end_are_said() -> None:
    au = Lms().launch(mode="review").start()
    assert "Review" == au.launched["given"]["LMS.LaunchData: launchMode"]
    assert "" == au.say("initialized")
    assert "rule mode" == au.say("completed", COMPLETED)
    assert "" == au.say("terminated")


@pytest.mark.parametrize(
    "wish",
    [
        {},
        {"do": "launch", "target": "scorm12"},
        {"do": "launch", "target": "aicc"},
        {"do": "launch", "target": ["cmi5"]},
        {"do": "kill", "launch": "nobody"},
        {"do": ["kill"]},
        {"do": "format"},
    ],
)
def test_what_is_no_wish_is_not_done(wish: dict[str, Any]) -> None:
    assert Lms().platform.do(wish, ORIGIN) is None
