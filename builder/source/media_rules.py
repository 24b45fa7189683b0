"""The words for what can be wrong with a film, a sound or a file to download."""

from __future__ import annotations

from builder.diagnostics import Rule, Severity, Text

_HEARD = Text(
    "Noen hører ikke, og mange har ikke lyd på kontoret. Loven om universell utforming krever det "
    "også (WCAG 1.2.1–1.2.5).",
    "Some do not hear, and many have no sound at the office. The law on universal design requires "
    "it too (WCAG 1.2.1–1.2.5).",
)
_VTT = Text(
    "WebVTT er formatet nettlesere viser teksting fra: en tekstfil som begynner med WEBVTT, og der "
    "hver tekst står under en linje med tid.",
    "WebVTT is the format that browsers show captions from: a text file that begins with WEBVTT, "
    "with a line of time above each text.",
)

WITHOUT_CAPTIONS = Rule(
    "video-without-captions",
    Severity.ERROR,
    Text("Videoen «{target}» mangler teksting", "The video “{target}” has no captions"),
    Text(
        "Lag en WebVTT-fil med det som blir sagt, legg den i media og skriv captions={proposed}",
        "Make a WebVTT file of what is said, put it in media and write captions={proposed}",
    ),
    _HEARD,
)
WITHOUT_ALTERNATIVE = Rule(
    "video-without-alternative",
    Severity.ERROR,
    Text(
        "Den som ikke ser videoen «{target}», får ikke med seg det den viser",
        "Those who do not see the video “{target}” miss what it shows",
    ),
    Text(
        "Skriv mellom linjen og ::: hva som blir sagt og vist, eller legg ved en utgave med "
        "synstolking: described=filnavn.mp4",
        "Write between the line and ::: what is said and shown, or add a version with audio "
        "description: described=filename.mp4",
    ),
    Text(
        "Noen ser ikke, og noen får ikke spilt av video der de er. Teksten kan også skrives ut og "
        "søkes i. Loven krever det (WCAG 1.2.3).",
        "Some do not see, and some cannot play video where they are. Text can be printed and "
        "searched, too. The law requires it (WCAG 1.2.3).",
    ),
)
WITHOUT_TRANSCRIPT = Rule(
    "audio-without-transcript",
    Severity.ERROR,
    Text("Lydklippet «{target}» mangler teksten", "The sound “{target}” has no transcript"),
    Text(
        "Skriv det som blir sagt, mellom linjen og :::.",
        "Write what is said between the line and :::.",
    ),
    _HEARD,
)
EXTERNAL = Rule(
    "media-external",
    Severity.ERROR,
    Text("Filen hentes fra et annet nettsted", "The file is fetched from another site"),
    Text(
        "Har du lov til å bruke den, last den ned til media og skriv filnavnet. Ellers kan du "
        "lenke til den i teksten.",
        "If you may use it, download it to media and write the file's name. Otherwise link to it "
        "in the text.",
    ),
    Text(
        "En video fra YouTube eller Vimeo lar andre følge med på hvem som ser den, og mange "
        "læringsplattformer og kommuner stenger den ute. Kurset henter aldri noe utenfra.",
        "A video from YouTube or Vimeo lets others follow who sees it, and many LMSs and "
        "municipalities block it. The course never fetches anything from outside.",
    ),
)
NOT_RECORDING = Rule(
    "media-not-playable",
    Severity.ERROR,
    Text(
        "«{target}» er ikke video eller lyd, eller er ødelagt",
        "“{target}” is neither video nor sound, or is damaged",
    ),
    Text(
        "Spill av filen, og lagre den på nytt: video som MP4 (H.264), lyd som MP3.",
        "Play the file, and save it again: video as MP4 (H.264), sound as MP3.",
    ),
    Text(
        "Endelsen sier én ting og innholdet noe annet. Det skjer når en nettside blir lagret i "
        "stedet for filen, eller når en fil bare får nytt navn.",
        "The ending says one thing, the content another. It happens when a web page is saved "
        "instead of the file, or when a file is only renamed.",
    ),
)
STARTS_LATE = Rule(
    "video-starts-late",
    Severity.WARNING,
    Text(
        "Videoen «{target}» begynner ikke før hele filen er hentet ({size} MB)",
        "The video “{target}” does not start before all of it is fetched ({size} MB)",
    ),
    Text(
        "Lagre den på nytt med «optimaliser for nett» («fast start», «web optimized»).",
        "Save it again with “web optimized” (“fast start”).",
    ),
    Text(
        "Innholdsfortegnelsen i filen står sist. Deltakeren ser en stille rute til alt er lastet "
        "ned, og tror kanskje at videoen ikke virker.",
        "The index of the file stands last. The learner sees a still frame until everything is "
        "downloaded, and may think that the video does not work.",
    ),
)
CAPTIONS_NOT_WEBVTT = Rule(
    "captions-not-webvtt",
    Severity.ERROR,
    Text("«{target}» er ikke en WebVTT-fil", "“{target}” is not a WebVTT file"),
    Text(
        "Lagre tekstingen som WebVTT. Første linje skal være WEBVTT. I en SRT-fil er det nok å "
        "sette inn den linjen og bytte komma med punktum i tidene.",
        "Save the captions as WebVTT. The first line is to be WEBVTT. In an SRT file it is enough "
        "to add that line and turn the commas in the times into points.",
    ),
    _VTT,
)
CAPTIONS_TIME = Rule(
    "captions-time-invalid",
    Severity.ERROR,
    Text("Tiden «{text}» kan ikke leses", "The time “{text}” cannot be read"),
    Text(
        "Skriv fra og til med punktum før tusendelene, og til etter fra: 00:01.000 --> 00:04.000",
        "Write from and to with a point before the thousandths, and to after from: "
        "00:01.000 --> 00:04.000",
    ),
    _VTT,
)
CAPTIONS_EMPTY = Rule(
    "captions-empty",
    Severity.ERROR,
    Text("Det er ingen tekster i «{target}»", "There are no captions in “{target}”"),
    Text(
        "Sett inn det som blir sagt, hver tekst under en linje med tid: 00:01.000 --> 00:04.000",
        "Put in what is said, each text under a line of time: 00:01.000 --> 00:04.000",
    ),
    _VTT,
)
CAPTIONS_NOT_UTF8 = Rule(
    "captions-not-utf8",
    Severity.ERROR,
    Text("«{target}» er ikke lagret som UTF-8", "“{target}” is not saved as UTF-8"),
    Text("Lagre filen på nytt med tegnsettet UTF-8.", "Save the file again as UTF-8."),
    Text(
        "Nettlesere leser teksting som UTF-8. Ellers blir æ, ø og å til andre tegn.",
        "Browsers read captions as UTF-8. Otherwise æ, ø and å turn into other characters.",
    ),
)

RULES = (
    WITHOUT_CAPTIONS, WITHOUT_ALTERNATIVE, WITHOUT_TRANSCRIPT, EXTERNAL, NOT_RECORDING,
    STARTS_LATE, CAPTIONS_NOT_WEBVTT, CAPTIONS_TIME, CAPTIONS_EMPTY, CAPTIONS_NOT_UTF8,
)  # fmt: skip
