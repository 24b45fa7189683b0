"""The words of others: verbs, activity types, categories and extensions by their IRIs.

Verbs and types are ADL's (https://w3id.org/xapi/adl), but for the survey, which ADL has no word for
and the public Tin Can registry has. Categories and extensions are those of the cmi5 profile
(https://w3id.org/xapi/cmi5).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

VERSION = "1.0.3"
"""Of the xAPI specification that every statement follows."""

_VERBS = "http://adlnet.gov/expapi/verbs/"
_TYPES = "http://adlnet.gov/expapi/activities/"
_CMI5 = "https://w3id.org/xapi/cmi5/"

COURSE = _TYPES + "course"
MODULE = _TYPES + "module"
PAGE = _TYPES + "lesson"
QUIZ = _TYPES + "assessment"
SURVEY = "http://id.tincanapi.com/activitytype/survey"
QUESTION = _TYPES + "cmi.interaction"
OBJECTIVE = _TYPES + "objective"

CATEGORY_CMI5 = _CMI5 + "context/categories/cmi5"
"""On every statement that cmi5 defines (cmi5 9.6.2.1)."""
CATEGORY_MOVE_ON = _CMI5 + "context/categories/moveon"
"""On those of them whose result has success or completion (cmi5 9.6.2.2)."""
SESSION_ID = _CMI5 + "context/extensions/sessionid"
"""One launch, on every statement (cmi5 9.6.3.1)."""
MASTERY_SCORE = _CMI5 + "context/extensions/masteryscore"
"""The mark that passed and failed were judged by, when the LMS sets it (cmi5 9.6.3.2)."""
PROGRESS = _CMI5 + "result/extensions/progress"
"""Whole per cent of what counts (cmi5 9.5.5.1)."""


@dataclass(frozen=True, slots=True)
class Verb:
    """What is told to have been done."""

    name: str
    """The last part of its IRI."""
    nb: str
    nn: str
    en: str

    @property
    def id(self) -> str:
        return _VERBS + self.name

    def display(self, languages: tuple[str, ...]) -> Mapping[str, str]:
        """In those of ``languages`` that we have it in, and in English for whoever reads a log."""
        own = {"nb": self.nb, "nn": self.nn, "en": self.en}
        return {tag: own[tag] for tag in dict.fromkeys((*languages, "en")) if tag in own}


INITIALIZED = Verb("initialized", "åpnet", "opna", "initialized")
PROGRESSED = Verb("progressed", "kom videre i", "kom vidare i", "progressed in")
COMPLETED = Verb("completed", "fullførte", "fullførte", "completed")
PASSED = Verb("passed", "besto", "bestod", "passed")
FAILED = Verb("failed", "besto ikke", "bestod ikkje", "failed")
ANSWERED = Verb("answered", "svarte på", "svarte på", "answered")
TERMINATED = Verb("terminated", "avsluttet", "avslutta", "terminated")

VERBS: tuple[Verb, ...] = (
    INITIALIZED,
    PROGRESSED,
    COMPLETED,
    PASSED,
    FAILED,
    ANSWERED,
    TERMINATED,
)
"""Every verb that a package can send."""
