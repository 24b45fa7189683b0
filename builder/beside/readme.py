"""``les-meg.html``: what an administrator needs, made from this very course and these packages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.beside import rule
from builder.beside.guides import GUIDES, READ, SPOILERS, Guide, Step
from builder.beside.made import Made, Shipped
from builder.beside.paper import Voice, environment, marked, style
from builder.beside.words import spoken
from builder.course import Course, Words
from builder.inspector.lms import LMSS, TAKES, Answer, Source
from builder.pages.outline import counts, outline
from builder.pages.tags import contact_address
from builder.targets.sent import LEVELS, Sent

ORDER = ("scorm12", "scorm2004-4", "scorm2004-3", "cmi5", "xapi", "web")
"""Targets, the one that most LMSs take first."""
MARKS = (Source.TRIED, Source.VENDOR, Source.THREAD, Source.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Stored:
    """One thing that leaves the player, or is asked for."""

    what: str
    elements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Other:
    """A file that does not go into the LMS."""

    name: str
    about: str
    """What it is called in ``BESIDE``."""


def make_readme(made: Made) -> bytes:
    """One file in every language that administrators are spoken to in."""
    course = made.course
    voices = [Voice.of(course, language) for language in spoken(course)]
    html = (
        environment()
        .get_template("readme.html")
        .render(
            voices=voices,
            articles=[_article(made, voice) for voice in voices],
            style=style(),
            title=title_in(course, voices[0].language),
            marked=marked,
            in_language=lambda said, tag: said.get(tag) or next(iter(said.values())),
        )
    )
    return html.encode()


def plain_in(words: Words, language: str, source: str) -> str:
    """A short text in ``language``, or as the source has it."""
    return (words.get(language) or words[source]).plain


def title_in(course: Course, language: str) -> str:
    """The course's title in ``language``, or as its source has it."""
    return course.title.get(language) or course.title[course.source_language]


def _article(made: Made, voice: Voice) -> dict[str, object]:
    course, words = made.course, voice.words
    files = sorted(made.shipped(), key=_rank)
    source = course.source_language
    quizzes = [quiz for quiz in course.quizzes() if counts(course, quiz)]
    others = [Other(one.file_name(made), one.name) for one in made.beside]
    return {
        "course": course,
        "title": title_in(course, voice.language),
        "languages": voice.listed([language_name(course, tag, voice) for tag in course.languages]),
        "minutes": made.figures.minutes(source, required=True),
        "contact": contact_address(course.contact),
        "files": files,
        "others": others,
        "answers": next((one.name for one in others if one.about == "svarnokkel"), ""),
        "checked": made.files,
        "sums": made.name_of("SHA256SUMS"),
        "parts": any(file.unit.whole for file in files),
        "lms": [file for file in files if file.target.sent],
        "versions": {lms.name: f"{lms.name} {lms.version}" for lms in LMSS},
        "fields": voice.listed([t for one in rule.TABLES.values() for t in _titles(files, one)]),
        "web": any(file.target.name == "web" for file in files),
        "largest": voice.size(max(file.file.size for file in files)),
        "guides": [_guide(guide, files, voice) for guide in GUIDES],
        "whole": [file for file in files if not file.unit.whole],
        "updates": [(voice.listed(names), step) for step, names in _updates().items()],
        "spoilers": SPOILERS,
        "marks": [(_legend(mark), _mark_about(mark, voice)) for mark in MARKS],
        "first_page": _first_page(course, voice.language),
        "quiz": plain_in(quizzes[0].title, voice.language, source) if quizzes else "",
        "sentences": list(rule.sentences(course, words)),
        "limits": list(rule.limits(course, words, voice.language)),
        "told": list(_told(files, course, voice)),
        "statements": voice.listed(_titles(files, rule.told_statements)),
        "data": [_data(file, course, voice) for file in _one_of_each_player(files)],
        "accessibility": course.accessibility,
    }


def language_name(course: Course, tag: str, voice: Voice) -> str:
    """«nynorsk», as it stands within a sentence."""
    name = course.locale(tag).say("language.name")
    return name if voice.language == "en" else name.lower()  # Norwegian names have no capital


def _updates() -> dict[Step, list[str]]:
    """What becomes of progress → the LMSs it holds for, those that we know something of first."""
    found: dict[Step, list[str]] = {}
    for guide in sorted(GUIDES, key=lambda one: one.update.source is Source.UNKNOWN):
        found.setdefault(guide.update, []).append(guide.name)
    return found


def _first_page(course: Course, language: str) -> str:
    titles = outline(course)[0].entries[0].titles
    return titles.get(language) or titles[course.source_language]


def _rank(file: Shipped) -> tuple[bool, bool, int]:
    name = file.target.name
    place = ORDER.index(name) if name in ORDER else len(ORDER)
    return file.unit.whole is not None, not file.target.sent, place


def _file(guide: Guide, files: list[Shipped]) -> Shipped | None:
    """The file of the whole course that this LMS should be given first."""
    whole = {file.target.name: file for file in files if file.unit.whole is None}
    return next((whole[name] for name in guide.first if name in whole), None)


@dataclass(frozen=True, slots=True)
class Taken:
    """Whether an LMS takes a file, who says so, and where."""

    answer: str
    source: str
    where: str = ""
    remark: str = ""
    """What else is known of it; empty when nothing is."""


def _guide(
    guide: Guide, files: list[Shipped], voice: Voice
) -> tuple[Guide, Shipped | None, Taken | None, str]:
    """With its file, whether it takes it, and what is known of the others."""
    takes, others = _takes(guide, files, voice), _others(guide, files, voice)
    return guide, _file(guide, files), takes, others


def _takes(guide: Guide, files: list[Shipped], voice: Voice) -> Taken | None:
    """Of the file to begin with; None for what is no LMS of ours."""
    file = _file(guide, files)
    if file is None or guide.name not in {lms.name for lms in LMSS}:
        return None
    return _taken(guide, file, voice)


def _taken(guide: Guide, file: Shipped, voice: Voice) -> Taken:
    for one in TAKES:
        if one.lms == guide.name and file.target.name in one.standards:
            where = guide.standards_page or one.where
            remark = one.remark.in_language(voice.language) if one.remark else ""
            return Taken(one.answer.name.lower(), one.source.name.lower(), where, remark)
    return Taken(Answer.UNKNOWN.name.lower(), Source.UNKNOWN.name.lower())


def _others(guide: Guide, files: list[Shipped], voice: Voice) -> str:
    """What is known of the other standards here: «SCORM 2004 4th Edition: nei, cmi5: ja»."""
    first = _file(guide, files)
    whole = (one for one in files if one.target.sent and one.unit.whole is None)
    known = ((one, _taken(guide, one, voice)) for one in whole if one is not first)
    return ", ".join(
        voice.plain(
            f"beside.import.{'other-remark' if taken.remark else 'other-one'}",
            standard=one.target.title,
            answer=voice.plain(f"beside.answer.{taken.answer}").lower(),
            remark=taken.remark,
        )
        for one, taken in known
        if taken.answer != "unknown"
    )


def _legend(mark: Source) -> str:
    return "tried-any" if mark is Source.TRIED else mark.name.lower()


def _mark_about(mark: Source, voice: Voice) -> str:
    date = "–".join(_day(day, voice) for day in READ)
    return voice.say(f"readme.mark-{mark.name.lower()}", date=date)


def _day(iso: str, voice: Voice) -> str:
    year, month, day = iso.split("-")
    return iso if voice.language == "en" else f"{int(day)}.{int(month)}.{year}"


def _told(
    files: list[Shipped], course: Course, voice: Voice
) -> Iterator[tuple[str, bool, list[rule.Told]]]:
    """Standards → whether they tell in statements, and what the LMS sees."""
    for table in dict.fromkeys(_table(file) for file in files if file.target.sent):
        titles = voice.listed(_titles(files, table))
        yield titles, table is rule.told_statements, list(table(course, voice.words))


def _table(file: Shipped) -> rule.Table:
    return rule.TABLES.get(file.target.player, rule.told_statements)


def _titles(files: list[Shipped], table: rule.Table) -> list[str]:
    """The standards among the packages that tell what is in ``table``, each once."""
    titles = (one.target.title for one in files if one.target.sent and _table(one) is table)
    return list(dict.fromkeys(titles))


def _one_of_each_player(files: list[Shipped]) -> list[Shipped]:
    found = {file.target.player: file for file in reversed(files) if file.target.sent}
    return [file for file in files if found.get(file.target.player) is file]


def _data(file: Shipped, course: Course, voice: Voice) -> dict[str, object]:
    level = LEVELS.index(course.settings.tracking)
    sent = [one for one in file.target.sent if LEVELS.index(one.tracking) <= level]
    return {
        "standard": file.target.title,
        "sent": _stored([one for one in sent if not one.asked], voice),
        "asked": _stored([one for one in sent if one.asked], voice),
    }


def _stored(sent: list[Sent], voice: Voice) -> list[Stored]:
    found: dict[str, list[str]] = {}
    for one in sent:
        found.setdefault(one.holds, []).append(one.element)
    return [
        Stored(voice.plain(f"more.stored.{holds}"), tuple(elements))
        for holds, elements in found.items()
    ]
