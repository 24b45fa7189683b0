"""The server on this machine: the preview's own page, and the course straight from memory.

Other sites may reach it from the author's browser, so it answers to its own names alone (a name
that someone points at this machine is not one: DNS rebinding), takes in nothing but what its own
pages say (``receiving.py``), and lets no other site show or read what it gives out.
"""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BufferedIOBase
from typing import Any, BinaryIO
from urllib.parse import unquote

from builder.package import Entry
from builder.preview.files import UnsatisfiableError, media_type, part_asked
from builder.preview.launching import Platform
from builder.preview.lrs import Answer
from builder.preview.news import News
from builder.preview.receiving import (
    NotTakenError,
    asked_of_lms,
    check_origin,
    read_body,
    wish_in,
)
from builder.preview.showing import Showing
from builder.targets import TARGETS
from builder.targets.target import DIST

ADDRESS = "127.0.0.1"
HEARTBEAT = 15.0
"""Seconds between signs of life, by which a browser that has left is noticed."""
TRIES = 20
"""Ports tried, one after the other, before any free one will do."""

COURSE_POLICY = "default-src 'self'; img-src 'self' data:; frame-ancestors 'self'"
"""What a careful LMS lets a course do; what breaks there must break here too."""
ALWAYS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
OWN = {
    "preview.js": DIST / "preview.js",
    "preview.css": DIST / "preview.css",
    "licenses.txt": DIST / "preview-licenses.txt",
}
"""The preview's own files, under ``/preview/``."""


@dataclass(frozen=True, slots=True)
class Given:
    """What the server gives out, and to whom it passes on what it takes in."""

    showing: Showing
    news: News
    platform: Platform
    page: Callable[[], str]
    """The preview's own page."""
    back: Callable[[], str]
    """What a learner comes back to who has ended a course."""


class Server(ThreadingHTTPServer):
    """Bound to this machine alone."""

    daemon_threads = True
    # On Windows the option means that two programs share a port, and neither is told.
    allow_reuse_address = os.name != "nt"

    def __init__(self, port: int, given: Given) -> None:
        self.given = given
        super().__init__((ADDRESS, port), Handler)
        self.port: int = self.server_address[1]
        self.names = {f"{ADDRESS}:{self.port}", f"localhost:{self.port}"}

    @property
    def address(self) -> str:
        return f"http://{ADDRESS}:{self.port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that leaves in the middle of an answer is no news."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


def open_server(port: int, given: Given) -> Server:
    """The server on ``port``, or on the next that is free. Raises OSError when there is none."""
    for candidate in (*range(port, min(port + TRIES, 65_536)), 0):
        try:
            return Server(candidate, given)
        except OSError:  # taken, or kept by the system for itself
            if candidate == 0:
                raise
    raise AssertionError


class Handler(BaseHTTPRequestHandler):
    """One request. Nothing here leads to a path on the disk: what is not listed is not there."""

    server: Server
    protocol_version = "HTTP/1.1"
    timeout = 60

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        if not self._is_called_by_name():
            return
        path = unquote(self.path.partition("?")[0])
        room, *rest = path.removeprefix("/").split("/")
        if path == "/":
            self._send_page(self.server.given.page())
        elif path == "/preview/back":
            self._send_page(self.server.given.back(), {"Content-Security-Policy": COURSE_POLICY})
        elif room == "lms":
            self._pass_on("")
        elif path == "/preview/news":
            self._stream_news()
        elif room == "preview" and "/".join(rest) in OWN:
            name = "/".join(rest)
            self._send_entry(Entry(name, source=OWN[name]))
        elif room == "course" and rest:
            self._send_course(rest[0], "/".join(rest[1:]))
        else:
            self._send_text(404, "404")

    def do_PUT(self) -> None:
        self.do_POST()

    def do_POST(self) -> None:
        if not self._is_called_by_name():
            return
        try:
            check_origin(self.headers, self.headers["Host"])
            body = read_body(self.headers, self.rfile)
            if self.path == "/preview/lms":
                self._do(wish_in(self.headers, body))
            else:
                self._pass_on(body)
        except NotTakenError as refused:
            self.close_connection = True  # what was not read must not be taken for a request
            self._send_text(refused.status, str(refused.status))

    def _is_called_by_name(self) -> bool:
        if self.headers.get("Host") in self.server.names:
            return True
        self.close_connection = True
        self._send_text(403, f"{ADDRESS}:{self.server.port}")
        return False

    def _do(self, wish: Mapping[str, Any]) -> None:
        """What the page wants of the LMS that plays here."""
        done = self.server.given.platform.do(wish, f"http://{self.headers['Host']}")
        body = json.dumps(done, ensure_ascii=False).encode()
        self._send(404 if done is None else 200, "application/json", body)

    def _pass_on(self, body: str) -> None:
        """A course's request to its LMS."""
        found = asked_of_lms(self.command, self.path, self.headers, body)
        answer = self.server.given.platform.answer(*found) if found else Answer(404)
        if answer is None:  # cut off: nobody is there
            self.close_connection = True
            return
        headers = dict(answer.headers)
        kind = headers.pop("Content-Type", "text/plain; charset=utf-8")
        self._send(answer.status, kind, answer.body.encode(), headers)

    def _send_course(self, name: str, path: str) -> None:
        target = next((target for target in TARGETS if target.name == name), None)
        shown = self.server.given.showing.shown
        entry = shown.entry(target, path) if target and shown else None
        if entry is None:
            self._send_text(404, "404")
            return
        self._send_entry(entry, {"Content-Security-Policy": COURSE_POLICY})

    def _send_entry(self, entry: Entry, more: Mapping[str, str] | None = None) -> None:
        """A file, or the part of it that was asked for."""
        try:
            with _opened(entry) as content:
                size = content.seek(0, io.SEEK_END)
                self._send_part(entry.path, content, size, dict(more or {}))
        except FileNotFoundError:
            self._send_text(404, "404")

    def _send_part(self, path: str, content: BinaryIO, size: int, headers: dict[str, str]) -> None:
        headers["Accept-Ranges"] = "bytes"
        try:
            asked = part_asked(self.headers.get("Range"), size)
        except UnsatisfiableError:
            headers["Content-Range"] = f"bytes */{size}"
            self._send(416, "text/plain", b"", headers)
            return
        first, length = asked or (0, size)
        if asked:
            headers["Content-Range"] = f"bytes {first}-{first + length - 1}/{size}"
        self._head(206 if asked else 200, media_type(path), length, headers)
        if self.command != "HEAD":
            content.seek(first)
            self.close_connection = _copy(content, self.wfile, length) or self.close_connection

    def _stream_news(self) -> None:
        """Server-sent events (HTML standard, 9.2): how it stands and what is heard, as it comes."""
        self._head(200, "text/event-stream", None, {"Connection": "close"})
        self.close_connection = True
        seen = 0
        while True:
            try:
                pieces = self.server.given.news.after(seen, HEARTBEAT)
            except EOFError:
                return
            for piece in pieces:
                seen = piece.number
                self.wfile.write(f"event: {piece.kind}\ndata: {piece.data}\n\n".encode())
            if not pieces:
                self.wfile.write(b": still here\n\n")
            self.wfile.flush()

    def _send_page(self, page: str, more: Mapping[str, str] | None = None) -> None:
        self._send(200, "text/html; charset=utf-8", page.encode(), more)

    def _send_text(self, status: int, text: str) -> None:
        self._send(status, "text/plain; charset=utf-8", text.encode())

    def _send(
        self, status: int, kind: str, body: bytes, more: Mapping[str, str] | None = None
    ) -> None:
        self._head(status, kind, len(body), more or {})
        if self.command != "HEAD":
            self.wfile.write(body)

    def _head(self, status: int, kind: str, length: int | None, more: Mapping[str, str]) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if length is not None:
            self.send_header("Content-Length", str(length))
        for name, value in {**ALWAYS, **more}.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 – the base's name
        """The terminal is the author's."""


def _opened(entry: Entry) -> BinaryIO:
    if entry.data is not None:
        return io.BytesIO(entry.data)
    assert entry.source is not None
    return entry.source.open("rb")


def _copy(content: BinaryIO, to: BufferedIOBase, length: int) -> bool:
    """No more than ``length``: a file may grow while it is being sent. Whether it was cut short."""
    while length > 0:
        chunk = content.read(min(length, 65_536))
        if not chunk:
            return True
        to.write(chunk)
        length -= len(chunk)
    return False
