"""Answers to a question of any type: what to answer, and how it is given by keyboard alone.

An answer has the form it has in the learner's state (docs/en/state.md, «Bodies, by shape»), options
by their character; it is made from the course's own data.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import ElementHandle, Locator, Page, expect

Answer = str | bool | list[str] | dict[str, str]
Question = dict[str, Any]
"""As ``#course-data`` has it."""

MOST_KEYS = 150
"""More than any page has places to stop at, or any list lines."""
LONGEST_TYPED = 250
"""Characters; more are pasted."""
NONSENSE = "xyzzy"
_FOCUSED = "element => element === document.activeElement"


def right(question: Question) -> Answer:
    """What earns all there is; for what is not judged, any answer."""
    best: dict[str, Callable[[], Answer]] = {
        "single": lambda: _keys(question, correct=True)[0],
        "multiple": lambda: _keys(question, correct=True),
        "true-false": lambda: bool(question["answer"]),
        "matching": lambda: {key: key for key in _keys(question, correct=True)},
        "ordering": lambda: [str(option["key"]) for option in question["options"]],
        "numeric": lambda: f"{question['min']:g}".replace(".", ","),
        "short-answer": lambda: str(question["accept"][0]),
        "cloze": lambda: [_fill(gap, right=True) for gap in question["gaps"]],
        "likert": lambda: str(question["options"][-1]["key"]),
        "hotspot": lambda: _keys(question, correct=True)[0],
        "reflection": lambda: "En tanke – med å i.",
    }
    return best[question["type"]]()


def wrong(question: Question) -> Answer:
    """What earns nothing."""
    match question["type"]:
        case "single" | "hotspot":
            return _keys(question, correct=False)[0]
        case "multiple":
            return _keys(question, correct=False)
        case "true-false":
            return not question["answer"]
        case "matching":
            pairs = _keys(question, correct=True)
            return dict(zip(pairs, [*pairs[1:], pairs[0]], strict=True))
        case "ordering":
            return [str(option["key"]) for option in reversed(question["options"])]
        case "numeric":
            return f"{question['max'] + 1:g}"
        case "short-answer":
            return NONSENSE
        case "cloze":
            return [_fill(gap, right=False) for gap in question["gaps"]]
    return right(question)


def partly(question: Question) -> Answer | None:
    """What earns some of the points; None where it is all or nothing."""
    best = right(question)
    match question["type"]:
        case "multiple" if question["scoring"] == "per-option":
            return _listed(best)[:1] if len(_keys(question, correct=True)) > 1 else None
        case "matching" if isinstance(best, dict):
            first = next(iter(best))
            return dict.fromkeys(best, first)
        case "cloze" if isinstance(best, list) and len(best) > 1:
            return [best[0], *_listed(wrong(question))[1:]]
    return None


def give(page: Page, form: Locator, answer: Answer) -> None:
    """The answer into the question's form, with Tab, arrows, Space, Enter and letters."""
    match form.get_attribute("data-type"):
        case "single" | "true-false" | "likert" | "hotspot":
            _choose_one(page, form, str(answer).lower())
        case "multiple":
            _tick(page, form, set(_listed(answer)))
        case "matching" if isinstance(answer, dict):
            for left, chosen in answer.items():
                _pick(page, form.locator(f"[data-option='{left}'] > select"), chosen)
        case "ordering":
            _put_in_order(page, form, _listed(answer))
        case "numeric" | "short-answer":
            _write(page, form.locator("[data-answer]"), str(answer))
        case "cloze":
            _fill_in(page, form, _listed(answer))
        case "reflection":
            _write(page, form.locator("textarea"), str(answer))
        case other:
            raise AssertionError(other)


def put(page: Page, form: Locator, answer: Answer) -> None:
    """The same by pointer where that is quicker: the keyboard's own tests play every type."""
    match form.get_attribute("data-type"):
        case "single" | "true-false" | "likert" | "hotspot":
            _press(form.locator(f"input[value='{str(answer).lower()}']"))
        case "multiple":
            for box in form.locator("input[type=checkbox]").all():
                if box.is_checked() != (box.get_attribute("value") in _listed(answer)):
                    _press(box)
        case "matching" if isinstance(answer, dict):
            for left, chosen in answer.items():
                form.locator(f"[data-option='{left}'] > select").select_option(chosen)
        case "numeric" | "short-answer" | "reflection":
            form.locator("[data-answer], textarea").fill(str(answer))
        case _:
            give(page, form, answer)


def given(form: Locator) -> Answer | None:
    """The answer that the question's form shows."""
    kind = form.get_attribute("data-type")
    if kind == "matching":
        rows = form.locator("[data-option]").all()
        return {
            str(row.get_attribute("data-option")): row.locator("select").input_value()
            for row in rows
        }
    if kind == "ordering":
        return _order(form)
    if kind == "cloze":
        fields = form.locator("[data-answer]").all()
        fields.sort(key=lambda field: int(field.get_attribute("data-answer") or 0))
        return [field.input_value() for field in fields]
    if kind in ("numeric", "short-answer", "reflection"):
        return form.locator("[data-answer], textarea").input_value()
    checked = [str(each.get_attribute("value")) for each in form.locator("input:checked").all()]
    if kind == "multiple":
        return sorted(checked)
    return checked[0] == "true" if kind == "true-false" else checked[0]


def reach(page: Page, place: Locator) -> None:
    """Tab until the focus stands there."""
    element = place.element_handle()
    for _ in range(MOST_KEYS):
        if _is(element):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"not reached by Tab: {place}")


def _is(element: ElementHandle) -> bool:
    return bool(element.evaluate(_FOCUSED))


def _keys(question: Question, *, correct: bool) -> list[str]:
    return [option["key"] for option in question["options"] if option["correct"] is correct]


def _fill(gap: dict[str, Any], *, right: bool) -> str:
    for option in gap["options"]:
        if option["correct"] is right:
            return str(option["value"])
    return str(gap["accept"][0]) if right else NONSENSE


def _press(box: Locator) -> None:
    """Its words, as whoever points at an option does."""
    was = box.is_checked()
    box.locator("xpath=following-sibling::label").click()
    expect(box).to_be_checked(checked=not was)


def _listed(answer: Answer) -> list[str]:
    assert isinstance(answer, list)
    return answer


def _choose_one(page: Page, form: Locator, value: str) -> None:
    """Tab to the group of radio buttons, then arrows within it."""
    inside = (
        "form => document.activeElement.type === 'radio' && form.contains(document.activeElement)"
    )
    handle = form.element_handle()
    for _ in range(MOST_KEYS):
        if handle.evaluate(inside):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    wanted = form.locator(f"input[value='{value}']")
    for _ in range(form.locator("input[type=radio]").count()):
        if wanted.is_checked():
            break
        page.keyboard.press("ArrowDown")
    expect(wanted).to_be_checked()


def _tick(page: Page, form: Locator, values: set[str]) -> None:
    """Checkboxes in the order they stand, so that Tab passes each once."""
    for box in form.locator("input[type=checkbox]").all():
        if box.is_checked() != (box.get_attribute("value") in values):
            reach(page, box)
            page.keyboard.press("Space")
    assert values == {
        box.get_attribute("value") for box in form.locator("input[type=checkbox]:checked").all()
    }


def _pick(page: Page, select: Locator, value: str) -> None:
    """Arrows in a closed list choose the line above or below."""
    reach(page, select)
    at, wanted = select.evaluate(
        "(list, value) => [list.selectedIndex, "
        "Array.from(list.options).findIndex(each => each.value === value)]",
        value,
    )
    for _ in range(abs(wanted - at)):
        page.keyboard.press("ArrowDown" if wanted > at else "ArrowUp")
    expect(select).to_have_value(value)


def _put_in_order(page: Page, form: Locator, wanted: list[str]) -> None:
    """Each item upwards to its place by its own button, which keeps the focus meanwhile."""
    for place, key in enumerate(wanted):
        at = _order(form).index(key)
        if at == place:
            continue
        reach(page, form.locator(f"[data-option='{key}'] [data-move=up]"))
        for _ in range(at - place):
            page.keyboard.press("Enter")
    assert wanted == _order(form)


def _order(form: Locator) -> list[str]:
    items = form.locator("[data-option]").all()
    return [str(item.get_attribute("data-option")) for item in items]


def _fill_in(page: Page, form: Locator, texts: list[str]) -> None:
    """The gaps in the order they stand in the text, which a translation may have changed."""
    for gap in form.locator("[data-answer]").all():
        text = texts[int(gap.get_attribute("data-answer") or 0)]
        if gap.evaluate("element => element.tagName") == "SELECT":
            _pick(page, gap, text)
        else:
            _write(page, gap, text)


def _write(page: Page, field: Locator, text: str) -> None:
    reach(page, field)
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    if len(text) > LONGEST_TYPED:
        page.keyboard.insert_text(text)  # pasted
    else:
        page.keyboard.type(text)
