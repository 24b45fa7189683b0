"""Statements to an LRS: in batches, patiently, each once, and every refusal told."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from builder.diagnostics import Location, Report
from builder.xapi import send_rules as rules
from builder.xapi.journal import Journal
from builder.xapi.lrs import Lrs, Reply, is_list_of_ids
from builder.xapi.statement_files import Numbered

MOST_STATEMENTS = 50
MOST_CHARACTERS = 400_000
"""Of one batch; many servers take a megabyte."""
TRIES = 7
_PAUSE, _LONGEST_PAUSE = 1.0, 60.0
LONGEST_WAIT = 300.0
"""Seconds that an LRS may ask for; above it people are told to come back."""
FIRST_REFUSED = 20
"""So many refused and none taken: it is not the statements."""

_AGAIN = frozenset({0, 408, 425, 429, 500, 502, 503, 504, 507, 509})
_TOO_MUCH, _CONFLICT = 413, 409


@dataclass(slots=True)
class Sent:
    """What came of it."""

    total: int
    sent: int = 0
    known: int = 0
    """The LRS had a statement of that id before."""
    earlier: int = 0
    """Sent by an earlier run, which was broken off."""
    refused: int = 0
    stopped: bool = False
    """Something stood in the way of the rest."""

    @property
    def done(self) -> int:
        return self.sent + self.known + self.earlier + self.refused


@dataclass(slots=True)
class Sender:
    """One run."""

    lrs: Lrs
    journal: Journal
    report: Report
    file: str
    """The name in what is told."""
    tell: Callable[[Sent], None] = lambda _: None
    """Called after every answer."""
    sleep: Callable[[float], None] = time.sleep
    so_far: Sent = field(default_factory=lambda: Sent(0))

    def send(self, statements: Sequence[Numbered]) -> Sent:
        """Send what is not sent yet. Raises OSError when the journal cannot be written."""
        left = [one for one in statements if one.id not in self.journal.known]
        self.so_far = Sent(len(statements), earlier=len(statements) - len(left))
        waiting = deque(_batches(left))
        while waiting and not self.so_far.stopped:
            batch = waiting.popleft()
            waiting.extendleft(reversed(self._send(batch)))
            self.tell(self.so_far)
        return self.so_far

    def _send(self, batch: list[Numbered]) -> list[list[Numbered]]:
        """Send one batch; the batches it must be sent in instead, when the LRS does not take it
        as a whole: then it has kept none of it (1.0.3, Communication 3.2)."""
        reply, tries = self._post(batch)
        if reply.status == 204 or (reply.status == 200 and is_list_of_ids(reply.body)):
            self.so_far.sent += len(batch)
            self.journal.add(one.id for one in batch)
        elif reply.status in (400, _CONFLICT, _TOO_MUCH) and len(batch) > 1:
            half = len(batch) // 2
            return [batch[:half], batch[half:]]
        elif reply.status == _CONFLICT:
            self.so_far.known += 1
            self.journal.add([batch[0].id])
        elif reply.status in (400, _TOO_MUCH):
            self._refused(batch[0], reply)
        else:
            self._stop(reply, tries)
        return []

    def _post(self, batch: list[Numbered]) -> tuple[Reply, int]:
        """The answer, and how many tries it took."""
        tries = 0
        while True:
            reply, tries = self.lrs.post([one.text for one in batch]), tries + 1
            pause = min(_PAUSE * 2 ** (tries - 1), _LONGEST_PAUSE)
            wait = max(pause, reply.retry_after or 0)
            if reply.status not in _AGAIN or tries == TRIES or wait > LONGEST_WAIT:
                return reply, tries
            self.sleep(wait)

    def _refused(self, one: Numbered, reply: Reply) -> None:
        self.so_far.refused += 1
        values = {"status": reply.status, "reason": self._reason(reply), "number": one.number}
        self.report.add(rules.REFUSED, Location(self.file), **values)
        taken = self.so_far.sent + self.so_far.known + self.so_far.earlier
        if not taken and self.so_far.refused >= FIRST_REFUSED:
            self.so_far.stopped = True
            self.report.add(rules.ALL_REFUSED, Location(self.file), count=self.so_far.refused)

    def _stop(self, reply: Reply, tries: int) -> None:
        """What no other batch would get past either."""
        self.so_far.stopped = True
        place, reason = Location("--endpoint"), self._reason(reply)
        values = {"endpoint": self.lrs.endpoint, "status": reply.status, "reason": reason}
        if reply.status in _AGAIN:
            said = f"{reply.status or ''}{reason}".lstrip(": ")
            self.report.add(rules.UNREACHABLE, place, tries=tries, reason=said or "–")
        elif reply.status in (401, 403):
            self.report.add(rules.NO_ACCESS, place, **values)
        elif 300 <= reply.status < 400:
            target = self.lrs.safe(reply.target) or "–"
            self.report.add(rules.MOVED, place, endpoint=self.lrs.endpoint, target=target)
        else:
            self.report.add(rules.NOT_AN_LRS, place, **values)

    def _reason(self, reply: Reply) -> str:
        said = self.lrs.safe(reply.body)
        return f": {said}" if said else ""


def _batches(statements: Sequence[Numbered]) -> Iterator[list[Numbered]]:
    """In order, none with too many or too much."""
    batch: list[Numbered] = []
    size = 0
    for one in statements:
        if batch and (len(batch) == MOST_STATEMENTS or size + len(one.text) > MOST_CHARACTERS):
            yield batch
            batch, size = [], 0
        batch.append(one)
        size += len(one.text)
    if batch:
        yield batch
