"""All that ``tracking.js`` sends to a record store or asks of it (a test plays it)."""

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
    *exchanged("session", "auth", "registration", asked=True),
    *exchanged("state", "activities/state: kursbygger", asked=True),
)
