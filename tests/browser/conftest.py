"""Chromium, the LMS and the packages the browser tests play."""

from __future__ import annotations

import os
import signal
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

from tests.browser.accessible import TALLY
from tests.browser.lms import LMS, ROOT, Lms
from tests.browser.session import PATIENCE, Session
from tests.browser.standards import SCORM_12, Standard

CHROMIUM = Path(os.environ.get("KURSBYGGER_CHROMIUM", "/usr/bin/chromium"))
ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
LONGEST = 150
"""Seconds a test may take: a browser that hangs must not hang the whole run."""

expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All here play in Chromium."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker hands its figures on."""
    carried = getattr(session.config, "workeroutput", None)
    if carried is not None:
        carried["tally"] = TALLY.carried()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Figures of a worker that has ended (pytest-xdist)."""
    TALLY.add(*getattr(node, "workeroutput", {}).get("tally", ([], [], {})))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The audit's figures, to be quoted."""
    if TALLY.places:
        terminalreporter.write_line(str(TALLY))


@pytest.fixture(autouse=True)
def _bounded(request: pytest.FixtureRequest) -> Iterator[None]:
    longest = LONGEST * (4 if request.node.get_closest_marker("audit") else 1)

    def stop(number: int, frame: FrameType | None) -> None:
        raise TimeoutError(f"longer than {longest} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(longest)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    browser = start(playwright)
    yield browser
    browser.close()


def start(playwright: Playwright, **options: Any) -> Browser:
    assert CHROMIUM.exists(), f"no Chromium at {CHROMIUM}: install it or set KURSBYGGER_CHROMIUM"
    return playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS, **options)


@pytest.fixture(scope="session")
def lms() -> Iterator[Lms]:
    with Lms() as lms:
        yield lms


@pytest.fixture
def standard() -> Standard:
    """What the LMS speaks, unless the test plays in others too."""
    return SCORM_12


@pytest.fixture
def learner(
    chromium: Browser, lms: Lms, standard: Standard, request: pytest.FixtureRequest
) -> Iterator[Session]:
    """A learner at the LMS, in a browser of their own, who finds no fault anywhere."""
    session = Session(chromium, lms, request.node.name, standard)
    yield session
    session.end()
    assert session.faults() == []


PowerOn = Callable[..., Session]


@pytest.fixture
def power_on(
    playwright: Playwright, lms: Lms, standard: Standard, request: pytest.FixtureRequest
) -> Iterator[PowerOn]:
    """The same learner in a browser of its own each time, whose power may be cut."""
    sessions: list[Session] = []

    def turn_on(**options: Any) -> Session:
        browser = start(playwright, **options)
        sessions.append(Session(browser, lms, request.node.name, standard))
        return sessions[-1]

    yield turn_on
    for session in sessions:
        if session.browser.is_connected():
            session.browser.close()
    assert [fault for session in sessions for fault in session.faults()] == []


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """A package with tracking and nothing else, for a target of SCORM."""
    folder = tmp_path_factory.mktemp("bare")
    esbuild = ROOT / "node_modules" / ".bin" / "esbuild"

    def make(target: str) -> Path:
        path, script = folder / f"bare-{target}.zip", folder / f"{target}.js"
        if path.exists():
            return path
        entry = LMS / f"bare_{target.partition('-')[0]}.js"
        command = [esbuild, entry, "--bundle", f"--outfile={script}", "--log-level=error"]
        subprocess.run(command, check=True, timeout=60)
        with zipfile.ZipFile(path, "w") as package:
            package.write(LMS / "bare.html", "index.html")
            package.write(script, "course.js")
        return path

    return make


Build = Callable[..., Path]


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Build a course folder below the repository; the zip of a target, by name."""
    from tests.browser.courses import Courses

    return Courses(tmp_path_factory.mktemp("built")).zip


@pytest.fixture
def opened_by_hand(build: Build, tmp_path: Path) -> Callable[[str], str]:
    """Unpack a course's web package; the address of its page, as double-clicking it opens it."""

    def unpack(course: str) -> str:
        with zipfile.ZipFile(build(course, "web")) as package:
            package.extractall(tmp_path)
        (index,) = tmp_path.glob("**/index.html")
        return index.as_uri()

    return unpack
