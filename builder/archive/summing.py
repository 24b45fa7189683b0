"""SHA-256 of a file while it is being written, in a thread of its own."""

from __future__ import annotations

import errno
import hashlib
import os
from io import RawIOBase
from queue import SimpleQueue
from threading import Thread

PIECE = 1 << 20


class Sum:
    """Reads what is finished of a file and adds it up, while the writer goes on.

    It reads the file and not the writer's buffers: what is summed up is what stands there, in the
    order it stands in, and no buffer waits for the one who is behind.
    """

    def __init__(self, file: RawIOBase) -> None:
        self.told = 0
        """Where what may be summed up ends."""
        self._file = file
        self._ends: SimpleQueue[int | None] = SimpleQueue()
        self._total = hashlib.sha256()
        self._given_up = False
        self._trouble: BaseException | None = None
        self._thread = Thread(target=self._run, name="sha256", daemon=True)

    def __enter__(self) -> Sum:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._given_up = kind is not None
        self._finish()

    def until(self, end: int) -> None:
        """What stands before ``end`` has been handed to the system and will not change."""
        self.told = end
        self._ends.put(end)

    def result(self) -> str:
        """Of all that ``until`` told of, as hex. Raises OSError when it could not be read."""
        self._finish()
        if self._trouble:
            raise self._trouble
        return self._total.hexdigest()

    def _finish(self) -> None:
        self._ends.put(None)
        self._thread.join()

    def _run(self) -> None:
        try:
            buffer, at = memoryview(bytearray(PIECE)), 0
            while (end := self._ends.get()) is not None:
                while at < end and not self._given_up:
                    at += self._add(buffer[: end - at])
        except BaseException as trouble:
            self._trouble = trouble

    def _add(self, room: memoryview) -> int:
        length = self._file.readinto(room)
        if not length:  # another program has cut the file off
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        self._total.update(room[:length])
        return length
