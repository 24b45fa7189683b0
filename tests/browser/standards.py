"""The standards a package is played in: what the tests ask of an LMS, in its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pytest


@dataclass(frozen=True)
class Standard:
    target: str
    """The package's target."""
    page: str
    """The LMS's page in ``tests/lms``."""
    calls: Mapping[str, str]
    """``set``, ``commit`` and ``finish`` as the API object names them."""
    statuses: tuple[str, ...]
    """The elements that say how far the learner is."""
    where: Mapping[str, str]
    """``score``, ``state``, ``location``, ``exit``, ``entry``, ``mode`` and ``time``."""

    def __str__(self) -> str:
        return self.target

    def status(self, values: Mapping[str, str]) -> str:
        """How it went, in the words of 1.2: one for what 2004 says in two."""
        said = [values.get(element, "unknown") for element in self.statuses]
        return WORDS[" ".join(said)]

    def interactions(self, values: Mapping[str, str]) -> list[dict[str, str]]:
        """The records of the LMS's report, without what changes from run to run."""
        records: dict[int, dict[str, str]] = {}
        for element, value in values.items():
            if element.startswith("cmi.interactions."):
                index, name = element.removeprefix("cmi.interactions.").split(".", 1)
                if name not in ("time", "timestamp", "latency"):
                    records.setdefault(int(index), {})[name] = value
        return [records[index] for index in sorted(records)]


def objectives(values: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """What the LMS holds of each learning objective, by its id."""
    records: dict[str, dict[str, str]] = {}
    for element, value in values.items():
        if element.startswith("cmi.objectives."):
            index, name = element.removeprefix("cmi.objectives.").split(".", 1)
            records.setdefault(index, {})[name] = value
    return {record.pop("id"): record for record in records.values()}


WORDS = {
    **{word: word for word in ("incomplete", "completed", "passed", "failed")},
    "incomplete unknown": "incomplete",
    "incomplete passed": "incomplete",
    "incomplete failed": "failed",
    "completed unknown": "completed",
    "completed passed": "passed",
}

SCORM_12 = Standard(
    target="scorm12",
    page="lms.html",
    calls={"set": "LMSSetValue", "commit": "LMSCommit", "finish": "LMSFinish"},
    statuses=("cmi.core.lesson_status",),
    where={
        "score": "cmi.core.score.raw",
        "state": "cmi.suspend_data",
        "location": "cmi.core.lesson_location",
        "exit": "cmi.core.exit",
        "entry": "cmi.core.entry",
        "mode": "cmi.core.lesson_mode",
        "time": "cmi.core.session_time",
    },
)


def _scorm2004(target: str) -> Standard:
    return Standard(
        target=target,
        page="lms2004.html",
        calls={"set": "SetValue", "commit": "Commit", "finish": "Terminate"},
        statuses=("cmi.completion_status", "cmi.success_status"),
        where={
            "score": "cmi.score.raw",
            "state": "cmi.suspend_data",
            "location": "cmi.location",
            "exit": "cmi.exit",
            "entry": "cmi.entry",
            "mode": "cmi.mode",
            "time": "cmi.session_time",
        },
    )


SCORM_2004_3, SCORM_2004_4 = _scorm2004("scorm2004-3"), _scorm2004("scorm2004-4")


def _play(*standards: object) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("standard", standards, ids=str)


# Both editions of 2004 hold the same player: one of them in CI, the other before a release.
in_each_standard = _play(
    SCORM_12, SCORM_2004_4, pytest.param(SCORM_2004_3, marks=pytest.mark.audit)
)
"""For what differs between standards: results, reports, modes, coming back."""
in_each_standard_before_a_release = _play(
    SCORM_12, pytest.param(SCORM_2004_4, marks=pytest.mark.audit)
)
"""For what the standards share, which one of them shows as well as two."""
