"""A preview from start to stop: read this first in this room.

folder ──watching──▶ making ──▶ showing ◀──asks── server ◀── the page in the browser
                                  launching ◀──passes on──┘   ◀── a course that wants an LRS
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType

from builder.memory import Memory
from builder.package import Entry
from builder.preview.launching import Platform
from builder.preview.making import Made, make
from builder.preview.news import News
from builder.preview.page import back_html, page_html
from builder.preview.server import ADDRESS, Given, Server, open_server
from builder.preview.showing import Lines, Showing
from builder.preview.watching import changes, stamps
from builder.targets import Target

PATIENCE = 10.0
"""Seconds for an answer from ourselves."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What one preview is asked for."""

    folder: Path
    target: Target
    """The one shown first."""
    language: str
    """The one messages are in: ``nb`` or ``en``."""
    port: int
    """The first to try; 0 for any."""
    had_lock: Callable[[str], str]
    lines: Callable[[], Lines]
    """A fresh reader of source lines."""


class Preview:
    """A server on this machine and what it shows; a context, so that nothing is left running.

    Raises OSError when no port can be had.
    """

    def __init__(self, wish: Wish) -> None:
        self._wish = wish
        self._seen = stamps(wish.folder)
        self._memory = Memory()
        self._news = News()
        self._showing = Showing(wish.language, wish.lines, self._news)
        platform = Platform(self._entry, self._news.hear)
        back = partial(back_html, wish.language)
        given = Given(self._showing, self._news, platform, self._page, back)
        self._server = open_server(wish.port, given)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def __enter__(self) -> Preview:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._news.end()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(timeout=PATIENCE)

    @property
    def server(self) -> Server:
        return self._server

    def look(self) -> Made:
        """Read the course once and show it."""
        wish = self._wish
        made = make(wish.folder, wish.target, wish.had_lock, self._memory)
        self._showing.publish(made)
        return made

    def follow(self) -> Iterator[None]:
        """A turn each time the course's files are others than at the turn before.

        How they are is noted before they are read: what is saved meanwhile is the next turn.
        """
        return (None for _ in changes(self._wish.folder, self._seen))

    def answers(self) -> bool:
        """Whether the page, and the course when there is one, are given out to who asks."""
        from http.client import HTTPConnection

        course = [f"/course/{self._wish.target.name}/index.html"] if self._showing.shown else []
        for path in ("/", *course):
            connection = HTTPConnection(ADDRESS, self._server.port, timeout=PATIENCE)
            try:
                connection.request("GET", path)
                if connection.getresponse().status != 200:
                    return False
            finally:
                connection.close()
        return True

    def _entry(self, target: Target, path: str) -> Entry | None:
        shown = self._showing.shown
        return shown.entry(target, path) if shown else None

    def _page(self) -> str:
        return page_html(self._wish.language, self._wish.target, self._showing.data())
