"""A SCORM 1.2 package looked at from the LMS's side (SCORM 1.2 CAM, section 2.3)."""

from __future__ import annotations

from builder.diagnostics import Report, Rule, Severity, Text
from builder.targets.ims_inspect import ImsEdition
from builder.targets.ims_manifest import ImsManifest
from builder.targets.xml_reading import name, words

IMSCP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
IMSMD = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2"

PREREQUISITES = Rule(
    "manifest-prerequisites",
    Severity.WARNING,
    Text(
        nb="Manifestet har forkunnskapskrav (prerequisites)",
        en="The manifest has prerequisites",
    ),
    Text(
        nb="Ta dem bort, eller prøv rekkefølgen i plattformen.",
        en="Remove them, or try the order in the LMS.",
    ),
    Text(
        nb="Få plattformer følger kravene, og de som gjør det, kan låse deltakeren ute fra "
        "siste del.",
        en="Few LMSs obey them, and those that do may lock the learner out of the last part.",
    ),
)
MASTERY_SCORE = Rule(
    "manifest-mastery-score",
    Severity.WARNING,
    Text(
        nb="Manifestet har en bestått-grense (masteryscore {score})",
        en="The manifest has a pass mark (masteryscore {score})",
    ),
    Text(
        nb="Ta den bort hvis kurset selv avgjør når man har bestått.",
        en="Remove it if the course itself decides when one has passed.",
    ),
    Text(
        nb="Med en grense regner Moodle ut statusen på nytt når økten avsluttes, også for "
        "en som tar pause, og skriver over det kurset har meldt.",
        en="With a pass mark Moodle works the status out anew when the session ends, also "
        "for one who pauses, and writes over what the course reported.",
    ),
)
RULES: tuple[Rule, ...] = (
    PREREQUISITES,
    MASTERY_SCORE,
)


def check(manifest: ImsManifest, report: Report) -> None:
    """What only SCORM 1.2 has."""
    for element in manifest.root.iter():
        if name(element) == "prerequisites":
            report.add(PREREQUISITES, manifest.place(element))
        if name(element) == "masteryscore" and (score := words(element).strip()):
            report.add(MASTERY_SCORE, manifest.place(element), score=score)


EDITION = ImsEdition(
    standard="scorm12",
    title="SCORM 1.2",
    version="1.2",
    namespaces=(
        (IMSCP, "imscp_rootv1p1p2.xsd"),
        (ADLCP, "adlcp_rootv1p2.xsd"),
        (IMSMD, "imsmd_rootv1p2p1.xsd"),
    ),
    prefixes={ADLCP: "adlcp"},
    schemas="scorm12",
    scorm_type="scormtype",
    own=check,
)
