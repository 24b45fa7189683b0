"""The words for what is wrong in one quiz file, or between it and its translations."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

_WHY_POOLS = Text(
    "Fra en gruppe (pool) trekkes noen spørsmål for hvert forsøk. Da må det være nok av dem, og de "
    "må telle likt, ellers avhenger resultatet av flaks.",
    "From a pool some questions are drawn for each attempt. There must be enough of them, and they "
    "must count alike, or the result depends on luck.",
)
_WHY_SCORE = Text(
    "Resultatet er poengene man har fått, delt på poengene man kan få.",
    "The score is the points earned divided by the points obtainable.",
)
_WHY_SURVEY = Text(
    "Bare prøver med mode: graded har et resultat. I øvinger og undersøkelser har innstillingen "
    "ingen virkning.",
    "Only quizzes with mode: graded have a result. In practice and surveys the setting has no "
    "effect.",
)

QUIZ_EMPTY = Rule(
    "quiz-empty",
    Severity.ERROR,
    Text("Prøven har ingen spørsmål", "The quiz has no questions"),
    Text(
        "Skriv minst ett spørsmål under «questions», eller skriv draft: true.",
        "Write at least one question below “questions”, or write draft: true.",
    ),
    Text("En prøve uten spørsmål kan ingen bestå.", "Nobody can pass a quiz without questions."),
)
GRADED_WITHOUT_POINTS = Rule(
    "quiz-without-points",
    Severity.ERROR,
    Text("Ingen av spørsmålene i prøven gir poeng", "None of the quiz's questions gives points"),
    Text(
        "Gi minst ett spørsmål points større enn 0, eller skriv mode: practice.",
        "Give at least one question points above 0, or write mode: practice.",
    ),
    _WHY_SCORE,
)
POINTS_NOT_SCORED = Rule(
    "question-points-not-scored",
    Severity.WARNING,
    Text(
        "«points» har ingen virkning her, for svaret blir ikke rettet",
        "“points” has no effect here, since the answer is not judged",
    ),
    Text("Slett linjen.", "Delete the line."),
    Text(
        "Refleksjoner og undersøkelser har ikke riktige svar, og kan ikke gi poeng.",
        "Reflections and surveys have no right answers and cannot give points.",
    ),
)
PASS_NOT_USED = Rule(
    "quiz-pass-not-used",
    Severity.WARNING,
    Text("«pass» har ingen virkning med mode: {mode}", "“pass” has no effect with mode: {mode}"),
    Text("Slett linjen, eller skriv mode: graded.", "Delete the line, or write mode: graded."),
    _WHY_SURVEY,
)
SOLUTION_NEVER_SHOWN = Rule(
    "quiz-solution-never-shown",
    Severity.WARNING,
    Text(
        "Fasiten vises aldri: forsøkene er uten grense, så det finnes ikke noe siste forsøk",
        "The solution is never shown: attempts have no limit, so there is no last one",
    ),
    Text(
        "Skriv hvor mange forsøk prøven har, for eksempel attempts: 3, eller skriv "
        "solution: after-pass.",
        "Write how many attempts the quiz has, such as attempts: 3, or write solution: after-pass.",
    ),
    Text(
        "Den som ikke klarer prøven, venter på et svar som aldri kommer. Skal fasiten holdes "
        "hemmelig, sier solution: never det rett ut.",
        "Whoever does not manage the quiz waits for an answer that never comes. To keep the "
        "solution secret, solution: never says so outright.",
    ),
)
WITHOUT_FEEDBACK = Rule(
    "question-without-feedback",
    Severity.NOTE,
    Text(
        "Det står ikke hvorfor et svar er riktig eller galt. Gjelder: {ids}",
        "Nothing says why an answer is right or wrong. Concerns: {ids}",
    ),
    Text(
        "Skriv correct: og incorrect: under feedback: i spørsmålet. Der man velger blant "
        "svaralternativer, kan også hvert av dem få sin feedback:.",
        "Write correct: and incorrect: below feedback: in the question. Where one chooses among "
        "options, each of them may also have its own feedback:.",
    ),
    Text(
        "Det er i tilbakemeldingen man lærer noe av å svare feil.",
        "It is from feedback that one learns by answering wrong.",
    ),
)
POOL_UNKNOWN = Rule(
    "quiz-pool-unknown",
    Severity.ERROR,
    Text("Ingen spørsmål har pool: {pool}", "No question has pool: {pool}"),
    Text(
        "Skriv pool: {pool} på spørsmålene som hører til, eller rett navnet. Disse finnes: "
        "{known}.",
        "Write pool: {pool} on the questions that belong to it, or correct the name. These exist: "
        "{known}.",
    ),
    _WHY_POOLS,
)
POOL_TOO_SMALL = Rule(
    "quiz-pool-too-small",
    Severity.ERROR,
    Text(
        "Det skal trekkes {count} spørsmål, men «{pool}» har bare {have}",
        "{count} questions are to be drawn, but “{pool}” has only {have}",
    ),
    Text(
        "Skriv count: {have}, eller lag flere spørsmål med pool: {pool}.",
        "Write count: {have}, or make more questions with pool: {pool}.",
    ),
    _WHY_POOLS,
)
POOL_NOT_DRAWN = Rule(
    "quiz-pool-not-drawn",
    Severity.WARNING,
    Text(
        "Det trekkes ikke fra «{pool}», så alle får dette spørsmålet",
        "Nothing is drawn from “{pool}”, so everyone gets this question",
    ),
    Text(
        "Legg til under draw: - pool: {pool} og count: 1, eller slett linjen.",
        "Add below draw: - pool: {pool} and count: 1, or delete the line.",
    ),
    _WHY_POOLS,
)
POOL_DRAWN_TWICE = Rule(
    "quiz-pool-drawn-twice",
    Severity.ERROR,
    Text("Det trekkes to ganger fra «{pool}»", "“{pool}” is drawn from twice"),
    Text("Behold den ene, og la count være summen.", "Keep one of them and let count be the sum."),
    _WHY_POOLS,
)
POOL_POINTS_DIFFER = Rule(
    "quiz-pool-points-differ",
    Severity.ERROR,
    Text(
        "Spørsmålet gir {points} poeng, men andre i «{pool}» gir {others}",
        "The question gives {points} points, but others in “{pool}” give {others}",
    ),
    Text(
        "La alle spørsmålene i «{pool}» ha like mange points.",
        "Let all questions in “{pool}” have equal points.",
    ),
    _WHY_POOLS,
)
TRANSLATION_OTHER_QUIZ = Rule(
    "translation-of-other-quiz",
    Severity.ERROR,
    Text("Ingen av spørsmålene finnes i {source}", "None of the questions exists in {source}"),
    Text(
        "Se om filen er en oversettelse av en annen prøve, eller gi spørsmålene de samme id-ene: "
        "{known}.",
        "See whether the file translates another quiz, or give the questions the same ids: "
        "{known}.",
    ),
    Text(
        "En oversettelse legges over kildespråket etter id-ene på spørsmålene.",
        "A translation is laid over the source language by the questions' ids.",
    ),
)
TRANSLATION_UNTOUCHED = Rule(
    "translation-untouched",
    Severity.WARNING,
    Text(
        "Filen er fortsatt slik den ble laget: ingen har oversatt {source}",
        "The file is still as it was made: nobody has translated {source}",
    ),
    Text(
        "Oversett spørsmålene, og gi dem id-ene de har der: {known}. Eller slett filen så lenge.",
        "Translate the questions, with the ids they have there: {known}. Or delete the file for "
        "now.",
    ),
    Text(
        "Til da vises prøven på kildespråket.",
        "Until then the quiz is shown in the source language.",
    ),
)
TRANSLATION_MISSING_QUESTION = Rule(
    "translation-missing-question",
    Severity.WARNING,
    Text("Spørsmålet «{id}» er ikke oversatt", "The question “{id}” is not translated"),
    Text(
        "Legg det til under questions i {path}: - id: {id}",
        "Add it below questions in {path}: - id: {id}",
    ),
    Text(
        "Til da vises spørsmålet på kildespråket.",
        "Until then the question is shown in the source language.",
    ),
)
TRANSLATION_MISSING_TEXT = Rule(
    "translation-missing-text",
    Severity.WARNING,
    Text("«{id}» mangler oversettelse av: {names}", "“{id}” lacks a translation of: {names}"),
    Text(
        "Legg til det som mangler. Til da vises det på kildespråket.",
        "Add what is missing. Until then it is shown in the source language.",
    ),
    Text(
        "Deltakeren får spørsmålet på to språk om hverandre.",
        "The learner gets the question in two languages at once.",
    ),
)
RULES = (
    QUIZ_EMPTY,
    GRADED_WITHOUT_POINTS,
    POINTS_NOT_SCORED,
    PASS_NOT_USED,
    SOLUTION_NEVER_SHOWN,
    WITHOUT_FEEDBACK,
    POOL_UNKNOWN,
    POOL_TOO_SMALL,
    POOL_NOT_DRAWN,
    POOL_DRAWN_TWICE,
    POOL_POINTS_DIFFER,
    TRANSLATION_OTHER_QUIZ,
    TRANSLATION_UNTOUCHED,
    TRANSLATION_MISSING_QUESTION,
    TRANSLATION_MISSING_TEXT,
)
