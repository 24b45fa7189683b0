"""The preview as the course changes: what the page in the browser is told, one after the other."""

from __future__ import annotations

import json
from http.client import HTTPConnection
from pathlib import Path

from tests.preview.running import PATIENCE, Running, copied

INDEX = "/course/scorm12/index.html"


class News:
    """What the browser is told, one after the other."""

    def __init__(self, running: Running) -> None:
        self._connection = HTTPConnection("127.0.0.1", running.port, timeout=PATIENCE)
        self._connection.request("GET", "/preview/news")
        self._stream = self._connection.getresponse()

    def next(self) -> dict[str, object]:
        while True:
            line = self._stream.readline().decode()
            assert line, "the stream ended"
            if line.startswith("data: "):
                told: dict[str, object] = json.loads(line.removeprefix("data: "))
                return told

    def close(self) -> None:
        self._connection.close()


def save(page: Path, text: str) -> None:
    """At one stroke, as editors do: no look at the folder meets half a file."""
    aside = page.with_name(f".{page.name}")
    aside.write_text(text, encoding="utf-8")
    aside.replace(page)


def codes(told: dict[str, object]) -> set[str]:
    findings = told["findings"]
    assert isinstance(findings, list)
    return {finding["code"] for finding in findings}


def test_an_error_leaves_the_last_good_course_until_it_is_mended(tmp_path: Path) -> None:
    course = copied(tmp_path)
    page = course / "nb/start/lesing.md"
    before = page.read_text("utf-8")
    with Running(course, "--port", "0") as running:
        news = News(running)
        assert 1 == news.next()["good"]
        save(page, f"{before}\nSe [her](borte.md).\n")
        told = news.next()
        assert ({"link-broken"}, 1) == (codes(told) & {"link-broken"}, told["good"])
        assert b"borte.md" not in running.ask(INDEX)[1]
        save(page, f"{before}\nHer er det nytt.\n")
        told = news.next()
        assert told["good"] == told["number"]
        assert b"Her er det nytt" in running.ask(INDEX)[1]
        news.close()


def test_a_file_that_goes_while_it_is_watched_is_a_finding(tmp_path: Path) -> None:
    course = copied(tmp_path)
    with Running(course, "--port", "0") as running:
        news = News(running)
        news.next()
        (course / "nb/start/lesing.md").unlink()
        told = news.next()
        assert told["good"] != told["number"]
        assert told["findings"]
        (course / "course.yaml").unlink()
        assert codes(news.next())
        news.close()
    assert not any("Traceback" in line for line in running.lines)


def test_a_thousand_saves_are_few_readings_and_the_last_is_shown(tmp_path: Path) -> None:
    course = copied(tmp_path)
    page = course / "nb/start/lesing.md"
    before = page.read_text("utf-8")
    with Running(course, "--port", "0") as running:
        news = News(running)
        first = news.next()["number"]
        for n in range(1000):
            page.write_text(f"{before}\nLagret {n}.\n", encoding="utf-8")
        told = news.next()  # one reading at least
        while b"Lagret 999." not in running.ask(INDEX)[1]:
            told = news.next()
        number = told["number"]
        assert isinstance(number, int) and isinstance(first, int)
        assert number - first < 100
        news.close()
