"""Every element of SCORM 1.2 that ``tracking.js`` writes or asks for (a test plays it)."""

from __future__ import annotations

from builder.targets.sent import Sent, exchanged

_RECORD = "cmi.interactions.n"
_OBJECTIVE = "cmi.objectives.n"
_STANDING = (
    f"{_OBJECTIVE}.id",
    f"{_OBJECTIVE}.score.raw",
    f"{_OBJECTIVE}.score.min",
    f"{_OBJECTIVE}.score.max",
    f"{_OBJECTIVE}.status",
)
"""Of one objective. What is better in the LMS is read and left alone."""

SENT: tuple[Sent, ...] = (
    *exchanged("status", "cmi.core.lesson_status"),
    *exchanged("time", "cmi.core.session_time"),
    *exchanged("place", "cmi.core.lesson_location"),
    *exchanged("state", "cmi.suspend_data"),
    *exchanged("exit", "cmi.core.exit"),
    *exchanged(
        "score",
        "cmi.core.score.raw",
        "cmi.core.score.min",
        "cmi.core.score.max",
        tracking="score",
    ),
    *exchanged("objectives", *_STANDING, tracking="score"),
    *exchanged(
        "answers",
        f"{_RECORD}.id",
        f"{_RECORD}.type",
        f"{_RECORD}.time",
        f"{_RECORD}.objectives.n.id",
        f"{_RECORD}.weighting",
        f"{_RECORD}.correct_responses.n.pattern",
        f"{_RECORD}.student_response",
        f"{_RECORD}.result",
        f"{_RECORD}.latency",
        tracking="answers",
    ),
    *exchanged("mode", "cmi.core.lesson_mode", asked=True),
    *exchanged("status", "cmi.core.lesson_status", asked=True),
    *exchanged("state", "cmi.suspend_data", asked=True),
    *exchanged("language", "cmi.student_preference.language", asked=True),
    *exchanged("pass-mark", "cmi.student_data.mastery_score", asked=True),
    *exchanged("name", "cmi.core.student_name", asked=True),
    *exchanged(
        "objectives",
        "cmi.objectives._children",
        "cmi.objectives._count",
        *_STANDING,
        tracking="score",
        asked=True,
    ),
    *exchanged(
        "records",
        "cmi.interactions._children",
        "cmi.interactions._count",
        tracking="answers",
        asked=True,
    ),
)
