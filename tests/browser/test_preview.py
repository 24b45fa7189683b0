"""The preview as its author meets it: written in, gone wrong, mended, killed and opened again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Frame, Page, expect

from tests.browser.learner import Learner
from tests.browser.lms import ROOT
from tests.browser.session import until
from tests.preview.running import Running, copied

LONG = "\n\n".join(f"Avsnitt {n} handler om broer, og om dem som går over." for n in range(60))
PAGE = "nb/start/lesing.md"
SLOW = 15_000


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """One whose page is too long for the window, with a heading in the middle."""
    course = copied(tmp_path)
    page = course / PAGE
    text = f"{page.read_text('utf-8')}\n## Midtveis\n\nEn setning å finne.\n\n{LONG}\n"
    page.write_text(text, encoding="utf-8")
    return course


@pytest.fixture
def preview(course: Path) -> Iterator[Running]:
    with Running(course, "--port", "0") as running:
        yield running


@pytest.fixture
def author(chromium: Browser, preview: Running) -> Iterator[Page]:
    """An author's browser, in which no script fails and nothing outside is asked for."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800}, locale="nb-NO")
    context.set_default_timeout(SLOW)
    found: list[str] = []
    context.on("weberror", lambda error: found.append(f"script: {error.error}"))
    context.on("console", lambda said: found.append(said.text) if is_fault(said) else None)
    context.on("request", lambda asked: found.append(asked.url) if outside(asked.url) else None)

    def outside(url: str) -> bool:
        return not url.startswith((preview.address, "data:", "blob:"))

    def is_fault(said: ConsoleMessage) -> bool:
        """Chromium tells of each 404 of a record store; the panel does too."""
        of_lms = said.location["url"].startswith(f"{preview.address}lms/")
        return said.type == "error" and not of_lms

    page = context.new_page()
    page.goto(preview.address)
    yield page
    context.close()
    assert [] == found


def course_frame(page: Page) -> Frame:
    page.frame_locator("iframe").locator("body[data-ready]").wait_for()
    return next(frame for frame in page.frames if "/course/" in frame.url)


def save(preview: Running, old: str, new: str, path: str = PAGE) -> None:
    """What an editor does at Ctrl+S."""
    file = preview.folder / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def values(page: Page) -> dict[str, str]:
    """What the LMS has been given, as the panel shows it when it has caught up."""
    panel = page.locator('details:has([data-part="values"])')
    if panel.get_attribute("open") is None:
        panel.locator("summary").click()
    page.locator('[data-part="values"]:not([aria-busy]) tbody').wait_for()
    shown = page.locator('[data-part="values"] tbody').evaluate(
        "(rows) => [...rows.rows].map((row) => [...row.cells].map((cell) => cell.innerText))"
    )
    return dict(shown)


def calls(page: Page) -> list[str]:
    return page.locator('[data-part="calls"] li').all_text_contents()


def opened_anew(page: Page) -> None:
    """Marks the course that is shown now, to tell when it is another."""
    course_frame(page).evaluate("document.body.dataset.before = ''")


def is_new(page: Page) -> Frame:
    page.frame_locator("iframe").locator("body[data-ready]:not([data-before])").wait_for()
    return course_frame(page)


def test_a_change_appears_at_the_place_one_was_reading(author: Page, preview: Running) -> None:
    learner = Learner(author)
    learner.go("En side å lese")
    frame = course_frame(author)
    frame.evaluate(
        "document.getElementById('lesing_nb_midtveis').scrollIntoView(); scrollBy(0, 37)"
    )
    before = frame.evaluate(TOP)
    opened_anew(author)
    save(preview, "En setning å finne.", "En helt annen setning.")
    frame = is_new(author)
    expect(author.frame_locator("iframe").get_by_text("En helt annen setning.")).to_be_in_viewport()
    until(frame, f"Math.abs(({TOP}) - ({before})) <= 1")
    assert "En side å lese" == learner.title()
    # Text that comes above does not move what one reads.
    opened_anew(author)
    save(preview, "## Midtveis", "Noe nytt.\n\nOg mer nytt.\n\n## Midtveis")
    frame = is_new(author)
    until(frame, f"Math.abs(({TOP}) - ({before})) <= 1")


TOP = "document.getElementById('lesing_nb_midtveis').getBoundingClientRect().top"


def test_a_fault_lies_over_the_page_with_its_line_until_it_is_mended(
    author: Page, preview: Running
) -> None:
    learner = Learner(author)
    learner.go("En side å lese")
    findings = author.get_by_role("region", name="Feil og merknader")
    save(preview, "En setning å finne.", "Se [dit](dit-ingen-finner.md).")
    expect(findings).to_contain_text("1 feil")
    text = (preview.folder / PAGE).read_text("utf-8").splitlines()
    line = 1 + next(n for n, one in enumerate(text) if "dit-ingen-finner" in one)
    item = findings.get_by_role("listitem").first
    expect(item).to_contain_text(f"{PAGE}:{line}")
    expect(item).to_contain_text("Se [dit](dit-ingen-finner.md).")
    expect(item).to_contain_text("link-broken")
    expect(findings).to_contain_text("Du ser kurset slik det var før feilen")
    assert "En side å lese" == learner.title()  # the last good one stays
    save(preview, "Se [dit](dit-ingen-finner.md).", "Se [videre](ekstra.md).")
    expect(author.frame_locator("iframe").get_by_role("link", name="videre")).to_be_visible()
    expect(findings).not_to_contain_text("1 feil")
    expect(author.locator("#findings-list")).to_be_hidden()


def test_killed_and_opened_again_a_learner_goes_on(author: Page) -> None:
    learner = Learner(author)
    learner.go("En side å lese")
    learner.saved()
    kept = values(author)
    assert "incomplete" == kept["cmi.core.lesson_status"]
    author.get_by_role("button", name="Bryt av").click()
    expect(author.get_by_text("Kurset ble brutt av")).to_be_visible()
    assert kept["cmi.suspend_data"] == values(author)["cmi.suspend_data"]
    author.get_by_role("button", name="Åpne på nytt").click()
    expect(Learner(author).heading).to_have_text("En side å lese")
    assert "resume" == values(author)["cmi.core.entry"]
    # Another learner has done nothing.
    author.get_by_role("button", name="Ny deltaker").click()
    expect(Learner(author).heading).to_have_text("Begynnelsen")
    assert "ab-initio" == values(author)["cmi.core.entry"]


def test_what_is_done_outlives_a_reload_of_the_preview(author: Page) -> None:
    Learner(author).go("En side å lese")
    Learner(author).saved()
    author.reload()
    expect(Learner(author).heading).to_have_text("En side å lese")


@pytest.mark.parametrize(
    "target", ["scorm12", pytest.param("scorm2004-4", marks=pytest.mark.audit)]
)
def test_review_mode_writes_nothing(author: Page, target: str) -> None:
    author.get_by_label("Standard").select_option(target)
    learner = Learner(author)
    learner.saved()
    opened_anew(author)
    author.get_by_label("Gjennomsyn").check()
    is_new(author)
    before = author.evaluate("JSON.stringify(Object.entries(sessionStorage).sort())")
    learner = Learner(author)
    learner.go("En side å lese")
    expect(author.frame_locator("iframe").get_by_text(learner.say("mode.review"))).to_be_visible()
    written = [call for call in calls(author) if "SetValue" in call or "Commit" in call]
    assert [] == written
    assert before == author.evaluate("JSON.stringify(Object.entries(sessionStorage).sort())")


def test_the_panel_lists_the_calls_and_says_the_progress_in_words(author: Page) -> None:
    learner = Learner(author)
    learner.go("Prøve om broer")
    learner.take([["Hardangerbrua"], ["Pilarer", "Ønsker"], ["Usant"]])
    learner.saved()
    made = calls(author)
    assert 'LMSInitialize() → "true"' == made[0]
    assert any(call.startswith('LMSSetValue("cmi.interactions.0.id"') for call in made)
    assert any(call == 'LMSCommit() → "true"' for call in made)
    progress = author.locator('[data-part="progress"]')
    expect(progress).to_contain_text("Er på siden «Prøve om broer»")
    expect(progress).to_contain_text("Prøve om broer: forsøk 1")
    progress.locator("summary").click()
    expect(progress).to_contain_text("Hvilken bro er lengst?")
    expect(progress).to_contain_text("Hardangerbrua – riktig")
    expect(progress).to_contain_text("galt")


AUDIT = pytest.mark.audit


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("commit", "Ikke lagret"),
        pytest.param("gone", "Økten", marks=AUDIT),
        pytest.param("initialize", "Økten", marks=AUDIT),
        pytest.param("silent", "", marks=AUDIT),
    ],
)
def test_an_lms_that_fails_is_met_as_learners_meet_it(author: Page, fault: str, said: str) -> None:
    learner = Learner(author)
    learner.saved()
    author.get_by_label("Plattformen", exact=True).select_option(fault)
    shown = author.frame_locator("iframe").locator("body")
    if fault == "silent":  # found by waiting, as in a real one
        expect(shown).to_contain_text("uten", timeout=30_000)
        return
    shown.locator(":scope[data-ready]").wait_for()
    if fault != "initialize":
        learner.go("En side å lese")
    expect(shown).to_contain_text(said)
    assert author.locator("[data-fault]").count() > 0


def test_the_other_language_shows_the_same_page(author: Page) -> None:
    learner = Learner(author)
    learner.go("En side å lese")
    author.get_by_label("Språk").select_option("nn")
    until(course_frame(author), "location.hash === '#lesing_nn'")


def test_a_phone_and_a_zoomed_window_are_as_narrow_as_they_are(author: Page) -> None:
    full = course_frame(author).evaluate("innerWidth")
    author.get_by_label("Visning").select_option("phone")
    assert course_frame(author).evaluate("innerWidth") <= 390
    author.get_by_label("Visning").select_option("zoom")
    assert abs(course_frame(author).evaluate("innerWidth") - full / 4) <= 1


def test_the_web_target_is_shown_with_what_the_browser_keeps(author: Page) -> None:
    author.get_by_label("Standard").select_option("web")
    frame = author.frame_locator("iframe")
    frame.get_by_role("button", name="Husk på denne maskinen").first.click()
    Learner(author).go("En side å lese")
    expect(author.locator('[data-part="progress"]')).to_contain_text("Er på siden «En side å lese»")
    expect(author.get_by_role("heading", name="Kallene")).to_be_hidden()


def test_a_course_with_errors_from_the_start_is_shown_when_they_are_mended(
    chromium: Browser, course: Path
) -> None:
    page = course / PAGE
    text = page.read_text("utf-8")
    page.write_text("Ingen tittel.\n", encoding="utf-8")
    with Running(course, "--port", "0") as running:
        author = chromium.new_page()
        author.goto(running.address)
        expect(author.get_by_text("Kurset vises her når feilene er rettet")).to_be_visible()
        expect(author.get_by_role("region", name="Feil og merknader")).to_contain_text(PAGE)
        page.write_text(text, encoding="utf-8")
        expect(Learner(author).heading).to_have_text("Begynnelsen")
        author.close()


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=AUDIT)])
@pytest.mark.parametrize("width", [390, pytest.param(1280, marks=AUDIT)])
def test_the_page_is_accessible(author: Page, preview: Running, width: int, scheme: str) -> None:
    author.set_viewport_size({"width": width, "height": 800})
    author.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    Learner(author).saved()
    save(preview, "En setning å finne.", "Se [dit](dit-ingen-finner.md). Og TODO.")
    expect(author.locator("#findings-list")).to_be_visible()
    author.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    axe = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
    author.evaluate(axe)
    found = author.evaluate(
        "axe.run({exclude: ['iframe']}, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', "
        "'best-practice']})"
    )
    assert [] == [
        f"{one['id']}: {json.dumps([node['target'] for node in one['nodes']])}"
        for one in found["violations"]
    ]
    assert author.evaluate("document.documentElement.scrollWidth") <= width


def test_everything_is_reached_by_keyboard(author: Page) -> None:
    Learner(author).saved()
    met: list[str] = []
    for _ in range(10):
        author.keyboard.press("Tab")
        met.append(
            author.evaluate("document.activeElement.id || document.activeElement.dataset.action")
        )
    assert ["target", "language", "width", "fault", "review", "relaunch", "kill", "learner"] == met[
        :8
    ]
