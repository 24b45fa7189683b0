"""Every element of SCORM 2004 that ``tracking.js`` writes or asks for (a test plays it)."""

from __future__ import annotations

from builder.targets.sent import Sent, exchanged

_RECORD = "cmi.interactions.n"
_OBJECTIVE = "cmi.objectives.n"
_STANDING = (
    f"{_OBJECTIVE}.id",
    f"{_OBJECTIVE}.score.raw",
    f"{_OBJECTIVE}.score.min",
    f"{_OBJECTIVE}.score.max",
    f"{_OBJECTIVE}.score.scaled",
    f"{_OBJECTIVE}.success_status",
    f"{_OBJECTIVE}.completion_status",
)
"""Of one objective. What is better in the LMS is read and left alone."""
_PARTS = (
    f"{_RECORD}.id",
    f"{_RECORD}.type",
    f"{_RECORD}.timestamp",
    f"{_RECORD}.objectives.n.id",
    f"{_RECORD}.weighting",
    f"{_RECORD}.correct_responses.n.pattern",
    f"{_RECORD}.learner_response",
    f"{_RECORD}.result",
    f"{_RECORD}.latency",
    f"{_RECORD}.description",
)
"""Of one answer. What an earlier session wrote is read, and written again only where it differs."""

SENT: tuple[Sent, ...] = (
    *exchanged("status", "cmi.completion_status"),
    *exchanged("status", "cmi.success_status", tracking="completion"),
    *exchanged("time", "cmi.session_time"),
    *exchanged("place", "cmi.location"),
    *exchanged("state", "cmi.suspend_data"),
    *exchanged("exit", "cmi.exit"),
    *exchanged(
        "score",
        "cmi.score.raw",
        "cmi.score.min",
        "cmi.score.max",
        "cmi.score.scaled",
        tracking="score",
    ),
    *exchanged("objectives", *_STANDING, tracking="score"),
    *exchanged(
        "answers",
        *_PARTS,
        tracking="answers",
    ),
    *exchanged("mode", "cmi.mode", asked=True),
    *exchanged("status", "cmi.completion_status", "cmi.success_status", asked=True),
    *exchanged("state", "cmi.suspend_data", asked=True),
    *exchanged("language", "cmi.learner_preference.language", asked=True),
    *exchanged("pass-mark", "cmi.scaled_passing_score", asked=True),
    *exchanged("name", "cmi.learner_name", asked=True),
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
        *_PARTS,
        tracking="answers",
        asked=True,
    ),
)
