"""Whether every language of the course can stand on its own."""

from __future__ import annotations

from builder.course import Course
from builder.diagnostics import Location, Report, Rule, Severity, Text
from builder.locales import LANGUAGES, UNREVIEWED

WORDS_BORROWED = Rule(
    "language-words-borrowed",
    Severity.NOTE,
    Text(
        "Knapper og meldinger finnes ikke på «{language}» og vises på «{borrowed}»",
        "Buttons and messages do not exist in “{language}” and are shown in “{borrowed}”",
    ),
    Text(
        "Teksten i kurset er ikke berørt. Kursbygger har egne ord på: {known}. Skriv andre i "
        "locales/{language}.yaml.",
        "The course's own text is not affected. Kursbygger has words of its own in: {known}. "
        "Write others in locales/{language}.yaml.",
    ),
    Text(
        "Ordene i spilleren, som «Neste» og «Lagret», må finnes på hvert språk. Mangler de, lånes "
        "de fra det nærmeste.",
        "The player's words, such as “Next” and “Saved”, must exist in each language. Where they "
        "do not, the nearest language lends its own.",
    ),
)
UNREVIEWED_WORDS = Rule(
    "locale-unreviewed",
    Severity.NOTE,
    Text(
        "Ordene i spilleren på «{language}» er få, og ingen som kan språket, har sett over dem",
        "The player's words in “{language}” are few, and nobody who speaks it has looked them over",
    ),
    Text(
        "Be noen som kan språket, lese dem. Rett og legg til ord i locales/{language}.yaml.",
        "Ask someone who speaks it to read them. Correct and add words in locales/{language}.yaml.",
    ),
    Text(
        "Et språk blir ikke med før et kurs ber om det. Ord vi ikke har, vises på bokmål og er "
        "merket som bokmål.",
        "A language is not there until a course asks for it. Words we lack are shown in Bokmål "
        "and marked as Bokmål.",
    ),
)
RULES = (WORDS_BORROWED, UNREVIEWED_WORDS)


def check_language(course: Course, report: Report) -> None:
    """Tell languages in which the player has no words of its own."""
    for language in course.languages:
        if language in course.locales:
            continue
        own = course.locale(language)
        if language in UNREVIEWED:
            report.add(UNREVIEWED_WORDS, Location("course.yaml"), language=language)
        elif own.lang != language:
            values = {"language": language, "borrowed": own.lang, "known": ", ".join(LANGUAGES)}
            report.add(WORDS_BORROWED, Location("course.yaml"), **values)
