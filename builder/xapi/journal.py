"""Which statements of a file an LRS has: written as they go, read when sending goes on."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


class Journal:
    """A file beside the file of statements, with the ids that one LRS has taken. No more than
    ids: neither who they are about nor how one gets in."""

    def __init__(self, file: Path, endpoint: str) -> None:
        mark = hashlib.sha256(endpoint.encode()).hexdigest()[:8]
        self.path = file.with_name(f"{file.name}.{mark}.sent")
        self.known: set[str] = set()

    def read(self) -> None:
        """Learn what was sent before. Raises OSError."""
        if not self.path.exists():
            return
        text = self.path.read_text(encoding="utf-8")
        whole, _, cut = text.rpartition("\n")
        if cut:  # the power went while it was written
            self.path.write_text(f"{whole}\n" if whole else "", encoding="utf-8", newline="\n")
        self.known = set(whole.split("\n")) - {""}

    def add(self, ids: Iterable[str]) -> None:
        """Keep that these are sent, through a power cut too. Raises OSError."""
        new = [one for one in ids if one not in self.known]
        with self.path.open("a", encoding="utf-8", newline="\n") as out:
            out.writelines(f"{one}\n" for one in new)
            out.flush()
            os.fsync(out.fileno())
        self.known.update(new)

    def finish(self) -> None:
        """All of the file is sent: there is nothing to go on with."""
        with suppress(OSError):
            self.path.unlink()
