"""Links to a heading on another page: known only when every page has been read."""

from __future__ import annotations

from collections.abc import Iterator

from builder.course import Block, Course, Directive, Link, Page, PageText, directives
from builder.diagnostics import Report
from builder.source.link_rules import ANCHOR_MISSING


def check_links(course: Course, report: Report) -> None:
    """Tell every link to a heading that its page does not have."""
    pages = {page.id: page for page in course.pages()}
    for page in course.pages():
        for language, text in page.texts.items():
            for link in text.links if text.lang == language else ():
                if link.kind == "page" and link.anchor:
                    _check_anchor(link, pages.get(link.page or ""), language, course, report)


def _check_anchor(
    link: Link, target: Page | None, language: str, course: Course, report: Report
) -> None:
    text = target.texts.get(language) if target else None
    headings = text.headings if text else ()
    if any(heading.id == link.anchor for heading in headings):
        return
    if text and any(f'id="{link.anchor}"' in html for html in _html(text.blocks)):
        return
    terms = [term.id for term in course.glossary.get(language, ())] if _lists_terms(text) else []
    if link.anchor in terms:
        return
    known = ", ".join("#" + id_ for id_ in [*(heading.id for heading in headings), *terms]) or "–"
    report.add(ANCHOR_MISSING, link.location, anchor=link.anchor, known=known)


def _lists_terms(text: PageText | None) -> bool:
    return text is not None and any(one.name == "glossary" for one in directives(text.blocks))


def _html(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Directive):
            yield f'id="{block.id}"'
            yield from _html(block.children)
        else:
            yield block.html
