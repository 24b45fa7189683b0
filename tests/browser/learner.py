"""What a learner does in a course: by sight and pointer, or by keyboard alone.

Everything is found as a person finds it, by role and name, in the words of the course's language.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from playwright.sync_api import FrameLocator, Locator, Page, expect

from tests.browser import answers
from tests.browser.answers import MOST_KEYS, Answer, Question
from tests.browser.lms import ROOT
from tests.browser.session import course, course_frame

SLOW = 15_000
"""Milliseconds a save may take on a busy machine."""


@cache
def words(language: str) -> dict[str, Any]:
    """The player's words in a language."""
    text = (ROOT / "builder" / "locales" / f"{language}.json").read_text("utf-8")
    return dict(json.loads(text)["words"])


class Learner:
    """At a course that runs in the LMS's frame, or in the page itself."""

    def __init__(
        self, page: Page, language: str = "nb", framed: bool = True, depth: int = 1
    ) -> None:
        self.page = page
        self.language = language
        self.course: FrameLocator | Page = course(page) if framed else page
        for _ in range(depth - 1):  # frames between the LMS and the course
            self.course = self.course.frame_locator("iframe")
        self.course.locator("body[data-ready]").wait_for(timeout=SLOW)

    def say(self, key: str) -> str:
        return str(words(self.language)[key])

    @property
    def main(self) -> Locator:
        """What of the main part is shown, once the player is there: before that, all of it is. The
        rest is passed by unweighed, since in a large course the roles and styles of all that is
        hidden take seconds."""
        return self.course.locator("body[data-ready] main > :not([hidden])")

    @property
    def heading(self) -> Locator:
        return self.main.locator("h1:visible")

    def title(self) -> str:
        return self.heading.inner_text()

    def button(self, key: str) -> Locator:
        """The button of the main part that says these words of the player."""
        return self.main.get_by_role("button", name=self.say(key), exact=True)

    def press(self, key: str) -> None:
        self.button(key).click()

    def end(self) -> None:
        self.press_end()
        self.end_anyway()

    def press_end(self) -> None:
        name = self.say("page.end")
        self.course.get_by_role("banner").get_by_role("button", name=name).click()

    def press_menu(self) -> None:
        self.course.get_by_role("button", name=self.say("page.menu")).click()

    def end_anyway(self) -> None:
        """Where something is left to do, the course asks first."""
        if self.button("end.anyway").is_visible():
            self.press("end.anyway")

    def next_page(self) -> Locator:
        paging = self.course.locator("[data-part=paging]")
        return paging.get_by_role("link", name=self.say("paging.next"))

    def turn(self) -> None:
        before = self.title()
        self.next_page().click()
        expect(self.heading).not_to_have_text(before)

    def go(self, title: str) -> None:
        """By the menu, which is folded away where there is little room."""
        contents = self.course.get_by_role("navigation", name=self.say("page.contents"))
        link = contents.get_by_role("link", name=title).first
        menu = self.course.get_by_role("button", name=self.say("page.menu"))
        if not link.is_visible() and menu.is_visible():
            menu.click()
        if link.is_visible():
            link.click()
        else:  # in a module whose pages the menu does not list now: by its address
            folded = self.course.locator("[data-part=menu] a").filter(has_text=title)
            shown = f"ol[lang={self.language}] a"
            folded.and_(self.course.locator(shown)).first.evaluate("link => link.click()")
        expect(self.heading).to_have_text(title)

    def choose(self, *options: str) -> None:
        for option in options:
            self.main.locator("label:visible").get_by_text(option, exact=True).click()

    def answer(self, *options: str) -> None:
        self.choose(*options)
        self.press("quiz.answer")

    def take(self, answers: Sequence[Sequence[str]], start: str = "quiz.start") -> None:
        """A whole quiz, answer by answer, to its result."""
        self.press(start)
        for number, options in enumerate(answers, 1):
            self.answer(*options)
            self.press("quiz.next" if number < len(answers) else "quiz.finish")

    def shows(self, text: str) -> None:
        expect(
            self.main.get_by_text(text, exact=True).locator("visible=true").first
        ).to_be_visible()

    def status(self) -> str:
        return self.course.locator("[data-part=status-words]").inner_text()

    def saved(self) -> None:
        status = self.course.locator("[data-part=status-words]")
        expect(status).to_have_text(self.say("save.saved"), timeout=SLOW)

    def switch(self, language: str) -> None:
        self.language = language
        languages = self.course.locator("[data-part=languages]")
        languages.get_by_role("link", name=self.say("language.name"), exact=True).click()
        expect(self.course.locator("html")).to_have_attribute("lang", language)


class Keyboard(Learner):
    """The same with Tab, arrows, Space and Enter and nothing else."""

    give = staticmethod(answers.give)

    def reach(self, place: Locator) -> None:
        """Tab until the focus stands there."""
        answers.reach(self.page, place)

    def enter(self, place: Locator) -> None:
        self.reach(place)
        self.page.keyboard.press("Enter")

    def press(self, key: str) -> None:
        self.enter(self.button(key))

    def switch(self, language: str) -> None:
        self.language = language
        languages = self.course.locator("[data-part=languages]")
        self.enter(languages.get_by_role("link", name=self.say("language.name"), exact=True))
        expect(self.course.locator("html")).to_have_attribute("lang", language)

    def press_end(self) -> None:
        name = self.say("page.end")
        self.enter(self.course.get_by_role("banner").get_by_role("button", name=name))

    def turn(self) -> None:
        before = self.title()
        self.enter(self.next_page())
        expect(self.heading).not_to_have_text(before)
        expect(self.heading).to_be_focused()

    def open(self, page: str) -> None:
        """A page that the menu lists, by its id."""
        link = self.course.locator(f"[data-part=menu] ol[lang={self.language}] a[data-page={page}]")
        if not link.is_visible():
            self.enter(self.course.get_by_role("button", name=self.say("page.menu")))
        self.enter(link)
        expect(self.course.locator(f"article[data-page={page}]:not([hidden])")).to_be_visible()

    def play(
        self,
        course_data: dict[str, Any],
        quiz: str,
        answer: Callable[[Question], Answer] = answers.right,
        start: str = "quiz.start",
        told: Callable[[Question, Locator], None] = lambda question, form: None,
    ) -> None:
        """A whole quiz to its result, whatever it draws and however it is shuffled; ``told`` looks
        at each question that is answered."""
        (found,) = (each for each in course_data["quizzes"] if each["id"] == quiz)
        by_id = {question["id"]: question for question in course_data["questions"]}
        section = self.main.locator(f"[data-quiz='{quiz}']")
        form = section.locator("form:visible")
        self.enter(section.get_by_role("button", name=self.say(start), exact=True))
        for _ in found["questions"]:
            question = by_id[str(form.get_attribute("data-question"))]
            self.give(self.page, form, answer(question))
            self.enter(form.locator("[data-action=answer]"))
            told(question, form)
            following = form.locator("[data-action=next]")
            last = following.inner_text() == self.say("quiz.finish")
            self.enter(following)
            if last:
                return
        raise AssertionError(f"the quiz {quiz} has no end")

    def choose(self, *options: str) -> None:
        for option in options:
            wanted = self.main.get_by_label(option, exact=True).locator("visible=true")
            if wanted.get_attribute("type") == "checkbox":
                self.reach(wanted)
                self.page.keyboard.press("Space")
            else:
                self._choose_radio(wanted)
            expect(wanted).to_be_checked()

    def _choose_radio(self, wanted: Locator) -> None:
        """Tab to the group, then arrows within it."""
        for _ in range(MOST_KEYS):
            self.page.keyboard.press("Tab")
            name = wanted.evaluate("element => document.activeElement.name === element.name")
            if name:
                break
        self.page.keyboard.press("Space")
        for _ in range(30):
            if wanted.is_checked():
                return
            self.page.keyboard.press("ArrowDown")


class Hurried(Keyboard):
    """By pointer, for whoever looks at what an answer leads to and not at how it is given."""

    give = staticmethod(answers.put)

    def enter(self, place: Locator) -> None:
        place.click()


def data(page: Page) -> dict[str, Any]:
    """The course's own data: its pages, quizzes and keys."""
    text = course_frame(page).evaluate("document.getElementById('course-data').textContent")
    return dict(json.loads(text))
