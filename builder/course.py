"""Course: the author's side, as values. Made by ``source``, read by everything else.

Every mapping keyed by language holds *every* language of the course: where an author has not
translated a text, the source language's text stands there and its ``lang`` says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from builder.accessibility import Accessibility
from builder.colours import Theme
from builder.diagnostics import Location
from builder.glossary import Term
from builder.locales import Locale, locale

OPTION_CHARACTERS = "0123456789abcdefghijklmnopqrstuvwxyz"
"""An option's character in state, reports and statements: its lock number indexes this."""


@dataclass(frozen=True, slots=True)
class Rich:
    """A short text an author wrote in Markdown."""

    html: str
    """Safe HTML, inline or blocks by the field it came from. It has no lists beside it, so a
    target says itself what it is: ``@page:ID``, ``@page:ID#HEADING`` or ``@asset:PATH``."""
    plain: str
    """One line without markup, for manifests, statements and reports."""
    lang: str
    """The language it is written in (differs from the key when it is a fallback)."""


Words = Mapping[str, Rich]
"""Language tag → text."""


@dataclass(frozen=True, slots=True)
class Prose:
    """HTML from plain Markdown. ``href="@link:3"`` and ``src="@image:2"`` stand for
    ``PageText.links[3]`` and ``PageText.images[2]``; ids are the page's own, not yet prefixed
    (a same-page reference such as a footnote's is ``href="#id"``)."""

    html: str


@dataclass(frozen=True, slots=True)
class Directive:
    """A ``:::name[label]{#id key=value}`` block."""

    name: str
    """The canonical English name, whatever alias the author used."""
    label: str
    """Inline HTML of the label; empty when there was none."""
    id: str | None
    values: Mapping[str, str]
    """The key=value pairs, checked against the directive's declaration; the name of a file as its
    ``Asset.path``, and left out where there is no such file (told)."""
    children: tuple[Block, ...]
    location: Location


Block = Prose | Directive


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    """2–6: a page's h1 is its title."""
    text: str
    id: str
    """Unique on the page, made from the text; not yet prefixed with the page's id."""
    location: Location


@dataclass(frozen=True, slots=True)
class Link:
    """A link as written and where it leads."""

    written: str
    """As the author wrote it."""
    kind: Literal["page", "same-page", "asset", "external", "mail", "broken"]
    page: str | None
    """Id of the page or quiz, for kind ``page``."""
    anchor: str | None
    """Heading id after ``#``; None without one."""
    asset: str | None
    """``Asset.path`` for kind ``asset``."""
    location: Location


@dataclass(frozen=True, slots=True)
class Image:
    """A picture as used on a page."""

    written: str
    asset: str | None
    """``Asset.path``; None when no file was found (already reported)."""
    alt: str
    decorative: bool
    caption: str
    location: Location


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the author's that is used and so goes into the package."""

    path: str
    """Relative to the course folder, exact case."""
    file: Path
    package_path: str
    """Path in the package, made safe and unique: ``media/kart.svg``."""
    size: int
    """In bytes."""
    width: int | None = None
    """In CSS pixels, for pictures and films."""
    height: int | None = None
    seconds: int | None = None
    """How long a film plays; None for what is none, and where the file does not say."""
    paper: str = ""
    """What a drawing is drawn on: ``bright`` or ``none``; empty where a dark page needs no care."""


@dataclass(frozen=True, slots=True)
class PageText:
    """A page in one language."""

    lang: str
    """The language it is written in (differs from the key when it is a fallback)."""
    title: str
    summary: str
    """Plain text; empty when the author gave none."""
    blocks: tuple[Block, ...]
    headings: tuple[Heading, ...]
    links: tuple[Link, ...]
    images: tuple[Image, ...]
    words: int
    """Words of running text."""
    fingerprints: tuple[str, ...]
    """One short hash per block of source text: what ``translation-outdated`` compares."""
    location: Location
    """The file."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page, worksheet or module front page."""

    id: str
    module: str
    kind: Literal["front", "page", "worksheet"]
    optional: bool
    minutes: int | None
    """The author's ``duration``; None when not given."""
    objectives: tuple[str, ...]
    phase: str | None
    keywords: Mapping[str, tuple[str, ...]]
    draft: bool
    was: str | None
    texts: Mapping[str, PageText]
    questions: tuple[Question, ...]
    """Reflections, checklists and inline questions on the page, in order."""
    location: Location
    explains: bool = True
    """Whether words of the glossary are explained where they stand (front matter: ``glossary``)."""


@dataclass(frozen=True, slots=True)
class Option:
    """Anything in a question that gets a permanent number: option, item, pair, scale point,
    region."""

    id: str | None
    """One of ``a-z0-9`` when the author gave one."""
    text: Words
    correct: bool
    feedback: Words
    """Empty mapping when the author gave none."""
    pin: bool
    """Not shuffled."""
    location: Location


@dataclass(frozen=True, slots=True)
class Question:
    """What a learner answers, in a quiz or on a page."""

    id: str
    """Unique in the course and shown in the LMS's report: ``<quiz>-<question>``."""
    local_id: str
    """The id within its quiz or page."""
    type: str
    """Name of a folder in ``questions``."""
    text: Words
    points: float
    hint: Words
    """Empty mapping when there is none; so too for ``feedback``."""
    feedback: Mapping[Literal["correct", "incorrect"], Words]
    objective: str | None
    """The id of the learning objective it belongs to, as reports show it."""
    pool: str | None
    was: str | None
    """Full id (``<quiz>-<question>``) it had before."""
    options: tuple[Option, ...]
    body: object
    """What only this type has: the dataclass of its folder."""
    fingerprints: Mapping[str, tuple[str, ...]]
    """Per language written in (no fallbacks): short hashes of its texts."""
    location: Location


@dataclass(frozen=True, slots=True)
class Draw:
    pool: str
    count: int


@dataclass(frozen=True, slots=True)
class Reveal:
    feedback: Literal["after-question", "after-quiz", "never"] = "after-question"
    solution: Literal["always", "after-last-attempt", "after-pass", "never"] = "after-pass"


@dataclass(frozen=True, slots=True)
class Quiz:
    id: str
    module: str
    title: Words
    mode: Literal["practice", "graded", "survey"]
    passing: float
    """Per cent, 0–100; only graded quizzes use it."""
    attempts: int
    """0 = unlimited, at most 15."""
    keep: Literal["best", "last", "first"]
    optional: bool
    embedded: bool
    """Shown where a page's ``:::quiz`` says, not as a page of its own."""
    draft: bool
    was: str | None
    reveal: Reveal
    shuffle_questions: bool
    shuffle_options: bool
    draws: tuple[Draw, ...]
    questions: tuple[Question, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class Module:
    id: str
    front: Page
    items: tuple[Page | Quiz, ...]
    """Pages and quizzes in the order of ``pages:``, no front page or drafts, embedded last."""
    location: Location


@dataclass(frozen=True, slots=True)
class Situation:
    """A door into the course beside its modules: for whom, and the pages to begin with."""

    title: Mapping[str, str]
    text: Mapping[str, str]
    """Whom it is for; an empty mapping when the author gave none."""
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Completion:
    """Rule R's settings."""

    pages: Literal["obligatory", "every", "none"] = "obligatory"
    quizzes: Literal["obligatory", "every", "none"] = "obligatory"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of course.yaml that have the same name there (``-`` as ``_``)."""

    completion: Completion = Completion()
    passing: float = 70
    """``pass`` in course.yaml, per cent."""
    status: Literal["passed", "completed"] = "passed"
    navigation: Literal["free", "linear"] = "free"
    tracking: Literal["none", "completion", "score", "answers"] = "score"
    notes: Literal["lms", "device", "off"] = "lms"
    split: Literal["none", "module"] = "none"
    certificate: bool = False
    """Whether one who is done can print a certificate."""
    targets: tuple[str, ...] = ()
    schemas: Literal["include", "none"] = "include"
    """Whether the official XSD files go into SCORM packages."""
    package_limit: int = 200_000_000
    """Bytes; ``limits.package``."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """The permanent numbers of course.lock (or provisional ones for ``check``)."""

    pages: Mapping[str, int] = field(default_factory=dict)
    """Page, front page or quiz id → number, from 1. One sequence."""
    questions: Mapping[str, int] = field(default_factory=dict)
    """Full question id → number, from 1."""
    options: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """Full question id → a number (from 0) for each of its options, in the options' order."""


@dataclass(frozen=True, slots=True)
class Course:
    id: str
    version: str
    languages: tuple[str, ...]
    """The first is the source language."""
    title: Mapping[str, str]
    description: Mapping[str, str]
    modules: tuple[Module, ...]
    assets: Mapping[str, Asset]
    """``Asset.path`` → asset, for every asset in use."""
    settings: Settings
    authors: tuple[str, ...]
    owners: tuple[str, ...]
    licence: str
    contact: str
    origin: Mapping[str, str]
    iri: str
    folder: Path
    situations: tuple[Situation, ...] = ()
    numbers: Numbers = Numbers()
    accessibility: Accessibility = field(default_factory=Accessibility)
    locales: Mapping[str, Locale] = field(default_factory=dict)
    """Language → its words and ways, for those where the course has words of its own."""
    theme: Theme = field(default_factory=Theme)
    glossary: Mapping[str, tuple[Term, ...]] = field(default_factory=dict)
    """Language → the words it explains, in the language's alphabetical order; empty without any."""
    written: Mapping[str, Location] = field(default_factory=dict)
    """Setting → where course.yaml has it, for those that a finding may be of."""
    whole: Course | None = None
    """The course that this is one module of, when that is a package of its own; else None."""

    def place(self, setting: str) -> Location:
        """Where a setting is written; the file alone where that is not known."""
        return self.written.get(setting, Location("course.yaml"))

    @property
    def unit_id(self) -> str:
        """What a learner's data hangs on: with ``split: module`` each module has its own."""
        return f"{self.id}-{self.modules[0].id}" if self.whole else self.id

    @property
    def source_language(self) -> str:
        return self.languages[0]

    def locale(self, language: str) -> Locale:
        """The words around the course's text, and how the language is written."""
        return self.locales.get(language) or locale(language)

    def pages(self) -> Iterator[Page]:
        """Every page in course order, front pages first in their module."""
        for module in self.modules:
            yield module.front
            yield from (item for item in module.items if isinstance(item, Page))

    def quizzes(self) -> Iterator[Quiz]:
        """Every quiz in course order."""
        for module in self.modules:
            yield from (item for item in module.items if isinstance(item, Quiz))

    def questions(self) -> Iterator[Question]:
        """Everything a learner answers: in pages and quizzes, in course order."""
        for module in self.modules:
            yield from module.front.questions
            for item in module.items:
                yield from item.questions

    def option_characters(self, question: Question) -> tuple[str, ...]:
        """One character per option, in the options' order (course-format: by lock number)."""
        return tuple(OPTION_CHARACTERS[n] for n in self.numbers.options[question.id])


def directives(blocks: tuple[Block, ...]) -> Iterator[Directive]:
    """Every directive among these blocks and in them, in order."""
    for block in blocks:
        if isinstance(block, Directive):
            yield block
            yield from directives(block.children)
