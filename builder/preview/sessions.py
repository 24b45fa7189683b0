"""A learner of the preview's LMS, and one launch of the course: the address it is opened with, and
what becomes of each request (cmi5 Quartz, sections 8 to 11; Rustici's launch of xAPI)."""

from __future__ import annotations

import json
import secrets
import threading
import uuid
from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from builder.preview.cmi5_session import Session, check
from builder.preview.lrs import Answer, Asked, Json, RefusalError, Store
from builder.preview.units import Unit
from builder.xapi.vocabulary import SESSION_ID

FAULTS = ("commit", "gone", "slow", "empty", "initialize", "silent")
"""What can be wrong with the LMS: it does not save · the session is over · it answers late · with
nothing · it lets nobody in · it opens the course without telling where it is."""
NAME = "Kari Nordmann"


class Learner:
    """One, with their own record store."""

    def __init__(self, target: str, number: int, origin: str) -> None:
        self.target = target
        self.registration = str(uuid.uuid4())
        account = {"homePage": origin, "name": str(number)}
        self.actor: Json = {"objectType": "Agent", "name": NAME, "account": account}
        self.store = Store()


class Launch:
    """The course opened once."""

    def __init__(self, learner: Learner, unit: Unit, mode: str, language: str, origin: str) -> None:
        self.id = str(uuid.uuid4())
        self.learner = learner
        self.unit = unit
        self.fault = ""
        """One of ``FAULTS``; it may come and go."""
        self.killed = threading.Event()
        """Set when nothing more reaches the LMS."""
        self.abandoned = False
        """Set when the learner's next session has begun."""
        self._mode = mode
        self._language = language
        self._origin = origin
        self._fetched = False
        self._key = secrets.token_urlsafe(24)
        self._is_cmi5 = learner.target == "cmi5"

    @property
    def activity(self) -> str:
        """cmi5 gives what it launches an id of its own (8.1.5)."""
        return f"{self._origin}/au" if self._is_cmi5 else self.unit.activity

    @property
    def query(self) -> str:
        """What is put behind the address; empty when the LMS tells nothing."""
        if self.fault == "silent":
            return ""
        return "?" + urlencode({**self._address(), **({} if self._is_cmi5 else self._auth())})

    @property
    def given(self) -> Mapping[str, str]:
        """All that the LMS tells, by its names, but for the key."""
        data = self._launch_data() if self._is_cmi5 else {}
        told = {f"LMS.LaunchData: {name}": value for name, value in data.items()}
        told.pop("LMS.LaunchData: contextTemplate", None)
        told |= {f"cmi5LearnerPreferences: {name}": one for name, one in self._preferences.items()}
        return {**{name: str(value) for name, value in told.items()}, **self._address()}

    def place(self, document: Mapping[str, str]) -> Mapping[str, str]:
        """Where the store keeps a document of this learner and course."""
        agent = json.dumps(self.learner.actor)
        registration = self.learner.registration
        return {
            **document,
            "activityId": self.activity,
            "agent": agent,
            "registration": registration,
        }

    def prepare(self) -> None:
        """What cmi5 wants to stand in the store before the course is opened (10, 11)."""
        if self._is_cmi5:
            store = self.learner.store
            data = self.place({"stateId": "LMS.LaunchData"})
            store.keep("activities/state", data, self._launch_data())
            agent = {"profileId": "cmi5LearnerPreferences", "agent": data["agent"]}
            store.keep("agents/profile", agent, self._preferences)

    def answer(self, path: str, asked: Asked) -> Answer:
        """Raises RefusalError."""
        if path == "fetch":
            return self._fetch(asked)
        if asked.headers.get("authorization") != f"Basic {self._key}" or self.fault == "gone":
            raise RefusalError(401, "refused session")
        if self.fault == "initialize" and not self._is_cmi5:
            raise RefusalError(403, "refused session")
        if self.fault == "commit" and asked.method != "GET":
            raise RefusalError(503, "refused busy")
        if self.fault == "empty" and asked.method == "GET":
            return Answer(200)
        return self.learner.store.answer(asked, self._admit)

    def _fetch(self, asked: Asked) -> Answer:
        """The key, once, by POST (8.2); what is wrong is told with status 200 (8.2.3)."""
        if not self._is_cmi5:
            raise RefusalError(404, "refused resource", "fetch")
        if asked.method != "POST":
            raise RefusalError(405, "refused method", asked.method)
        headers = {"Content-Type": "application/json"}
        if self._fetched or self.fault in ("gone", "initialize"):
            said = {"error-code": "1" if self._fetched else "2", "error-text": "no session"}
            return Answer(200, json.dumps(said), headers, "refused session")
        self._fetched = True
        return Answer(200, json.dumps({"auth-token": self._key}), headers)

    def _admit(self, statement: Json, said: Sequence[Json]) -> None:
        if not self._is_cmi5:
            return
        if self.abandoned:
            raise RefusalError(403, "rule abandoned")  # 9.3.6
        session = Session(
            id=self.id,
            actor=self.learner.actor,
            registration=self.learner.registration,
            activity=self.activity,
            mode=self._mode,
            mastery=self.unit.mastery,
        )
        check(statement, session, said)

    def _address(self) -> dict[str, str]:
        lms = f"{self._origin}/lms/{self.id}"
        return {
            "endpoint": f"{lms}/xapi/",
            **({"fetch": f"{lms}/fetch"} if self._is_cmi5 else {}),
            "actor": json.dumps(self.learner.actor, ensure_ascii=False),
            "registration": self.learner.registration,
            "activityId" if self._is_cmi5 else "activity_id": self.activity,
        }

    def _auth(self) -> dict[str, str]:
        return {"auth": f"Basic {self._key}"}

    def _launch_data(self) -> Json:
        grouping = [{"id": self.unit.activity}]
        template = {
            "contextActivities": {"grouping": grouping},
            "extensions": {SESSION_ID: self.id},
        }
        mark = {} if self.unit.mastery is None else {"masteryScore": self.unit.mastery}
        return {
            "launchMode": self._mode,
            "moveOn": self.unit.move_on,
            **mark,
            "returnURL": f"{self._origin}/preview/back",
            "contextTemplate": template,
        }

    @property
    def _preferences(self) -> Json:
        wanted = {"languagePreference": self._language, "audioPreference": "on"}
        return wanted if self._is_cmi5 and self._language else {}
