"""cmi5.xml: the course structure (cmi5 Quartz, section 13.1)."""

from __future__ import annotations

from lxml import etree

from builder.course import Course
from builder.targets.lom import Texts, cut, describe
from builder.targets.target import Options
from builder.targets.xml_writing import TITLE_LIMIT, add, document, serialise
from builder.xapi.activities import UNIT, activities, by_key
from builder.xapi.iris import iris
from builder.xapi.rule_r import mastery_score, move_on

NAMESPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"


def structure(course: Course, launched: str, options: Options) -> bytes:
    """The structure, UTF-8: a course (13.1.1) of one AU (13.1.4), which opens ``launched``.

    The AU's id is the activity that statements are about: an LMS launches it under an id of its
    own and puts this one into the context of every statement (9.6.2.3).
    """
    described = describe(course, options)
    unit = by_key(activities(course))[UNIT]
    root = document(NAMESPACE, "courseStructure")
    whole = add(root, "course", id=iris(course).package(course.unit_id))
    au = add(root, "au", id=unit.id, moveOn=move_on(course), activityType=unit.definition["type"])
    mastery = mastery_score(course)
    if mastery is not None:
        au.set("masteryScore", f"{mastery:g}")
    for element in (whole, au):
        _add_title(element, described.title)
        # Required of both; where the author gave none the title says what there is to say.
        _add_words(element, "description", described.description or described.title)
    add(au, "url", launched)
    return serialise(root)


def _add_title(parent: etree._Element, words: Texts) -> None:
    _add_words(parent, "title", {tag: cut(text, TITLE_LIMIT) for tag, text in words.items()})


def _add_words(parent: etree._Element, name: str, words: Texts) -> None:
    element = add(parent, name)
    for language, text in words.items():
        add(element, "langstring", text, lang=language)
