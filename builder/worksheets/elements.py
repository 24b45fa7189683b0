"""WordprocessingML (ISO/IEC 29500-1, 17), no more of it than a worksheet needs."""

from __future__ import annotations

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml import etree

Element = etree._Element
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def element(name: str, /, *children: Element, **attributes: object) -> Element:
    """``<w:name w:attribute="…">`` with its children."""
    made: Element = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    made.extend(children)
    return made


def paragraph(style: str, *properties: Element) -> Element:
    """A paragraph in a style of ``styles.xml``; ``properties`` in the order of CT_PPr."""
    own = () if style == "Normal" else (element("pStyle", val=style),)
    made = element("p")
    if own or properties:
        made.append(element("pPr", *own, *properties))
    return made


def run(text: str, *properties: Element) -> Element:
    """A piece of text; ``properties`` in the order of CT_RPr."""
    made = element("r")
    if properties:
        made.append(element("rPr", *properties))
    words = element("t")
    words.text = text
    words.set(_SPACE, "preserve")
    made.append(words)
    return made


def mark(name: str) -> Element:
    """A run with a tab or a line break in it: ``mark("tab")``, ``mark("br")``."""
    return element("r", element(name))


def field(instruction: str) -> Element:
    """What Word works out itself, such as the number of the sheet."""
    return element("fldSimple", run("1"), instr=instruction)


def check_box(name: str) -> Element:
    """A box that can be ticked in Word and by hand; a screen reader says what it is about."""
    state = {"checkedState": "2612", "uncheckedState": "2610"}
    box = etree.Element(f"{{{W14}}}checkbox", nsmap={"w14": W14})
    etree.SubElement(box, f"{{{W14}}}checked").set(f"{{{W14}}}val", "0")
    for part, character in state.items():
        drawn = etree.SubElement(box, f"{{{W14}}}{part}")
        drawn.set(f"{{{W14}}}val", character)
        drawn.set(f"{{{W14}}}font", "MS Gothic")
    font = element("rFonts", ascii="MS Gothic", eastAsia="MS Gothic", hAnsi="MS Gothic")
    properties = element("sdtPr", element("alias", val=name[:64]), box)
    return element("sdt", properties, element("sdtContent", run("☐", font)))


def bookmark(number: int, name: str) -> tuple[Element, Element]:
    """The start and the end of a place that links lead to."""
    return element("bookmarkStart", id=number, name=name), element("bookmarkEnd", id=number)
