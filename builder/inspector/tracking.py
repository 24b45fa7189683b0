"""What the scripts of a SCORM package say to the LMS, and what they never say. Read, never run."""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.diagnostics import Location, Report, Rule
from builder.inspector.content_rules import NO_STATUS, NO_SUSPEND, NO_TRACKING, OTHER_EDITION
from builder.inspector.tracking_rules import (
    NO_COMMIT,
    NO_FINISH,
    NO_MAX_SCORE,
    NO_MODE,
    NO_OPENER,
    NO_RAW_SCORE,
    NO_TIME,
    TIMESTAMP,
)
from builder.targets.declared import Declared

LONG_TIME = re.compile(r"toISOString\(\)(?!\s*\.\s*(?:slice|substr|substring|replace|split)\b)")
"""A time of day with three decimals, as it stands."""


@dataclass(frozen=True, slots=True)
class Api:
    """How scripts speak to an LMS in one family of standards."""

    object: str
    """What only scripts of the family name."""
    wanted: tuple[tuple[Rule, str], ...]
    """What every course says: the rule of its absence, and the word itself."""
    companions: tuple[tuple[Rule, str, str], ...]
    """What is said in vain alone: the rule, the word, and the one it needs beside it."""


APIS = {
    "scorm12": Api(
        "LMSInitialize",
        (
            (NO_STATUS, "lesson_status"),
            (NO_COMMIT, "LMSCommit"),
            (NO_FINISH, "LMSFinish"),
            (NO_MODE, "lesson_mode"),
            (NO_TIME, "session_time"),
            (NO_OPENER, "opener"),
        ),
        (
            (NO_SUSPEND, "suspend_data", "cmi.core.exit"),
            (NO_MAX_SCORE, "score.raw", "score.max"),
        ),
    ),
    "scorm2004": Api(
        "API_1484_11",
        (
            (NO_STATUS, "completion_status"),
            (NO_COMMIT, "Commit"),
            (NO_FINISH, "Terminate"),
            (NO_MODE, "cmi.mode"),
            (NO_TIME, "session_time"),
            (NO_OPENER, "opener"),
        ),
        (
            (NO_SUSPEND, "suspend_data", "cmi.exit"),
            (NO_RAW_SCORE, "score.scaled", "score.raw"),
        ),
    ),
}


def check_tracking(declared: Declared, code: str, report: Report) -> None:
    """Report what the scripts of a package do not tell an LMS; ``code`` is all of them."""
    family = next((key for key in APIS if declared.standard.startswith(key)), None)
    if family is None or not declared.launches:
        return
    own, place = APIS[family], Location(declared.launches[0])
    if own.object not in code:
        _check_other(declared, code, report)
        return
    for rule, word in own.wanted:
        if word not in code:
            report.add(rule, place, element=word)
    for rule, word, needed in own.companions:
        if word in code and needed not in code:
            report.add(rule, place, element=needed)
    if family == "scorm2004" and ".timestamp" in code and LONG_TIME.search(code):
        report.add(TIMESTAMP, place)


def _check_other(declared: Declared, code: str, report: Report) -> None:
    """Report scripts that speak another edition, or none."""
    place = Location(declared.launches[0])
    spoken = next((api.object for api in APIS.values() if api.object in code), None)
    if spoken:
        report.add(OTHER_EDITION, place, standard=declared.title, found=spoken)
    else:
        expected = next(
            api.object for key, api in APIS.items() if declared.standard.startswith(key)
        )
        report.add(NO_TRACKING, place, expected=expected)
