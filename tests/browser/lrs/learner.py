"""A learner's browser where statements are told instead of an LMS's API."""

from __future__ import annotations

import time
from typing import Any

from playwright.sync_api import Browser, Page

from tests.browser.lms import Lms
from tests.browser.lrs.platform import Launch, Platform
from tests.browser.session import PATIENCE, Session

FIRST_TIME = ("activities/state", "agents/profile", "status of 404")
"""A document that is not there yet is a 404, which Chromium tells too."""


class Student(Session):
    """One browser profile; a launch is a page of its own, as such LMSs open it."""

    def __init__(self, chromium: Browser, lms: Lms, name: str, platform: Platform) -> None:
        self.platform = platform
        self.launched: list[Launch] = []
        super().__init__(chromium, lms, name)
        self.expected = FIRST_TIME

    def open(self, package: str, page: Page | None = None, **launch: Any) -> Page:
        """Open a package; in the same registration as before unless told otherwise."""
        if self.launched:
            launch.setdefault("registration", self.launched[-1].registration)
        made = self.platform.launch(**launch)
        self.launched.append(made)
        page = page or self.context.new_page()
        page.goto(f"{self.lms.origin}/package/{package}/index.html?{made.query}")
        return page

    @property
    def registration(self) -> str:
        return self.launched[-1].registration

    @property
    def verbs(self) -> list[str]:
        """Of all that arrived, in its order: the last part of each."""
        return [str(one["verb"]["id"]).rpartition("/")[2] for one in self.platform.statements]

    def said(self, verb: str) -> list[dict[str, Any]]:
        """The statements of a verb."""
        return [one for one in self.platform.statements if one["verb"]["id"].endswith(f"/{verb}")]

    def wait_for(self, verb: str) -> dict[str, Any]:
        """The first statement of a verb, when it arrives."""
        end = time.monotonic() + PATIENCE / 1000
        while not (found := self.said(verb)):
            assert time.monotonic() < end, f"never told: {verb}; but {self.verbs}"
            time.sleep(0.05)
        return found[0]

    def faults(self) -> list[str]:
        found = [*super().faults(), *self.platform.faults]
        return [fault for fault in found if not any(part in fault for part in self.expected)]

    def foreign(self, url: str) -> bool:
        return super().foreign(url) and not url.startswith(f"{self.platform.origin}/p/")
