"""The LMS that launches cmi5 and xAPI packages in the preview, with its record store.

A course reaches a store over HTTP and nothing else, so this one LMS plays on the server, where the
others play in the page. It is all in memory, bounded, and forgets with the process.
"""

from __future__ import annotations

import json
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from typing import Any

from builder.preview import cmi5_session
from builder.preview.lrs import Answer, Asked, Json, RefusalError
from builder.preview.sessions import FAULTS, Launch, Learner
from builder.preview.units import Find, read_unit
from builder.targets import TARGETS
from builder.xapi.documents import STATE_ID

STATE = {"stateId": STATE_ID}
"""The document in which the player keeps the learner's progress."""
MOST_LEARNERS, MOST_LAUNCHES = 20, 60
"""The oldest are forgotten."""
SLOW = 4.0
"""Seconds that an LMS takes to answer which answers late."""
MODES = {"review": "Review", "browse": "Browse"}


class Platform:
    """Every learner and launch there is; one request at a time."""

    def __init__(self, entry: Find, hear: Callable[[str], None]) -> None:
        """``entry`` finds a file by target and path; ``hear`` is told what passes, as JSON."""
        self._entry = entry
        self._hear = hear
        self._turn = threading.RLock()
        self._learners: OrderedDict[str, Learner] = OrderedDict()
        self._launches: OrderedDict[str, Launch] = OrderedDict()
        self._come = 0

    def do(self, wish: Mapping[str, Any], origin: str) -> Json | None:
        """What the preview's page asks for; None when it is nothing that can be done."""
        with self._turn:
            if wish.get("do") == "launch":
                return self._launch(wish, origin)
            if wish.get("do") == "forget":
                self._forget(str(wish.get("registration")))
                return {}
            launch = self._launches.get(str(wish.get("launch")))
            if launch is None or wish.get("do") not in ("kill", "fault"):
                return None
            if wish["do"] == "kill":
                launch.killed.set()
            else:
                launch.fault = _fault(wish)
            return {}

    def answer(self, name: str, path: str, asked: Asked) -> Answer | None:
        """What becomes of a request in the launch ``name``; None when nobody answers.

        ``path`` is ``fetch``, or stands below ``xapi/``. What is on its way when the launch is cut
        off never arrives.
        """
        launch = self._launches.get(name)
        if launch is None:
            return Answer(404)
        if launch.fault == "slow":
            launch.killed.wait(SLOW)
        with self._turn:
            if launch.killed.is_set():
                return None
            try:
                answer = launch.answer(path, asked)
            except RefusalError as refusal:
                answer = refusal.answer
            if path == "fetch" and answer.status == 200:
                self._abandon(launch)
            self._tell(launch, asked, answer)
            return answer

    def _launch(self, wish: Mapping[str, Any], origin: str) -> Json | None:
        target = next((one for one in TARGETS if one.name == wish.get("target")), None)
        unit = read_unit(target, self._entry) if target else None
        if target is None or unit is None:
            return None
        learner = self._learner(str(wish.get("registration")), target.name, origin)
        mode = MODES.get(str(wish.get("mode")), "Normal")
        launch = Launch(learner, unit, mode, str(wish.get("language") or ""), origin)
        launch.fault = _fault(wish)
        launch.prepare()
        self._launches[launch.id] = launch
        while len(self._launches) > MOST_LAUNCHES:
            self._launches.popitem(last=False)
        return {
            "launch": launch.id,
            "registration": learner.registration,
            "address": f"/course/{target.name}/{unit.opens}{launch.query}",
            "given": launch.given,
            "state": self._state(launch),
            "stands": self._stands(launch),
        }

    def _learner(self, registration: str, target: str, origin: str) -> Learner:
        found = self._learners.get(registration)
        if found is None or found.target != target:
            self._come += 1
            found = Learner(target, self._come, origin)
        self._learners[found.registration] = found
        self._learners.move_to_end(found.registration)
        while len(self._learners) > MOST_LEARNERS:
            self._forget(next(iter(self._learners)))
        return found

    def _forget(self, registration: str) -> None:
        learner = self._learners.pop(registration, None)
        for name in [name for name, one in self._launches.items() if one.learner is learner]:
            self._launches.pop(name).killed.set()

    def _abandon(self, launch: Launch) -> None:
        """A session that is still open when the next one begins is over (cmi5 9.3.6)."""
        for other in self._launches.values():
            if other is not launch and other.learner is launch.learner:
                other.abandoned = True

    def _state(self, launch: Launch) -> str:
        return launch.learner.store.document("activities/state", launch.place(STATE))

    def _stands(self, launch: Launch) -> Json:
        """What the LMS has by now, in the standard's words."""
        said = launch.learner.store.statements
        own = [one for one in said if one["object"].get("id") == launch.activity]
        verbs = [str(one["verb"]["id"]).rpartition("/")[2] for one in own]
        scores = [score for one in own if (score := _scaled(one)) is not None]
        stands: Json = {"statements": len(said)}
        stands |= {verb: True for verb in ("completed", "passed", "failed") if verb in verbs}
        if scores:
            stands["score.scaled"] = scores[-1]
        if launch.learner.target == "cmi5":
            stands["satisfied"] = cmi5_session.is_satisfied(launch.unit.move_on, verbs)
        return stands

    def _tell(self, launch: Launch, asked: Asked, answer: Answer) -> None:
        """The key to a session is nobody's business, on this page too."""
        told = {
            "launch": launch.id,
            "method": asked.method,
            "resource": asked.resource,
            "about": asked.query.get("stateId") or asked.query.get("profileId") or "",
            "status": answer.status,
            "sent": asked.body,
            "given": "" if asked.resource == "fetch" else answer.body,
            "rule": answer.rule,
            "detail": answer.detail,
            "stands": self._stands(launch),
        }
        self._hear(json.dumps(told, ensure_ascii=False))


def _fault(wish: Mapping[str, Any]) -> str:
    fault = str(wish.get("fault") or "")
    return fault if fault in FAULTS else ""


def _scaled(statement: Json) -> float | None:
    score = statement.get("result", {}).get("score", {})
    found: float | None = score.get("scaled")
    return found
