"""``rapport.html``: what the owner of a course has, in figures, and what is left to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from builder.beside import rule
from builder.beside.figures import PageFigures, QuizFigures
from builder.beside.lix import HARD, LEAST_WORDS
from builder.beside.made import Made
from builder.beside.paper import Voice, environment, marked, style
from builder.beside.readme import language_name, plain_in, title_in
from builder.beside.words import spoken
from builder.course import Course
from builder.diagnostics import Diagnostic, Severity
from builder.package import Entry
from builder.pages.outline import outline

MOST_FILES = 12
"""The largest of a package; the rest are told together."""


@dataclass(frozen=True, slots=True)
class Line:
    """A page, worksheet or quiz in the table of pages."""

    page: PageFigures
    lix: tuple[int | None, ...]
    """In each language of the course."""


@dataclass(frozen=True, slots=True)
class Translation:
    """How far a language has come."""

    language: str
    missing: tuple[str, ...]
    """Pages, quizzes and questions that are shown in another language."""
    outdated: tuple[str, ...]
    """Those whose source has changed since."""


@dataclass(frozen=True, slots=True)
class External:
    """A link out of the course."""

    address: str
    pages: tuple[str, ...]
    """The titles of the pages it stands on."""


def make_report(made: Made) -> bytes:
    """One file, in the language the course is written in or the nearest that we write."""
    course = made.course
    voice = Voice.of(course, spoken(course)[0])
    html = (
        environment()
        .get_template("report.html")
        .render(
            voice=voice,
            say=voice.say,
            lang=voice.language,
            style=style(),
            marked=marked,
            title=title_in(course, voice.language),
            hard=HARD,
            least=LEAST_WORDS,
            it=_content(made, voice),
            in_language=lambda said, tag: said.get(tag) or next(iter(said.values())),
        )
    )
    return html.encode()


def _content(made: Made, voice: Voice) -> dict[str, object]:
    course, figures = made.course, made.figures
    source = course.source_language
    return {
        "course": course,
        "names": {tag: language_name(course, tag, voice) for tag in course.languages},
        "facts": list(_facts(made, voice)),
        "findings": [one for one in made.findings if one.severity is not Severity.ERROR],
        "told": lambda found: _told(found, voice),
        "lix": [(tag, figures.lix(tag)) for tag in course.languages],
        "modules": list(_modules(made)),
        "words": [(tag, figures.words(tag)) for tag in course.languages],
        "types": sorted(figures.questions.items(), key=lambda one: (-one[1], one[0])),
        "quizzes": [(one, _limit(one, voice), _title(one, source)) for one in figures.quizzes],
        "points": sum(one.points for one in figures.quizzes if one.quiz.mode == "graded"),
        "sentences": list(rule.sentences(course, voice.words)),
        "pictures": _pictures(course),
        "translations": [_translation(made, tag) for tag in course.languages[1:]],
        "links": Counter(link.kind for page in course.pages() for link in page.texts[source].links),
        "external": list(_external(course)),
        "sheets": _sheets(made),
        "shipped": made.shipped(),
        "largest": list(_largest(made)),
        "accessibility": course.accessibility,
    }


def _facts(made: Made, voice: Voice) -> Iterator[tuple[str, str]]:
    """The figures one asks for first: what, how many."""
    figures, kinds = made.figures, made.figures.kinds()
    source = made.course.source_language
    counted = {
        "pages": kinds["front"] + kinds["page"],
        "sheets": kinds["worksheet"],
        "words": figures.words(source),
        "questions": sum(figures.questions.values()),
        "pictures": figures.files["pictures"],
        "required": figures.minutes(source, required=True),
        "minutes": figures.minutes(source, required=False),
    }
    for name, number in counted.items():
        yield voice.say(f"report.fact.{name}"), voice.number(number)
    lix = figures.lix(source)
    yield voice.say("report.fact.lix"), "–" if lix is None else str(lix)


def _told(found: Diagnostic, voice: Voice) -> tuple[str, str, str]:
    """Message, cure and place; what is told to authors is in bokmål and English."""
    place = found.location
    line = f":{place.line}" if place.line else ""
    return found.message(voice.language), found.hint(voice.language), f"{place.path}{line}"


def _modules(made: Made) -> Iterator[tuple[PageFigures, list[Line]]]:
    figures, languages = made.figures, made.course.languages
    for number, chapter in enumerate(figures.chapters[languages[0]]):
        beside = [figures.chapters[tag][number] for tag in languages]
        yield (
            chapter[0],
            [
                Line(page, tuple(pages[at].text.lix for pages in beside))
                for at, page in enumerate(chapter)
            ],
        )


def _limit(one: QuizFigures, voice: Voice) -> str:
    """«70 %» for a quiz that can be passed."""
    return f"{voice.number(one.quiz.passing)}\u00a0%" if one.quiz.mode == "graded" else "–"


def _title(one: QuizFigures, source: str) -> str:
    return plain_in(one.quiz.title, source, source)


def _pictures(course: Course) -> dict[str, int]:
    """Uses of pictures on pages in the source language."""
    images = [one for page in course.pages() for one in page.texts[course.source_language].images]
    decorative = sum(one.decorative for one in images)
    without = sum(not one.decorative and not one.alt for one in images)
    return {"uses": len(images), "decorative": decorative, "without": without}


def _translation(made: Made, language: str) -> Translation:
    course = made.course
    missing = [page.id for page in course.pages() if page.texts[language].lang != language]
    missing += [quiz.id for quiz in course.quizzes() if quiz.title[language].lang != language]
    missing += [one.id for one in course.questions() if one.text[language].lang != language]
    outdated = [
        str(found.values["id"])
        for found in made.findings
        if found.code == "translation-outdated" and found.values["language"] == language
    ]
    return Translation(language, tuple(missing), tuple(outdated))


def _external(course: Course) -> Iterator[External]:
    found: dict[str, list[str]] = {}
    for page in course.pages():
        text = page.texts[course.source_language]
        for link in text.links:
            if link.kind == "external" and text.title not in found.setdefault(link.written, []):
                found[link.written].append(text.title)
    for address, titles in sorted(found.items()):
        yield External(address, tuple(titles))


def _sheets(made: Made) -> int:
    """Worksheets with a Word file in the first package, in every language."""
    paths = {entry.path for entry in made.packages[0].entries}
    sheets = (page for chapter in outline(made.course) for page in chapter.entries)
    return sum(
        f"files/{page.id}-{tag.lower()}.docx" in paths
        for page in sheets
        if page.kind == "worksheet"
        for tag in made.course.languages
    )


def _largest(made: Made) -> Iterator[tuple[str, int]]:
    """The largest files of the first package, and the rest together under an empty name."""
    entries = sorted(made.packages[0].entries, key=lambda one: (-_size(one), one.path))
    for entry in entries[:MOST_FILES]:
        yield entry.path, _size(entry)
    if entries[MOST_FILES:]:
        yield "", sum(map(_size, entries[MOST_FILES:]))


def _size(entry: Entry) -> int:
    try:
        return entry.size()
    except OSError:  # gone since the package was written
        return 0
