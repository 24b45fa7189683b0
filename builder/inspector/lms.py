"""What is known of LMSs, as data: what they take, which faults hurt in them, who says so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from builder.diagnostics import Text


class Source(Enum):
    """Where a fact comes from, the surest first."""

    TRIED = Text("prøvd", "tried")
    """Seen in the LMS itself, in the version that stands in ``Lms.version``."""
    VENDOR = Text("leverandørens dokumentasjon", "vendor's documentation")
    THREAD = Text("åpen tråd på nett", "public thread")
    UNKNOWN = Text("ukjent", "unknown")


class Answer(Enum):
    """Whether an LMS takes a standard."""

    YES = Text("ja", "yes")
    PARTLY = Text("delvis", "partly")
    UNKNOWN = Text("ukjent", "unknown")
    NO = Text("nei", "no")


@dataclass(frozen=True, slots=True)
class Lms:
    """A learning platform."""

    name: str
    version: str = ""
    """What was tried; "" when nothing was."""


@dataclass(frozen=True, slots=True)
class Takes:
    """Whether an LMS takes some standards."""

    lms: str
    standards: tuple[str, ...]
    answer: Answer
    source: Source
    where: str = ""
    """The page or thread that says so; "" for what was tried."""
    remark: Text | None = None


@dataclass(frozen=True, slots=True)
class Bite:
    """A fault that hurts in an LMS."""

    lms: str
    source: Source
    where: str = ""


MOODLE, OPEN_EDX, KS_LARING = "Moodle", "Open edX", "KS Læring"
CANVAS, BLACKBOARD, BRIGHTSPACE, ILIAS = "Canvas", "Blackboard", "Brightspace", "ILIAS"
CHAMILO, SAP, CORNERSTONE = "Chamilo", "SAP SuccessFactors", "Cornerstone"
CROSSKNOWLEDGE, DOCEBO, TALENTLMS, TOVUTI = "CrossKnowledge", "Docebo", "TalentLMS", "Tovuti"
LEARN365, ITSLEARNING = "Learn365 (Teams)", "itslearning"

LMSS: tuple[Lms, ...] = (
    Lms(MOODLE, "4.5"),
    Lms(KS_LARING),
    Lms(CANVAS),
    Lms(ITSLEARNING),
    Lms(BRIGHTSPACE),
    Lms(BLACKBOARD),
    Lms(ILIAS),
    Lms(OPEN_EDX, "SCORM XBlock 19"),
    Lms(CHAMILO),
    Lms(LEARN365),
    Lms(CORNERSTONE),
    Lms(SAP),
    Lms(DOCEBO),
    Lms(TALENTLMS),
    Lms(TOVUTI),
    Lms(CROSSKNOWLEDGE),
)

S12 = "scorm12"
S2004 = ("scorm2004-2", "scorm2004-3", "scorm2004-4")
TODAY = Text(
    "bygd på Moodle fra først av; hva den bygger på i dag, er ukjent for oss",
    "built on Moodle at first; what it stands on today is unknown to us",
    "bygd på Moodle frå først av; kva den byggjer på i dag, er ukjent for oss",
)

TAKES: tuple[Takes, ...] = (
    Takes(MOODLE, (S12,), Answer.YES, Source.TRIED),
    Takes(
        MOODLE,
        S2004,
        Answer.PARTLY,
        Source.VENDOR,
        "docs.moodle.org, SCORM FAQ",
        Text(
            "tas imot, men videreutvikles ikke",
            "taken, but no longer developed",
            "blir teken imot, men ikkje vidareutvikla",
        ),
    ),
    Takes(KS_LARING, (S12,), Answer.UNKNOWN, Source.UNKNOWN, "", TODAY),
    Takes(
        CANVAS,
        (S12,),
        Answer.PARTLY,
        Source.THREAD,
        "LiaScript#246",
        Text(
            "en pakke for 1.2 ble blank, den for 2004 virket",
            "a 1.2 package was blank, the 2004 one worked",
            "ein pakke for 1.2 vart blank, den for 2004 verka",
        ),
    ),
    Takes(CANVAS, ("scorm2004-4",), Answer.YES, Source.THREAD, "LiaScript#246"),
    Takes(BRIGHTSPACE, (S12, *S2004[1:]), Answer.YES, Source.VENDOR, "D2L"),
    Takes(BLACKBOARD, (S12, *S2004[1:]), Answer.YES, Source.VENDOR, "Blackboard"),
    Takes(
        BLACKBOARD,
        ("xapi",),
        Answer.PARTLY,
        Source.VENDOR,
        "Blackboard",
        Text(
            "spilles av, men uten LRS blir framgang borte",
            "played, but without an LRS progress is lost",
            "blir spelt av, men utan LRS blir framgang borte",
        ),
    ),
    Takes(ILIAS, (S12, *S2004[1:]), Answer.YES, Source.THREAD, "ILIAS PR 2770"),
    Takes(OPEN_EDX, (S12, *S2004[1:]), Answer.YES, Source.TRIED),
    Takes(CHAMILO, (S12,), Answer.YES, Source.THREAD, "chamilo#2063"),
    Takes(
        LEARN365,
        (S12,),
        Answer.PARTLY,
        Source.VENDOR,
        "Zensai",
        Text(
            "fire opplysninger teller: status, poeng, tid og bokmerke",
            "four values count: status, score, time and bookmark",
            "fire opplysningar tel: status, poeng, tid og bokmerke",
        ),
    ),
    Takes(CORNERSTONE, (S12, *S2004[1:]), Answer.YES, Source.VENDOR, "help.csod.com"),
    Takes(SAP, (S12, *S2004[1:]), Answer.YES, Source.VENDOR, "SAP"),
    Takes(DOCEBO, (S12, "scorm2004-3"), Answer.YES, Source.VENDOR, "Docebo"),
    Takes(TALENTLMS, (S12, "xapi", "cmi5"), Answer.YES, Source.VENDOR, "help.talentlms.com"),
    Takes(TALENTLMS, S2004, Answer.NO, Source.VENDOR, "help.talentlms.com"),
    Takes(TOVUTI, (S12, *S2004, "xapi"), Answer.YES, Source.VENDOR, "help.tovutilms.com"),
    Takes(TOVUTI, ("cmi5",), Answer.NO, Source.VENDOR, "help.tovutilms.com"),
)
"""An LMS and a standard that do not stand here together are unknown."""

BITES: dict[str, tuple[Bite, ...]] = {
    "package-manifest-not-at-root": (
        Bite(MOODLE, Source.TRIED),
        Bite(DOCEBO, Source.VENDOR, "Docebo"),
        Bite(TALENTLMS, Source.VENDOR, "help.talentlms.com"),
    ),
    "package-file-name": (Bite(CHAMILO, Source.THREAD, "chamilo#4650"),),
    "package-same-base-name": (Bite(CHAMILO, Source.THREAD, "chamilo#2946"),),
    "package-server-file": (
        Bite(DOCEBO, Source.VENDOR, "Docebo"),
        Bite(TOVUTI, Source.VENDOR, "help.tovutilms.com"),
    ),
    "package-mjs": (Bite(MOODLE, Source.UNKNOWN), Bite(OPEN_EDX, Source.UNKNOWN)),
    "package-large": (
        Bite(OPEN_EDX, Source.THREAD, "overhangio#121"),
        Bite(CROSSKNOWLEDGE, Source.THREAD),
        Bite(CORNERSTONE, Source.VENDOR, "help.csod.com"),
    ),
    "manifest-version-missing": (Bite(MOODLE, Source.TRIED),),
    "manifest-version-unknown": (Bite(MOODLE, Source.TRIED),),
    "manifest-version-space": (Bite(MOODLE, Source.TRIED),),
    "manifest-prefix": (Bite(MOODLE, Source.UNKNOWN),),
    "manifest-mastery-score": (Bite(MOODLE, Source.TRIED),),
    "manifest-several-units": (
        Bite(MOODLE, Source.TRIED),
        Bite(TOVUTI, Source.VENDOR, "help.tovutilms.com"),
    ),
    "manifest-sequencing": (
        Bite(MOODLE, Source.VENDOR, "docs.moodle.org, SCORM FAQ"),
        Bite(DOCEBO, Source.VENDOR, "Docebo"),
    ),
    "manifest-identifier-long": (Bite(SAP, Source.VENDOR, "SAP KBA 2316909"),),
    "manifest-first-resource": (Bite(OPEN_EDX, Source.TRIED),),
    "content-no-status": (Bite(OPEN_EDX, Source.THREAD, "overhangio#110"),),
    "content-no-finish": (Bite(BRIGHTSPACE, Source.VENDOR, "D2L"),),
    "content-no-max-score": (Bite(BRIGHTSPACE, Source.VENDOR, "D2L"),),
    "content-no-raw-score": (Bite(MOODLE, Source.TRIED),),
    "content-no-mode": (
        Bite(MOODLE, Source.TRIED),
        Bite(CHAMILO, Source.THREAD, "chamilo PR 8961"),
    ),
    "content-no-time": (Bite(LEARN365, Source.VENDOR, "Zensai"),),
    "content-navigation-request": (Bite(MOODLE, Source.UNKNOWN),),
}
"""Code → the LMSs it is known or thought to hurt in. A code that is not here may hurt in any: what
only a server that does not tell capitals apart would bear is not here either."""
