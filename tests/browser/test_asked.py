"""What is told of an answer and when, what stands still under shuffling, what a survey sends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser import answers
from tests.browser.answers import Answer, Question
from tests.browser.asked import COUNT, DRAWN, FEEDBACK, PINNED, PLACES, SHUFFLED, SOLUTION, SURVEY
from tests.browser.courses import ASKED
from tests.browser.learner import Keyboard, Learner, data
from tests.browser.lms import Lms
from tests.browser.session import Session
from tests.browser.standards import Standard, in_each_standard


@pytest.fixture
def package(build: Callable[..., Path], lms: Lms, standard: Standard) -> str:
    return lms.upload(build(ASKED, standard.target))


def judged(reader: Learner, form: Locator) -> bool:
    """Whether a wrong answer is said to be wrong, in the player's words and the author's."""
    wrong = form.locator("[data-result=wrong]:visible").count() > 0
    box = form.locator("[data-part=feedback]")
    expect(box.locator(".verdict")).to_have_text(
        reader.say(f"quiz.{'wrong' if wrong else 'received'}")
    )
    said = form.locator("[data-part=feedback] > div, .option-feedback > div").all_inner_texts()
    assert wrong == any(said), said
    return wrong


def solved(reader: Learner, form: Locator) -> bool:
    """Whether the right answer is told."""
    place = reader.say("quiz.right-place").partition(":")[0]
    text = form.inner_text()
    return reader.say("quiz.right-answer") in text or place in text


def looked_back(reader: Keyboard, look: Callable[[Learner, Locator], bool]) -> list[bool]:
    """The same of every answer, from the result."""
    found = []
    for entry in reader.main.locator("[data-part=answers] button").all():
        reader.enter(entry)
        found.append(look(reader, reader.main.locator("form:visible")))
        reader.press("quiz.back")
    return found


TOLD = {"after-question": (True, True), "after-quiz": (False, True), "never": (False, False)}


@pytest.mark.parametrize("value", FEEDBACK)
def test_feedback_is_given_when_reveal_says_so_whatever_the_type(
    learner: Session, package: str, value: str
) -> None:
    page = learner.launch(package)
    reader = Keyboard(page)
    course, quiz = data(page), f"feedback-{value}"
    at_once: list[tuple[bool, bool]] = []
    reader.open(quiz)
    reader.play(
        course,
        quiz,
        answers.wrong,
        told=lambda _, form: at_once.append((judged(reader, form), solved(reader, form))),
    )
    during, after = TOLD[value]
    solution = value == "never"  # which then tells the solution always
    assert {(during, solution)} == set(at_once)
    word = reader.say("quiz.wrong" if after else "quiz.received")
    listed = reader.main.locator("[data-part=answers] .verdict").all_inner_texts()
    assert [f"Spørsmål {at}: {word}" for at in range(1, len(at_once) + 1)] == listed
    assert {after} == set(looked_back(reader, judged))
    assert {solution} == set(looked_back(reader, solved))


ROUNDS = {
    "always": [True, True, True, True, True, True],
    "after-pass": [False, False, False, True, True, True],
    "after-last-attempt": [False, False, False, False, False, True],
    "never": [False, False, False, False, False, False],
}
"""While it is answered and afterwards, of each attempt: failed, passed, the last."""


@pytest.mark.parametrize("value", SOLUTION)
def test_the_solution_is_told_when_reveal_says_so(
    learner: Session, package: str, value: str
) -> None:
    page = learner.launch(package)
    reader = Keyboard(page)
    course, quiz = data(page), f"solution-{value}"
    told: list[bool] = []

    def attempted(missed: set[str], start: str) -> None:
        def answer(question: Question) -> Answer:
            return (answers.wrong if question["type"] in missed else answers.right)(question)

        during: list[bool] = []

        def look(question: Question, form: Locator) -> None:
            if question["type"] in missed:
                during.append(solved(reader, form))

        reader.play(course, quiz, answer, start=start, told=look)
        for found in (during, looked_back(reader, solved)[: len(missed)]):
            assert len(missed) == len(found)
            assert len(set(found)) == 1, found
            told.append(found[0])

    every = {"single", "short-answer", "matching"}
    reader.open(quiz)
    attempted(every, "quiz.start")
    attempted(every - {"matching"}, "quiz.again")
    reader.shows(reader.say("quiz.passed"))
    attempted(every, "quiz.again")
    assert ROUNDS[value] == told


def test_what_is_pinned_stands_where_the_author_put_it_and_the_rest_is_shuffled(
    learner: Session, package: str
) -> None:
    reader = Learner(learner.launch(package))
    reader.go(SHUFFLED)
    form = reader.main.locator("form:visible")
    options = form.locator("[data-option] label")
    seen = set()
    for start in ("quiz.start", "quiz.again", "quiz.again", "quiz.again"):
        reader.press(start)
        order = options.all_inner_texts()
        assert [PLACES[at] for at in PINNED] == [order[at] for at in PINNED]
        assert sorted(PLACES) == sorted(order)
        seen.add(tuple(order))
        reader.answer("Bodø")
        assert tuple(order) == tuple(options.all_inner_texts())
        reader.press("quiz.next")
        scale = form.locator("[data-option]")
        keys = scale.evaluate_all("all => all.map(each => each.dataset.option)")
        assert sorted(keys) == keys, "a scale is never shuffled"
        reader.answer("Helt enig")
        reader.press("quiz.finish")
    assert len(seen) > 1  # the same order four times by chance: once in 720³


def test_the_order_of_an_attempt_is_found_again(learner: Session, package: str) -> None:
    page = learner.launch(package)
    reader = Learner(page)
    reader.go(SHUFFLED)
    reader.press("quiz.start")
    options = "form:visible [data-option] label"
    order = reader.main.locator(options).all_inner_texts()
    reader.saved()
    learner.leave(page)
    again = Learner(learner.launch(package))
    expect(again.main.locator(options)).to_have_text(order)


@pytest.mark.audit
def test_what_is_drawn_is_the_same_until_the_attempt_is_over_and_a_hint_stays_open(
    learner: Session, package: str
) -> None:
    page = learner.launch(package)
    reader = Keyboard(page)
    reader.open(DRAWN)
    drawn: list[set[str]] = []
    while len(drawn) < 6 and (len(drawn) < 2 or drawn[-1] == drawn[0]):
        reader.press("quiz.again" if drawn else "quiz.start")
        first = asked(reader)
        hint = reader.button("quiz.hint")
        reader.press("quiz.hint")
        expect(hint).to_have_attribute("aria-expanded", "true")
        reader.shows(f"Se på {first.split()[0]}.")
        reader.saved()
        learner.leave(page)
        page = learner.launch(package)
        reader = Keyboard(page)
        assert first == asked(reader)
        reader.shows(f"Se på {first.split()[0]}.")
        seen = []
        for number in range(1, COUNT + 1):
            reader.shows(reader.say("quiz.number").format(number=number, total=COUNT))
            seen.append(asked(reader))
            reader.choose(reader.say("quiz.true"))
            reader.press("quiz.answer")
            reader.press("quiz.next" if number < COUNT else "quiz.finish")
        reader.shows(reader.say("quiz.score").format(percent=100))
        assert seen == reader.main.locator("[data-part=answers] button").all_inner_texts()
        drawn.append(set(seen))
        assert COUNT == len(drawn[-1])
    assert drawn[0] != drawn[-1]  # the same draw five times by chance: once in 56⁵
    reader.saved()
    ids = [record["id"] for record in learner.interactions]
    told = {f"{DRAWN}-tall-{text.split()[0]}" for text in set.union(*drawn)}
    assert sorted(told) == sorted(ids), "a question is reported once, however often it is drawn"


def asked(reader: Learner) -> str:
    return reader.main.locator("form:visible .question-lead").inner_text()


WORDS = "Motet til å spørre"
RESPONSE = {"scorm12": "student_response", "scorm2004": "learner_response"}


def surveyed(learner: Session, package: str) -> None:
    page = learner.launch(package)
    reader = Learner(page)
    reader.go(SURVEY)
    reader.press("quiz.start")
    reader.answer("Leknes")
    reader.press("quiz.next")
    reader.answer("Litt enig")
    reader.press("quiz.next")
    reader.main.locator("form:visible [data-answer]").fill(WORDS)
    reader.press("quiz.answer")
    reader.press("quiz.next")
    reader.main.locator("form:visible textarea").fill("En tanke for meg selv")
    reader.press("quiz.answer")
    reader.press("quiz.finish")
    reader.shows(reader.say("quiz.thanks"))
    reader.saved()
    learner.leave(page)


@in_each_standard
def test_the_answers_of_a_survey_are_reported_without_right_or_wrong(
    learner: Session, package: str, standard: Standard
) -> None:
    surveyed(learner, package)
    family = standard.target.split("-")[0]
    given = {"sporring-sted": "1", "sporring-trygg": "3", "sporring-ord": WORDS}
    reported = {each["id"]: each[RESPONSE[family]] for each in learner.interactions}
    assert given == reported
    assert {"neutral"} == {each["result"] for each in learner.interactions}
    assert not any("correct_responses" in name for each in learner.interactions for name in each)
    assert "" == learner.values.get(standard.where["score"], "")


@in_each_standard
@pytest.mark.parametrize(
    "level",
    [*(pytest.param(level, marks=pytest.mark.audit) for level in ("none", "completion")), "score"],
)
def test_the_answers_of_a_survey_stay_with_the_learner_below_the_level_of_answers(
    learner: Session, build: Callable[..., Path], lms: Lms, level: str, standard: Standard
) -> None:
    changes = (("tracking", level),)
    package = lms.upload(build(ASKED, standard.target, changes=changes))
    surveyed(learner, package)
    written = [
        call["args"] for call in learner.attempt.log if call["name"] == standard.calls["set"]
    ]
    assert {standard.where["state"]} < {element for element, _ in written}
    assert [] == [element for element, _ in written if element.startswith("cmi.interactions")]
    assert [] == learner.interactions
    words = WORDS.split()[0]
    elsewhere = [args for args in written if args[0] != standard.where["state"]]
    assert [] == [args for args in elsewhere if words in args[1]]
