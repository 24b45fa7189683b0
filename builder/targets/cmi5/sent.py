"""All that ``tracking.js`` sends under cmi5 or asks for (a test plays it)."""

from __future__ import annotations

from builder.targets.sent import Sent, exchanged

SENT: tuple[Sent, ...] = (
    *exchanged("who", "actor"),
    *exchanged("opened", "initialized", "terminated"),
    *exchanged("time", "result.duration"),
    *exchanged("state", "activities/state: kursbygger"),
    *exchanged("progress", "progressed", tracking="completion"),
    *exchanged("status", "completed", "passed", "failed", tracking="completion"),
    *exchanged("score", "result.score", tracking="score"),
    *exchanged("answers", "answered", tracking="answers"),
    *exchanged("session", "fetch", "LMS.LaunchData", asked=True),
    *exchanged("language", "agents/profile: cmi5LearnerPreferences", asked=True),
    *exchanged("state", "activities/state: kursbygger", asked=True),
)
