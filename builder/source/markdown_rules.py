"""The words for what concerns a text as a whole."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

PAGE_TOO_LONG = Rule(
    "page-too-long",
    Severity.ERROR,
    Text(
        "Siden har {size} tegn, og grensen er {limit}",
        "The page has {size} characters, and the limit is {limit}",
    ),
    Text("Del den i flere sider.", "Split it into several pages."),
    Text(
        "En side på hundrevis av utskriftssider blir ikke lest, og kurset blir tungt å åpne.",
        "A page of hundreds of printed pages is not read, and the course becomes slow to open.",
    ),
)
TOO_DEEP = Rule(
    "markdown-too-deep",
    Severity.ERROR,
    Text(
        "Lister og sitater ligger for mange nivåer inni hverandre",
        "Lists and quotes are nested too deeply",
    ),
    Text("Bruk høyst tre nivåer.", "Use three levels at most."),
    Text(
        "Teksten kan ikke leses slik den står, verken av program eller folk.",
        "The text cannot be read as it stands, by programs or people.",
    ),
)
VALUE_UNKNOWN = Rule(
    "course-value-unknown",
    Severity.ERROR,
    Text("Det finnes ingen verdi som heter «{name}»", "There is no value called “{name}”"),
    Text("Disse kan stå i doble klammer: {known}", "These may stand in double braces: {known}"),
    Text(
        "Det som står i doble klammer, hentes fra course.yaml, så det bare må rettes ett sted.",
        "What stands in double braces comes from course.yaml, so it need be mended in one place "
        "only.",
    ),
)
CHECKLIST_LINE = Rule(
    "checklist-line-not-item",
    Severity.ERROR,
    Text("«{text}» er ikke et punkt i sjekklisten", "“{text}” is not an item of the checklist"),
    Text(
        "Begynn linjen med «- », helt til venstre.", "Begin the line with “- ”, at the left margin."
    ),
    Text(
        "Hvert punkt huskes for seg. En sjekkliste er derfor bare punkter.",
        "Each item is remembered on its own. So a checklist is items only.",
    ),
)

RULES = (PAGE_TOO_LONG, TOO_DEEP, VALUE_UNKNOWN, CHECKLIST_LINE)
