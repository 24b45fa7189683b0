"""Reads a manifest from anywhere: as text, never as a program for the reader."""

from __future__ import annotations

import codecs
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from builder.diagnostics import Location, Report, Text
from builder.targets.target import DIST
from builder.targets.xml_reasons import xml_reason
from builder.targets.xml_rules import (
    CHARACTER_REFERENCES,
    DOCTYPE,
    ENCODING,
    IDENTIFIER_TWICE,
    NOT_UTF8,
    NOT_WELL_FORMED,
    XSD_INVALID,
)

if TYPE_CHECKING:
    from lxml import etree

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARATION = re.compile(r"\s*<\?xml\s[^>]*\?>")
DECLARED = re.compile(rb"""^\s*<\?xml\s[^>]*encoding\s*=\s*["']([A-Za-z0-9._:-]+)["']""")
LARGEST = 20_000_000
"""Bytes of a manifest; one of 20,000 files is a tenth of it."""


def read_xml(data: bytes | None, path: str, report: Report) -> etree._Element | None:
    """The root of an XML file, or None with the reason reported. Entities are never expanded."""
    from lxml import etree  # 60 ms, which a package without a manifest does without

    text = _decoded(data, path, report)
    if text is None:
        return None
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        report.add(DOCTYPE, Location(path), file=path)
        return None
    if found := re.search(r"&#(?!13;|xD;|10;|xA;|9;|38;|60;)x?[0-9A-Fa-f]+;", text):
        line = text.count("\n", 0, found.start()) + 1
        report.add(CHARACTER_REFERENCES, Location(path, line), reference=found[0])
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        # Without its declaration: what is parsed is UTF-8 now, whatever it was.
        return etree.fromstring(DECLARATION.sub("", text, count=1).encode(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        faulty: int | None = getattr(error, "lineno", None)
        reason = xml_reason(getattr(error, "code", 0))
        report.add(NOT_WELL_FORMED, Location(path, faulty), file=path, reason=reason)
        return None


def _decoded(data: bytes | None, path: str, report: Report) -> str | None:
    """The text, by its byte order mark, else by its declaration, else as UTF-8."""
    if data is None or len(data) > LARGEST:
        size = LARGEST // 1_000_000
        reason = Text(f"filen er på mer enn {size} MB", f"the file is more than {size} MB")
        report.add(NOT_WELL_FORMED, Location(path), file=path, reason=reason)
        return None
    declared = DECLARED.match(data)
    marked = next((codec for mark, codec in MARKS if data.startswith(mark)), None)
    encoding = marked or (declared[1].decode().lower() if declared else "utf-8")
    try:
        text = data.decode(encoding)
    except (UnicodeError, LookupError, ValueError):
        report.add(ENCODING, Location(path), file=path, encoding=encoding)
        return None
    if encoding not in ("utf-8", "utf8", "utf-8-sig", "us-ascii", "ascii"):
        report.add(NOT_UTF8, Location(path), file=path, encoding=encoding)
    return text


def name(element: etree._Element) -> str:
    """The name of an element without its namespace; "" for a comment or an instruction."""
    tag: object = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def namespace(element: etree._Element) -> str:
    """The namespace of an element; "" when it has none."""
    tag: object = element.tag
    return tag[1:].partition("}")[0] if isinstance(tag, str) and tag.startswith("{") else ""


def children(element: etree._Element, *names: str) -> list[etree._Element]:
    """The children of these names, in whatever namespace: LMSs read foreign ones too."""
    return [child for child in element if name(child) in names]


def words(element: etree._Element | None) -> str:
    """The text of an element as it stands; "" when there is none."""
    return "" if element is None else "".join(str(text) for text in element.itertext())


def place(element: etree._Element, path: str) -> Location:
    """Where an element stands."""
    line: Any = element.sourceline
    return Location(path, line)


def check_identifiers(
    elements: list[etree._Element], attribute: str, path: str, report: Report
) -> None:
    """Report each identifier that is given twice."""
    seen: set[str] = set()
    for element in elements:
        identifier = element.get(attribute)
        if identifier and identifier in seen:
            report.add(IDENTIFIER_TWICE, place(element, path), identifier=identifier)
        seen.add(identifier or "")


def check_schema(
    root: etree._Element,
    path: str,
    schemas: str,
    namespaces: tuple[tuple[str, str], ...],
    report: Report,
) -> None:
    """Hold a manifest to the official XSD files of ``schemas``, where set-up has fetched them."""
    schema = _schema(schemas, namespaces)
    if schema is None or schema.validate(root):
        return
    errors: Any = schema.error_log  # its stubs know no iteration
    for error in errors:
        reason = re.sub(r"\{[^}]*\}", "", error.message)
        report.add(XSD_INVALID, Location(path, error.line), reason=reason)


@cache
def _schema(schemas: str, namespaces: tuple[tuple[str, str], ...]) -> etree.XMLSchema | None:
    from lxml import etree

    folder = DIST / "schemas" / schemas
    if not all((folder / file).exists() for _, file in namespaces):
        return None

    class Mended(etree.Resolver):
        """The official files, mended in memory where libxml2 is right to refuse them."""

        def resolve(self, url: str, public_id: str, context: object) -> object:  # type: ignore[override]
            file = folder / url.rpartition("/")[2]
            text = file.read_bytes() if file.exists() else b""
            mend = MENDED.get(file.name)
            text = text.replace(*mend) if mend else text
            return self.resolve_string(text, context, base_url=url)

    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Mended())
    imports = "".join(
        f'<xs:import namespace="{name}" schemaLocation="{file}"/>' for name, file in namespaces
    )
    entry = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'
    return etree.XMLSchema(etree.fromstring(entry.encode(), parser))


MENDED: dict[str, tuple[bytes, bytes]] = {
    # It binds the xml namespace as its default one, which Namespaces in XML 1.0 (3) forbids.
    "ims_xml.xsd": (b'xmlns="http://www.w3.org/XML/1998/namespace"', b""),
    # An ##any after optional elements is ambiguous (XML Schema 1.0, Unique Particle
    # Attribution); ##other is what imscp_rootv1p1p2.xsd has at the same place.
    "imsmd_rootv1p2p1.xsd": (b"##any", b"##other"),
}
