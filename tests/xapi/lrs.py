"""A small LRS on loopback that keeps statements as xAPI 1.0.3 says, and can be told to misbehave.

Communication 2.1.2 and 3.2: a batch is kept as a whole or not at all; a statement that is there
already is left as it is, and another of the same id is a conflict.
"""

from __future__ import annotations

import base64
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from builder.xapi.verify import faults

USER, PASSWORD = "kari", "hemmelig-æøå-17"


@dataclass
class Trouble:
    """One wrong answer."""

    status: int
    """0 cuts the connection."""
    body: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    kept: bool = False
    """The statements are kept all the same: the answer is what goes wrong."""
    seconds: float = 0
    """Before the answer."""


@dataclass
class Store:
    """What the LRS has, and how it is to behave."""

    statements: dict[str, Any] = field(default_factory=dict)
    requests: list[list[Any]] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)
    """For the next requests, in order."""
    most_bytes: int = 1_000_000
    endpoint: str = ""
    arrived: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    """One for each request."""

    def answer(self, headers: Any, body: bytes) -> tuple[int, str]:
        """Status and body for a post of statements."""
        expected = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        if headers["Authorization"] != f"Basic {expected}":
            return 401, f"unknown: {headers['Authorization']}"
        if headers["X-Experience-API-Version"] != "1.0.3":
            return 400, "X-Experience-API-Version"
        if len(body) > self.most_bytes:
            return 413, "too large"
        return self._keep(json.loads(body))

    def _keep(self, batch: list[Any]) -> tuple[int, str]:
        self.requests.append(batch)
        for one in batch:
            found = faults(one)
            if found:
                return 400, json.dumps({"error": f"{one.get('id')}: {found[0].place} is wrong"})
            if self.statements.get(one["id"], one) != one:
                return 409, "conflict"
        if len({one["id"] for one in batch}) < len(batch):
            return 400, "the same id twice"
        self.statements |= {one["id"]: one for one in batch}
        return 200, json.dumps([one["id"] for one in batch])


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    store: Store

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        trouble = self.store.troubles.pop(0) if self.store.troubles else None
        self.store.arrived.release()
        status, said, more = 404, "<h1>Not found</h1>", {}
        if (trouble is None or trouble.kept) and self.path == "/xapi/statements":
            status, said = self.store.answer(self.headers, body)
        if trouble is not None:
            time.sleep(trouble.seconds)
            if trouble.status == 0:
                self.close_connection = True
                self.connection.close()
                return
            status, said, more = trouble.status, trouble.body, trouble.headers
        data = b"" if status == 204 else said.encode()
        self.send_response(status)
        for name, value in more.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def running() -> Iterator[Store]:
    """An LRS for as long as it is needed."""
    store = Store()
    handler = type("Handler", (_Handler,), {"store": store})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    store.endpoint = f"http://127.0.0.1:{server.server_port}/xapi/"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield store
    finally:
        server.shutdown()
        server.server_close()
        thread.join(10)
