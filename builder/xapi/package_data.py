"""``xapi-course.js``: the templates that a package's player may fill, and nothing else to send.

    (self.kursbygger??={}).xapi={"activities":{KEY:{"id","definition","parent":[KEY…]}},
                                 "templates":{NAME:{…}}}

A KEY is the full id of a question as the tracking port has it, ``course`` for what is launched, or
one that some ``parent`` names. ``builder/player/tracking/templates.js`` fills them.
"""

from __future__ import annotations

import json
from dataclasses import replace

from builder.course import Course
from builder.package import Entry
from builder.xapi.activities import UNIT, Activity, activities, by_key
from builder.xapi.interactions import Json
from builder.xapi.templates import Standard, is_sent, templates

FILE = "xapi-course.js"


def package_entry(course: Course, standard: Standard, language: str | None) -> Entry:
    """The file for a package of ``course``, in every language or in one alone."""
    data = package_data(course, standard, language)
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Entry(FILE, data=f"(self.kursbygger??={{}}).xapi={text};\n".encode())


def package_data(course: Course, standard: Standard, language: str | None = None) -> Json:
    """What the file holds: of a part its own, and only what the course's ``tracking`` sends."""
    if language is not None:
        course = replace(course, languages=(language,))
    sent = [one for one in templates(course, standard) if is_sent(course.settings.tracking, one)]
    asks = any(template.about != "unit" for template in sent)
    return {
        "activities": {one.key: _activity(one) for one in _told(activities(course), asks)},
        "templates": {template.name: template.statement for template in sent},
    }


def _told(found: tuple[Activity, ...], asks: bool) -> list[Activity]:
    """What is launched; and where answers are sent, the questions with what they belong to."""
    named = by_key(found)
    questions = [one for one in found if asks and one.is_question]
    homes = dict.fromkeys(key for question in questions for key in question.parents)
    return [named[UNIT], *(named[key] for key in homes), *questions]


def _activity(activity: Activity) -> Json:
    made: Json = {"id": activity.id, "definition": activity.definition}
    return made | ({"parent": list(activity.parents)} if activity.is_question else {})
