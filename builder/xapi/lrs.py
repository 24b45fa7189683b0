"""An LRS as we speak to it: one request, one answer, within a time. The only part on the network.

tincan has a client too, which waits for ever.
"""

from __future__ import annotations

import base64
import http.client
import json
import re
import urllib.error
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from builder.diagnostics import Location, Report
from builder.xapi import send_rules as rules
from builder.xapi.vocabulary import VERSION

TIMEOUT = 30.0
"""Seconds without a sign of life."""
_MOST_READ = 1_000_000
_REASON = 300
_SHORTEST = 4
"""Characters of a password that is looked for in what an LRS says."""
_TELLING = ("message", "error", "errors", "warnings", "detail", "title")
"""Where LRSs put their reasons, when they answer in JSON."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of a request."""

    status: int
    """0 when nobody answered."""
    body: str = ""
    """Or why nobody answered."""
    retry_after: float | None = None
    """Seconds that the LRS asks us to wait."""
    target: str = ""
    """Where it sends us instead."""


@dataclass(frozen=True, slots=True)
class Lrs:
    """Where statements are sent, and as whom."""

    endpoint: str
    """Ends with ``/``."""
    authorization: str = field(repr=False)
    """The header's value; never printed."""
    timeout: float = TIMEOUT

    def post(self, statements: Sequence[str]) -> Reply:
        """Send statements in one request."""
        request = urllib.request.Request(  # noqa: S310  # http and https alone: read_endpoint
            self.endpoint + "statements",
            data=f"[{','.join(statements)}]".encode(),
            headers={
                "Authorization": self.authorization,
                "Content-Type": "application/json",
                "X-Experience-API-Version": VERSION,
            },
            method="POST",
        )
        try:
            with _OPENER.open(request, timeout=self.timeout) as answer:
                return Reply(answer.status, _text(answer))
        except urllib.error.HTTPError as error:
            with error:
                body = _text(error)
            after = _seconds(error.headers.get("Retry-After"))
            return Reply(error.code, body, after, error.headers.get("Location") or "")
        except (OSError, http.client.HTTPException) as error:
            return Reply(0, str(getattr(error, "reason", None) or error) or type(error).__name__)

    def safe(self, text: str) -> str:
        """What an LRS said, short and on one line, with nothing of the credentials in it."""
        secret = self.authorization.partition(" ")[2]
        parts = {secret, *_decoded(secret)}
        for part in sorted(filter(None, parts), key=len, reverse=True):
            text = text.replace(part, "…")
        line = " ".join(re.sub(r"<[^>]*>", " ", _reason(text)).split())
        return line if len(line) <= _REASON else line[: _REASON - 1] + "…"


class _StayHere(urllib.request.HTTPRedirectHandler):
    """Credentials go where they were meant to go and nowhere else."""

    def redirect_request(self, *_: Any) -> None:
        return None


_OPENER = urllib.request.build_opener(_StayHere)


def _text(answer: Any) -> str:
    try:
        return bytes(answer.read(_MOST_READ)).decode("utf-8", errors="replace")
    except (OSError, http.client.HTTPException):
        return ""


def _seconds(value: str | None) -> float | None:
    """``Retry-After``: seconds, or a date (RFC 9110, 10.2.3)."""
    if not value:
        return None
    try:
        return max(0.0, float(value))
    except ValueError:
        pass
    try:
        at = parsedate_to_datetime(value)
    except ValueError:
        return None
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return max(0.0, (at - datetime.now(UTC)).total_seconds())


def basic(user: str, password: str) -> str:
    """The header's value for a user name and a password (RFC 7617)."""
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()


def _reason(text: str) -> str:
    """The words in an answer, without the braces around them.

    >>> _reason('{"errorId": "17", "warnings": ["no verb", "no actor"]}')
    'no verb; no actor'
    """
    try:
        found = json.loads(text)
    except ValueError:
        return text
    if not isinstance(found, dict):
        return text
    said = [one for name in _TELLING for one in _as_list(found.get(name, []))]
    return "; ".join(str(one) for one in said) or text


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _decoded(secret: str) -> list[str]:
    try:
        user, _, password = base64.b64decode(secret, validate=True).decode().partition(":")
    except ValueError:
        return []
    # A user name alone is no secret, and often an ordinary word; three letters stand everywhere.
    return [f"{user}:{password}", *([password] if len(password) >= _SHORTEST else [])]


def read_endpoint(written: str, report: Report) -> str:
    """The address as requests are made of it; "" when it will not do (told)."""
    parts = urlsplit(written.strip())
    shown = urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))
    place = Location("--endpoint")
    bare = not (parts.username or parts.password or parts.query or parts.fragment)
    if parts.scheme not in ("http", "https") or not parts.hostname or not bare:
        report.add(rules.ENDPOINT_INVALID, place, endpoint=shown or "–")
        return ""
    if parts.scheme == "http" and not _is_here(parts.hostname):
        report.add(rules.NOT_SECURE, place, endpoint=shown)
        return ""
    return shown.rstrip("/").removesuffix("/statements") + "/"


def _is_here(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def is_list_of_ids(body: str) -> bool:
    """Whether an answer is what an LRS says when it has kept statements (1.0.3, 2.1.2)."""
    try:
        found = json.loads(body)
    except ValueError:
        return False
    return isinstance(found, list) and all(isinstance(one, str) for one in found)
