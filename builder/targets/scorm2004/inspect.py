"""SCORM 2004 packages looked at from the LMS's side (SCORM 2004 CAM, section 3.4)."""

from __future__ import annotations

from builder.diagnostics import Report, Rule, Severity, Text
from builder.targets.ims_inspect import ImsEdition
from builder.targets.ims_manifest import ImsManifest
from builder.targets.xml_reading import name

IMSCP = "http://www.imsglobal.org/xsd/imscp_v1p1"
ADLCP = "http://www.adlnet.org/xsd/adlcp_v1p3"
ADLSEQ = "http://www.adlnet.org/xsd/adlseq_v1p3"
ADLNAV = "http://www.adlnet.org/xsd/adlnav_v1p3"
IMSSS = "http://www.imsglobal.org/xsd/imsss"

SEQUENCING = Rule(
    "manifest-sequencing",
    Severity.WARNING,
    Text(
        nb="Manifestet har rekkefølgeregler (sequencing)",
        en="The manifest has sequencing rules",
    ),
    Text(
        nb="Prøv hele løpet i plattformen, eller be om en pakke uten rekkefølgeregler.",
        en="Try the whole way through in the LMS, or ask for a package without sequencing.",
    ),
    Text(
        nb="Docebo og Moodle følger ikke rekkefølgereglene i SCORM 2004. Sider som skulle "
        "åpnes etter tur, ligger da åpne eller er låst for alltid.",
        en="Docebo and Moodle do not follow the sequencing of SCORM 2004. Pages meant to "
        "open in turn then lie open, or are locked for ever.",
    ),
)
COMPLETION_THRESHOLD = Rule(
    "manifest-completion-threshold",
    Severity.NOTE,
    Text(
        nb="Manifestet lar plattformen regne ut fullføring (completionThreshold)",
        en="The manifest lets the LMS work out completion (completionThreshold)",
    ),
    Text(
        nb="Sjekk at kurset melder progress_measure, eller ta grensen bort.",
        en="See that the course reports progress_measure, or remove the threshold.",
    ),
    Text(
        nb="Med en grense teller progress_measure, og det kurset selv melder om fullføring, "
        "blir oversett.",
        en="With a threshold progress_measure counts, and what the course itself reports of "
        "completion is ignored.",
    ),
)
RULES: tuple[Rule, ...] = (
    SEQUENCING,
    COMPLETION_THRESHOLD,
)

RULE_ELEMENTS = ("preConditionRule", "exitConditionRule", "postConditionRule", "rollupRule")


def check(manifest: ImsManifest, report: Report) -> None:
    """What only SCORM 2004 has."""
    elements = list(manifest.root.iter())
    ruled = next((element for element in elements if name(element) in RULE_ELEMENTS), None)
    flow = next((e for e in elements if name(e) == "controlMode" and len(manifest.items) > 1), None)
    found = ruled if ruled is not None else flow
    if found is not None:
        report.add(SEQUENCING, manifest.place(found))
    for element in elements:
        if name(element) == "completionThreshold":
            report.add(COMPLETION_THRESHOLD, manifest.place(element))


def _edition(number: int, title: str, version: str) -> ImsEdition:
    return ImsEdition(
        standard=f"scorm2004-{number}",
        title=title,
        version=version,
        namespaces=(
            (IMSCP, "imscp_v1p1.xsd"),
            (ADLCP, "adlcp_v1p3.xsd"),
            (ADLSEQ, "adlseq_v1p3.xsd"),
            (ADLNAV, "adlnav_v1p3.xsd"),
            (IMSSS, "imsss_v1p0.xsd"),
        ),
        prefixes={ADLCP: "adlcp", ADLSEQ: "adlseq", ADLNAV: "adlnav", IMSSS: "imsss"},
        schemas=f"scorm2004-{max(number, 3)}",  # those of the 2nd differ in what nobody uses
        scorm_type="scormType",
        own=check,
    )


SECOND = _edition(2, "SCORM 2004 2nd Edition", "CAM 1.3")
THIRD = _edition(3, "SCORM 2004 3rd Edition", "2004 3rd Edition")
FOURTH = _edition(4, "SCORM 2004 4th Edition", "2004 4th Edition")
