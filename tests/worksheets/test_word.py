"""Worksheets as Word files, opened with python-docx: structure, language, room, the same bytes."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from builder.build import Request, check_course
from builder.course import Course
from builder.diagnostics import Report
from builder.pages import render_course
from builder.source.directive_list import DIRECTIVES as DECLARED
from builder.worksheets import Sheet, sheet_entry
from builder.worksheets.blocks import DIRECTIVES

ROOT = Path(__file__).parents[2]
SHEETS = ROOT / "tests" / "courses" / "sheets"


@pytest.fixture(scope="module")
def course() -> Course:
    report = Report()
    course, _ = check_course(SHEETS, Request(new_lock=True), report)
    assert [] == [found.code for found in report]
    assert course is not None
    return course


def word_file(course: Course, language: str = "nb", page: str = "plan") -> bytes:
    (sheet,) = [each for each in course.pages() if each.id == page]
    data = sheet_entry(Sheet(course, sheet, language)).data
    assert data is not None
    return data


@pytest.fixture(scope="module")
def document(course: Course) -> Any:
    return docx.Document(io.BytesIO(word_file(course)))


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def words(element: Any) -> str:
    return "".join(element.itertext(qn("w:t")))


def headings(document: Any) -> list[tuple[str, str]]:
    styled = [p for p in document.paragraphs if p.style.name.startswith("Heading")]
    return [(p.style.name.removeprefix("Heading "), p.text) for p in styled]


def test_every_directive_has_its_writer() -> None:
    assert {kind.name for kind in DECLARED} == set(DIRECTIVES)


def test_a_glossary_on_a_sheet_is_its_words_with_their_explanations(tmp_path: Path) -> None:
    folder = tmp_path / "course"
    shutil.copytree(SHEETS, folder)
    terms = "format: 1\nterms:\n  Most: Saft av *epler*.\n"
    (folder / "nb" / "glossary.yaml").write_text(terms, encoding="utf-8")
    plan = folder / "nb" / "ark" / "plan.md"
    plan.write_text(f"{plan.read_text(encoding='utf-8')}\n:::glossary\n:::\n", encoding="utf-8")
    course, _ = check_course(folder, Request(new_lock=True), Report())
    assert course is not None
    document = docx.Document(io.BytesIO(word_file(course)))
    styled = [(p.style.name, p.text) for p in document.paragraphs]
    at = styled.index(("Term", "Most"))
    assert ("Explanation", "Saft av epler.") == styled[at + 1]


def test_headings_are_real_and_the_example_comes_last(document: Any) -> None:
    assert [
        ("1", "Plan for eplehøsten"),
        ("2", "Hvem gjør hva"),
        ("3", "Om saft"),
        ("3", "Rødt"),
        ("3", "Grønt"),
        ("2", "Utfylt eksempel: Slik gjorde Solhaug det"),
        ("3", "Hvem tok hva"),
    ] == headings(document)


def test_the_example_begins_on_a_sheet_of_its_own(document: Any) -> None:
    (example,) = [p for p in document.paragraphs if p.text.startswith("Utfylt eksempel")]
    assert example._p.pPr.find(qn("w:pageBreakBefore")) is not None


def test_a_table_says_its_name_and_marks_its_header_row(document: Any) -> None:
    sheet, example = document.tables
    names = [
        table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) for table in (sheet, example)
    ]
    assert ["Tabell 1: Hvem gjør hva", "Tabell 2: Hvem tok hva"] == names
    for table in (sheet, example):
        marked = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
        assert [True, False, False] == marked
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
    assert ["Oppgave", "Hvem", "Når"] == [cell.text for cell in sheet.rows[0].cells]


def test_empty_cells_are_room_to_write_on_the_sheet_alone(document: Any) -> None:
    sheet, example = document.tables
    heights = [[row.height is not None for row in table.rows] for table in (sheet, example)]
    assert [[False, True, True], [False, False, False]] == heights
    assert sheet.rows[1].height.mm >= 10


def test_lists_are_lists(document: Any) -> None:
    numbering = document.part.numbering_part.element
    kinds = {
        num.get(qn("w:numId")): "number" if num.find(qn("w:lvlOverride")) is not None else "bullet"
        for num in numbering.findall(qn("w:num"))
    }
    found = []
    for p in document.paragraphs:
        mark = p._p.pPr.numPr if p._p.pPr is not None else None
        if mark is not None:
            found.append((kinds[str(mark.numId.val)], mark.ilvl.val, p.text))
    assert [
        ("number", 0, "Plukk eplene."),
        ("bullet", 1, "De røde først."),
        ("bullet", 1, "De grønne sist."),
        ("number", 0, "Legg dem i korgen."),
        ("number", 0, "Vask."),
        ("number", 0, "Press."),
        ("bullet", 0, "Hold i den."),
        ("number", 0, "Epler tåler ikke støt."),
    ] == found


def test_boxes_to_tick_say_what_they_are_about(document: Any) -> None:
    boxes = list(document.element.body.iter(qn("w:sdt")))
    assert ["☐", "☐"] == [words(box) for box in boxes]
    names = [box.find(f".//{qn('w:alias')}").get(qn("w:val")) for box in boxes]
    assert ["Korgene er tomme", "Stigen er låst inn"] == names
    assert ["\tKorgene er tomme", "\tStigen er låst inn"] == [
        p.text for p in document.paragraphs if p.style.name == "Check Item"
    ]


def test_below_a_question_there_are_lines_to_write_on(document: Any) -> None:
    styles = [p.style.name for p in document.paragraphs]
    at = [p.text for p in document.paragraphs].index("Hva gikk bra?")
    assert ["Prompt", "Normal", *["Writing Line"] * 6] == styles[at : at + 8]


def test_pictures_are_told_and_drawings_said_in_words(document: Any) -> None:
    (picture,) = document.inline_shapes
    assert "Et rødt eple i gresset" == picture._inline.docPr.get("descr")
    texts = [p.text for p in document.paragraphs]
    assert "Eplet fra hagen" in texts
    assert ["[Bilde: En tegning av en korg]"] == [text for text in texts if "Bilde" in text]


def test_links_lead_out_and_within_and_never_to_pages_left_behind(document: Any) -> None:
    links = [
        (link.text, link.url, link.fragment) for p in document.paragraphs for link in p.hyperlinks
    ]
    assert [
        ("Mattilsynet", "https://www.mattilsynet.no/", ""),
        ("tabellen under", "", "sted_hvem_gjor_hva"),
        ("1", "", "sted_fn_1"),
    ] == links
    places = {p.get(qn("w:name")) for p in document.element.body.iter(qn("w:bookmarkStart"))}
    assert {"sted_hvem_gjor_hva", "sted_fn_1"} <= places
    assert document.paragraphs[1].text.startswith("Les en vanlig side, Mattilsynet og")


def test_the_language_is_told_and_so_are_parts_in_another(course: Course, document: Any) -> None:
    assert "nb-NO" == document.styles.element.find(f".//{qn('w:lang')}").get(qn("w:val"))
    other = docx.Document(io.BytesIO(word_file(course, "nn")))
    assert "nn-NO" == other.styles.element.find(f".//{qn('w:lang')}").get(qn("w:val"))
    assert ("1", "Plan for eplehausten") == headings(other)[0]
    (part,) = document.element.body.iter(qn("w:lang"))
    assert ("en", "apple pie") == (part.get(qn("w:val")), words(part.getparent().getparent()))


def test_the_properties_are_the_courses_own_and_hold_no_time(course: Course, document: Any) -> None:
    properties = document.core_properties
    assert "Plan for eplehøsten" == properties.title
    assert ("Kurs med ark", "Eplelaget", "nb-NO") == (
        properties.subject,
        properties.author,
        properties.language,
    )
    core = parts(word_file(course))["docProps/core.xml"].decode()
    assert not re.search(r"created|modified|revision|python", core)


def test_the_footer_names_the_course_and_counts_the_sheets(document: Any) -> None:
    (line,) = document.sections[0].footer.paragraphs
    assert line.text.startswith("Kurs med ark · Plan for eplehøsten")
    fields = [field.get(qn("w:instr")) for field in line._p.iter(qn("w:fldSimple"))]
    assert ["PAGE", "NUMPAGES"] == fields


def test_the_paper_is_a4(document: Any) -> None:
    section = document.sections[0]
    assert (210, 297) == (round(section.page_width.mm), round(section.page_height.mm))
    assert all(
        12 <= margin.mm <= 20
        for margin in (
            section.left_margin,
            section.right_margin,
            section.top_margin,
            section.bottom_margin,
        )
    )


def test_the_same_sheet_is_the_same_bytes(course: Course) -> None:
    assert word_file(course) == word_file(course)
    with zipfile.ZipFile(io.BytesIO(word_file(course))) as file:
        assert {(1980, 1, 1, 0, 0, 0)} == {entry.date_time for entry in file.infolist()}
        assert "[Content_Types].xml" == file.namelist()[0]


def test_nothing_in_the_file_is_the_librarys(course: Course) -> None:
    names = set(parts(word_file(course)))
    assert names == {
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "word/footer1.xml",
        "word/media/image1.png",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
    }


ORDER = {
    "p": "pPr",
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr "
    "suppressLineNumbers pBdr shd tabs suppressAutoHyphens bidi spacing ind contextualSpacing jc "
    "outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps strike color spacing w sz szCs highlight u vertAlign "
    "rtl cs lang",
    "tbl": "tblPr tblGrid tr",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblW jc tblInd tblBorders "
    "shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tr": "trPr tc",
    "tc": "tcPr p",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap vAlign",
    "sdt": "sdtPr sdtContent",
    "style": "name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr "
    "tblPr trPr tcPr tblStylePr",
    "lvl": "start numFmt pStyle isLgl suff lvlText lvlJc pPr rPr",
    "numbering": "abstractNum num",
    "num": "abstractNumId lvlOverride",
    "sectPr": "headerReference footerReference pgSz pgMar cols titlePg bidi docGrid",
    "settings": "zoom defaultTabStop characterSpacingControl compat themeFontLang clrSchemeMapping "
    "decimalSymbol listSeparator",
}
"""Children in the order of the schema (ISO/IEC 29500-1, wml.xsd, transitional): Word refuses a file
whose properties stand in another. Where the schema lets anything follow, only the first counts."""
LOOSE = {"p"}


def disorder(root: etree._Element) -> Iterator[str]:
    for node in root.iter():
        name = etree.QName(node).localname
        order = ORDER.get(name, "").split()
        children = [etree.QName(child).localname for child in node if child.prefix == "w"]
        if not order:
            continue
        if name in LOOSE:
            if order[0] in children[1:]:
                yield f"{name}: {children}"
        elif children != sorted(children, key=lambda child: order.index(child)):
            yield f"{name}: {children}"


def test_every_part_follows_the_order_of_the_schema(course: Course) -> None:
    for name, data in parts(word_file(course)).items():
        if name.startswith("word/") and name.endswith(".xml"):
            assert [] == list(disorder(etree.fromstring(data))), name


def test_every_style_in_use_is_declared(course: Course) -> None:
    held = parts(word_file(course))
    styles = etree.fromstring(held["word/styles.xml"])
    declared = {style.get(qn("w:styleId")) for style in styles.iter(qn("w:style"))}
    body = etree.fromstring(held["word/document.xml"])
    used = {
        str(node.get(qn("w:val")))
        for name in ("w:pStyle", "w:rStyle", "w:tblStyle")
        for node in body.iter(qn(name))
    }
    assert used
    assert set() == used - declared


def test_the_package_holds_each_sheet_and_the_page_links_to_it(course: Course) -> None:
    rendered = render_course(course)
    sheets = [entry for entry in rendered.files if entry.path.startswith("files/")]
    assert ["files/plan-nb.docx", "files/plan-nn.docx"] == [entry.path for entry in sheets]
    html = rendered.html.decode()
    for entry in sheets:
        (link,) = re.findall(rf'<a [^<>]*href="{entry.path}"[^<>]*>.*?</a>', html)
        assert " download" in link
        assert f"Last ned tomt ark som Word ({-(-entry.size() // 1000)}\u00a0kB)" in link


def test_the_example_stands_after_the_sheet_on_the_page_and_has_no_fields(course: Course) -> None:
    html = render_course(course, "nb").html.decode()
    sheet, _, example = html.partition('<section class="filled-in"')
    assert 5 == sheet.count("sheet-field")
    assert "sheet-field" not in example.partition("</article>")[0]


@pytest.mark.audit
def test_libreoffice_shows_the_sheet_on_paper(course: Course, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip(
            "nothing was shown: LibreOffice is missing (apt install libreoffice-writer-nogui)"
        )
    assert {"plan": 3} == on_paper(office, tmp_path, {"plan": word_file(course)})
    if shutil.which("pdftoppm"):
        shown = ROOT / "output" / "audit"
        shown.mkdir(parents=True, exist_ok=True)
        command = ["pdftoppm", "-r", "70", "-png", str(tmp_path / "plan.pdf"), str(shown / "ark")]
        subprocess.run(command, check=True, timeout=60)


@pytest.mark.audit
def test_every_worksheet_of_the_starter_kit_is_one_sheet_of_paper_and_its_example_one_more(
    tmp_path: Path,
) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("no paper: LibreOffice is missing (apt install libreoffice-writer-nogui)")
    kit, _ = check_course(ROOT / "course_src", Request(), Report())
    assert kit is not None
    sheets = [page.id for page in kit.pages() if page.kind == "worksheet"]
    files = {
        f"{sheet}-{language}": word_file(kit, language, sheet)
        for sheet in sheets
        for language in kit.languages
    }
    taken = on_paper(office, tmp_path, files)
    assert files.keys() == taken.keys()
    assert {} == {name: count for name, count in taken.items() if count != 2}


def on_paper(office: str, folder: Path, files: dict[str, bytes]) -> dict[str, int]:
    """How many sheets LibreOffice makes of each Word file; the PDFs lie in the folder."""
    for name, content in files.items():
        (folder / f"{name}.docx").write_bytes(content)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    documents = [str(folder / f"{name}.docx") for name in files]
    subprocess.run([*command, *documents], check=True, capture_output=True, timeout=120)
    page = re.compile(rb"/Type\s*/Page\b")
    return {name: len(page.findall((folder / f"{name}.pdf").read_bytes())) for name in files}
