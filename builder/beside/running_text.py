"""The text a learner reads, paragraph by paragraph, for what measures it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape

from builder.course import Block, Page, Prose, Quiz, Rich, Words

_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|cite|code|dfn|em|i|img|kbd|q|s|small|span|strong|sub|sup)\b[^<>]*>"
)
# A table's cells and a sample of code are no sentences.
_NO_TEXT = re.compile(r"<(table|pre|svg)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")


def page_text(page: Page, language: str) -> Iterator[str]:
    """Title, paragraphs, headings and points of a page, each as one line."""
    text = page.texts[language]
    yield text.title
    for html in _html(text.blocks):
        yield from paragraphs(html)


def quiz_text(quiz: Quiz, language: str) -> Iterator[str]:
    """Title, questions, options and all that is said of an answer."""
    yield quiz.title[language].plain
    for question in quiz.questions:
        said: list[Words] = [question.text, question.hint, *question.feedback.values()]
        said += [words for option in question.options for words in (option.text, option.feedback)]
        yield from _said(said, language)


def _said(said: Iterable[Words], language: str) -> Iterator[str]:
    found: list[Rich] = [words[language] for words in said if language in words]
    for rich in found:
        yield from paragraphs(rich.html)


def paragraphs(html: str) -> list[str]:
    """The text of each block in ``html``, on one line.

    >>> paragraphs("<p>Ett <em>ord</em><br> og to.</p><ul><li>A &amp; b</li></ul>")
    ['Ett ord og to.', 'A & b']
    """
    lines = " ".join(_NO_TEXT.sub("<hr>", html).split())
    flat = _INLINE.sub("", re.sub(r"<br\b[^<>]*>", " ", lines))
    found = (" ".join(unescape(part).split()) for part in _TAG.split(flat))
    return [part for part in found if part]


def _html(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Prose):
            yield block.html
        else:
            yield block.label
            yield from _html(block.children)
