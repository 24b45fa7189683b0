"""``:::question`` on a page, line by line: what is asked, the answers with their boxes, the quotes.

The form is Markdown's own check list. A numbered list has one right answer, a list with hyphens
several; a quote right below an answer is that answer's feedback, and a quote after the list is
the question's. ``[x]`` or ``[ ]`` at the start of such a quote says which answer it is for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from builder.diagnostics import Report
from builder.source import inline_question_rules as rules
from builder.source.blocks import inside
from builder.source.directives import Close, Open, Opened, Paired
from builder.source.lines import Line
from builder.source.scan import Code

_OPTION = re.compile(r"^([-*+]|\d+\.)[ ]+\[([ xX])\][ ]+(?=\S)")
_ALMOST = re.compile(
    r"^[ ]*(?:([-*+]|\d+[.)]|[a-zA-Z]\))[ ]*[\[(][ ]?([xX]?)[ ]?[\])]|([\[(])([ xX]?)[\])]"
    r"|([-*+]|\d+[.)]|[a-zA-Z]\))[ ]+)[ ]*(.*)$"
)
"""An answer whose box is missing, or written another way."""
_QUOTE = re.compile(r"^([ ]*)>[ ]?")
_VERDICT = re.compile(r"^\[([ xX])\][ ]*")

Verdict = Literal["correct", "incorrect"]


@dataclass(slots=True)
class AskedOption:
    """One answer to choose."""

    lines: list[Line]
    correct: bool
    numbered: bool
    feedback: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Asked:
    """What stands in the directive."""

    intro: list[Line] = field(default_factory=list)
    """What is said before the answers, below the question itself."""
    options: list[AskedOption] = field(default_factory=list)
    feedback: dict[Verdict, list[Line]] = field(default_factory=dict)
    misread: bool = False
    """Whether there may be answers among the lines that were told."""

    def texts(self) -> Iterator[str]:
        """Each text for itself, boxes aside: what a translation is made from."""
        yield "".join(line.text for line in self.intro)
        for option in self.options:
            yield "".join(line.text for line in option.lines)
            yield "".join(line.text for line in option.feedback)
        for lines in self.feedback.values():
            yield "".join(line.text for line in lines)


def take_questions(items: list[Paired]) -> tuple[list[Paired], dict[int, list[Paired]]]:
    """``items`` without what stands in questions, and that by the index of their opening.

    It is read as a question's texts are, and never shown as text of the page.
    """
    kept: list[Paired] = []
    asked: dict[int, list[Paired]] = {}
    within: Opened | None = None
    for n, item in enumerate(items):
        if isinstance(item, Close) and item.opened is within:
            within = None
        if within is None:
            kept.append(item)
        if within is None and isinstance(item, Open) and _is_question(item.opened):
            within = item.opened
            asked[len(kept) - 1] = inside(items, n)
    return kept, asked


def _is_question(opened: Opened) -> bool:
    return opened.kind is not None and opened.kind.answer == "question"


def read_asked(inner: Iterable[Paired], report: Report) -> Asked:
    """What stands in a question; a line that has no place in it is told."""
    reading = _Reading(Asked(), report)
    depth = 0
    for item in inner:
        if isinstance(item, Open | Close):  # a directive in a question has been told
            depth += 1 if isinstance(item, Open) else -1
        elif isinstance(item, Code):
            report.add(rules.NEEDS_QUIZ_FILE, item.start.at(0), what="```")
        elif depth == 0:
            reading.take(item)
    reading.end()
    return reading.asked


@dataclass(slots=True)
class _Reading:
    asked: Asked
    report: Report
    blank: bool = False
    """Whether the line before was blank."""
    quoting: list[Line] | None = None
    """The quote that goes on, as long as no other line comes between."""
    waiting: list[Line] = field(default_factory=list)
    """Quotes after a blank line: the question's, unless another answer follows."""
    stray: bool = False

    def take(self, line: Line) -> None:
        """The next line."""
        if not line.text.strip():
            self._blank(line)
            return
        option, quote = _OPTION.match(line.text), _QUOTE.match(line.text)
        if option:
            self._option(line, option)
        elif quote and self.asked.options:
            self._quote(line, quote)
        elif almost := _ALMOST.match(line.text):
            self._tell_box(line, almost)
        else:
            self._text(line)
        self.blank = False

    def _blank(self, line: Line) -> None:
        if not self.asked.options:
            self.asked.intro.append(line)
        self.blank, self.quoting = True, None

    def _option(self, line: Line, found: re.Match[str]) -> None:
        if self.waiting:
            self.report.add(rules.QUOTE_UNCLEAR, self.waiting[0].at(0))
            self.waiting = []
        text = _from(line, found.end())
        option = AskedOption([text], found[2] in "xX", found[1][0].isdigit())
        if self.asked.options and self.asked.options[0].numbered != option.numbered:
            self.report.add(rules.MIXED_LIST, line.at(0))
        self.asked.options.append(option)
        self.quoting, self.stray = None, False

    def _quote(self, line: Line, found: re.Match[str]) -> None:
        said = _from(line, found.end())
        if self.quoting is None:
            own = not self.blank or bool(found[1])
            self.quoting = self.asked.options[-1].feedback if own else self.waiting
            if self.quoting:
                self.quoting.append(line._replace(text="", indent=None))
        self.quoting.append(said)

    def _text(self, line: Line) -> None:
        option = self.asked.options[-1] if self.asked.options else None
        if self.quoting and not self.blank:
            self.quoting.append(line)
        elif option is None:
            self.asked.intro.append(line)
        elif not self.blank and not option.feedback:
            option.lines.append(_from(line, len(line.text) - len(line.text.lstrip())))
        elif not self.stray:
            self.report.add(rules.STRAY_TEXT, line.at(0), text=line.text.strip()[:40])
            self.stray = True

    def _tell_box(self, line: Line, found: re.Match[str]) -> None:
        """An answer not written as one; the list goes on all the same."""
        marker = (found[1] or found[5] or "-").replace(")", ".")
        marker = "1." if marker[0].isalpha() else marker
        tick = "x" if (found[2] or found[4] or "").strip() else " "
        mended = f"{marker} [{tick}] {found[6] or '…'}"
        self.report.add(rules.BOX, line.at(0), text=line.text.strip()[:40], mended=mended)
        self.asked.misread = self.stray = True

    def end(self) -> None:
        """After the last line: the quotes that waited are the question's."""
        if not self.asked.options:
            self._end_claim()
        verdicts: tuple[Verdict, ...] = ("correct", "incorrect")
        feedback = self.asked.feedback
        for line in self.waiting:
            found = _VERDICT.match(line.text)
            if found:
                verdicts = ("correct",) if found[1] in "xX" else ("incorrect",)
            for verdict in verdicts:
                text = _from(line, found.end()) if found else line
                lines = feedback.setdefault(verdict, [])
                if found and lines and lines[-1].text:
                    lines.append(line._replace(text="", indent=None))
                lines.append(text)

    def _end_claim(self) -> None:
        """Without answers, as in a claim, the first quote and what follows is feedback."""
        intro = self.asked.intro
        quotes = [n for n, line in enumerate(intro) if _QUOTE.match(line.text)]
        start = quotes[0] if quotes else len(intro)
        for line in intro[start:]:
            found = _QUOTE.match(line.text)
            self.waiting.append(_from(line, found.end()) if found else line)
        del intro[start:]


def _from(line: Line, column: int) -> Line:
    """The rest of a line from ``column`` on, which it still knows the place of."""
    indent = None if line.indent is None else line.indent + column
    return line._replace(text=line.text[column:], indent=indent)
