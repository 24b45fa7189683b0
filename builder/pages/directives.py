"""The directives as HTML, each by its macro in ``directives.html``."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from markupsafe import Markup

from builder.course import Block, Directive, Prose
from builder.pages.glossary import explain_terms, folded_away, render_glossary, unexplained
from builder.pages.media import audio_values, download_values, video_values
from builder.pages.place import Place, environment
from builder.pages.prose import place_prose
from builder.pages.quizzes import render_question, render_quiz
from builder.pages.tags import enlarge_button
from builder.pages.ways import render_ways

MEDIA = ("video", "audio", "download")
_CAPTION = re.compile(r"<figcaption>.*?</figcaption>", re.DOTALL)


def render_blocks(blocks: tuple[Block, ...], place: Place) -> Markup:
    """A page's blocks, or a directive's, in order."""
    return Markup("\n").join(_render_block(block, place) for block in blocks)


def _render_block(block: Block, place: Place) -> Markup:
    if isinstance(block, Prose):
        return explain_terms(place_prose(block.html, place), place)
    return DIRECTIVES[block.name](block, place)


def _macro(kind: str, /, **values: object) -> Markup:
    template = "media.html" if kind in MEDIA else "directives.html"
    macros = environment().get_template(template).module
    macro: Callable[..., Markup] = getattr(macros, kind)
    return macro(**values)


def _values(block: Directive, place: Place) -> dict[str, object]:
    label = place_prose(block.label, place)
    body = render_blocks(block.children, place)
    identifier = place.prefix + block.id if block.id else None
    return {"id": identifier, "label": label, "body": body, "place": place}


def _note(block: Directive, place: Place) -> Markup:
    """A box beside the run of the text: its name is no heading."""
    return _macro("note", name=block.name, **_values(block, place))


def _box(block: Directive, place: Place) -> Markup:
    """A box that is a step of the page: its name is a heading one below the latest."""
    level = min(place.level + 1, 6)
    outside = place.level
    place.level = level
    html = _macro("box", name=block.name, level=level, **_values(block, place))
    place.level = outside
    return html


def render_example(block: Directive, place: Place) -> Markup:
    """A worksheet as someone has filled it in: a part of its own after the sheet."""
    place.level = 2
    return _macro("filled_in", **_values(block, place))


def _quote(block: Directive, place: Place) -> Markup:
    return _macro("quote", **_values(block, place))


def _details(block: Directive, place: Place) -> Markup:
    with folded_away(place):
        return _macro("details", **_values(block, place))


def _figure(block: Directive, place: Place) -> Markup:
    values = _values(block, place)
    button = enlarge_button(place.locale)
    inner = str(values["body"]).replace(button, "")
    found = _CAPTION.search(inner)
    caption = values["label"] or Markup(found[0][12:-13] if found else "")
    # The picture may have come as a figure of its own: one frame and one caption are enough.
    inner = _CAPTION.sub("", inner).replace("<figure", "<div").replace("</figure>", "</div>")
    more = {"label": caption, "body": Markup(inner), "button": Markup(button * ("<img" in inner))}
    return _macro("figure", **(values | more))


def _reflection(block: Directive, place: Place) -> Markup:
    question = place.questions.get(block.id or "")
    if question is None:
        return _note(block, place)
    with unexplained(place):
        frame = _values(block, place)
    said = {name: frame[name] for name in ("label", "body")}
    field = render_question(question, place, frame="reflection", **said)
    return _macro("reflection", field=field, question=question, **frame)


def _checklist(block: Directive, place: Place) -> Markup:
    question = place.questions.get(block.id or "")
    if question is None:
        return _note(block, place)
    # The items stand in the question, where each has its number.
    values = _values(replace(block, children=()), place)
    field = render_question(question, place, frame="checklist", label=values["label"])
    return _macro("checklist", field=field, **values)


def _question(block: Directive, place: Place) -> Markup:
    question = place.questions.get(block.id or "")
    if question is None:
        return _note(block, place)
    values = _values(replace(block, label="", children=()), place)
    field = render_question(question, place, frame="practice")
    return _macro("practice", field=field, **values)


def _video(block: Directive, place: Place) -> Markup:
    values = {**_values(block, place), **video_values(block, place)}
    return _macro("video", **values)


def _audio(block: Directive, place: Place) -> Markup:
    values = {**_values(block, place), **audio_values(block, place)}
    return _macro("audio", **values)


def _download(block: Directive, place: Place) -> Markup:
    values = {**_values(block, place), **download_values(block, place)}
    return _macro("download", **values)


def _tabs(block: Directive, place: Place) -> Markup:
    """Panels under a heading each, one below the latest, with a row of tabs above."""
    name, outside = place.heading or place.title, place.level
    level = min(outside + 1, 6)
    panels = []
    for child in _parts(block):
        place.level = level
        with folded_away(place):
            panels.append(_values(child, place) | {"id": place.fresh_id()})
    place.level = outside
    return _macro("tabs", name=name, level=level, panels=panels)


def _flashcards(block: Directive, place: Place) -> Markup:
    cards = []
    for child in _parts(block):
        with folded_away(place):
            cards.append(_values(child, place) | {"id": place.fresh_id()})
    return _macro("flashcards", cards=cards, place=place)


def _columns(block: Directive, place: Place) -> Markup:
    columns = [render_blocks(child.children, place) for child in _parts(block)]
    return _macro("columns", columns=columns)


def _parts(block: Directive) -> list[Directive]:
    """What a directive of parts consists of; text between them has been told."""
    return [child for child in block.children if isinstance(child, Directive)]


def _alone(block: Directive, place: Place) -> Markup:
    """A part outside its whole, which has been told: what stands in it."""
    return render_blocks(block.children, place)


def _quiz(block: Directive, place: Place) -> Markup:
    quiz = place.unit.quizzes.get(block.id or "")
    return render_quiz(quiz, place) if quiz else Markup()


def _include(block: Directive, place: Place) -> Markup:
    """What was included stands in its place, as if it had been written there."""
    return render_blocks(block.children, place)


DIRECTIVES: Mapping[str, Callable[[Directive, Place], Markup]] = {
    "tip": _note,
    "important": _note,
    "example": _box,
    "case": _box,
    "need": _box,
    "method": _box,
    "quote": _quote,
    "reflection": _reflection,
    "details": _details,
    "figure": _figure,
    "quiz": _quiz,
    "include": _include,
    "checklist": _checklist,
    "question": _question,
    "video": _video,
    "audio": _audio,
    "download": _download,
    "tabs": _tabs,
    "tab": _alone,
    "flashcards": _flashcards,
    "card": _alone,
    "columns": _columns,
    "column": _alone,
    "filled-in": render_example,
    "ways": render_ways,
    "glossary": render_glossary,
}
"""Every directive there is, by its canonical name."""
