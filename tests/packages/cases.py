"""Every broken package, by flaw and outcome, with exactly the codes that it must give."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.packages import good, zips
from tests.packages.good import CMI5, JS12, MANIFEST12, MANIFEST2004, PAGE, TINCAN, Files, with_file


@dataclass(frozen=True)
class Case:
    """One package."""

    name: str
    codes: frozenset[str]
    make: Callable[[Path], Path]
    """Writes the package to a path and answers with it."""


CASES: list[Case] = []


def case(name: str, codes: str, files: Files | Callable[[Path], Path]) -> None:
    if isinstance(files, dict):
        members = tuple(files.items())
        CASES.append(Case(name, frozenset(codes.split()), lambda path: zips.write(members, path)))
    else:
        CASES.append(Case(name, frozenset(codes.split()), files))


def edited(old: str, new: str, base: str = MANIFEST12) -> str:
    assert old in base, old
    return base.replace(old, new)


def manifest12(name: str, codes: str, old: str, new: str) -> None:
    case(name, codes, good.scorm12(edited(old, new)))


def manifest2004(name: str, codes: str, old: str, new: str) -> None:
    case(name, codes, good.scorm2004(edited(old, new, MANIFEST2004)))


def page(name: str, codes: str, old: str, new: str) -> None:
    case(name, codes, good.scorm12(index=edited(old, new, PAGE).encode()))


def script(name: str, codes: str, more: str) -> None:
    case(name, codes, good.scorm12(course_js=(JS12 + more).encode()))


def zipped(name: str, codes: str, make: Callable[[Path], Path]) -> None:
    case(name, codes, make)


def members(files: Files) -> list[zips.Member]:
    return list(files.items())


# ── Zips ──────────────────────────────────────────────────────────────────────────────────────────


def raw(content: bytes) -> Callable[[Path], Path]:
    def make(path: Path) -> Path:
        path.write_bytes(content)
        return path

    return make


def folder(path: Path) -> Path:
    path.mkdir()
    return path


def cut(path: Path) -> Path:
    content = zips.write(members(good.scorm12()), path).read_bytes()
    path.write_bytes(content[: len(content) // 2])
    return path


def damaged(path: Path) -> Path:
    stored = zipfile.ZipInfo("media/kart.png", zips.DATE)
    files = good.scorm12()
    content = files.pop("media/kart.png")
    stored.compress_type = zipfile.ZIP_STORED
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, zips.DATE), data)
        archive.writestr(stored, content)
    return zips.patched(path, content[:20], bytes(20))


def bomb(path: Path) -> Path:
    return zips.write([*members(good.scorm12()), ("film.bin", bytes(5_000_000))], path)


def encrypted(path: Path) -> Path:
    return zips.flagged(zips.write(members(good.scorm12()), path), 1)


def other_compression(path: Path) -> Path:
    info = zipfile.ZipInfo("media/kart.png", zips.DATE)
    info.compress_type = zipfile.ZIP_BZIP2
    files = good.scorm12()
    content = files.pop("media/kart.png")
    return zips.write([*members(files), (info, content)], path)


def one_more(name: str, content: bytes = b"x") -> Callable[[Path], Path]:
    """A file the manifest says nothing of: its name alone is the fault."""

    def make(path: Path) -> Path:
        return zips.write([*members(good.scorm12()), (name, content)], path)

    return make


def linked(path: Path) -> Path:
    return zips.write([*members(good.scorm12()), zips.symlink("nb", "/etc")], path)


def twice(path: Path) -> Path:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return zips.write([*members(good.scorm12()), ("index.html", b"x")], path)


def name_without_utf8_mark(path: Path) -> Path:
    files = with_file(good.scorm12(), "media/b-r.png")
    zips.write(members(files), path)
    # æ as cp437 has it, in the name's two places in the zip and nowhere else.
    content = path.read_bytes().replace(b"media/b-r.png", b"media/b\x91r.png")
    path.write_bytes(content)
    return path


ZIP = "package-not-a-zip"
zipped("not-a-zip-error", ZIP, raw(b"<html></html>"))
zipped("empty-file-error", ZIP, raw(b""))
zipped("cut-off-error", ZIP, cut)
zipped("folder-error", "package-is-a-folder", folder)
zipped("damaged-file-error", "package-damaged package-file-missing content-file-missing", damaged)
zipped("bomb-by-ratio-error", "package-too-big-to-read", bomb)
zipped("seventy-thousand-files-error", "package-too-big-to-read", lambda p: zips.many(70_000, p))
zipped("encrypted-error", "package-encrypted package-manifest-missing", encrypted)
zipped(
    "other-compression-error",
    "package-compression package-file-missing content-file-missing",
    other_compression,
)
for flaw, bad in (
    ("climbs-out", "../../etc/passwd"),
    ("absolute", "/etc/passwd"),
    ("drive-letter", "C:/windows/system.ini"),
    ("climbs-backwards", "..\\..\\autorun.inf"),
    ("control-character", "media/a\x07.png"),
):
    zipped(f"{flaw}-error", "package-unsafe-name", one_more(bad))
zipped("symbolic-link-error", "package-unsafe-name", linked)
zipped("backslash-names-error", "package-backslash-name", one_more("media\\b.png"))
zipped("right-to-left-name-error", "package-name-deceives", one_more("media/gnp\u202eexe.png"))
zipped("zero-width-name-error", "package-name-deceives", one_more("index\u200b.html"))
zipped("same-name-twice-error", "package-duplicate-name", twice)
zipped("same-name-in-capitals-error", "package-duplicate-name", one_more("Index.html"))
zipped(
    "overlapping-files-error",
    "package-overlapping package-manifest-missing",
    lambda p: zips.overlapping(["a.html", "b.html", "c.html"], p),
)
zipped("zip64-warning", "package-zip64", lambda p: zips.zip64(good.scorm12().items(), p))
zipped(
    "name-without-utf8-mark-error",
    "package-name-encoding package-file-name package-file-not-listed package-file-missing",
    name_without_utf8_mark,
)

# ── Files ─────────────────────────────────────────────────────────────────────────────────────────

case("nothing-in-it-error", "package-manifest-missing", {})
case("manifest-missing-error", "package-manifest-missing", {"index.html": b"<h1>Kurs</h1>"})
case(
    "manifest-in-a-folder-error",
    "package-manifest-not-at-root",
    {f"kurs/{path}": content for path, content in good.scorm12().items()},
)
case(
    "manifest-in-capitals-error",
    "package-manifest-case package-capitals",
    {path.replace("imsmanifest", "IMSManifest"): data for path, data in good.scorm12().items()},
)
case(
    "zip-in-a-zip-error",
    "package-zip-in-zip package-server-file",
    {"kurs.zip": zips.inner(good.scorm12())},
)
case(
    "manifest-last-note",
    "package-manifest-not-first",
    dict(reversed(good.scorm12().items())),
)
case("norwegian-file-name-warning", "package-file-name", with_file(good.scorm12(), "media/å.png"))
case("space-in-file-name-warning", "package-file-name", with_file(good.scorm12(), "media/a b.png"))
case("capitals-note", "package-capitals", with_file(good.scorm12(), "media/Bilde.png"))
case(
    "same-base-name-note",
    "package-same-base-name",
    with_file(good.scorm12(), "nn/kart.png"),
)
case(
    "long-path-warning",
    "package-path-long",
    with_file(good.scorm12(), "/".join(["mappe-med-langt-navn"] * 10) + "/a.png"),
)
case(
    "mac-files-note",
    "package-system-files",
    with_file(good.scorm12(), "__MACOSX/._index.html", listed=False),
)
case("server-program-error", "package-server-file", with_file(good.scorm12(), "lagre.php"))
case("nested-zip-error", "package-server-file", with_file(good.scorm12(), "media/ark.zip"))
case("module-script-warning", "package-mjs", with_file(good.scorm12(), "lib/spill.mjs"))
case("flash-warning", "package-flash", with_file(good.scorm12(), "media/film.swf"))
case(
    "file-not-listed-warning",
    "package-file-not-listed",
    with_file(good.scorm12(), "media/b.png", listed=False),
)
case(
    "thirty-files-not-listed-warning",
    "package-file-not-listed package-more-findings",
    good.scorm12() | {f"media/b{number}.png": b"x" for number in range(30)},
)
manifest12(
    "listed-file-missing-error",
    "package-file-missing",
    '<file href="course.js"/>',
    '<file href="course.js"/><file href="borte.js"/>',
)
manifest12(
    "launch-file-missing-error",
    "package-file-missing",
    'href="index.html">\n',
    'href="start.html">\n',
)
manifest12(
    "listed-in-other-capitals-error",
    "package-reference-case",
    '<file href="course.js"/>',
    '<file href="Course.js"/>',
)


def large(path: Path) -> Path:
    """Fifty-one megabytes that do not pack, as film does not."""
    import random

    film = random.Random(1).randbytes(51_000_000)
    files = with_file(good.scorm12(), "media/film.mp4", film)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, zips.DATE), content)
    return path


zipped("fifty-one-megabytes-warning", "package-large", large)

# ── The manifest as XML ───────────────────────────────────────────────────────────────────────────

manifest12("cut-xml-error", "manifest-not-well-formed", "</manifest>", "")
manifest12("bare-ampersand-error", "manifest-not-well-formed", "<title>Kurs<", "<title>A & B<")
case("empty-manifest-error", "manifest-not-well-formed", good.scorm12(""))
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f'<!DOCTYPE manifest [<!ENTITY l0 "ha">{LAUGHS}]>\n<manifest '
FETCH = '<!DOCTYPE manifest [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<manifest '
manifest12("entity-bomb-error", "manifest-doctype", "<manifest ", BOMB)
manifest12("external-entity-error", "manifest-doctype", "<manifest ", FETCH)
case(
    "latin1-called-utf8-error",
    "manifest-encoding",
    good.scorm12() | {"imsmanifest.xml": MANIFEST12.replace("Kurs", "Kurs på").encode("latin-1")},
)
manifest12("unknown-encoding-error", "manifest-encoding", "UTF-8", "x-norsk")
case(
    "latin1-warning",
    "manifest-not-utf8",
    good.scorm12()
    | {"imsmanifest.xml": MANIFEST12.replace("UTF-8", "ISO-8859-1").encode("latin-1")},
)
case(
    "utf16-warning",
    "manifest-not-utf8",
    good.scorm12() | {"imsmanifest.xml": MANIFEST12.replace("UTF-8", "UTF-16").encode("utf-16")},
)
manifest12(
    "character-references-warning", "manifest-character-references", ">Kurs<", ">Kurs p&#229;<"
)
manifest12(
    "foreign-namespace-warning",
    "manifest-namespace",
    'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"',
    'xmlns="http://www.imsglobal.org/xsd/imscp_v9"',
)
manifest12(
    "no-namespace-warning",
    "manifest-namespace",
    'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"',
    "",
)
manifest12(
    "not-by-the-schema-warning", "manifest-invalid", "<resources>", "<ressurser/><resources>"
)
manifest12(
    "schema-files-missing-note",
    "manifest-schemas-missing",
    'identifier="Kabc1234-12"',
    'xsi:schemaLocation="http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd" '
    'identifier="Kabc1234-12"',
)
manifest12(
    "identifier-twice-error",
    "manifest-identifier-twice manifest-invalid",
    'identifier="item-kurs"',
    'identifier="org"',
)

# ── The manifest of SCORM ─────────────────────────────────────────────────────────────────────────

case(
    "foreign-prefix-warning",
    "manifest-prefix",
    good.scorm12(MANIFEST12.replace("adlcp:", "lms:").replace("xmlns:adlcp", "xmlns:lms")),
)
VERSION = "<schemaversion>1.2</schemaversion>"
manifest12("version-missing-warning", "manifest-version-missing", VERSION, "")
manifest12(
    "version-unknown-error", "manifest-version-unknown", VERSION, VERSION.replace("1.2", "2")
)
manifest12("version-with-space-warning", "manifest-version-space", ">1.2<", ">\n 1.2\n<")
manifest2004(
    "version-of-2004-unknown-error",
    "manifest-version-unknown",
    "2004 4th Edition",
    "SCORM 2004 4th Edition",
)
ORGANIZATIONS = MANIFEST12[MANIFEST12.index("<organizations") : MANIFEST12.index("  <resources>")]
ORGANIZATION = ORGANIZATIONS[ORGANIZATIONS.index("<organization ") : -len("  </organizations>\n")]
ITEM = MANIFEST12[MANIFEST12.index("<item") : MANIFEST12.index("</item>") + 7]
SECOND = '<item identifier="item-to" identifierref="res-to"><title>To</title></item>'
RESOURCE = (
    '<resource identifier="res-to" type="webcontent" adlcp:scormtype="sco" href="index.html"/>'
)
manifest12("no-organization-error", "manifest-no-organization", ORGANIZATIONS, "<organizations/>\n")
manifest12(
    "two-organizations-warning",
    "manifest-several-organizations",
    "</organization>\n",
    '</organization>\n<organization identifier="to"><title>To</title></organization>\n',
)
manifest12(
    "default-organization-missing-warning",
    "manifest-default-organization",
    'default="org"',
    'default="kurset"',
)
manifest12("nothing-to-launch-error", "manifest-no-launch", ' identifierref="res"', "")
case(
    "two-units-warning",
    "manifest-several-units",
    good.scorm12(
        edited(ITEM, ITEM + SECOND).replace("  </resources>", f"{RESOURCE}\n  </resources>")
    ),
)
manifest12(
    "item-leads-nowhere-error",
    "manifest-item-reference",
    'identifierref="res"',
    'identifierref="ressurs"',
)
manifest12(
    "item-without-title-warning",
    "manifest-title-missing",
    'isvisible="true"><title>Kurs</title>',
    'isvisible="true">',
)
manifest12(
    "long-title-warning",
    "manifest-title-long manifest-invalid",
    'isvisible="true"><title>Kurs',
    'isvisible="true"><title>' + "Kurs " * 60,
)
manifest12("hidden-item-warning", "manifest-hidden-item", 'isvisible="true"', 'isvisible="false"')
manifest12(
    "launch-with-query-warning",
    "manifest-launch-query",
    'href="index.html">',
    'href="index.html?start=1">',
)
manifest12(
    "launch-with-parameters-warning",
    "manifest-launch-query",
    'isvisible="true"',
    'isvisible="true" parameters="?start=1"',
)
manifest12(
    "launch-elsewhere-error",
    "manifest-launch-remote",
    'href="index.html">',
    'href="https://kurs.no/index.html">',
)
manifest12(
    "xml-base-warning",
    "manifest-xml-base",
    '<file href="media/kart.png"/>',
    '<file xml:base="media/" href="kart.png"/>',
)
manifest12(
    "prerequisites-warning",
    "manifest-prerequisites",
    "<title>Kurs</title></item>",
    '<title>Kurs</title><adlcp:prerequisites type="aicc_script">a</adlcp:prerequisites></item>',
)
manifest12(
    "mastery-score-warning",
    "manifest-mastery-score",
    "<title>Kurs</title></item>",
    "<title>Kurs</title><adlcp:masteryscore>80</adlcp:masteryscore></item>",
)
manifest2004(
    "sequencing-warning",
    "manifest-sequencing",
    "</title></item>",
    '</title><imsss:sequencing xmlns:imsss="http://www.imsglobal.org/xsd/imsss">'
    "<imsss:sequencingRules><imsss:exitConditionRule><imsss:ruleConditions>"
    '<imsss:ruleCondition condition="always"/></imsss:ruleConditions>'
    '<imsss:ruleAction action="exit"/></imsss:exitConditionRule></imsss:sequencingRules>'
    "</imsss:sequencing></item>",
)
manifest2004(
    "completion-threshold-note",
    "manifest-completion-threshold",
    "</title></item>",
    "</title><adlcp:completionThreshold>0.8</adlcp:completionThreshold></item>",
)
manifest12(
    "long-identifier-note", "manifest-identifier-long", "Kabc1234-12", "Kabc1234-startpakken"
)
manifest12(
    "another-resource-first-warning",
    "manifest-first-resource",
    "<resources>",
    '<resources><resource identifier="felles" type="webcontent" adlcp:scormtype="asset" '
    'href="course.css"/>',
)
manifest12("not-a-sco-warning", "manifest-scorm-type", 'scormtype="sco"', 'scormtype="asset"')
manifest2004(
    "attribute-of-1.2-in-2004-warning",
    "manifest-scorm-type",
    "scormType",
    "scormtype",
)

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
script("unload-note", "content-unload", 'window.addEventListener("beforeunload", save);')
script("popup-note", "content-popup", 'window.open("side.html");')
script("navigation-request-note", "content-navigation-request", 'set("adl.nav.request", "x");')
script("learner-name-note", "content-learner-name", 'api.LMSGetValue("cmi.core.student_name");')
