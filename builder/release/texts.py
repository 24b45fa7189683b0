"""What goes with a release: «Hva er nytt», and an e-mail to those who are to import it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.archive import Written
from builder.course import Course
from builder.diagnostics import Text
from builder.release.contents import News
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
    "Har dere kurset fra før, bytter dere pakken i den samme aktiviteten. Da beholder deltakerne "
    "det de har gjort.\n\n",
    "If you have the course already, replace the package in the same activity. Then learners keep "
    "what they have done.\n\n",
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


def whats_new(told: Told, language: str) -> str:
    """«Hva er nytt» as Markdown."""
    head = _NEWS.in_language(language).format(version=told.course.version)
    body = "\n".join(_news(told.news, language, "## {}\n", "- {}"))
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
        update="" if first else _UPDATE.in_language(language),
        news="\n".join([f"{head}:", "", *_news(told.news, language, "{}:", "  - {}")]) + "\n",
        sums="".join(f"{file.sha256}  {file.path.name}\n" for file in packages),
        contact=course.contact or ", ".join(course.owners or course.authors) or "…",
    )


def _about(file: Written, language: str) -> str:
    """What a file beside the packages is, where its name does not say who is to have it."""
    found = (text for ending, text in _ABOUT if file.path.name.endswith(ending))
    return next((text.in_language(language) for text in found), "")


def _standard(file: Written) -> str:
    """The title of the standard that a package's name ends in."""
    stem = file.path.stem
    found = [one for one in TARGETS if f"-{one.name}" in stem]
    return max(found, key=lambda one: len(one.name)).title if found else ""


def _news(told: News | None, language: str, head: str, item: str) -> Iterator[str]:
    if not told:
        yield (_FIRST if told is None else _NOTHING).in_language(language)
        return
    for name, title in _PARTS:
        found: Sequence[str] = getattr(told, name)
        if found:
            yield head.format(title.in_language(language))
            yield from (item.format(one) for one in found)
            yield ""
    counts = ((text, getattr(told, name)) for name, text in _QUESTIONS)
    yield from (text.in_language(language).format(n=n) for text, n in counts if n)
