"""The XML of every manifest: elements in the namespace of their parent, and one way to write it."""

from __future__ import annotations

import re

from lxml import etree

NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold (section 2.2)."""
TITLE_LIMIT = 255
"""Characters of a title: what the columns of LMSs hold."""


def document(namespace: str, name: str) -> etree._Element:
    """The outermost element, of a manifest with one namespace and no prefix."""
    return etree.Element(f"{{{namespace}}}{name}", nsmap={None: namespace})  # type: ignore[dict-item]  # its stubs


def add(parent: etree._Element, name: str, text: str = "", **attributes: str) -> etree._Element:
    """Append an element in ``parent``'s namespace (or in the ``{namespace}`` of ``name``)."""
    if not name.startswith("{"):
        name = f"{{{etree.QName(parent).namespace}}}{name}"
    element = etree.SubElement(parent, name, {key: _clean(v) for key, v in attributes.items()})
    if text:
        element.text = _clean(text)
    return element


def serialise(root: etree._Element) -> bytes:
    """UTF-8 without numeric character references, which some LMSs' parsers show as they stand."""
    etree.indent(root)
    text = etree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _clean(text: str) -> str:
    return NOT_XML.sub("", text)
