"""The web package is a folder of files that any server, or none, can show."""

from __future__ import annotations

from builder.targets import web
from builder.targets.target import Options
from tests.targets.made import LOCK, Unit, course


def test_the_page_is_first_and_there_is_no_manifest() -> None:
    package = web.TARGET.build(course(), Unit(), Options(LOCK))
    player = ["index.html", "course.css", "waiting.css", "course.js", "licenses.txt"]
    more = ["course-more.js", "course-more.css", "more-target.js"]
    files = [*player, *more, "course-lock.txt"]
    assert files == [entry.path for entry in package.entries]
    assert package.name == "smakebit-2026.1-web"


def test_the_script_is_the_one_of_the_target() -> None:
    package = web.TARGET.build(course(), Unit(), Options(LOCK))
    sources = {entry.path: entry.source for entry in package.entries if entry.source}
    assert sources["course.js"].name == "web.js"
