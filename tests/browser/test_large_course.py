"""The largest course there may be, played by the player's own buttons until all is reported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.courses import LARGE
from tests.browser.learner import Learner
from tests.browser.lms import Lms
from tests.browser.session import Session, course_frame

pytestmark = pytest.mark.audit
"""All of it before a release: `make browser` has 15 minutes with the rest of CI."""

PLAY = """
async (quizzes) => {
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const change = (field) => field.dispatchEvent(new Event("input", { bubbles: true }));
  const fill = (field, text) => { field.value = text; change(field); };
  const answers = {
    list: (form) => {
      for (const list of form.querySelectorAll("select")) fill(list, list.options[1].value);
    },
    text: (form) => {
      for (const field of form.querySelectorAll("input[type=text], textarea")) fill(field, "20");
    },
    choice: (form) => {
      for (const box of form.querySelectorAll("input:not([type=text])")) box.click();
    },
  };
  for (const quiz of quizzes) {
    location.hash = `${quiz}_nb`;
    let section = null;
    while (!(section = document.querySelector(`[data-quiz="${quiz}"]`))) await pause(30);
    const press = (name) => section.querySelector(`[data-action=${name}]`).click();
    press(section.dataset.state === "ready" ? "start" : "again");
    while (section.dataset.state === "open") {
      const form = section.querySelector("form:not([hidden])");
      for (const give of Object.values(answers)) give(form);
      form.requestSubmit();
      form.querySelector("[data-action=next]").click();
    }
    await pause(30);
  }
}
"""


def test_however_much_is_answered_a_post_stays_below_35_kb(
    learner: Session, build: Callable[[str], Path], lms: Lms
) -> None:
    page = learner.launch(lms.upload(build(LARGE)))
    reader = Learner(page)
    frame = course_frame(page)
    quizzes = frame.evaluate(
        "JSON.parse(document.getElementById('course-data').textContent).quizzes.map(q => q.id)"
    )
    for at in (0, 7, 14, 21, 0, 7):
        frame.evaluate(PLAY, quizzes[at : at + 7])
        reader.saved()
    reader.end()
    assert 60 < len(learner.interactions)
    assert 25_000 < learner.attempt.largest < 35_000
    assert len(learner.value("state")) <= 4096
