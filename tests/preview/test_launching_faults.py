"""The LMS of the preview, when it is asked to fail, or is cut off."""

from __future__ import annotations

import json
import threading
import time

import pytest

from builder.preview import launching
from builder.preview.lrs import Answer
from tests.preview.test_launching import ORIGIN, Lms


@pytest.mark.parametrize(
    ("fault", "fetched", "read", "written"),
    [
        ("commit", "auth-token", 404, 503),
        ("gone", "error-code", 401, 401),
        ("initialize", "error-code", 401, 401),
        ("empty", "auth-token", 200, 204),
        ("no such fault", "auth-token", 404, 204),
    ],
)
def test_an_lms_fails_as_it_is_told_to(fault: str, fetched: str, read: int, written: int) -> None:
    au = Lms().launch(fault=fault)
    answer = au.ask("POST", "fetch")
    assert answer is not None
    key = json.loads(answer.body)
    assert fetched in key
    au.auth = f"Basic {key.get('auth-token')}"
    place = {**au.place, "stateId": "kursbygger"}
    answers = [au.ask("GET", "activities/state", query=place), au.keep("a")]
    assert [read, written] == [answer.status for answer in answers if answer]


def test_a_fault_comes_and_goes_in_the_middle_of_a_session() -> None:
    lms = Lms()
    au = lms.launch().start()

    def status(fault: str) -> int:
        lms.platform.do({"do": "fault", "launch": au.launched["launch"], "fault": fault}, ORIGIN)
        answer = au.keep("a")
        assert answer is not None
        return answer.status

    assert [503, 401, 204] == [status(fault) for fault in ("commit", "gone", "")]


def test_xapi_is_refused_by_an_lms_that_lets_nobody_in() -> None:
    answer = Lms().launch("xapi", fault="initialize").keep("a")
    assert answer is not None
    assert 403 == answer.status


def test_an_lms_that_is_silent_opens_the_course_without_a_word() -> None:
    assert "/course/cmi5/index.html" == Lms().launch(fault="silent").launched["address"]


def test_what_is_on_its_way_when_it_is_cut_off_never_arrives(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(launching, "SLOW", 60)
    lms = Lms()
    au = lms.launch().start()
    au.keep("far")
    wish = {"launch": au.launched["launch"], "fault": "slow"}
    lms.platform.do({"do": "fault", **wish}, ORIGIN)
    answers: list[Answer | None] = []
    late = threading.Thread(target=lambda: answers.append(au.keep("further")))
    late.start()
    time.sleep(0.05)
    lms.platform.do({"do": "kill", **wish}, ORIGIN)
    late.join(timeout=10)
    assert [None] == answers
    again = lms.launch(registration=au.launched["registration"])
    assert "far" == json.loads(again.launched["state"])["state"]
