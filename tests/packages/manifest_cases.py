"""Manifests of SCORM that are broken as XML, or in what they say."""

from __future__ import annotations

from tests.packages import good
from tests.packages.case import case, edited, manifest12, manifest2004
from tests.packages.good import MANIFEST12

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
    "one-unit-launched-twice-warning",
    "manifest-several-units",
    ITEM,
    ITEM + SECOND.replace("res-to", "res"),
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
