"""tincan.xml: what an LMS that launches xAPI activities imports (Rustici's TinCan launch)."""

from __future__ import annotations

from builder.course import Course
from builder.targets.lom import cut, describe
from builder.targets.target import Options
from builder.targets.xml_writing import TITLE_LIMIT, add, document, serialise
from builder.xapi.activities import UNIT, by_key
from builder.xapi.activities import activities as every_activity

NAMESPACE = "http://projecttincan.com/tincan.xsd"


def activities(course: Course, launched: str, options: Options) -> bytes:
    """The one activity that is launched, UTF-8, under the id that statements have.

    In one language: importers take the first ``name``, ``description`` and ``launch`` they find.
    Every statement carries the names in all of them.
    """
    described = describe(course, options)
    language = options.language or course.source_language
    unit = by_key(every_activity(course))[UNIT]
    root = document(NAMESPACE, "tincan")
    listed = add(root, "activities")
    activity = add(listed, "activity", id=unit.id, type=unit.definition["type"])
    title = described.title[language]
    add(activity, "name", cut(title, TITLE_LIMIT))
    add(activity, "description", described.description.get(language, title), lang=language)
    add(activity, "launch", launched, lang=language)
    return serialise(root)
