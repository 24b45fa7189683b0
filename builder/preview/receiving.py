"""What the server takes in: from its own pages alone, no more than is bounded, into memory.

Two things are taken in at all: what the preview's page wants of the LMS (``/preview/lms``), and
what a course that was launched by it says to the record store (``/lms/LAUNCH/…``). Another site in
the same browser can send a request here, so a request that changes anything must carry the origin
that only our own pages have; the store asks for the launch's key besides.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from email.message import Message
from io import BufferedIOBase
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from builder.preview.lrs import Asked

LARGEST = 131_072
"""Bytes of a body: a learner's state is 4 kB, a batch of statements 16."""
LONGEST_QUERY = 100
"""Parameters of an address."""


class NotTakenError(Exception):
    """A request that is not read any further."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def check_origin(headers: Message, host: str) -> None:
    """Browsers tell the origin of every request that changes something, and no page can forge it.
    Raises NotTakenError."""
    if headers.get("Origin") != f"http://{host}":
        raise NotTakenError(403)


def read_body(headers: Message, content: BufferedIOBase) -> str:
    """The body, UTF-8. Raises NotTakenError, and leaves what it refuses unread."""
    length = headers.get("Content-Length", "")
    if headers.get("Transfer-Encoding") is not None or not (length.isascii() and length.isdigit()):
        raise NotTakenError(411)
    if len(length) > 9 or int(length) > LARGEST:
        raise NotTakenError(413)
    try:
        return content.read(int(length)).decode()
    except UnicodeDecodeError:
        raise NotTakenError(400) from None


def wish_in(headers: Message, body: str) -> Mapping[str, Any]:
    """What the page wants. Raises NotTakenError."""
    if headers.get_content_type() != "application/json":  # what no form of another site sends
        raise NotTakenError(415)
    try:
        wish = json.loads(body)
    except (ValueError, RecursionError):
        raise NotTakenError(400) from None
    if not isinstance(wish, dict):
        raise NotTakenError(400)
    return wish


def asked_of_lms(
    method: str, address: str, headers: Message, body: str
) -> tuple[str, str, Asked] | None:
    """The launch, ``fetch`` or a path below ``xapi/``, and the request; None for anything else."""
    parts = urlsplit(address)
    _, room, launch, door, *rest = [*unquote(parts.path).split("/"), "", "", ""][:8]
    resource = "/".join(filter(None, rest)) or door
    if room != "lms" or door not in ("fetch", "xapi"):
        return None
    try:
        query = dict(parse_qsl(parts.query, max_num_fields=LONGEST_QUERY))
    except ValueError:
        raise NotTakenError(400) from None
    lower = {name.lower(): value for name, value in headers.items()}
    return launch, door, Asked(method, resource, query, lower, body)
