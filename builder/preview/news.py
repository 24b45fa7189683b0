"""What is told to the pages that are open: how it stands, and what passed to and fro."""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass
from typing import Literal

HEARD = 100
"""Requests kept for a page that was away for a moment; each is bounded by ``receiving.py``."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of news."""

    number: int
    """The higher the later."""
    kind: Literal["message", "exchange"]
    """How the course stands; or a request to the LMS that plays on this page, and its answer."""
    data: str
    """As JSON."""


class News:
    """Shared by who has something to tell and by the browser's requests, which wait for it."""

    def __init__(self) -> None:
        self._told = threading.Condition()
        self._number = 0
        self._standing: tuple[Piece, ...] = ()
        self._heard: deque[Piece] = deque(maxlen=HEARD)
        self._over = False

    def stand(self, data: str) -> None:
        """How it stands from now on: what was before is no news any more."""
        with self._told:
            self._standing = (self._next("message", data),)
            self._told.notify_all()

    def hear(self, data: str) -> None:
        """What passed to and fro."""
        with self._told:
            self._heard.append(self._next("exchange", data))
            self._told.notify_all()

    def end(self) -> None:
        """Nobody waits for more."""
        with self._told:
            self._over = True
            self._told.notify_all()

    def after(self, seen: int, patience: float) -> list[Piece]:
        """Waits for what is newer than piece ``seen``, in its order; empty when none came in time.

        Raises EOFError when nothing more will come.
        """
        with self._told:
            self._told.wait_for(lambda: self._over or self._number > seen, patience)
            if self._over:
                raise EOFError
            found = [piece for piece in (*self._standing, *self._heard) if piece.number > seen]
        return sorted(found, key=lambda piece: piece.number)

    def _next(self, kind: Literal["message", "exchange"], data: str) -> Piece:
        self._number += 1
        return Piece(self._number, kind, data)
