"""How a package is brought into each LMS, and what spoils it there: facts with who says so.

``inspector/lms.py`` says which standards an LMS takes; this is what an administrator does with it.
A step that nobody has told us of is unknown, and told to be.
"""

from __future__ import annotations

from dataclasses import dataclass

from builder.inspector import lms
from builder.inspector.lms import Source

READ = ("2026-11-24", "2026-11-29")
"""The first and last day the pages named here were read, in stored copies that may be older."""
MOODLE_PAGE = "https://docs.moodle.org/401/en/SCORM_settings"
MOODLE_CODE = (
    "https://github.com/moodle/moodle/blob/f44e7d0a772514bef53ef480e4f5e5469deb2864/"
    "mod/scorm/datamodels/scormlib.php"
)
CANVAS_PAGE = (
    "https://community.canvaslms.com/t5/The-Product-Blog/"
    "SCORM-to-Require-Signed-Launch-Links/bc-p/470023"
)
D2L_PAGE = "https://documentation.brightspace.com/EN/le/scorm/admin/about_scorm.htm"
BLACKBOARD_PAGE = (
    "https://help.blackboard.com/he/Learn/Instructor/Original/Course_Content/"
    "Create_Content/Add_Content_Packages"
)
ILIAS_PAGE = "https://iliastutorials.com/learning-module-scorm-presentation-mode"
TALENTLMS_PAGE = (
    "https://help.talentlms.com/hc/en-us/articles/"
    "9651373731356-How-to-import-and-track-cmi5-content-in-TalentLMS"
)
DOCEBO_PAGE = (
    "https://help.docebo.com/hc/en-us/articles/"
    "360020128479-Uploading-and-managing-SCORM-as-training-material"
)
CSOD_PAGE = (
    "https://help.csod.com/help/csod_0/Content/Quick_Start_Guides/"
    "Quick_Start_Guide_-_Uploading_Courses_via_Course_Publisher.htm"
)
SAP_PAGE = "https://userapps.support.sap.com/sap/support/knowledge/en/2568384"
SAP_REVISED_PAGE = "https://userapps.support.sap.com/sap/support/knowledge/en/3574370"
OPEN_EDX_PAGE = "https://github.com/overhangio/openedx-scorm-xblock/blob/master/README.rst"
LEARN365_PAGE = (
    "https://helpcenter.zensai.com/hc/en-us/articles/"
    "4404769812753-Content-packages-SCORM-AICC-Import-use-and-manage"
)
TOVUTI_PAGE = "https://help.tovutilms.com/hc/en-us/articles/4413651362573-Upload-eLearning-Packages-SCORM-xAPI-etc"


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do or to know, in words of ``beside.step.<word>``."""

    word: str
    source: Source | None
    """None for what follows from the course itself, whatever LMS it is in."""
    page: str = ""
    """The page that says so; empty for what was tried or is unknown."""


@dataclass(frozen=True, slots=True)
class Guide:
    """One LMS."""

    name: str
    first: tuple[str, ...]
    """Targets, the one to begin with first; those that a build lacks are passed over."""
    steps: tuple[Step, ...]
    update: Step = Step("update-unknown", Source.UNKNOWN)
    """What becomes of progress when the file is replaced."""
    standards_page: str = ""
    """The vendor's page that says which standards it takes; empty where ``lms.TAKES`` names no
    page of the vendor's that we have read."""


@dataclass(frozen=True, slots=True)
class Spoiler:
    """A setting that breaks the course: ``beside.spoiler.<word>.setting``, ``.symptom``,
    ``.cure``."""

    word: str
    lms: str = ""
    """Where it is called so; empty where any LMS may have it."""
    source: Source | None = None
    """None for what follows from the course itself."""
    page: str = ""


ASK = Step("ask", Source.UNKNOWN)
SCORM = ("scorm12", "scorm2004-4", "scorm2004-3")
NEWER = ("scorm2004-4", "scorm2004-3", "scorm12")

GUIDES: tuple[Guide, ...] = (
    Guide(
        lms.MOODLE,
        SCORM,
        (
            Step("moodle-add", Source.VENDOR, MOODLE_PAGE),
            Step("moodle-file", Source.VENDOR, MOODLE_PAGE),
            Step("moodle-attempts", Source.VENDOR, MOODLE_PAGE),
            Step("moodle-completion", Source.VENDOR, MOODLE_PAGE),
            Step("moodle-review", Source.TRIED),
        ),
        Step("update-moodle", Source.VENDOR, MOODLE_CODE),
    ),
    Guide(lms.KS_LARING, SCORM, (Step("ks-ask", Source.UNKNOWN),)),
    Guide(
        lms.CANVAS,
        NEWER,
        (
            Step("canvas-menu", Source.VENDOR, CANVAS_PAGE),
            Step("canvas-links", Source.VENDOR, CANVAS_PAGE),
            Step(
                "canvas-blank", Source.THREAD, "https://github.com/LiaScript/LiaScript/issues/246"
            ),
        ),
    ),
    Guide(lms.ITSLEARNING, SCORM, (ASK,)),
    Guide(
        lms.BRIGHTSPACE,
        SCORM,
        (
            Step("d2l-service", Source.VENDOR, D2L_PAGE),
            Step("d2l-add", Source.VENDOR, D2L_PAGE),
        ),
    ),
    Guide(
        lms.BLACKBOARD,
        SCORM,
        (
            Step("blackboard-engine", Source.VENDOR, BLACKBOARD_PAGE),
            Step("blackboard-add", Source.VENDOR, BLACKBOARD_PAGE),
        ),
        standards_page=BLACKBOARD_PAGE,
    ),
    Guide(lms.ILIAS, SCORM, (Step("ilias-add", Source.THREAD, ILIAS_PAGE),)),
    Guide(
        lms.OPEN_EDX,
        SCORM,
        (
            Step("openedx-install", Source.VENDOR, OPEN_EDX_PAGE),
            Step("openedx-scorm", Source.VENDOR, OPEN_EDX_PAGE),
            Step("openedx-add", Source.VENDOR, OPEN_EDX_PAGE),
        ),
    ),
    Guide(
        lms.LEARN365,
        SCORM,
        (
            Step("learn365-add", Source.VENDOR, LEARN365_PAGE),
            Step("learn365-four", Source.VENDOR, LEARN365_PAGE),
        ),
        standards_page=LEARN365_PAGE,
    ),
    Guide(
        lms.CORNERSTONE,
        ("scorm12", "scorm2004-3", "scorm2004-4"),
        (
            Step("cornerstone-add", Source.VENDOR, CSOD_PAGE),
            Step("cornerstone-try", Source.VENDOR, CSOD_PAGE),
        ),
        Step("update-cornerstone", Source.VENDOR, CSOD_PAGE),
    ),
    Guide(
        lms.SAP,
        SCORM,
        (Step("sap-import", Source.VENDOR, SAP_PAGE), ASK),
        Step("update-sap", Source.VENDOR, SAP_REVISED_PAGE),
    ),
    Guide(
        lms.DOCEBO,
        ("scorm12", "scorm2004-3"),
        (Step("docebo-add", Source.VENDOR, DOCEBO_PAGE),),
        standards_page=DOCEBO_PAGE,
    ),
    Guide(
        lms.TALENTLMS,
        ("scorm12", "cmi5", "xapi"),
        (
            Step("talentlms-add", Source.VENDOR, TALENTLMS_PAGE),
            Step("talentlms-file", Source.VENDOR, TALENTLMS_PAGE),
        ),
    ),
    Guide(
        lms.TOVUTI,
        SCORM,
        (Step("tovuti-add", Source.VENDOR, TOVUTI_PAGE),),
        standards_page=TOVUTI_PAGE,
    ),
    Guide(
        "Google Classroom",
        ("web",),
        (Step("link", Source.UNKNOWN),),
        Step("update-web", None),
    ),
    Guide(
        "Microsoft Teams",
        ("web",),
        (Step("link", Source.UNKNOWN),),
        Step("update-web", None),
    ),
)

SPOILERS: tuple[Spoiler, ...] = (
    Spoiler("new-attempt", lms.MOODLE, Source.VENDOR, MOODLE_PAGE),
    Spoiler("review", lms.MOODLE, Source.TRIED),
    Spoiler("by-score"),
    Spoiler("mastery", lms.MOODLE, Source.TRIED),
    Spoiler("preview"),
    Spoiler("popup"),
    Spoiler("time-out", lms.SAP, Source.VENDOR, "SAP KBA 2978409"),
    Spoiler("size", lms.CORNERSTONE, Source.VENDOR, CSOD_PAGE),
    Spoiler("other-standard"),
    Spoiler("other-host"),
)
