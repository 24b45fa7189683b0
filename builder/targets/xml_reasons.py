"""Why a text is not XML, in words for people. libxml2 has them in English, for programmers."""

from __future__ import annotations

from collections.abc import Mapping

from builder.diagnostics import Text

_ENDS = Text("den slutter før alt som er åpnet, er lukket", "it ends before all is closed")
_AND = Text("et &-tegn skulle vært skrevet &amp;", "an & should have been written &amp;")
_TAG = Text(
    "en tagg er ikke skrevet ferdig, eller et <-tegn skulle vært skrevet &lt;",
    "a tag is unfinished, or a < should have been written &lt;",
)
_ATTRIBUTE = Text(
    "en attributt mangler anførselstegn eller verdi", "an attribute lacks its quotes or its value"
)
_REASONS: Mapping[int, Text] = {
    4: Text("den er tom", "it is empty"),
    5: Text("det står noe etter slutten på den", "something stands after its end"),
    9: Text("den har et tegn som XML ikke tillater", "it has a character that XML does not allow"),
    23: _AND,
    26: Text(
        "den bruker et &-navn som ikke finnes i XML, for eksempel &nbsp;",
        "it uses an & name that XML does not have, for example &nbsp;",
    ),
    38: _TAG,
    39: _ATTRIBUTE,
    40: _ATTRIBUTE,
    41: _ATTRIBUTE,
    42: Text("en attributt står to ganger i samme tagg", "an attribute stands twice in one tag"),
    65: Text(
        "det mangler et mellomrom mellom attributter", "a space is missing between attributes"
    ),
    68: _AND,
    73: _TAG,
    74: _TAG,
    76: Text(
        "en tagg lukkes av en annen enn den som ble åpnet",
        "a tag is closed by another than the one opened",
    ),
    77: _ENDS,
    201: Text(
        "den bruker en forkortelse (prefiks) som ikke er erklært", "it uses an undeclared prefix"
    ),
}
"""libxml2's codes (xmlerror.h, xmlParserErrors) → what they come of."""


def xml_reason(code: int) -> Text:
    """The words for one of libxml2's codes."""
    other = Text(f"XML-leseren stopper her (kode {code})", f"the reader stops here (code {code})")
    return _REASONS.get(code, other)
