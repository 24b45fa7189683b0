"""What a course amounts to, in figures: for the owner's report and the last lines of a build."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from builder.beside.lix import Count, count
from builder.beside.running_text import page_text, quiz_text
from builder.course import Course, Page, Question, Quiz
from builder.pages.outline import Chapter, Entry, counts, minutes, outline

PICTURES = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"})
FILMS = frozenset({".m4v", ".mp4", ".ogv", ".webm"})
SOUNDS = frozenset({".aac", ".m4a", ".mp3", ".oga", ".ogg", ".opus", ".wav"})


@dataclass(frozen=True, slots=True)
class PageFigures:
    """A page, worksheet, front page or quiz in one language."""

    entry: Entry
    title: str
    text: Count
    """What its running text is made of."""
    words: int
    """All its words, those of tables too."""
    minutes: int


@dataclass(frozen=True, slots=True)
class QuizFigures:
    """A quiz, whichever page it stands on."""

    quiz: Quiz
    asked: int
    """Questions in one attempt."""
    points: float
    """What one attempt can give."""
    counts: bool
    """Whether rule R asks for it to be passed."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The whole course."""

    chapters: Mapping[str, tuple[tuple[PageFigures, ...], ...]]
    """Language → the pages of each module, as a learner meets them."""
    quizzes: tuple[QuizFigures, ...]
    questions: Mapping[str, int]
    """Question type → how many there are, on pages and in quizzes."""
    files: Mapping[str, int]
    """``pictures``, ``films``, ``sounds``, ``others`` → how many files of the author's."""

    def pages(self, language: str) -> Iterator[PageFigures]:
        """Every page in course order."""
        for chapter in self.chapters[language]:
            yield from chapter

    def words(self, language: str) -> int:
        """All words a learner can read in one language."""
        return sum(page.words for page in self.pages(language))

    def minutes(self, language: str, *, required: bool) -> int:
        """About how long the course takes; or what rule R asks for alone."""
        return sum(
            page.minutes for page in self.pages(language) if page.entry.obligatory or not required
        )

    def lix(self, language: str) -> int | None:
        """Of all running text together."""
        return sum((page.text for page in self.pages(language)), Count()).lix

    def kinds(self) -> Mapping[str, int]:
        """Kind of page → how many there are."""
        first = next(iter(self.chapters))
        return Counter(page.entry.kind for page in self.pages(first))


def figures_of(course: Course) -> Figures:
    """Count the course, in every language it has."""
    chapters = outline(course)
    return Figures(
        {
            language: tuple(_pages(chapter, language) for chapter in chapters)
            for language in course.languages
        },
        tuple(_quiz(course, quiz) for quiz in course.quizzes()),
        Counter(question.type for question in course.questions()),
        Counter(_kind(asset.path) for asset in course.assets.values()),
    )


def _pages(chapter: Chapter, language: str) -> tuple[PageFigures, ...]:
    return tuple(_page(entry, language) for entry in chapter.entries)


def _page(entry: Entry, language: str) -> PageFigures:
    source = entry.source
    if isinstance(source, Page):
        text, words = count(page_text(source, language)), source.texts[language].words
    else:
        text = count(quiz_text(source, language))
        words = text.words
    return PageFigures(entry, entry.titles[language], text, words, minutes(entry))


def _quiz(course: Course, quiz: Quiz) -> QuizFigures:
    asked = list(_asked(quiz))
    points = sum(question.points for question in asked)
    return QuizFigures(quiz, len(asked), points, counts(course, quiz))


def _asked(quiz: Quiz) -> Iterator[Question]:
    """The questions of one attempt; of a pool, where all give as much, as many as are drawn."""
    left = {draw.pool: draw.count for draw in quiz.draws}
    for question in quiz.questions:
        if question.pool not in left:
            yield question
        elif left[question.pool] > 0:
            left[question.pool] -= 1
            yield question


def _kind(path: str) -> str:
    ending = PurePosixPath(path).suffix.lower()
    kinds = {"pictures": PICTURES, "films": FILMS, "sounds": SOUNDS}
    return next((kind for kind, endings in kinds.items() if ending in endings), "others")
