"""Options to choose among: what the types that have them share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from builder.course import Option, Question, Words
from builder.diagnostics import Report, Rule, Severity, Text
from builder.source.kinds import Flag, Many, Nested, Prose, an_option_id
from builder.source.schema import Field, Record, Schema
from builder.source.translated import Translated

FEWEST, MOST = 2, 26

_WHY_CHOICE = Text(
    "Kursbygger retter svarene etter «correct: true» og må vite hvilke som er riktige.",
    "Kursbygger judges the answers by “correct: true” and must know which are right.",
)
OPTIONS_COUNT = Rule(
    "question-options-count",
    Severity.ERROR,
    Text("Antallet svaralternativer er {count}", "The number of options is {count}"),
    Text("Gi spørsmålet fra 2 til 26 svar.", "Give the question from 2 to 26 answers."),
    Text(
        "Med færre enn to er det ingenting å velge mellom, og læringsplattformene har én bokstav "
        "til hvert alternativ.",
        "With fewer than two there is nothing to choose, and LMSs have one letter for each option.",
    ),
)
OPTION_TEXT_TWICE = Rule(
    "option-text-twice",
    Severity.ERROR,
    Text(
        "To svaralternativer har samme tekst: «{text}»", "Two options have the same text: “{text}”"
    ),
    Text("Skriv om det ene, eller slett det.", "Reword one of them, or delete it."),
    Text(
        "Deltakeren kan ikke se forskjell på dem, og Kursbygger kjenner igjen alternativer uten id "
        "på teksten.",
        "The learner cannot tell them apart, and Kursbygger recognises options without an id by "
        "their text.",
    ),
)
OPTION_ID_TWICE = Rule(
    "option-id-twice",
    Severity.ERROR,
    Text("To svaralternativer har id-en «{id}»", "Two options have the id “{id}”"),
    Text(
        "Gi det ene en annen bokstav, eller slett linjen.",
        "Give one of them another letter, or delete the line.",
    ),
    Text(
        "Id-en er det Kursbygger kjenner igjen alternativet på når det flyttes eller skrives om.",
        "The id is how Kursbygger knows the option again when it is moved or reworded.",
    ),
)
NO_CORRECT_ANSWER = Rule(
    "quiz-no-correct-answer",
    Severity.ERROR,
    Text("Spørsmålet har ikke noe riktig svar", "The question has no right answer"),
    Text(
        "Skriv correct: true under det riktige alternativet.",
        "Write correct: true below the right option.",
    ),
    _WHY_CHOICE,
)
SEVERAL_CORRECT_ANSWERS = Rule(
    "quiz-several-correct-answers",
    Severity.ERROR,
    Text(
        "Spørsmålet har {count} riktige svar, men man kan bare velge ett",
        "The question has {count} right answers, but only one can be chosen",
    ),
    Text(
        "La bare ett alternativ ha correct: true, eller skriv type: multiple.",
        "Let only one option have correct: true, or write type: multiple.",
    ),
    _WHY_CHOICE,
)
SURVEY_HAS_KEY = Rule(
    "survey-has-answer-key",
    Severity.WARNING,
    Text("«{key}» har ingen virkning i en undersøkelse", "“{key}” has no effect in a survey"),
    Text(
        "Slett linjen, eller skriv mode: practice øverst i filen.",
        "Delete the line, or write mode: practice at the top of the file.",
    ),
    Text(
        "I en undersøkelse finnes det ikke riktige og gale svar, og ingenting rettes.",
        "A survey has no right and wrong answers, and nothing is judged.",
    ),
)
RULES = (
    OPTIONS_COUNT,
    OPTION_TEXT_TWICE,
    OPTION_ID_TWICE,
    NO_CORRECT_ANSWER,
    SEVERAL_CORRECT_ANSWERS,
    SURVEY_HAS_KEY,
)

OPTION = Schema(
    (
        Field(
            "id",
            an_option_id(),
            Text(
                "Ett tegn, a–z eller 0–9, så svaret kan flyttes og skrives om.",
                "One character, a–z or 0–9, so that the answer can move and be reworded.",
            ),
        ),
        Field(
            "text",
            Prose(),
            Text("Det deltakeren velger.", "What the learner chooses."),
            required=True,
            words=True,
        ),
        Field(
            "correct",
            Flag(),
            Text("Om svaret er riktig.", "Whether the answer is right."),
            default=False,
        ),
        Field(
            "feedback",
            Prose(),
            Text("Det som sies når dette er valgt.", "What is said when this was chosen."),
            words=True,
        ),
        Field(
            "pin",
            Flag(),
            Text(
                "Behold plassen når svarene stokkes.", "Keep its place when options are shuffled."
            ),
            default=False,
        ),
    )
)
OPTIONS = Field(
    "options",
    Many(Nested(OPTION)),
    Text("Svaralternativene, 2–26.", "The options, 2–26."),
    required=True,
    words=True,
    example="\n  - text: …\n    correct: true\n  - text: …",
)


def read_options(
    question: Translated, report: Report, *, key: str = "options", name: str = "text"
) -> tuple[Option, ...]:
    """The options of a question, with what is wrong in any of them told.

    They stand in the list ``key``, each with its text under ``name``.
    """
    items = question.items(key)
    options = tuple(as_option(item, name) for item in items)
    check_count(question.source, key, report)
    check_ids(items, report)
    check_texts(
        ((item, name, each.text) for item, each in zip(items, options, strict=True)), report
    )
    if not question.tongues.judged:
        for item in items:
            if item.source.has("correct"):
                report.add(SURVEY_HAS_KEY, item.source.key_at("correct"), key="correct")
    return options


def as_option(item: Translated, name: str = "text") -> Option:
    """The option that ``item`` describes, its text under ``name``."""
    return Option(
        id=item.source.text("id") or None,
        text=item.words(name),
        correct=bool(item.source["correct"]) and item.tongues.judged,
        feedback=item.words("feedback"),
        pin=bool(item.source["pin"]),
        location=item.source.node.location,
    )


def right_keys(question: Question, keys: Sequence[str]) -> list[str]:
    """The right options' characters, in the options' order."""
    return [key for key, option in zip(keys, question.options, strict=True) if option.correct]


def score_one(question: Question, keys: Sequence[str], response: object) -> Fraction:
    """1 when ``response``, a list of one character, is the one right option; otherwise 0."""
    return Fraction(response == right_keys(question, keys))


def check_correct(
    question: Translated,
    options: Sequence[Option],
    report: Report,
    *,
    one: bool,
    key: str = "options",
) -> None:
    """Tell a question without a right answer, or with several where there can be ``one``."""
    record = question.source
    records: Sequence[Record] = record[key] or ()
    unsure = key in record.told or any("correct" in each.told for each in records)
    if unsure or not question.tongues.judged or not options:
        return
    right = [option for option in options if option.correct]
    if not right:
        report.add(NO_CORRECT_ANSWER, record.key_at(key))
    elif one and len(right) > 1:
        second = [each for each in records if each["correct"]][1]
        report.add(SEVERAL_CORRECT_ANSWERS, second.at("correct"), count=len(right))


def check_count(
    question: Record, key: str, report: Report, *, rule: Rule = OPTIONS_COUNT, others: int = 0
) -> None:
    """Tell a list ``key`` with too few or too many; ``others`` is how many stand elsewhere."""
    entry = question.node.entries.get(key)
    items = getattr(entry.value, "items", None) if entry else None
    if entry and isinstance(items, list) and not FEWEST <= len(items) <= MOST - others:
        report.add(rule, entry.key.location, count=len(items), others=others)


def check_ids(items: Iterable[Translated], report: Report) -> None:
    """Tell an id that an earlier item has."""
    ids: set[str] = set()
    for item in items:
        own = item.source.text("id")
        if own in ids:
            report.add(OPTION_ID_TWICE, item.source.at("id"), id=own)
        if own:
            ids.add(own)


def check_texts(texts: Iterable[tuple[Translated, str, Words]], report: Report) -> None:
    """Tell a text that reads as an earlier one: item, the name of its text, and the text."""
    seen: set[tuple[str, str]] = set()
    for item, name, said in texts:
        for lang, record in item.records.items():
            words = said.get(lang)
            if words is None or words.lang != lang:
                continue
            if (lang, words.plain) in seen:
                report.add(OPTION_TEXT_TWICE, record.at(name), text=words.plain)
            seen.add((lang, words.plain))
