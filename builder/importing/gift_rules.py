"""The words for what can be wrong with a GIFT file, and for what of it is left out."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

_BRACES = Text(
    (
        "I GIFT står svarene mellom { og }, og en tom linje skiller spørsmålene. Tegnene "
        "~ = # { } : skrives med \\ foran når de er vanlig tekst."
    ),
    (
        "In GIFT the answers stand between { and }, and an empty line separates the "
        "questions. The characters ~ = # { } : are written with \\ before them when they "
        "are plain text."
    ),
)
_SIGNS = Text(
    "I GIFT begynner hvert svar med = når det er riktig, og med ~ når det er galt.",
    "In GIFT each answer begins with = when it is right and with ~ when it is wrong.",
)
_LEFT = Text(
    ("Alt som ikke kommer med fra banken, blir sagt, så ingenting forsvinner uten at du vet det."),
    ("All that is not carried over from the bank is told, so that nothing vanishes unnoticed."),
)
_SCORE = Text(
    ("En quiz gir poeng på færre måter enn Moodle, så deltakerne kan se hva et svar er verdt."),
    ("A quiz scores in fewer ways than Moodle, so that learners can see what an answer is worth."),
)

BRACE_NOT_CLOSED = Rule(
    "gift-brace-not-closed",
    Severity.ERROR,
    Text("Klammen {{ blir aldri lukket", "The brace {{ is never closed"),
    Text(
        "Skriv }} etter det siste svaret. Det kan ikke stå en tom linje mellom {{ og }}.",
        "Write }} after the last answer. No empty line can stand between {{ and }}.",
    ),
    _BRACES,
)
BRACE_NOT_OPENED = Rule(
    "gift-brace-not-opened",
    Severity.ERROR,
    Text("Klammen }} lukker noe som ikke er åpnet", "The brace }} closes what is not open"),
    Text(
        "Skriv {{ foran svarene, eller \\}} når klammen bare er tekst.",
        "Write {{ before the answers, or \\}} when the brace is mere text.",
    ),
    _BRACES,
)
BRACE_AGAIN = Rule(
    "gift-brace-again",
    Severity.ERROR,
    Text(
        "Her står en klamme {{ til i det samme spørsmålet",
        "Here is one more brace {{ in the same question",
    ),
    Text(
        "Sett en tom linje mellom spørsmålene. Er klammen bare tekst, skriv \\{{.",
        "Put an empty line between the questions. If the brace is mere text, write \\{{.",
    ),
    _BRACES,
)
TITLE_NOT_CLOSED = Rule(
    "gift-title-not-closed",
    Severity.ERROR,
    Text("Tittelen blir aldri lukket", "The title is never closed"),
    Text(
        "Skriv :: etter tittelen også: ::Navn:: Hva er riktig?",
        "Write :: after the title too: ::Name:: What is right?",
    ),
    _BRACES,
)
QUESTION_MISSING = Rule(
    "gift-question-missing",
    Severity.ERROR,
    Text("Svarene har ikke noe spørsmål foran seg", "The answers have no question before them"),
    Text("Skriv spørsmålet foran {{.", "Write the question before {{."),
    Text("Deltakeren må vite hva det blir spurt om.", "The learner must know what is asked."),
)
ANSWER_UNMARKED = Rule(
    "gift-answer-unmarked",
    Severity.ERROR,
    Text("«{text}» mangler et tegn foran seg", "“{text}” lacks a sign before it"),
    Text(
        "Skriv = foran et riktig svar og ~ foran et galt.",
        "Write = before a right answer and ~ before a wrong one.",
    ),
    _SIGNS,
)
ANSWER_EMPTY = Rule(
    "gift-answer-empty",
    Severity.ERROR,
    Text("Svaret er tomt", "The answer is empty"),
    Text(
        ("Skriv svaret etter tegnet, eller slett tegnet. Er det bare tekst, skriv \\= eller \\~."),
        (
            "Write the answer after the sign, or delete the sign. If it is mere text, write "
            "\\= or \\~."
        ),
    ),
    _SIGNS,
)
ANSWER_TWICE = Rule(
    "gift-answer-twice",
    Severity.ERROR,
    Text("To svar har samme tekst: «{text}»", "Two answers have the same text: “{text}”"),
    Text("Skriv om det ene, eller slett det.", "Reword one of them, or delete it."),
    Text("Deltakeren kan ikke se forskjell på dem.", "The learner cannot tell them apart."),
)
TOO_FEW = Rule(
    "gift-too-few-answers",
    Severity.ERROR,
    Text(
        "Spørsmålet har ikke to svar å velge mellom",
        "The question has not two answers to choose from",
    ),
    Text("Skriv minst to svar eller par.", "Write at least two answers or pairs."),
    Text("Med ett svar er det ingenting å velge.", "With one answer there is nothing to choose."),
)
TOO_MANY = Rule(
    "gift-too-many-answers",
    Severity.ERROR,
    Text("Spørsmålet har {count} svar", "The question has {count} answers"),
    Text(
        "Bruk høyst 26, eller del det i to spørsmål.",
        "Use at most 26, or make two questions of it.",
    ),
    Text(
        "Læringsplattformene har én bokstav til hvert svar.",
        "LMSs have one letter for each answer.",
    ),
)
NO_RIGHT_ANSWER = Rule(
    "gift-no-right-answer",
    Severity.ERROR,
    Text("Spørsmålet har ikke noe riktig svar", "The question has no right answer"),
    Text("Skriv = foran det riktige svaret.", "Write = before the right answer."),
    _SIGNS,
)
WEIGHT_INVALID = Rule(
    "gift-weight-invalid",
    Severity.ERROR,
    Text(
        "«{weight}» kan ikke være vekten av et svar", "“{weight}” cannot be the weight of an answer"
    ),
    Text(
        (
            "Skriv et tall fra -100 til 100: %50%. Hører prosenttegnene til teksten, skriv "
            "ordet «prosent»."
        ),
        (
            "Write a number from -100 to 100: %50%. If the per cent signs belong to the "
            "text, write the words."
        ),
    ),
    Text(
        "Vekten er delen av poengene et svar gir, i prosent.",
        "The weight is the share of the points an answer gives, in per cent.",
    ),
)
NUMBER_INVALID = Rule(
    "gift-number-invalid",
    Severity.ERROR,
    Text(
        "«{text}» er ikke et tall quizen kan bruke",
        "“{text}” is not a number that the quiz can use",
    ),
    Text(
        (
            "Skriv #3, #3:0.5 (så mye til eller fra) eller #1..5 (fra og til), med høyst 15 "
            "tegn og ikke over en milliard."
        ),
        (
            "Write #3, #3:0.5 (so much off) or #1..5 (from and to), at most 15 characters "
            "and a billion."
        ),
    ),
    Text(
        "Kursbygger må vite nøyaktig hvilke tall som er riktige for å rette svaret.",
        "Kursbygger must know exactly which numbers are right to judge the answer.",
    ),
)
PAIR_INVALID = Rule(
    "gift-pair-invalid",
    Severity.ERROR,
    Text("«{text}» er ikke et helt par", "“{text}” is not a whole pair"),
    Text(
        "Skriv det som hører sammen, med pil mellom: =Norge -> Oslo",
        "Write what belongs together with an arrow between: =Norway -> Oslo",
    ),
    _SIGNS,
)
NO_QUESTIONS = Rule(
    "gift-no-questions",
    Severity.ERROR,
    Text(
        "Filen har ingen spørsmål som kan hentes inn",
        "The file has no questions that can be brought in",
    ),
    Text(
        "Se merknadene over, eller velg en annen fil.",
        "See the notes above, or choose another file.",
    ),
    Text("En quiz må ha minst ett spørsmål.", "A quiz must have at least one question."),
)
DESCRIPTION_LEFT_OUT = Rule(
    "gift-description-left-out",
    Severity.WARNING,
    Text("Teksten har ingen svar og er ikke tatt med", "The text has no answers and is left out"),
    Text(
        ("Legg den på en side i modulen. Skulle det være et åpent spørsmål, skriv {{}} etter det."),
        (
            "Put it on a page of the module. If it was meant as an open question, write {{}} "
            "after it."
        ),
    ),
    _LEFT,
)
MATCH_SHARED = Rule(
    "gift-match-shared",
    Severity.WARNING,
    Text(
        "Flere par har det samme på høyre side, så spørsmålet er bare et utkast",
        "Several pairs have the same on the right, so the question is only a draft",
    ),
    Text(
        "Utkastet står sist i quiz-filen med # foran linjene. Skriv om parene så alle er ulike, og "
        "ta bort tegnene.",
        "The draft stands last in the quiz file with # before its lines. Reword the pairs so that "
        "all differ, and remove the signs.",
    ),
    _LEFT,
)
WEIGHT_CHANGED = Rule(
    "gift-weight-changed",
    Severity.WARNING,
    Text(
        "Svaret ga {weight} prosent av poengene, og gir nå ingen",
        "The answer gave {weight} per cent of the points and now gives none",
    ),
    Text(
        "Skal det gi noe, del spørsmålet, eller skriv type: multiple i quizen.",
        ("If it is to give something, split the question, or write type: multiple in the quiz."),
    ),
    _SCORE,
)
WEIGHTS_CHANGED = Rule(
    "gift-weights-changed",
    Severity.WARNING,
    Text(
        (
            "Vektene er ikke tatt med: hvert riktige svar gir like mye, og hvert gale "
            "trekker fra like mye"
        ),
        (
            "The weights are left out: each right answer gives as much, and each wrong one "
            "takes as much away"
        ),
    ),
    Text(
        "Se om det passer, eller velg scoring: all-or-nothing i quizen.",
        "See whether it suits, or choose scoring: all-or-nothing in the quiz.",
    ),
    _SCORE,
)
SEVERAL_RIGHT = Rule(
    "gift-several-right",
    Severity.WARNING,
    Text(
        "Spørsmålet har flere riktige svar og lar deltakeren krysse av flere",
        "The question has several right answers and lets the learner tick several",
    ),
    Text(
        "Se om det er meningen. Skal man velge ett, la bare ett svar være riktig.",
        "See whether that is meant. If one is to be chosen, let only one answer be right.",
    ),
    _SCORE,
)
ANSWER_LEFT_OUT = Rule(
    "gift-answer-left-out",
    Severity.WARNING,
    Text(
        "«{text}» er ikke tatt med som riktig svar",
        "“{text}” is not carried over as a right answer",
    ),
    Text(
        (
            "Legg det til i quizen hvis det skal godtas. Delvis riktige svar, *, svar over "
            "250 tegn og tall langt fra hverandre kan ikke hentes inn."
        ),
        (
            "Add it to the quiz if it is to be accepted. Partly right answers, *, answers "
            "above 250 characters and numbers far apart cannot be brought in."
        ),
    ),
    _SCORE,
)
FEEDBACK_LEFT_OUT = Rule(
    "gift-feedback-left-out",
    Severity.NOTE,
    Text("Tilbakemeldingen ved «{text}» er ikke tatt med", "The feedback at “{text}” is left out"),
    Text(
        "Skriv den under feedback i quizen hvis den trengs.",
        "Write it below feedback in the quiz if it is needed.",
    ),
    _LEFT,
)
CATEGORY_LEFT_OUT = Rule(
    "gift-category-left-out",
    Severity.NOTE,
    Text("Kategorien «{name}» er ikke tatt med", "The category “{name}” is left out"),
    Text(
        (
            "Skal kategoriene være hver sin quiz, del filen. Skal det trekkes fra dem, skriv "
            "pool: under spørsmålene."
        ),
        (
            "If each category is to be a quiz, split the file. To draw from them, write "
            "pool: below the questions."
        ),
    ),
    _LEFT,
)
TAGS_LEFT_OUT = Rule(
    "gift-tags-left-out",
    Severity.NOTE,
    Text("Merkelappene er ikke tatt med: {tags}", "The tags are left out: {tags}"),
    Text(
        "Viser de et læringsmål, skriv objective: under spørsmålet i quizen.",
        ("If they show a learning objective, write objective: below the question in the quiz."),
    ),
    _LEFT,
)
MARKUP_LEFT_OUT = Rule(
    "gift-markup-left-out",
    Severity.WARNING,
    Text("Dette er ikke tatt med fra teksten: {what}", "This of the text is left out: {what}"),
    Text(
        (
            "Se på spørsmålet i quizen. Legg bilder i media/ og skriv ![det bildet "
            "viser](bilde.png); skriv formler som tekst."
        ),
        (
            "Look at the question in the quiz. Put pictures in media/ and write ![what it "
            "shows](picture.png); write formulas as text."
        ),
    ),
    _LEFT,
)
RULES = (
    BRACE_NOT_CLOSED,
    BRACE_NOT_OPENED,
    BRACE_AGAIN,
    TITLE_NOT_CLOSED,
    QUESTION_MISSING,
    ANSWER_UNMARKED,
    ANSWER_EMPTY,
    ANSWER_TWICE,
    TOO_FEW,
    TOO_MANY,
    NO_RIGHT_ANSWER,
    WEIGHT_INVALID,
    NUMBER_INVALID,
    PAIR_INVALID,
    NO_QUESTIONS,
    DESCRIPTION_LEFT_OUT,
    MATCH_SHARED,
    WEIGHT_CHANGED,
    WEIGHTS_CHANGED,
    SEVERAL_RIGHT,
    ANSWER_LEFT_OUT,
    FEEDBACK_LEFT_OUT,
    CATEGORY_LEFT_OUT,
    TAGS_LEFT_OUT,
    MARKUP_LEFT_OUT,
)
