"""The web package: from a server, and opened as a file."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.courses import PLAYED
from tests.browser.learner import Learner
from tests.browser.rights.course import RIGHTS
from tests.browser.rights.test_own import REFUSING
from tests.browser.session import Session
from tests.browser.test_views import opened as open_view


@pytest.fixture
def address(opened_by_hand: Callable[[str], str]) -> str:
    return opened_by_hand(PLAYED)


def opened(learner: Session, address: str) -> Learner:
    page = learner.context.new_page()
    page.goto(address)
    return Learner(page, framed=False)


def test_a_file_opened_by_hand_remembers_after_a_yes_and_forgets_when_told(
    learner: Session, address: str
) -> None:
    reader = opened(learner, address)
    reader.press("memory.yes")
    reader.go("Egne tanker")
    reader.main.get_by_role("textbox").fill("Ei bro")
    reader.saved()
    reader.page.close()
    again = opened(learner, address)
    assert again.title() == "Egne tanker"
    expect(again.main.get_by_role("textbox")).to_have_value("Ei bro")
    foot = again.course.locator("[data-part=memory]")
    for press in ("forget", "keep", "forget"):  # asked in its place, and nothing is gone for a no
        foot.get_by_role("button", name=again.say(f"memory.{press}")).click()
        expect(foot.locator("p")).to_be_focused()
    expect(foot).to_contain_text(again.say("memory.sure"))
    assert again.page.evaluate("localStorage.length") == 1
    again.page.keyboard.press("Tab")
    again.page.keyboard.press("Enter")
    expect(foot.locator("p")).to_be_focused()
    expect(foot).to_contain_text(again.say("memory.forgotten"))
    assert again.page.evaluate("localStorage.length") == 0
    again.page.close()
    assert opened(learner, address).title() == "Begynnelsen"


def test_without_a_yes_nothing_is_remembered(learner: Session, address: str) -> None:
    reader = opened(learner, address)
    reader.go("Egne tanker")
    reader.shows(reader.say("notes.session-ask"))
    reader.press("memory.no")
    expect(reader.button("mode.download")).to_be_hidden()
    reader.main.get_by_role("textbox").fill("Ei bro")
    reader.shows(reader.say("notes.session-menu"))
    expect(reader.button("mode.download")).to_be_visible()
    reader.page.wait_for_timeout(2500)
    assert reader.page.evaluate("Object.keys(localStorage)") == []
    expect(reader.course.locator("[data-part=status]")).to_be_hidden()
    reader.end()
    expect(reader.button("receipt.download")).to_be_visible()
    reader.page.close()
    assert opened(learner, address).title() == "Begynnelsen"


def test_a_no_can_become_a_yes(learner: Session, address: str) -> None:
    reader = opened(learner, address)
    reader.press("memory.no")
    reader.go("Egne tanker")
    reader.main.get_by_role("textbox").fill("Ei bro")
    reader.course.get_by_role("button", name=reader.say("memory.yes")).click()
    reader.saved()
    reader.shows(reader.say("notes.web"))
    expect(reader.button("mode.download")).to_be_hidden()
    expect(reader.main.get_by_role("textbox")).to_have_value("Ei bro")


def test_a_browser_that_refuses_to_remember_is_told_of(learner: Session, address: str) -> None:
    page = learner.context.new_page()
    page.add_init_script(REFUSING)
    page.goto(address)
    reader = Learner(page, framed=False)
    for answer in ("memory.yes", "quiz.again"):
        reader.course.get_by_role("button", name=reader.say(answer), exact=True).click()
        expect(reader.course.locator("[data-part=announcer]")).to_have_text(
            reader.say("memory.refused")
        )
        expect(reader.course.locator("[data-part=memory]")).to_contain_text(
            reader.say("memory.refused")
        )
    reader.go("Egne tanker")
    reader.main.get_by_role("textbox").fill("Ei bro")
    reader.shows(reader.say("notes.session"))
    banner = reader.course.locator("[data-part=banner]")
    expect(banner).to_contain_text(reader.say("save.unsaved-never"))
    expect(banner.get_by_role("button", name=reader.say("receipt.download"))).to_be_visible()
    expect(reader.course.locator("[data-part=status-words]")).to_have_text("Ikke lagret")
    reader.end()
    reader.shows(reader.say("end.lost"))


def test_the_question_steps_aside_for_a_view(learner: Session, address: str) -> None:
    reader = opened(learner, address)
    asked = reader.course.get_by_text("Vil du fortsette her senere?")
    expect(asked).to_be_visible()
    reader.course.locator("[data-view-link=notes]").first.evaluate("link => link.click()")
    expect(reader.heading).to_have_text("Mine notater")
    expect(asked).to_be_hidden()
    reader.heading.press("Escape")
    expect(asked).to_be_visible()


def test_the_question_stands_at_the_foot_of_the_page_and_the_way_on_comes_after_it(
    learner: Session, address: str
) -> None:
    reader = opened(learner, address)
    reader.page.set_viewport_size({"width": 390, "height": 844})
    asked = reader.course.locator("[data-part=asking]")
    text, question = (one.bounding_box() for one in (reader.heading, asked))
    assert text is not None
    assert question is not None
    with_question = text["y"]
    assert text["y"] < question["y"]
    reader.turn()
    expect(asked).to_be_visible()
    asked.get_by_role("button").first.focus()
    reader.page.keyboard.press("Tab")
    expect(reader.button("memory.no")).to_be_focused()
    reader.page.keyboard.press("Enter")
    expect(asked).to_be_hidden()
    expect(reader.course.locator("[data-paging=next]")).to_be_focused()
    reader.page.go_back()
    expect(reader.heading).to_have_text("Begynnelsen")
    reader.page.evaluate("scrollTo(0, 0)")
    without = reader.heading.bounding_box()
    assert without is not None
    assert with_question == without["y"]


def test_what_is_asked_follows_the_language(learner: Session, address: str) -> None:
    reader = opened(learner, address)
    reader.shows("Vil du fortsette her senere?")
    reader.switch("nn")
    reader.shows("Vil du halde fram her seinare?")
    reader.press("memory.no")
    expect(reader.button("memory.yes")).to_be_hidden()


def test_ending_too_early_asks_first_and_there_is_a_way_back(
    learner: Session, address: str
) -> None:
    reader = opened(learner, address)
    reader.press("memory.yes")
    reader.turn()
    title = reader.title()
    end = reader.course.get_by_role("banner").get_by_role("button", name="Avslutt")
    end.click()
    assert reader.title() == "Vil du avslutte nå?"
    expect(reader.heading).to_be_focused()
    reader.page.keyboard.press("Tab")
    expect(reader.button("end.continue")).to_be_focused()  # before the list of what is left
    reader.press("end.continue")
    assert reader.title() == title
    expect(end).to_be_focused()
    end.click()
    reader.main.get_by_role("link", name="Prøve om broer").click()
    assert reader.title() == "Prøve om broer"
    reader.end()
    assert reader.title() == "Takk for nå"
    expect(reader.main.get_by_text(re.compile(r"^Dette står igjen \(\d+\)$"))).to_be_visible()
    reader.page.go_back()
    assert reader.title() == "Takk for nå"
    expect(reader.main.locator("article:visible")).to_have_count(0)
    reader.press("end.back")
    expect(reader.main.get_by_role("heading", level=1)).not_to_have_text("Takk for nå")


def test_who_came_back_is_greeted_until_moving_on(learner: Session, address: str) -> None:
    reader = opened(learner, address)
    reader.press("memory.yes")
    reader.turn()
    reader.saved()
    reader.page.close()
    again = opened(learner, address)
    welcome = again.course.get_by_text(again.say("mode.welcome-back"), exact=True)
    welcome = welcome.and_(again.course.locator("[data-part=banner] p"))
    expect(welcome).to_be_visible()
    again.course.get_by_role("banner").get_by_role("button", name="Avslutt").click()
    assert again.title() == "Vil du avslutte nå?"
    expect(welcome).to_have_count(0)


def test_one_who_follows_a_link_to_another_page_is_not_said_to_go_on_where_they_were(
    learner: Session, address: str
) -> None:
    reader = opened(learner, address)
    reader.press("memory.yes")
    reader.turn()
    reader.saved()
    reader.page.close()
    again = opened(learner, f"{address}#takk_nb")
    assert again.title() == "Takk"
    expect(again.course.locator("[data-part=banner]")).to_be_hidden()
    expect(again.course.locator("[data-part=announcer]")).to_be_empty()


def test_a_link_to_a_page_opens_it_at_the_top_and_one_to_a_heading_at_the_heading(
    learner: Session, address: str
) -> None:
    page = learner.context.new_page()
    page.set_viewport_size({"width": 367, "height": 300})
    page.goto(f"{address}#lesing_nb")
    reader = Learner(page, framed=False)
    reader.page.wait_for_function("document.readyState === 'complete'")
    assert reader.page.evaluate("scrollY") == 0
    reader.page.keyboard.press("Tab")
    expect(reader.course.locator(".ds-skip-link")).to_be_focused()
    heading = reader.main.locator(".prose h2").last
    own = heading.get_attribute("id")
    reader.page.goto("about:blank")
    reader.page.goto(f"{address}#{own}")
    expect(heading).to_be_in_viewport(ratio=1)
    assert reader.page.evaluate("scrollY") > 0
    before = reader.page.evaluate("scrollY")
    reader.page.reload()
    expect(heading).to_be_in_viewport(ratio=1)
    assert before == reader.page.evaluate("scrollY")


def test_a_web_course_is_played_to_its_end(learner: Session, address: str) -> None:
    reader = opened(learner, address)
    reader.press("memory.yes")
    reader.go("Prøve om broer")
    reader.take([["Hardangerbrua"], ["Pilarer", "Kabler"], ["Sant"]])
    reader.shows("Du har bestått")
    listed = reader.course.locator("[data-part=menu] ol[lang=nb] a[data-page]").count()
    open_view(reader, "stored")
    expect(reader.main.get_by_text(f"av {listed} sider")).to_be_visible()
    reader.end()
    expect(reader.main.get_by_text(f"av {listed} sider sett")).to_be_visible()
    expect(reader.main.get_by_role("heading", level=1)).to_be_focused()


def test_starting_over_forgets_what_this_browser_remembered(learner: Session, address: str) -> None:
    reader = opened(learner, address)
    reader.press("memory.yes")
    reader.go("Prøve om broer")
    reader.take([["Hardangerbrua"], ["Pilarer", "Kabler"], ["Sant"]])
    reader.go("Egne tanker")
    reader.main.get_by_role("textbox").fill("Ei bro")
    reader.saved()
    open_view(reader, "restart")
    reader.shows(reader.say("more.restart.here"))
    reader.press("more.restart.begin")
    reader.press("more.restart.yes")
    expect(reader.heading).to_have_text("Begynnelsen")
    reader.saved()
    reader.page.close()
    again = opened(learner, address)
    assert again.title() == "Begynnelsen"
    again.go("Egne tanker")
    expect(again.main.get_by_role("textbox")).to_have_value("")
    again.go("Prøve om broer")
    expect(again.button("quiz.start")).to_be_visible()


def test_what_is_chosen_without_a_yes_lasts_until_the_course_is_closed(
    learner: Session, address: str
) -> None:
    reader = opened(learner, address)
    reader.press("memory.no")
    open_view(reader, "settings")
    reader.shows(reader.say("more.settings.not-kept"))
    reader.main.get_by_label("Størst").check()
    expect(reader.course.locator("html")).to_have_attribute("data-text", "larger")
    reader.page.close()
    again = opened(learner, address)
    expect(again.course.locator("html")).to_have_attribute("data-text", "normal")


def test_what_is_said_of_an_lms_is_not_said_where_there_is_none(
    learner: Session, address: str
) -> None:
    reader = opened(learner, address)
    reader.press("memory.no")
    for view in ("stored", "restart", "trouble", "settings"):
        open_view(reader, view)
        expect(reader.main.locator(".view > *").first).to_be_visible()
        assert "læringsplattform" not in reader.course.locator("[data-part=view]").inner_text()


@pytest.mark.parametrize("size", ["Vanlig", "Størst"])
def test_a_certificate_is_printed_on_one_sheet_on_its_side(
    learner: Session, build: Callable[[str, str], Path], tmp_path: Path, size: str
) -> None:
    with zipfile.ZipFile(build(RIGHTS, "web")) as package:
        package.extractall(tmp_path)
    (index,) = tmp_path.glob("**/index.html")
    reader = opened(learner, index.as_uri())
    reader.press("memory.no")
    for title in ("Egne tanker", "Før dere bygger", "Prøv deg"):
        reader.go(title)
        reader.turn()
    reader.go("Prøve om broer")
    reader.take([["Hardangerbrua"], ["Sant"]])
    open_view(reader, "settings")
    sizes = reader.course.get_by_role("group", name=reader.say("more.settings.text-size"))
    sizes.get_by_label(size).check()
    open_view(reader, "certificate")
    expect(reader.main.locator(".certificate")).to_be_visible()
    reader.shows(reader.say("more.certificate.no-name"))
    paper = reader.page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", paper)
    assert [(round(float(wide)), round(float(high))) for wide, high in boxes] == [(842, 595)]
