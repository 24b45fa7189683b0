"""What may stand in course.yaml."""

from __future__ import annotations

from builder.diagnostics import Text
from builder.source.kinds import (
    Choice,
    Flag,
    Language,
    Many,
    Nested,
    Number,
    PerLanguage,
    Prose,
    Size,
    Whole,
    a_version,
    an_address,
    an_id,
)
from builder.source.schema import Field, Schema

FORMAT_FIELD = Field(
    "format",
    Whole(1, 99),
    Text("Formatet filen er skrevet i: 1.", "The format the file is written in: 1."),
    required=True,
    words=True,
    example="1",
)
_SHARE = Choice(("obligatory", "every", "none"), {"alle": "every", "ingen": "none"})
COMPLETION = Schema(
    (
        Field(
            "pages",
            _SHARE,
            Text("Hvilke sider som må leses.", "Which pages must be read."),
            default="obligatory",
        ),
        Field(
            "quizzes",
            _SHARE,
            Text("Hvilke prøver som må bestås.", "Which quizzes must be passed."),
            default="obligatory",
        ),
    )
)
THEME = Schema(
    (
        Field(
            "css",
            Prose(),
            Text("Stilark som erstatter vårt tema.", "A style sheet that replaces our theme."),
        ),
        Field("logo", Prose(), Text("Logoen, som bildefil.", "The logo, a picture file.")),
        Field(
            "name",
            Prose(),
            Text(
                "Hvem logoen tilhører, når det ikke er den første i «owners».",
                "Whose the logo is, when that is not the first of “owners”.",
            ),
        ),
    )
)
LIMITS = Schema(
    (
        Field(
            "package",
            Size(),
            Text(
                "Største pakke; uten linjen 200 MB.",
                "Largest package; without the line 200 MB.",
            ),
            default=200_000_000,
        ),
    )
)
SITUATION = Schema(
    (
        Field(
            "title", PerLanguage(), Text("Navnet på inngangen.", "The door's name."), required=True
        ),
        Field("text", PerLanguage(), Text("Hvem den er for.", "Whom it is for.")),
        Field(
            "pages",
            Many(Prose()),
            Text("Id-ene til sidene den leder til.", "Ids of the pages it leads to."),
            required=True,
        ),
    )
)
TARGETS = ("scorm12", "scorm2004-3", "scorm2004-4", "cmi5", "xapi", "web")
COURSE = Schema(
    (
        FORMAT_FIELD,
        Field(
            "id",
            an_id(),
            Text("Kursets id. Endres aldri.", "The course's id. Never changes."),
            required=True,
            example="mitt-kurs",
        ),
        Field(
            "version",
            a_version(),
            Text("Versjonen, i anførselstegn.", "The version, in quotes."),
            required=True,
            example='"1"',
        ),
        Field(
            "languages",
            Many(Language()),
            Text("Språkene, kildespråket først.", "The languages, the source language first."),
            required=True,
            example="[nb]",
        ),
        Field(
            "title",
            PerLanguage(),
            Text("Kursets navn på hvert språk.", "The course's name in each language."),
            required=True,
        ),
        Field(
            "description",
            PerLanguage(),
            Text("Hva kurset handler om.", "What the course is about."),
        ),
        Field(
            "modules",
            Many(Prose()),
            Text("Modulene i rekkefølge.", "The modules in order."),
            required=True,
            example="[modul]",
        ),
        Field(
            "situations",
            Many(Nested(SITUATION)),
            Text("Innganger etter situasjon.", "Doors by situation."),
        ),
        Field(
            "authors",
            Many(Prose()),
            Text("Hvem som har skrevet kurset.", "Who wrote the course."),
            default=(),
        ),
        Field(
            "owners",
            Many(Prose()),
            Text("Hvem som eier kurset eller ideen.", "Who owns the course or its idea."),
            default=(),
        ),
        Field(
            "licence",
            Prose(),
            Text("Lisensen, for eksempel CC BY 4.0.", "The licence, for example CC BY 4.0."),
        ),
        Field("contact", Prose(), Text("Hvor man kan spørre.", "Where to ask.")),
        Field(
            "origin",
            PerLanguage(),
            Text("Hvor innholdet kommer fra.", "Where the content comes from."),
        ),
        Field(
            "iri",
            an_address(),
            Text("Kursets varige adresse i xAPI.", "The course's lasting address in xAPI."),
        ),
        Field("completion", Nested(COMPLETION), Text("Når man er ferdig.", "When one is done.")),
        Field(
            "pass",
            Number(0, 100),
            Text("Prosenten som skal til for å bestå.", "The per cent it takes to pass."),
            default=70.0,
        ),
        Field(
            "status",
            Choice(("passed", "completed")),
            Text("Hva SCORM 1.2 får når man er ferdig.", "What SCORM 1.2 gets when one is done."),
            default="passed",
        ),
        Field(
            "navigation",
            Choice(("free", "linear"), {"fri": "free", "lineær": "linear"}),
            Text("Fri, eller én side om gangen.", "Free, or one page at a time."),
            default="free",
        ),
        Field(
            "tracking",
            Choice(
                ("none", "completion", "score", "answers"), {"ingen": "none", "svar": "answers"}
            ),
            Text("Hvor mye læringsplattformen får vite.", "How much the LMS is told."),
            default="score",
        ),
        Field(
            "notes",
            Choice(("lms", "device", "off")),
            Text("Hvor private notater lagres.", "Where private notes are kept."),
            default="lms",
        ),
        Field(
            "split",
            Choice(("none", "module")),
            Text(
                "Om hver modul også blir en egen pakke.",
                "Whether each module is a package of its own as well.",
            ),
            default="none",
        ),
        Field(
            "certificate",
            Flag(),
            Text(
                "Om den som er ferdig, kan skrive ut et kursbevis.",
                "Whether one who is done can print a certificate.",
            ),
            default=False,
        ),
        Field(
            "targets",
            Many(
                Choice(
                    TARGETS,
                    {"scorm": "scorm12", "scorm-1.2": "scorm12", "html": "web", "nett": "web"},
                )
            ),
            Text("Hva som bygges.", "What is built."),
            default=(),
        ),
        Field(
            "schemas",
            Choice(("include", "none")),
            Text(
                "Om de offisielle XSD-filene er med.",
                "Whether the official XSD files are included.",
            ),
            default="include",
        ),
        Field("theme", Nested(THEME), Text("Eget utseende.", "A look of your own.")),
        Field("limits", Nested(LIMITS), Text("Egne grenser.", "Limits of your own.")),
    )
)
