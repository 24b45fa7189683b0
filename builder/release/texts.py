"""What goes with a release: «Hva er nytt», and an e-mail to those who are to import it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.archive import Written
from builder.course import Course, Quiz
from builder.diagnostics import Text
from builder.release.contents import News
from builder.release.judged import Change
from builder.targets import TARGETS

_NEWS = Text("Hva er nytt i versjon {version}", "What is new in version {version}")
_FIRST = Text("Dette er den første utgaven.", "This is the first release.")
_NOTHING = Text(
    "Ingen sider eller spørsmål er endret siden sist.",
    "No pages or questions have changed since last time.",
)
_PARTS = (
    ("new", Text("Nytt", "New")),
    ("changed", Text("Endret", "Changed")),
    ("gone", Text("Tatt ut", "Removed")),
)
_QUESTIONS = (
    ("new_questions", Text("Nye spørsmål: {n}", "New questions: {n}")),
    ("changed_questions", Text("Endrede spørsmål: {n}", "Changed questions: {n}")),
    ("gone_questions", Text("Spørsmål tatt ut: {n}", "Questions removed: {n}")),
)
_JUDGED = Text("Hvem som består", "Who passes")
_CHANGES = {
    "key-graded": Text(
        "Fasiten er rettet i «{title}»: resultatene regnes ut på nytt når deltakerne åpner kurset. "
        "Den som har bestått, har fortsatt bestått.",
        "The key has been corrected in “{title}”: results are worked out anew when learners open "
        "the course. One who has passed has still passed.",
    ),
    "key": Text("Fasiten er rettet i «{title}».", "The key has been corrected in “{title}”."),
    "pass-up": Text(
        "Grensen for å bestå «{title}» er hevet fra {before} til {now} prosent. Den som har "
        "bestått, har fortsatt bestått.",
        "The pass mark of “{title}” has been raised from {before} to {now} per cent. One who has "
        "passed has still passed.",
    ),
    "pass-down": Text(
        "Grensen for å bestå «{title}» er senket fra {before} til {now} prosent: resultatene "
        "regnes ut på nytt når deltakerne åpner kurset.",
        "The pass mark of “{title}” has been lowered from {before} to {now} per cent: results are "
        "worked out anew when learners open the course.",
    ),
    "attempts-up": Text(
        "Flere forsøk på «{title}»: før {before}, nå {now}.",
        "More attempts at “{title}”: {before} before, {now} now.",
    ),
    "attempts-down": Text(
        "Færre forsøk på «{title}»: før {before}, nå {now}. De som er i gang, kan alt ha brukt opp "
        "forsøkene sine.",
        "Fewer attempts at “{title}”: {before} before, {now} now. Those under way may have used up "
        "their attempts already.",
    ),
}
_UNLIMITED = Text("så mange en vil", "as many as one likes")
_MAIL = Text(
    """\
Emne: «{title}», versjon {version}

Hei!

Her er versjon {version} av kurset «{title}».

{files}
{update}{news}
Kontrollsummer (SHA-256), så dere ser at filene er kommet hele fram:

{sums}
Hilsen
{contact}
""",
    """\
Subject: “{title}”, version {version}

Hello!

Here is version {version} of the course “{title}”.

{files}
{update}{news}
Checksums (SHA-256), to see that the files have arrived whole:

{sums}
Regards
{contact}
""",
)
_UPDATE = Text(
    "Har dere kurset fra før, les «{guide}» først: hvordan pakken byttes, og om deltakerne "
    "beholder det de har gjort, er ikke likt i alle plattformer. Prøv i et testkurs, og ta vare på "
    "den gamle zip-en. Slett aldri den gamle aktiviteten for å legge inn den nye.\n\n",
    "If you have the course already, read “{guide}” first: how the package is replaced, and "
    "whether learners keep what they have done, differs between platforms. Try it in a test "
    "course, and keep the old zip. Never delete the old activity to put in the new one.\n\n",
)
_FIT = Text(
    "Er dere i tvil om hvilken fil dere skal ha, begynn med SCORM 1.2.",
    "If in doubt about which file to use, begin with SCORM 1.2.",
)


_ABOUT = (
    (
        "-svarnokkel.csv",
        Text(
            "Fasiten. Gi den bare til dem som skal se svarene.",
            "The answer key. Give it only to those who are to see the answers.",
        ),
    ),
    (
        "-xapi-statements.json",
        Text("Bare for den som driver en LRS.", "Only for those who run an LRS."),
    ),
)


@dataclass(frozen=True, slots=True)
class Told:
    """What the texts are made of."""

    course: Course
    files: tuple[Written, ...]
    """Everything in the release's folder so far; the packages first."""
    news: News | None
    """None for the first release."""
    judged: tuple[Change, ...] = ()
    """What learners are judged by otherwise than in the last release."""


def whats_new(told: Told, language: str) -> str:
    """«Hva er nytt» as Markdown."""
    head = _NEWS.in_language(language).format(version=told.course.version)
    body = "\n".join(_news(told, language, "## {}\n", "- {}"))
    return f"# {told.course.title[told.course.source_language]}\n\n{head}.\n\n{body}\n"


def mail(told: Told, language: str) -> str:
    """The e-mail, as plain text."""
    course = told.course
    packages = [file for file in told.files if file.path.suffix == ".zip"]
    width = max((len(file.path.name) for file in packages), default=0)
    standards = [f"  {file.path.name:<{width}}  {_standard(file)}" for file in packages]
    fit = [_FIT.in_language(language)] if any("scorm12" in one for one in standards) else []
    others = [
        f"  {file.path.name}" + (f"  {about}" if (about := _about(file, language)) else "")
        for file in told.files
        if file not in packages
    ]
    head = _NEWS.in_language(language).format(version=course.version)
    first = told.news is None
    return _MAIL.in_language(language).format(
        title=course.title[course.source_language],
        version=course.version,
        files="\n".join([*standards, *others, "", *fit]).rstrip() + "\n",
        update="" if first else _UPDATE.in_language(language).format(guide=_guide(told)),
        news="\n".join([f"{head}:", "", *_news(told, language, "{}:", "  - {}")]) + "\n",
        sums="".join(f"{file.sha256}  {file.path.name}\n" for file in packages),
        contact=course.contact or ", ".join(course.owners or course.authors) or "…",
    )


def _guide(told: Told) -> str:
    """The name of the page for administrators that goes with the packages."""
    return next(one.path.name for one in told.files if one.path.name.endswith("-les-meg.html"))


def _about(file: Written, language: str) -> str:
    """What a file beside the packages is, where its name does not say who is to have it."""
    found = (text for ending, text in _ABOUT if file.path.name.endswith(ending))
    return next((text.in_language(language) for text in found), "")


def _standard(file: Written) -> str:
    """The title of the standard that a package's name ends in."""
    stem = file.path.stem
    found = [one for one in TARGETS if f"-{one.name}" in stem]
    return max(found, key=lambda one: len(one.name)).title if found else ""


def _news(told: Told, language: str, head: str, item: str) -> Iterator[str]:
    if not told.news and not told.judged:
        yield (_FIRST if told.news is None else _NOTHING).in_language(language)
        return
    parts = [(title, getattr(told.news, name)) for name, title in _PARTS]
    judged = [_judged(one, told.course, language) for one in told.judged]
    for title, found in (*parts, (_JUDGED, judged)):
        if found:
            yield head.format(title.in_language(language))
            yield from (item.format(one) for one in found)
            yield ""
    counts = ((text, getattr(told.news, name)) for name, text in _QUESTIONS)
    yield from (text.in_language(language).format(n=n) for text, n in counts if n)


def _judged(change: Change, course: Course, language: str) -> str:
    """One change to what learners are judged by, in a sentence or two."""
    source, place = course.source_language, change.place
    title = place.title[source].plain if isinstance(place, Quiz) else place.texts[source].title
    said = _CHANGES[change.name].in_language(language)
    decimal = course.locale(language).decimal
    numbers = {
        name: _UNLIMITED.in_language(language)
        if change.what == "attempts" and not number
        else f"{number:g}".replace(".", decimal)
        for name, number in (("before", change.before), ("now", change.now))
    }
    return said.format(title=title, **numbers)
