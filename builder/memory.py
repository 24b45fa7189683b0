"""What one run has made, for the next to take up again where nothing it was made of has changed.

A build has none; the preview, which reads the same course again at every save, hands one on.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

Made = TypeVar("Made")


class Memory:
    """Each value beside all that it was made of, which is compared and not hashed: what is the
    same object is equal at once, however large."""

    def __init__(self) -> None:
        self._known: dict[Hashable, tuple[object, Any]] = {}

    def recall(self, key: Hashable, made_of: object) -> Any:
        """What was kept under ``key`` and made of the same; None when there is none."""
        known = self._known.get(key)
        return known[1] if known is not None and known[0] == made_of else None

    def keep(self, key: Hashable, made_of: object, value: object) -> None:
        """In place of what was kept under ``key`` before."""
        self._known[key] = (made_of, value)

    def made(self, key: Hashable, made_of: object, make: Callable[[], Made]) -> Made:
        """What was made before, or is made now; never None."""
        value: Made | None = self.recall(key, made_of)
        if value is None:
            value = make()
            self.keep(key, made_of, value)
        return value

    def same(self, key: Hashable, value: Made) -> Made:
        """The object that was kept, when it is equal: comparing with it is fast from then on."""
        return self.made(key, value, lambda: value)
