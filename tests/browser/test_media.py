"""Films, sounds and downloads: nothing is fetched before it is asked for, and all of it reads."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.accessible import violations
from tests.browser.courses import GALLERY
from tests.browser.learner import Keyboard, Learner
from tests.browser.lms import Lms
from tests.browser.session import Session, course_frame, until

pytestmark = pytest.mark.audit
"""All of it before a release: `make browser` has 15 minutes with the rest of CI."""

FILM = "document.querySelector('article:not([hidden]) video')"


@pytest.fixture
def package(build: Callable[[str], Path], lms: Lms) -> str:
    return lms.upload(build(GALLERY))


def media(requests: list[str]) -> set[str]:
    """Kinds of files of the author's that were asked for."""
    return {url.rsplit(".", 1)[1] for url in requests if "/media/" in url}


def test_a_film_is_fetched_when_it_is_played_and_shows_its_captions(
    learner: Session, package: str
) -> None:
    page = learner.launch(package)
    Learner(page)
    assert not {"mp4", "vtt", "jpg", "mp3"} & media(learner.requests)
    frame = course_frame(page)
    frame.evaluate("location.hash = 'blokk-video_nb'")
    until(frame, f"{FILM}?.poster")
    assert not {"mp4"} & media(learner.requests)
    frame.evaluate(f"{FILM}.muted = true, {FILM}.play()")
    until(frame, f"{FILM}.textTracks[0].activeCues?.[0]?.text === 'En idé begynner i det små.'")
    shape: dict[str, Any] = frame.evaluate(f"({{w: {FILM}.videoWidth, h: {FILM}.videoHeight}})")
    assert {"w": 640, "h": 360} == shape


def test_films_sounds_and_files_have_names_and_their_text_by_keyboard(
    learner: Session, package: str
) -> None:
    reader = Keyboard(learner.launch(package))
    for page, summary, text in (
        ("blokk-video", "media.as-text", "Et frø ligger i jorda."),
        ("blokk-audio", "media.transcript", "Når hadde du sist en god samtale på biblioteket?"),
    ):
        course_frame(reader.page).evaluate(f"location.hash = '{page}_nb'")
        hidden = reader.main.get_by_text(text).locator("visible=true")
        expect(hidden).to_have_count(0)
        reader.enter(reader.main.get_by_text(reader.say(summary)).locator("visible=true"))
        expect(hidden).to_have_count(1)
    course_frame(reader.page).evaluate("location.hash = 'blokk-download_nb'")
    link = reader.main.get_by_role("link", name="Mal for invitasjonen Word-dokument, 1 kB")
    reader.reach(link)
    with reader.page.expect_download() as download:
        reader.page.keyboard.press("Enter")
    assert "invitasjon.docx" == download.value.suggested_filename


def test_a_figure_is_opened_large_by_keyboard_and_closed_by_escape(
    learner: Session, package: str
) -> None:
    reader = Keyboard(learner.launch(package, width=360))
    course_frame(reader.page).evaluate("location.hash = 'blokk-figure_nb'")
    opener = reader.main.get_by_role("button", name=reader.say("figure.enlarge"))
    reader.enter(opener)
    dialog = reader.course.get_by_role("dialog", name=reader.say("more.picture.title"))
    picture = dialog.get_by_role("img")
    expect(picture).to_be_visible()
    assert picture.evaluate("image => image.getBoundingClientRect().width") >= 800
    close = dialog.get_by_role("button", name=reader.say("more.picture.close"))
    expect(close).to_be_focused()
    assert violations(reader.page, "a picture, large") == []
    scrolled = "document.querySelector('.large-frame').scrollLeft"
    middle = until(course_frame(reader.page), scrolled)
    assert middle > 100, "its edge is what one saw first"
    reader.page.keyboard.press("Tab")
    reader.page.keyboard.press("ArrowRight")
    until(course_frame(reader.page), f"{scrolled} > {middle}")
    reader.page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(opener).to_be_focused()
    reader.page.keyboard.press("Enter")
    reader.enter(close)
    expect(opener).to_be_focused()


@pytest.mark.parametrize("media", ["print", "screen"])
def test_the_text_of_films_and_sounds_is_on_paper_and_there_with_scripts_off(
    chromium: Browser, build: Callable[[str, str], Path], tmp_path: Path, media: str
) -> None:
    with zipfile.ZipFile(build(GALLERY, "web")) as package:
        package.extractall(tmp_path)
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.emulate_media(media="print" if media == "print" else "screen")
    page.goto((tmp_path / "index.html").as_uri())
    for language in ("nb", "nn"):
        article = page.locator(f"#blokk-video_{language}")
        text = article.locator(".media-text .details-body")
        if media == "screen":
            expect(article.locator("video").first).to_be_visible()
            article.locator(".media-text summary").click()
        else:
            expect(article.locator("video").first).to_be_hidden()
            expect(article.locator(".media-described")).to_be_hidden()
        expect(text).to_be_visible()
        assert text.evaluate("node => node.getBoundingClientRect().height") > 40
    context.close()
