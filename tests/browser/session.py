"""A learner's browser at the LMS: what they do there, and every fault seen on the way."""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Iterator
from signal import SIGKILL
from typing import Any
from urllib.parse import urlencode, urlsplit

from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Error,
    Frame,
    FrameLocator,
    Page,
    Request,
    Response,
)

from tests.browser.lms import Attempt, Lms
from tests.browser.standards import SCORM_12, Standard

PATIENCE = 15_000


class Session:
    """One browser profile; every launch in it is the same attempt unless told otherwise."""

    def __init__(
        self,
        chromium: Browser,
        lms: Lms,
        name: str,
        standard: Standard = SCORM_12,
        **options: Any,
    ) -> None:
        self.browser = chromium
        self.lms = lms
        self.standard = standard
        self.name = "".join(c if c.isalnum() else "-" for c in name)
        self.context = chromium.new_context(
            **{"locale": "nb-NO", "viewport": {"width": 1280, "height": 800}, **options}
        )
        self.context.set_default_timeout(PATIENCE)
        self.context.on("request", self._request)
        self.context.on("response", self._response)
        self.context.on("console", self._console)
        self.context.on("weberror", lambda error: self._found.append(f"script: {error.error}"))
        self.requests: list[str] = []
        """Addresses asked for, in order."""
        self.expected: tuple[str, ...] = ()
        """Parts of faults that a test provokes."""
        self._found: list[str] = []

    def launch(self, package: str, page: Page | None = None, **query: object) -> Page:
        """Open a package in the LMS; the page returned is the LMS's."""
        page = page or self.context.new_page()
        words = {name.replace("_", "-"): value for name, value in query.items()}
        words = {"package": package, "attempt": self.name, **words}
        page.goto(f"{self.lms.origin}/lms/{self.standard.page}?{urlencode(words)}")
        page.wait_for_selector("iframe", state="attached")
        return page

    def leave(self, page: Page, finishing: bool = True) -> None:
        """Close the page as a learner does, and wait for what it posts on its way out."""
        with self.ending() if finishing else contextlib.nullcontext():
            page.close()

    @contextlib.contextmanager
    def ending(self) -> Iterator[None]:
        """What ends the session at the LMS goes inside: what is posted on the way out comes when it
        comes, and is waited for."""
        before = self.attempt.finishes
        yield
        end = time.monotonic() + PATIENCE / 1000
        while self.attempt.finishes == before:
            assert time.monotonic() < end, "closed without Finish"
            time.sleep(0.02)

    @property
    def attempt(self) -> Attempt:
        return self.lms.attempt(self.name)

    @property
    def values(self) -> dict[str, str]:
        """What the LMS has stored."""
        return self.attempt.values

    def value(self, name: str) -> str:
        """What it has stored of ``score``, ``state``, ``location`` or ``exit``."""
        return self.values[self.standard.where[name]]

    @property
    def status(self) -> str:
        """How it went, in one word."""
        return self.standard.status(self.values)

    @property
    def interactions(self) -> list[dict[str, str]]:
        """Its report of answers."""
        return self.standard.interactions(self.values)

    def faults(self) -> list[str]:
        """Everything found so far that no test asked for."""
        codes = [
            f"error {call['code']}: {call}" for call in self.attempt.log if call["code"] != "0"
        ]
        found = [*self._found, *self.attempt.faults, *codes]
        return [fault for fault in found if not any(part in fault for part in self.expected)]

    def end(self) -> None:
        with contextlib.suppress(Error):  # a browser without power
            self.context.close()

    def _request(self, request: Request) -> None:
        self.requests.append(request.url)
        if self.foreign(request.url):
            self._found.append(f"request to another origin: {request.url}")

    def foreign(self, url: str) -> bool:
        """Whether a request to this leaves the LMS."""
        own = url.startswith(f"{self.lms.origin}/")
        return not own and urlsplit(url).scheme not in ("data", "blob", "file")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self._found.append(f"{response.status}: {response.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self._found.append(f"console: {message.text}")


def course_frame(page: Page) -> Frame:
    """The frame the course runs in, for looking under the bonnet."""
    frames = [frame for frame in page.frames if "/package/" in frame.url]
    assert len(frames) == 1, [frame.url for frame in page.frames]
    return frames[0]


def course(page: Page) -> FrameLocator:
    """The course as the learner meets it."""
    return page.frame_locator("iframe")


def cut_power(browser: Browser, after: float = 0) -> None:
    """End the whole browser as a power cut does: nothing in it runs any more. After so many
    seconds, whatever it is doing then."""
    processes = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    process = next(one["id"] for one in processes if one["type"] == "browser")
    if after:
        timer = threading.Timer(after, os.kill, (process, SIGKILL))
        timer.daemon = True
        timer.start()
    else:
        os.kill(process, SIGKILL)


def until(frame: Page | Frame, expression: str, seconds: float = 10) -> Any:
    """The first true value of a JavaScript expression (Playwright's own waiting needs ``eval``,
    which the course's CSP forbids)."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with contextlib.suppress(Error):  # a page that is just being replaced
            if value := frame.evaluate(expression):
                return value
        time.sleep(0.05)
    raise AssertionError(f"never true: {expression}")
