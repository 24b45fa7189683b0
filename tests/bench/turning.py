"""What a learner's machine is asked for, counted in Chromium: first view, and turn of a page.

A turn is main-thread time of the web package with the processor four times slower than this one,
less what the measuring takes: a click that turns nothing. The LMS's own time is not in it; how
often it is asked to keep something is counted where there is one.
"""

from __future__ import annotations

import gzip
import statistics
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from lxml import html
from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

ROOT = Path(__file__).parents[2]
SLOWER, TURNS, SETTLED = 4, 15, 700
TARGET, CODE = 50, 45_000
"""Milliseconds of a turn; bytes of script and style, compressed."""
PRESSED = "'[data-paging=next]', '[data-part=announcer]'"
FIND = f"window.pressed = [{PRESSED}].map((one) => document.querySelector(one))"
"""Once: to look through a large page takes longer than much of what is measured."""
TURN, NOTHING = (f"setTimeout(() => pressed[{which}].click())" for which in (0, 1))


@dataclass(frozen=True)
class Figures:
    """What was counted of one course."""

    pages: int
    code: int
    """Bytes of the first view's script and style, compressed."""
    html: int
    """Bytes of its page, compressed."""
    text: int
    """Bytes of the words on it, compressed."""
    turn: float
    """Milliseconds, the median."""
    commits: int
    """The most that one turn asked the LMS to keep."""


def told(name: str, figures: Figures) -> bool:
    """Print the figures; whether they keep their targets."""
    good = figures.turn <= TARGET and figures.commits <= 1 and figures.code <= CODE
    mark = "kept" if good else "MISSED"
    print(
        f"{name}: {figures.pages} pages; code {figures.code / 1e3:.1f} kB (target {CODE // 1000}),"
        f" page {figures.html / 1e3:.0f} kB of which {figures.text / 1e3:.0f} kB are words;"
        f" a turn {figures.turn:.0f} ms (target {TARGET}), {figures.commits} commit – {mark}"
    )
    return good


def counted() -> list[tuple[str, Figures]]:
    """The starter kit and the largest course there may be."""
    sys.path.insert(0, str(ROOT))
    from tests.browser.conftest import start
    from tests.browser.courses import LARGE, STARTER_KIT, Courses

    found = []
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = start(playwright)
        courses = Courses(Path(scratch))
        for course in (STARTER_KIT, LARGE):
            web, scorm = courses.zip(course, "web"), courses.zip(course)
            found.append((course, figures(browser, web, scorm, Path(scratch) / f"open-{course}")))
        browser.close()
    return found


def figures(browser: Browser, web: Path, scorm: Path, folder: Path) -> Figures:
    """Of one course."""
    with zipfile.ZipFile(web) as package:
        package.extractall(folder)
        sizes = {name: len(gzip.compress(package.read(name))) for name in package.namelist()}
    (index,) = folder.glob("**/index.html")
    # As it was built: the player leaves one page in the document.
    (main,) = html.parse(index).getroot().iter("main")
    page = browser.new_page(viewport={"width": 1000, "height": 800})
    page.goto(index.as_uri())
    page.locator("body[data-ready]").wait_for()
    turn = time_of_turns(page)
    page.close()
    inside = {Path(name).name: size for name, size in sizes.items()}
    return Figures(
        pages=len(main.findall("article")),
        code=inside["course.js"] + inside["course.css"] + inside["waiting.css"],
        html=inside["index.html"],
        text=len(gzip.compress(str(main.text_content()).encode())),
        turn=turn,
        commits=commits(browser, scorm),
    )


def time_of_turns(page: Page) -> float:
    """Milliseconds of the main thread, the median of some turns."""
    client = page.context.new_cdp_session(page)
    client.send("Performance.enable", {"timeDomain": "threadTicks"})
    client.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.evaluate(FIND)
    page.wait_for_timeout(SETTLED)
    nothing = statistics.median(spent(page, client, NOTHING) for _ in range(TURNS))
    return statistics.median(spent(page, client, TURN) for _ in range(TURNS)) - nothing


def spent(page: Page, client: CDPSession, act: str) -> float:
    """Milliseconds of the main thread from one thing done until all is quiet."""
    before = busy(client)
    page.evaluate(act)
    page.wait_for_timeout(SETTLED)
    return 1000 * (busy(client) - before)


def busy(client: CDPSession) -> float:
    metrics = client.send("Performance.getMetrics")["metrics"]
    return float(next(each["value"] for each in metrics if each["name"] == "TaskDuration"))


def commits(browser: Browser, package: Path) -> int:
    """The most commits of one turn, in an LMS."""
    from tests.browser.learner import Learner
    from tests.browser.lms import Lms
    from tests.browser.session import Session, course_frame

    with Lms() as lms:
        session = Session(browser, lms, "turning")
        page = session.launch(lms.upload(package), width=1000)
        Learner(page).saved()
        course_frame(page).evaluate(FIND)
        most = 0
        for _ in range(TURNS):
            before = session.attempt.commits
            course_frame(page).evaluate(TURN)
            page.wait_for_timeout(SETTLED)
            most = max(most, session.attempt.commits - before)
        session.end()
    return most


def main() -> int:
    """Print the figures; 1 when one is over its target."""
    good = [told(name, one) for name, one in counted()]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
