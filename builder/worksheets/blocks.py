"""The blocks of a worksheet, each directive by its writer."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from builder.course import Block, Directive, Prose, Question
from builder.worksheets.elements import check_box, element, mark
from builder.worksheets.inline import parse, write_inline
from builder.worksheets.page import Writer
from builder.worksheets.prose import write_prose
from builder.worksheets.sheet import filled_in, the_sheet

LINES = 6
"""Lines to write on below a question: about 54 mm."""


def write_sheet(writer: Writer) -> None:
    """The title, the empty sheet, and then each example on a sheet of its own."""
    blocks = writer.text.blocks
    write_inline(_escaped(writer.text.title), writer, writer.heading_paragraph(1))
    _write_blocks(the_sheet(blocks), writer)
    for example in filled_in(blocks):
        _filled_in(example, writer)


def _write_blocks(blocks: tuple[Block, ...], writer: Writer) -> None:
    for block in blocks:
        if isinstance(block, Prose):
            write_prose(block.html, writer)
        else:
            DIRECTIVES[block.name](block, writer)


def _filled_in(block: Directive, writer: Writer) -> None:
    """What the sheet looks like when someone has filled it in."""
    heading = writer.heading_paragraph(2, element("pageBreakBefore"))
    _write_name(writer.say("box.filled-in"), block.label, writer, heading)
    writer.heading = writer.say("box.filled-in")
    writer.room = False
    _write_blocks(block.children, writer)
    writer.room = True


def _write_name(kind: str, label: str, writer: Writer, into: object) -> None:
    """«Tips» or «Tips: the label»."""
    html = f"{_escaped(kind)}: {label}" if label else _escaped(kind)
    write_inline(html, writer, into)  # type: ignore[arg-type]


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _box(block: Directive, writer: Writer) -> None:
    """A box: its name, and below it what stands in it."""
    _write_name(writer.say(f"box.{block.name}"), block.label, writer, writer.paragraph("BoxName"))
    _write_blocks(block.children, writer)


def _quote(block: Directive, writer: Writer) -> None:
    outside, writer.body = writer.body, "Quote"
    _write_blocks(block.children, writer)
    if block.label:
        write_inline(f"– {block.label}", writer, writer.paragraph())
    writer.body = outside


def _named(block: Directive, writer: Writer) -> None:
    """What is folded away on the screen is read under its name."""
    outside = writer.level
    label = block.label or _escaped(writer.say("box.details"))
    write_inline(label, writer, writer.heading_paragraph(min(outside + 1, 6)))
    _write_blocks(block.children, writer)
    writer.level = outside


def _figure(block: Directive, writer: Writer) -> None:
    _write_blocks(block.children, writer)
    if block.label:
        write_inline(block.label, writer, writer.paragraph("Caption"))


def _inside(block: Directive, writer: Writer) -> None:
    """Parts and included text: what stands in them, in order."""
    _write_blocks(block.children, writer)


def _reflection(block: Directive, writer: Writer) -> None:
    """A question, and lines to write the answer on."""
    write_inline(block.label, writer, writer.paragraph("Prompt"))
    _write_blocks(block.children, writer)
    for _ in range(LINES):
        writer.paragraph("WritingLine")
    writer.paragraph("AfterTable")


def _checklist(block: Directive, writer: Writer) -> None:
    question = writer.questions.get(block.id or "")
    write_inline(block.label, writer, writer.paragraph("Prompt"))
    if question is None:
        _write_blocks(block.children, writer)
        return
    _check_items(question, writer)


def _check_items(question: Question, writer: Writer) -> None:
    for option in question.options:
        html = writer.words(option.text)
        made = writer.paragraph("CheckItem")
        name = "".join(str(text) for text in parse(html).itertext())
        made.extend((check_box(name), mark("tab")))
        write_inline(html, writer, made)


def _question(block: Directive, writer: Writer) -> None:
    """A question on the page: boxes to tick, or lines to write on."""
    question = writer.questions.get(block.id or "")
    if question is None:
        return
    write_prose(writer.words(question.text), writer)
    _check_items(question, writer)
    for _ in () if question.options else range(LINES):
        writer.paragraph("WritingLine")


def _file(block: Directive, writer: Writer) -> None:
    """Films, sounds and files stay in the course; their names and texts are read here."""
    write_inline(block.label, writer, writer.paragraph("Prompt"))
    _write_blocks(block.children, writer)


def _glossary(block: Directive, writer: Writer) -> None:
    """Every word with its explanation, as on the page."""
    terms = writer.sheet.course.glossary.get(writer.text.lang, ())
    said = "".join(f"<dt>{_escaped(term.word)}</dt><dd>{term.text.html}</dd>" for term in terms)
    write_prose(f"<dl>{said}</dl>", writer)


def _nothing(block: Directive, writer: Writer) -> None:
    """A quiz is answered on the screen."""


DIRECTIVES: Mapping[str, Callable[[Directive, Writer], None]] = {
    **dict.fromkeys(("tip", "important", "example", "case", "need", "method"), _box),
    "quote": _quote,
    "reflection": _reflection,
    "checklist": _checklist,
    "question": _question,
    **dict.fromkeys(("video", "audio", "download"), _file),
    "glossary": _glossary,
    "details": _named,
    "figure": _figure,
    "quiz": _nothing,
    "ways": _nothing,
    "include": _inside,
    "tabs": _inside,
    "tab": _named,
    "flashcards": _inside,
    "card": _named,
    "columns": _inside,
    "column": _inside,
    "filled-in": _box,
}
"""Every directive there is; a filled-in example that is not outermost has been told."""
