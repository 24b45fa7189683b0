"""What a package keeps in an LRS beside its statements: the one state document of a registration.

The player writes it (``player/tracking/lrs_writer.js``), and nothing else but statements.
"""

from __future__ import annotations

from builder.course import Course
from builder.diagnostics import Text
from builder.xapi.interactions import Json
from builder.xapi.templates import STANDARDS

STATE_ID = "kursbygger"
"""Its name among the documents of the activity."""
_HELD = Text(
    "Det kurset husker til neste gang, i en kort kode: sider som er sett, svar og resultater, "
    "avkrysninger, valg for tekst og farger, og hvilke setninger som er sagt.",
    "What the course remembers till next time, in a short code: pages seen, answers and results, "
    "ticks, choices of text and colours, and which statements have been made.",
)
_NOTES = {
    "lms": Text(
        "Også private notater og refleksjoner. De er skrevet om, men ikke kryptert: den som kan "
        "lese tilstanden, kan lese dem.",
        "Private notes and reflections, too. They are rewritten, not encrypted: whoever can read "
        "the state can read them.",
    ),
    "device": Text(
        "Private notater og refleksjoner er ikke med: de ligger i deltakerens nettleser.",
        "Private notes and reflections are not in it: they are kept in the learner's browser.",
    ),
    "off": Text(
        "Private notater og refleksjoner er ikke med: ingen blir skrevet.",
        "Private notes and reflections are not in it: none are written.",
    ),
}
_DELETED = Text(
    "Kurset sletter den ikke. Den slettes i plattformen eller LRS-en, med de samme nøklene.",
    "The course does not delete it. That is done in the LMS or the LRS, by the same keys.",
)


def documents(course: Course) -> list[Json]:
    """One of each standard, in the words of xAPI 1.0.3 part 3, 2.3 (State Resource)."""
    return [
        {
            "target": standard,
            "resource": "activities/state",
            "stateId": STATE_ID,
            "activityId": "{activityId}",
            "agent": "{actor}",
            "registration": "{registration}" if standard == "cmi5" else "{registration?}",
            "notes": course.settings.notes,
            "holds": _both(_HELD),
            "aboutNotes": _both(_NOTES[course.settings.notes]),
            "deleted": _both(_DELETED),
        }
        for standard in STANDARDS
    ]


def _both(text: Text) -> Json:
    return {"nb": text.nb, "en": text.en}
