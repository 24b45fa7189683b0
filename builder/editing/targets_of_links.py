"""Where the links, pictures and blocks of a file lead, so that they can follow what is moved."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from builder.diagnostics import Report
from builder.editing.text import TextFile
from builder.source.lines import Line, split_lines
from builder.source.quiz_files import QUIZ_ENDING
from builder.source.scan import scan

_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_TARGET = re.compile(
    r"""\]\(\s*<?(?P<inline>[^)\s>"']+)          # [text](target) and ![text](target "caption")
    |^\s{0,3}\[[^\]]+\]:\s*<?(?P<reference>[^\s>]+)  # [name]: target
    |\b(?:file|captions|described|poster)=(?P<key>[^\s}"]+)   # {file=target}
    |^\s*image:\s*["']?(?P<image>[^\s"'#]+)      # a hotspot's picture
    """,
    re.VERBOSE,
)
_QUIZ = re.compile(r"^\s*:{3,}\s*quiz\b[^{]*\{[^}]*?#(?P<id>[a-z][a-z0-9-]*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Target:
    """A place in a file that leads somewhere in the course."""

    line: int
    """From 1."""
    start: int
    """In the line, from 0."""
    written: str
    """Without what stands behind ``#``."""


def targets(file: TextFile) -> Iterator[Target]:
    """Everything in a file that may lead to another; never what stands in code."""
    for number, text in _lines(file):
        bare = _CODE.sub(lambda code: " " * len(code[0]), text)
        for found in _TARGET.finditer(bare):
            name = found.lastgroup or ""
            written = found[name].partition("#")[0]
            if written and "://" not in written:
                yield Target(number, found.start(name), written)


def _lines(file: TextFile) -> Iterator[tuple[int, str]]:
    if not file.path.endswith(".md"):
        yield from enumerate(file.lines, start=1)
        return
    for item in scan(split_lines("\n".join(file.lines), file.path, 1, Report()), Report()):
        if isinstance(item, Line):
            yield item.number, file.lines[item.number - 1]


def rewrite(file: TextFile, ids: Mapping[str, str], moved: Callable[[str], str]) -> bool:
    """Let the file lead to where things are now; whether anything was changed.

    ``ids`` has the new ids by the old; ``moved`` gives a path of the course as it is afterwards.
    """
    changed = _rewrite_quizzes(file, ids)
    for one in reversed(list(targets(file))):
        new = _new_target(file.path, one.written, ids, moved)
        if new != one.written:
            line = file.lines[one.line - 1]
            end = one.start + len(one.written)
            file.lines[one.line - 1] = line[: one.start] + new + line[end:]
            changed = True
    return changed


def resolved(path: str, written: str) -> str:
    """The path in the course that ``written`` in the file ``path`` leads to."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), written))


def _new_target(
    path: str, written: str, ids: Mapping[str, str], moved: Callable[[str], str]
) -> str:
    if written in ids:
        return ids[written]
    if _is_snippet(path) and "/" not in written:
        stem, dot, ending = written.partition(".")
        return ids.get(stem, stem) + dot + ending
    old = resolved(path, written)
    new = posixpath.relpath(moved(old), posixpath.dirname(moved(path)) or ".")
    before = posixpath.relpath(old, posixpath.dirname(path) or ".")
    if new == before:
        return written
    return new + "/" if written.endswith("/") else new


def _is_snippet(path: str) -> bool:
    """A snippet's links lead from where it is put in."""
    return path.split("/")[1:2] == ["snippets"]


def _rewrite_quizzes(file: TextFile, ids: Mapping[str, str]) -> bool:
    changed = False
    for number, text in _lines(file):
        found = _QUIZ.match(text)
        if found and found["id"] in ids:
            start, end = found.span("id")
            file.lines[number - 1] = text[:start] + ids[found["id"]] + text[end:]
            changed = True
    return changed


def may_lead(path: str) -> bool:
    """Whether links are looked for in a file of this name."""
    return path.endswith((".md", ".yaml"))


def is_text(path: str) -> bool:
    """Whether a file of this name is a page, a quiz or a snippet."""
    return path.endswith((".md", QUIZ_ENDING))
