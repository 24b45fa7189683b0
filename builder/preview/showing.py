"""What the preview shows now: the last good course, and the findings of the latest reading."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Sequence

from builder.preview.making import Made, Shown
from builder.preview.news import News
from builder.reporting import as_data

Lines = Callable[[str], Sequence[str] | None]
"""From a path in the course to the lines of that file; None when it cannot be shown."""


class Showing:
    """Shared by the watcher, who publishes, and the browser's requests, who read."""

    def __init__(self, language: str, lines: Callable[[], Lines], news: News) -> None:
        """``lines`` gives a fresh reader of source lines each time the course has been read."""
        self._language = language
        self._lines = lines
        self._news = news
        self._turn = threading.Lock()
        self._number = 0
        self._good = 0
        self._findings: list[dict[str, object]] = []
        self.shown: Shown | None = None

    def publish(self, made: Made) -> None:
        """What the course has become; one with errors leaves the last good one standing."""
        findings = self._told(made)
        with self._turn:
            self._number += 1
            self._findings = findings
            if made.shown is not None:
                self.shown = made.shown
                self._good = self._number
            self._news.stand(self._data())

    def data(self) -> str:
        """How it stands, as the page in the browser reads it."""
        with self._turn:
            return self._data()

    def _data(self) -> str:
        course = self.shown.course if self.shown else None
        return json.dumps(
            {
                "number": self._number,
                "good": self._good,
                "findings": self._findings,
                "course": {
                    "id": course.unit_id,
                    "title": course.title[course.source_language],
                    "languages": [
                        {"tag": tag, "name": course.locale(tag).say("language.name")}
                        for tag in course.languages
                    ],
                }
                if course
                else None,
            },
            ensure_ascii=False,
        )

    def _told(self, made: Made) -> list[dict[str, object]]:
        """Each finding with its source line."""
        lines = self._lines()
        places = [found.location for found in made.report]
        told = as_data(made.report, self._language)
        for one, place in zip(told, places, strict=True):
            source, line = lines(place.path) or (), place.line or 0
            one["source"] = source[line - 1].strip() if 1 <= line <= len(source) else ""
        return told
