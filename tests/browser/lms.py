"""An LMS on this machine: pages and the learners' store, packages straight from their zips."""

from __future__ import annotations

import json
import mimetypes
import sys
import threading
import time
import zipfile
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

ROOT = Path(__file__).parents[2]
LMS = ROOT / "tests" / "lms"
SCORM_AGAIN = ROOT / "node_modules" / "scorm-again" / "dist"
CSP = "default-src 'self'; img-src 'self' data:"
"""What a careful LMS lets a course do (lms-facts: no inline script, no style attribute)."""
BEACON_LIMIT = 65_536
"""Browsers lose a beacon above it."""
BEACON_LATE = 0.2
"""Seconds: a beacon comes when it comes, and nothing waits for it. Here it is always late, so that
a test which looks at once is red on a quick machine too."""
LOST = 5
"""Seconds until a post that others were sent after is taken for lost with its browser."""


@dataclass
class Attempt:
    """One learner's attempt at one course, as the LMS's database has it."""

    values: dict[str, str] = field(default_factory=dict)
    log: list[dict[str, Any]] = field(default_factory=list)
    """Calls of the latest session that posted."""
    faults: list[str] = field(default_factory=list)
    """What a strict LMS found in any session."""
    commits: int = 0
    finishes: int = 0
    """Also those that came while the LMS was out of reach."""
    largest: int = 0
    """Bytes of the largest post of values."""
    turn: threading.Condition = field(default_factory=threading.Condition, repr=False)
    """Requests are served one by one, as Moodle serves them."""
    taken: dict[str, int] = field(default_factory=dict)
    """How many posts of each session have been taken, in the order they were sent."""


class Server(ThreadingHTTPServer):
    """Browsers are killed in these tests: a connection that breaks is no news."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class Lms:
    """Bound to 127.0.0.1 and a free port; started and stopped as a context."""

    def __init__(self) -> None:
        self.packages: dict[str, zipfile.ZipFile] = {}
        self.policies: dict[str, str] = {}
        """What a package may do in a browser, by its name."""
        self.attempts: dict[str, Attempt] = {}
        self.reachable = True
        """False: every post is answered 503, as when the session at the LMS has died."""
        self.requests: list[str] = []
        """Paths of package files served."""
        self._lock = threading.Lock()
        self._server = Server(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self.origin = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Lms:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(timeout=10)
        for package in self.packages.values():
            package.close()

    def upload(self, path: Path, connect: str = "") -> str:
        """Take a package; answers with its name here. It may ask ``connect`` too, such as a record
        store."""
        name = path.stem
        self.policies[name] = f"{CSP}; connect-src 'self' {connect}" if connect else CSP
        known = self.packages.get(name)
        if known is None or known.filename != str(path):  # another of the same name takes its place
            self.packages[name] = zipfile.ZipFile(path)
        return name

    def attempt(self, name: str) -> Attempt:
        return self.attempts.setdefault(name, Attempt())

    def answer(self, path: str) -> tuple[int, str, bytes, dict[str, str]]:
        """Status, content type, body and further headers of what stands at ``path``."""
        _, room, *rest = path.split("/")
        if room == "store":
            attempt = self.attempt(rest[0])
            with attempt.turn:
                body = json.dumps(attempt.values).encode()
            return 200, "application/json", body, {}
        if room == "package":
            return self._package_file(rest[0], "/".join(rest[1:]))
        files = {
            "scorm-again": SCORM_AGAIN / "/".join(rest),
            "lms": LMS / (rest[0] if rest else "lms.html"),
        }
        if room not in files or not files[room].is_file():
            return 404, "text/plain", b"", {}
        return 200, _type(files[room].name), files[room].read_bytes(), {}

    def take(self, attempt: Attempt, post: dict[str, Any], size: int) -> bool:
        """Keep what a session posts; False when it cannot be kept."""
        with self._lock:
            start, news = post["from"], post["log"]
            before = attempt.log if start else []  # a session begins with its first call
            attempt.log = [*before[:start], *news, *before[start + len(news) :]]
            attempt.faults += [fault for fault in post["faults"] if fault not in attempt.faults]
            attempt.finishes += bool(post.get("finished"))
            if not self.reachable:
                return False
            if "values" in post:
                attempt.values = post["values"]
                attempt.commits += not post.get("finished")
                attempt.largest = max(attempt.largest, size)
            return True

    def _package_file(self, name: str, path: str) -> tuple[int, str, bytes, dict[str, str]]:
        try:
            with self._lock:
                body = self.packages[name].read(path)
        except KeyError:
            return 404, "text/plain", b"", {}
        self.requests.append(path)
        return 200, _type(path), body, {"Content-Security-Policy": self.policies[name]}

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        lms = self

        class Handler(BaseHTTPRequestHandler):
            timeout = 30
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                self._send(*lms.answer(urlsplit(self.path).path))

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                attempt = lms.attempt(self.path.removeprefix("/store/"))
                post = json.loads(body)
                # The log is the test's own and weighs nothing in a real LMS.
                size = len(json.dumps(post.get("values", {}), separators=(",", ":")))
                session, number = post["session"], post["number"]
                with attempt.turn:
                    attempt.turn.wait_for(
                        lambda: attempt.taken.get(session, 0) >= number - 1, timeout=LOST
                    )
                    if not self.headers["Content-Type"].startswith("application/json"):
                        time.sleep(BEACON_LATE)
                    kept = lms.take(attempt, post, size)
                    attempt.taken[session] = number
                    attempt.turn.notify_all()
                self._send(200 if kept else 503, "application/json", b"{}", {})

            def _send(self, status: int, kind: str, body: bytes, more: dict[str, str]) -> None:
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                for name, value in more.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *args: object) -> None:
                pass

        return Handler


def _type(path: str) -> str:
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
