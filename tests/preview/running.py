"""The command itself, as an author starts it, beside a copy of a course."""

from __future__ import annotations

import queue
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PLAYED = ROOT / "tests" / "courses" / "played"
PATIENCE = 30.0
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "PYTHONUNBUFFERED": "1", "LC_ALL": "C.UTF-8"}


class Running:
    """``kursbygger preview`` on ``folder``, stopped when the context ends."""

    def __init__(self, folder: Path, *options: str, language: str = "nb") -> None:
        command = [sys.executable, "-m", "builder.cli", "preview", str(folder), "--no-open"]
        self.folder = folder
        self.lines: list[str] = []
        self._come: queue.Queue[str | None] = queue.Queue()
        self.process = subprocess.Popen(
            [*command, "--lang", language, *options],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            env=ENVIRONMENT,
        )
        threading.Thread(target=self._listen, daemon=True).start()

    def __enter__(self) -> Running:
        try:
            found = re.search(r"http://127\.0\.0\.1:(\d+)/", self.hear("http://"))
            assert found is not None
            self.address, self.port = found[0], int(found[1])
            self.hear("Stopp med Ctrl+C")
        except BaseException:
            self.process.kill()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.stop(signal.SIGTERM)

    def hear(self, words: str) -> str:
        """The next line with these words."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            line = self._come.get(timeout=PATIENCE)
            assert line is not None, f"ended: {''.join(self.lines)}"
            if words in line:
                return line
        raise AssertionError(f"never said: {words}")

    def stop(self, number: int = signal.SIGINT) -> int:
        """Ctrl-C, as the terminal sends it; the exit code."""
        self.process.send_signal(number)
        return self.process.wait(timeout=PATIENCE)

    def ask(
        self, path: str, method: str = "GET", body: bytes | None = None, **headers: str
    ) -> tuple[HTTPResponse, bytes]:
        """An answer and its body."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        given: dict[str, Any] = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.putrequest(method, path, skip_host="Host" in given)
        for name, value in given.items():
            connection.putheader(name, value)
        if body is not None and "Content-Length" not in given:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer, content

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.append(line)
            self._come.put(line)
        self._come.put(None)


def copied(folder: Path, course: Path = PLAYED) -> Path:
    """A copy of a course to write in."""
    return Path(shutil.copytree(course, folder / "kurs"))
