"""Course structures of cmi5 and xAPI, pages and scripts with a flaw."""

from __future__ import annotations

from tests.packages import good
from tests.packages.case import case, edited, page, script
from tests.packages.good import CMI5, JS12, TINCAN

# ── cmi5 and xAPI ─────────────────────────────────────────────────────────────────────────────────


def structure(name: str, codes: str, old: str, new: str) -> None:
    case(name, codes, good.cmi5(edited(old, new, CMI5)))


def tincan(name: str, codes: str, old: str, new: str) -> None:
    case(name, codes, good.xapi(edited(old, new, TINCAN)))


UNIT = CMI5[CMI5.index("  <au") : CMI5.index("</courseStructure>")]
structure("cmi5-without-unit-error", "cmi5-no-unit", UNIT, "")
structure("cmi5-id-without-scheme-error", "cmi5-id", '"https://kurs.no/xapi/kurs/au"', '"au-1"')
structure(
    "cmi5-id-twice-error",
    "manifest-identifier-twice",
    "https://kurs.no/xapi/kurs/au",
    "https://kurs.no/xapi/kurs",
)
structure(
    "cmi5-title-missing-warning",
    "cmi5-title",
    'masteryScore="0.7">\n    <title><langstring lang="nb">Kurs</langstring></title>',
    'masteryScore="0.7">',
)
structure("cmi5-url-missing-error", "cmi5-url", "<url>index.html</url>", "")
structure("cmi5-file-missing-error", "package-file-missing", ">index.html<", ">start.html<")
structure("cmi5-unknown-move-on-error", "cmi5-move-on", "CompletedAndPassed", "Bestått")
structure("cmi5-mastery-in-per-cent-error", "cmi5-mastery-score", '"0.7"', '"70"')
structure("cmi5-namespace-warning", "manifest-namespace", "/v1/", "/v2/")
ACTIVITY = TINCAN[TINCAN.index("    <activity ") : TINCAN.index("  </activities>")]
tincan("tincan-without-activity-error", "tincan-no-activity", ACTIVITY, "")
tincan("tincan-id-without-scheme-error", "tincan-id", '"https://kurs.no/xapi/kurs"', '"kurs"')
tincan("tincan-without-launch-error", "tincan-launch", '<launch lang="nb">index.html</launch>', "")
tincan("tincan-without-name-warning", "tincan-name", "<name>Kurs</name>", "")

# ── Pages and scripts ─────────────────────────────────────────────────────────────────────────────

page(
    "font-from-elsewhere-warning",
    "content-other-origin",
    "<title>",
    '<link rel="stylesheet" href="//fonts.example.org/a.css"><title>',
)
script(
    "script-fetches-elsewhere-warning",
    "content-other-origin",
    'fetch("https://stats.example.org/hit");',
)
case(
    "style-imports-elsewhere-warning",
    "content-other-origin",
    good.scorm12(course_css=b"@import 'https://cdn.example.org/a.css';"),
)
page("picture-missing-warning", "content-file-missing", "media/kart.png", "media/borte.png")
page("picture-in-other-capitals-error", "package-reference-case", "media/kart", "Media/kart")
page("inline-script-note", "content-inline-script", "<h1>", "<script>let a = 1</script><h1>")
page("event-attribute-note", "content-inline-script", "<h1>", '<h1 onclick="start()">')
page("inline-style-note", "content-inline-style", "<h1>", '<h1 style="color: red">')
script("eval-note", "content-eval", "eval('1');")
case("no-tracking-warning", "content-no-tracking", good.scorm12(course_js=b"let a = 1;"))
case(
    "script-of-2004-in-1.2-warning",
    "content-other-edition",
    good.scorm12(course_js=good.JS2004.encode()),
)
case(
    "no-status-note",
    "content-no-status",
    good.scorm12(course_js=JS12.replace("lesson_status", "lesson_location").encode()),
)
case(
    "no-suspend-note",
    "content-no-suspend",
    good.scorm12(course_js=JS12.replace("cmi.core.exit", "cmi.core.entry").encode()),
)


def without(name: str, code: str, old: str, new: str = "") -> None:
    """A package of 1.2 whose script lacks something."""
    case(name, code, good.scorm12(course_js=edited(old, new, JS12).encode()))


without("no-finish-note", "content-no-finish", 'api.LMSFinish("");\n')
without("no-commit-note", "content-no-commit", 'api.LMSCommit("");\n')
without("no-mode-note", "content-no-mode", "lesson_mode", "credit")
without("no-time-note", "content-no-time", "session_time", "total")
without("no-opener-note", "content-no-opener", " ?? window.opener?.API")
without("no-highest-score-note", "content-no-max-score", "score.max", "score.min")


def without2004(name: str, code: str, old: str, new: str) -> None:
    case(name, code, good.scorm2004(course_js=edited(old, new, good.JS2004).encode()))


without2004("no-raw-score-note", "content-no-raw-score", "score.raw", "score.max")
without2004("timestamp-of-three-decimals-note", "content-timestamp", ".slice(0, 22)", "")
case(
    "font-written-into-style-note",
    "content-data-address",
    good.scorm12(course_css=b"@font-face { src: url(data:font/woff2;base64,d09GMg) }"),
)
page(
    "film-written-into-page-note",
    "content-data-address",
    "<h1>",
    '<video src="data:video/mp4;base64,AAAA"></video><h1>',
)
script("unload-note", "content-unload", 'window.addEventListener("beforeunload", save);')
script("popup-note", "content-popup", 'window.open("side.html");')
script("navigation-request-note", "content-navigation-request", 'set("adl.nav.request", "x");')
script("learner-name-note", "content-learner-name", 'api.LMSGetValue("cmi.core.student_name");')
