"""Does the course fit: the learner's state in what an LMS keeps, the unit in what a phone bears."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from builder.course import Course, Module
from builder.diagnostics import Location, Report, Rule, Severity, Text
from builder.state_bound import FIXED_LIMIT, STATE_LIMIT, StateBound, state_bound

NEARLY_FULL = 2700
"""Characters: room for some twenty questions more before ``state-too-large``."""
UNIT_WORDS = 200_000
"""About 2.5 MB of HTML, which a phone some years old takes seconds to read."""
UNIT_ARTICLES = 600

COURSE_FILE = Location("course.yaml")

_WHY_STATE = Text(
    nb=(
        "Læringsplattformer med SCORM 1.2 lagrer framgangen til hver deltaker i ett felt på "
        f"{STATE_LIMIT} tegn. Kursbygger holder av {FIXED_LIMIT} til sider, prøver og svar og lar "
        "resten være plass til det deltakerne skriver selv. Regnestykket står i docs/en/state.md."
    ),
    en=(
        "An LMS with SCORM 1.2 keeps each learner's progress in one field of "
        f"{STATE_LIMIT} characters. Kursbygger sets {FIXED_LIMIT} aside for pages, quizzes and "
        "answers and leaves the rest for what learners write. The sum stands in docs/en/state.md."
    ),
)
_TAKES = Text(
    nb="spørsmålene {questions}, prøvene {quizzes}, sidene {pages}, innstillinger {settings}",
    en="questions {questions}, quizzes {quizzes}, pages {pages}, settings {settings}",
)
_CURE = Text(
    nb="{advice_nb} Eller del kurset i to kurs, hvert med sin id.",
    en="{advice_en} Or divide the course in two, each with an id of its own.",
)

STATE_TOO_LARGE = Rule(
    "state-too-large",
    Severity.ERROR,
    Text(
        nb=f"Framgangen til en deltaker kan ta {{total}} tegn, og grensa er {{limit}}: {_TAKES.nb}",
        en=f"A learner's progress may take {{total}} characters, limit {{limit}}: {_TAKES.en}",
    ),
    _CURE,
    _WHY_STATE,
)
STATE_NEARLY_FULL = Rule(
    "state-nearly-full",
    Severity.WARNING,
    Text(
        nb=f"Framgangen til en deltaker kan ta {{total}} av {{limit}} tegn: {_TAKES.nb}",
        en=f"A learner's progress may take {{total}} of {{limit}} characters: {_TAKES.en}",
    ),
    _CURE,
    _WHY_STATE,
)
UNIT_HEAVY = Rule(
    "unit-heavy",
    Severity.WARNING,
    Text(
        nb="{unit} blir tungt på telefoner: {articles} sider og {words} ord i én fil",
        en="{unit} gets heavy on phones: {articles} pages and {words} words in one file",
    ),
    Text(
        nb=(
            "Bygg hver modul som sin egen pakke med «split: module» i course.yaml, eller ett språk "
            "om gangen med --language. Er det en modul, del den i to."
        ),
        en=(
            "Build each module as a package of its own with “split: module” in course.yaml, or one "
            "language at a time with --language. If it is a module, divide it in two."
        ),
    ),
    Text(
        nb=(
            "Alle sider på alle språk ligger i én HTML-fil, så ingenting må hentes underveis, og "
            "økten kan ikke ryke ved sidebytte. En svært stor fil er treg å åpne på en eldre "
            "telefon."
        ),
        en=(
            "All pages in all languages lie in one HTML file, so nothing is fetched on the way and "
            "no page change can end the session. A very big file opens slowly on an older phone."
        ),
    ),
)

RULES = (STATE_TOO_LARGE, STATE_NEARLY_FULL, UNIT_HEAVY)

_ADVICE = {
    "questions": Text(
        nb=(
            "Ta ut spørsmål, eller korte ned dem med mange ledd: kobling og rekkefølge tar ett "
            "tegn for hvert ledd."
        ),
        en=(
            "Take out questions, or shorten those with many parts: matching and ordering take one "
            "character for each part."
        ),
    ),
    "quizzes": Text(
        nb="Slå sammen prøver: hver av dem tar 12 tegn ut over spørsmålene.",
        en="Merge quizzes: each takes 12 characters besides its questions.",
    ),
    "pages": Text(
        nb="Slå sammen korte sider.",
        en="Merge short pages.",
    ),
}


def check_limits(course: Course, report: Report) -> None:
    """Report a course (with ``numbers``) that is too big for the state, or a unit that is heavy."""
    _check_state(state_bound(course), report)
    for unit in _units(course):
        if unit.words > UNIT_WORDS or unit.articles > UNIT_ARTICLES:
            values = {"unit": unit.name, "articles": unit.articles, "words": unit.words}
            report.add(UNIT_HEAVY, unit.location, **values)


def _check_state(bound: StateBound, report: Report) -> None:
    if bound.total <= NEARLY_FULL:
        return
    parts = {"questions": bound.questions, "quizzes": bound.quizzes, "pages": bound.pages}
    advice = _ADVICE[max(parts, key=parts.__getitem__)]
    report.add(
        STATE_TOO_LARGE if bound.total > FIXED_LIMIT else STATE_NEARLY_FULL,
        COURSE_FILE,
        **parts,
        settings=bound.settings,
        total=bound.total,
        limit=FIXED_LIMIT,
        advice_nb=advice.nb,
        advice_en=advice.en,
    )


@dataclass(frozen=True, slots=True)
class _Unit:
    """What an LMS launches: one HTML file."""

    name: str
    location: Location
    articles: int
    words: int


def _units(course: Course) -> list[_Unit]:
    """The modules when each is also a package of its own, else the course."""
    if course.settings.split == "module":
        return [
            _unit(course, module.front.id, module.location, [module]) for module in course.modules
        ]
    return [_unit(course, course.id, COURSE_FILE, course.modules)]


def _unit(course: Course, name: str, location: Location, modules: Iterable[Module]) -> _Unit:
    """Words are those of running text; a quiz's are few and not counted."""
    items = [item for module in modules for item in (module.front, *module.items)]
    texts = [text for item in items for text in getattr(item, "texts", {}).values()]
    articles = len(items) * len(course.languages)
    return _Unit(f"«{name}»", location, articles, sum(text.words for text in texts))
