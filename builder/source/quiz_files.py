"""Quiz files: what may stand in them, and their settings in every language they are written in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from builder.diagnostics import Report, Text
from builder.questions import BY_NAME, TYPES, QuestionType
from builder.source.course_schema import FORMAT_FIELD
from builder.source.course_yaml import check_format
from builder.source.kinds import Choice, Flag, Many, Nested, Number, Prose, Raw, Whole, an_id
from builder.source.schema import Field, Record, Schema, read_record
from builder.source.text_files import Folder, read_text
from builder.source.yaml_nodes import Node, parse_yaml

QUIZ_ENDING = ".quiz.yaml"
MOST_ATTEMPTS = 15
"""The learner's state counts no further."""

_TYPES_MEANT = {
    "flervalg": "multiple",
    "flervalgsoppgave": "multiple",
    "enkeltvalg": "single",
    "ett-svar": "single",
    "choice": "single",
    "sant-usant": "true-false",
    "ja-nei": "true-false",
    "rett-galt": "true-false",
    "boolean": "true-false",
    "truefalse": "true-false",
    "koble": "matching",
    "match": "matching",
    "par": "matching",
    "rekkefølge": "ordering",
    "sortering": "ordering",
    "sequencing": "ordering",
    "tall": "numeric",
    "number": "numeric",
    "kortsvar": "short-answer",
    "kort-svar": "short-answer",
    "utfylling": "cloze",
    "fyll-ut": "cloze",
    "fill-in": "cloze",
    "skala": "likert",
    "scale": "likert",
    "bilde": "hotspot",
    "kart": "hotspot",
    "refleksjon": "reflection",
    "fritekst": "reflection",
    "essay": "reflection",
}
TYPE = Field(
    "type",
    Choice(tuple(BY_NAME), _TYPES_MEANT),
    Text("Spørsmålstypen.", "The type of question."),
    required=True,
    example="single",
)
FEEDBACK = Schema(
    (
        Field(
            "correct",
            Prose(),
            Text("Det som sies når svaret er riktig.", "What is said when the answer is right."),
            words=True,
        ),
        Field(
            "incorrect",
            Prose(),
            Text("Det som sies når svaret er galt.", "What is said when the answer is wrong."),
            words=True,
        ),
    )
)
QUESTION = Schema(
    (
        Field(
            "id",
            an_id(),
            Text("Kort navn som vises i rapporten.", "A short name shown in the report."),
            required=True,
            example="forst",
        ),
        TYPE,
        Field(
            "text",
            Prose(),
            Text("Det som spørres om.", "What is asked."),
            required=True,
            words=True,
        ),
        Field("points", Number(0, 1000), Text("Hvor mye det teller.", "How much it counts.")),
        Field("hint", Prose(), Text("Hjelp man kan be om.", "Help one may ask for."), words=True),
        Field(
            "objective",
            an_id(),
            Text(
                "Læringsmålet det hører til: et kort navn, som rapporten viser.",
                "The objective it belongs to: a short name, shown in the report.",
            ),
            example="interessenter",
        ),
        Field("pool", Prose(), Text("Gruppen det trekkes fra.", "The pool it is drawn from.")),
        Field(
            "was", Prose(), Text("Id-en spørsmålet hadde før.", "The id the question had before.")
        ),
        Field(
            "feedback",
            Nested(FEEDBACK),
            Text("Det som sies etter svaret.", "What is said after the answer."),
            words=True,
        ),
    )
)
SCHEMAS: Mapping[str, Schema] = {
    each.name: QUESTION.with_fields((replace(TYPE, kind=Choice((each.name,))), *each.fields))
    for each in TYPES
}
"""Type → what may stand in a question of it."""


@dataclass(frozen=True, slots=True)
class _Anything:
    """A value whose form is not known."""

    def read(self, node: Node, key: str, report: Report) -> Node:
        return node

    def json(self, language: str = "nb") -> dict[str, object]:
        return {}


def any_field(types: Iterable[QuestionType]) -> list[Field]:
    """Each name that some type has, once; where types differ over its form, anything will do."""
    found: dict[str, Field] = {}
    for field in (field for each in types for field in each.fields):
        same = found.get(field.name, field).kind == field.kind
        found[field.name] = replace(field, required=False, kind=field.kind if same else _Anything())
    return list(found.values())


_AFTER = ("after-question", "after-quiz", "never")
_WHEN = {
    "alltid": "always",
    "aldri": "never",
    "etter-spørsmålet": "after-question",
    "etter-hvert-spørsmål": "after-question",
    "etter-prøven": "after-quiz",
    "etter-quizen": "after-quiz",
    "etter-bestått": "after-pass",
    "etter-siste-forsøk": "after-last-attempt",
}
"""When something is told, in the words that may be written of either."""
REVEAL = Schema(
    (
        Field(
            "feedback",
            Choice(_AFTER, _WHEN),
            Text("Når tilbakemeldingen vises.", "When feedback is shown."),
            default="after-question",
        ),
        Field(
            "solution",
            Choice(("always", "after-last-attempt", "after-pass", "never"), _WHEN),
            Text("Når fasiten vises.", "When the solution is shown."),
            default="after-pass",
        ),
    )
)
SHUFFLE = Schema(
    (
        Field(
            "questions",
            Flag(),
            Text("Om spørsmålene stokkes.", "Whether questions are shuffled."),
            default=False,
        ),
        Field(
            "options",
            Flag(),
            Text("Om svarene stokkes.", "Whether options are shuffled."),
            default=True,
        ),
    )
)
DRAW = Schema(
    (
        Field("pool", Prose(), Text("Navnet på gruppen.", "The pool's name."), required=True),
        Field(
            "count",
            Whole(1, 300),
            Text("Hvor mange som trekkes.", "How many are drawn."),
            required=True,
            example="3",
        ),
    )
)
QUIZ = Schema(
    (
        FORMAT_FIELD,
        Field(
            "title",
            Prose(),
            Text("Navnet på prøven.", "The quiz's name."),
            required=True,
            words=True,
        ),
        Field(
            "mode",
            Choice(
                ("practice", "graded", "survey"),
                {
                    "prøve": "graded",
                    "eksamen": "graded",
                    "exam": "graded",
                    "test": "graded",
                    "øving": "practice",
                    "øvelse": "practice",
                    "undersøkelse": "survey",
                },
            ),
            Text(
                "practice: øving. graded: prøve som teller. survey: undersøkelse.",
                "practice, graded (counts) or survey.",
            ),
            required=True,
            default="practice",
            example="graded",
        ),
        Field(
            "pass",
            Number(0, 100),
            Text("Prosenten som skal til for å bestå.", "The per cent it takes to pass."),
        ),
        Field(
            "attempts",
            Whole(0, MOST_ATTEMPTS),
            Text("Antall forsøk, 0 er ubegrenset.", "Number of attempts, 0 is unlimited."),
            default=0,
        ),
        Field(
            "keep",
            Choice(
                ("best", "last", "first"),
                {
                    "beste": "best",
                    "siste": "last",
                    "latest": "last",
                    "første": "first",
                },
            ),
            Text("Hvilket forsøk som gjelder.", "Which attempt holds."),
            default="best",
        ),
        Field(
            "optional",
            Flag(),
            Text("Prøven kreves ikke.", "The quiz is not required."),
            default=False,
        ),
        Field(
            "embedded",
            Flag(),
            Text("Vises på en side med :::quiz.", "Shown on a page by :::quiz."),
            default=False,
        ),
        Field(
            "draft",
            Flag(),
            Text("Prøven er ikke med i pakken.", "The quiz is not in the package."),
            default=False,
        ),
        Field("was", Prose(), Text("Id-en prøven hadde før.", "The id the quiz had before.")),
        Field(
            "reveal",
            Nested(REVEAL),
            Text("Når svar og tilbakemelding vises.", "When answers and feedback are shown."),
        ),
        Field("shuffle", Nested(SHUFFLE), Text("Hva som stokkes.", "What is shuffled.")),
        Field(
            "draw",
            Many(Nested(DRAW)),
            Text("Spørsmål som trekkes fra grupper.", "Questions drawn from pools."),
            default=(),
        ),
        Field(
            "questions",
            Many(Raw(tuple(SCHEMAS.values()))),
            Text("Spørsmålene.", "The questions."),
            required=True,
            words=True,
            example="\n  - id: …\n    type: single",
        ),
    )
)


@dataclass(frozen=True, slots=True)
class QuizFile:
    """A quiz before its questions are read."""

    id: str
    module: str
    file: str
    """Inside a language folder: ``bli-kjent/test.quiz.yaml``."""
    records: Mapping[str, Record]
    """By language, source first; languages it is not written in are left out."""

    @property
    def source(self) -> Record:
        return next(iter(self.records.values()))

    @property
    def draft(self) -> bool:
        return self.source["draft"] is True

    @property
    def embedded(self) -> bool:
        return self.source["embedded"] is True


def read_quiz_file(
    folder: Folder, quiz_id: str, file: str, languages: tuple[str, ...], report: Report
) -> QuizFile | None:
    """The quiz's settings; None when the source language's file cannot be read (told)."""
    records: dict[str, Record] = {}
    for lang in languages:
        path = f"{lang}/{file}"
        text = read_text(folder, path, report) if path in folder.files else None
        node = None if text is None else parse_yaml(text, path, report)
        schema = QUIZ if lang == languages[0] else QUIZ.translation()
        record = None if node is None else read_record(schema, node, path, report)
        if record:
            check_format(record, report)
            records[lang] = record
        elif lang == languages[0]:
            return None
    return QuizFile(quiz_id, file.split("/")[0], file, records)
