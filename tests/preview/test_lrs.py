"""The record store of the preview: what it keeps, what it refuses, and that it never grows."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from builder.preview import lrs
from builder.preview.lrs import Answer, Asked, RefusalError, Store

AGENT = '{"account": {"homePage": "https://lms.example", "name": "1"}, "objectType": "Agent"}'
PLACE = {"stateId": "kursbygger", "activityId": "https://a.example/au", "agent": AGENT}
VERSION = {"x-experience-api-version": "1.0.3"}


def statement(number: int = 1, verb: str = "answered", **more: Any) -> dict[str, Any]:
    return {
        "id": f"11111111-1111-4111-8111-{number:012}",
        "actor": json.loads(AGENT),
        "verb": {"id": f"http://adlnet.gov/expapi/verbs/{verb}"},
        "object": {"id": "https://a.example/au"},
        **more,
    }


def ask(
    store: Store,
    method: str,
    resource: str,
    body: Any = "",
    query: Mapping[str, str] | None = None,
    **headers: str,
) -> Answer:
    """The answer, a refusal too."""
    text = body if isinstance(body, str) else json.dumps(body)
    lower = {**VERSION, **{name.replace("_", "-"): value for name, value in headers.items()}}
    try:
        return store.answer(Asked(method, resource, query or {}, lower, text), lambda *_: None)
    except RefusalError as refusal:
        return refusal.answer


def put(store: Store, body: str, **headers: str) -> Answer:
    return ask(store, "PUT", "activities/state", body, PLACE, **headers)


def get(store: Store, **place: str) -> Answer:
    return ask(store, "GET", "activities/state", query={**PLACE, **place})


def test_a_document_is_found_again_under_the_same_names_and_no_others() -> None:
    store = Store()
    assert 404 == get(store).status
    assert 204 == put(store, '{"state":"å"}').status
    found = get(store)
    assert (200, '{"state":"å"}') == (found.status, found.body)
    turned = '{"objectType": "Agent", "account": {"name": "1", "homePage": "https://lms.example"}}'
    assert 200 == get(store, agent=turned).status
    for name in ("stateId", "activityId", "registration"):
        assert 404 == get(store, **{name: "another"}).status


def test_a_document_is_written_over_only_what_one_believes_is_there() -> None:
    store = Store()
    tag = put(store, "one").headers["ETag"]
    assert f'"{hashlib.sha1(b"one").hexdigest()}"' == tag == get(store).headers["ETag"]
    assert 412 == put(store, "two", if_match='"another"').status
    assert 412 == put(store, "two", if_none_match="*").status
    assert "one" == get(store).body
    assert 204 == put(store, "two", if_match=tag).status
    assert 412 == put(store, "three", if_match=tag).status
    assert "two" == get(store).body


def test_what_the_lms_keeps_is_not_the_courses_to_change() -> None:
    store = Store()
    launch = {**PLACE, "stateId": "LMS.LaunchData"}
    store.keep("activities/state", launch, {"launchMode": "Normal"})
    profile = {"profileId": "cmi5LearnerPreferences", "agent": AGENT}
    store.keep("agents/profile", profile, {"languagePreference": "nb"})
    for resource, query in (("activities/state", launch), ("agents/profile", profile)):
        assert 200 == ask(store, "GET", resource, query=query).status
        refused = ask(store, "PUT", resource, "{}", query)
        assert (403, "refused document") == (refused.status, refused.rule)


def test_a_statement_is_kept_once_and_another_of_its_id_is_refused() -> None:
    store = Store()
    one = statement()
    first = ask(store, "POST", "statements", [one, statement(2)])
    assert (200, [one["id"], statement(2)["id"]]) == (first.status, json.loads(first.body))
    assert 200 == ask(store, "POST", "statements", one).status
    assert 2 == len(store.statements)
    other = ask(store, "POST", "statements", statement(verb="passed"))
    assert (409, "refused id") == (other.status, other.rule)


@pytest.mark.parametrize(
    ("wrong", "place"),
    [
        ({"id": "17"}, "id: 17"),
        ({"result": {"score": {"scaled": 7}}}, "result.score.scaled: 7"),
        ({"verb": {"id": "answered"}}, "verb.id: answered"),
        ({"colour": "blue"}, "colour"),
    ],
)
def test_a_batch_with_one_that_is_wrong_is_refused_whole_and_says_where(
    wrong: dict[str, Any], place: str
) -> None:
    store = Store()
    answer = ask(store, "POST", "statements", [statement(1), {**statement(2), **wrong}])
    assert (400, "refused statement", place) == (answer.status, answer.rule, answer.detail)
    assert () == store.statements


@pytest.mark.parametrize(
    ("method", "resource", "body", "status", "rule"),
    [
        ("POST", "statements", "{", 400, "refused json"),
        ("POST", "statements", "[" * 20_000, 400, "refused json"),
        ("POST", "statements", '"words"', 400, "refused statement"),
        ("GET", "statements", "", 405, "refused method"),
        ("POST", "activities/state", "", 405, "refused method"),
        ("GET", "activities/state", "", 400, "refused parameter"),
        ("GET", "activities", "", 404, "refused resource"),
        ("GET", "../../etc/passwd", "", 404, "refused resource"),
    ],
)
def test_what_is_no_request_is_refused(
    method: str, resource: str, body: str, status: int, rule: str
) -> None:
    answer = ask(Store(), method, resource, body)
    assert (status, rule) == (answer.status, answer.rule)


def test_a_request_says_which_version_it_follows() -> None:
    for said in ({"x_experience_api_version": "0.9"}, {"x_experience_api_version": "1.0.3\n"}):
        assert "refused version" == ask(Store(), "POST", "statements", [], **said).rule


def test_what_the_lms_does_not_admit_is_not_kept() -> None:
    def admit(one: dict[str, Any], said: Sequence[dict[str, Any]]) -> None:
        if said:
            raise RefusalError(403, "rule once")

    store = Store()
    batch = json.dumps([statement(1), statement(2)])
    with pytest.raises(RefusalError):
        store.answer(Asked("POST", "statements", {}, VERSION, batch), admit)
    assert () == store.statements


def test_it_is_full_at_a_number_of_statements_and_documents(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lrs, "MOST_STATEMENTS", 2)
    monkeypatch.setattr(lrs, "MOST_DOCUMENTS", 1)
    store = Store()
    assert 200 == ask(store, "POST", "statements", [statement(1), statement(2)]).status
    assert "refused full" == ask(store, "POST", "statements", statement(3)).rule
    assert 200 == ask(store, "POST", "statements", statement(1)).status  # it is there
    assert 204 == put(store, "one").status
    another = {**PLACE, "stateId": "another"}
    assert "refused full" == ask(store, "PUT", "activities/state", "two", another).rule


def test_it_is_full_at_a_number_of_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lrs, "MOST_KEPT", 1_000)
    store = Store()
    for _ in range(5):  # in the place of one another
        assert 204 == put(store, "x" * 600).status
    assert "refused full" == put(store, "x" * 1_001).rule
    long = statement(result={"response": "y" * 600})
    assert "refused full" == ask(store, "POST", "statements", long).rule
    assert 204 == put(store, "").status
    assert 200 == ask(store, "POST", "statements", long).status
