"""``<id>-<version>-xapi-statements.json``: all that a course can tell, for whoever keeps an LRS.

    {"format": 1, "xapi": "1.0.3",
     "course": {"id", "version", "iri", "languages", "tracking"},
     "variables": {NAME: {"nb", "en"}},
     "activities": {KEY: {"id", "definition", "parent": [KEY…], "statements": [NAME…]}},
     "templates": [{"name", "target", "unit", "tracking", "sent", "statement"}],
     "documents": [{"target", "resource", "stateId", "activityId", "agent", "registration",
                    "notes", "holds", "aboutNotes", "deleted"}],
     "reading": {"nb", "en"}}

``tracking`` is the lowest level that sends the statement, ``sent`` whether this course does.
``unit`` is the activity that the LMS launches: the course, and with ``split: module`` each module
as well. ``documents`` is what a package keeps in the LRS beside statements (``documents.py``), and
``reading`` how braces are read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from builder.course import Course
from builder.diagnostics import Text
from builder.pages.parts import parts
from builder.xapi.activities import UNIT, Activity, activities
from builder.xapi.documents import documents
from builder.xapi.filling import fill
from builder.xapi.interactions import Json
from builder.xapi.templates import STANDARDS, Template, is_sent, templates
from builder.xapi.variables import OF_ACTIVITY, VARIABLES
from builder.xapi.verify import faults
from builder.xapi.vocabulary import VERSION

FORMAT = 1
READING = Text(
    "Det som står i klammer, fylles inn; variables sier hva. Med spørsmålstegn til slutt, som "
    "{masteryScore?}, utelates leddet der det ikke finnes noen verdi.",
    "What stands in braces is filled in; variables says with what. With a question mark at its "
    "end, as in {masteryScore?}, the member is left out where there is no value.",
)


def compile_course(course: Course) -> Json:
    """Everything that packages of ``course`` can tell, read and checked."""
    found = activities(course)
    made = {
        "format": FORMAT,
        "xapi": VERSION,
        "course": {
            "id": course.id,
            "version": course.version,
            "iri": found[0].id,
            "languages": list(course.languages),
            "tracking": course.settings.tracking,
        },
        "variables": {
            name: {"nb": meaning.nb, "en": meaning.en}
            for name, meaning in (
                *((one.name, one.meaning) for one in VARIABLES),
                *OF_ACTIVITY.items(),
            )
        },
        "activities": {one.key: _activity(one, course) for one in found},
        "templates": [
            _template(template, unit, course)
            for unit, launched in _units(course)
            for standard in STANDARDS
            for template in templates(launched, standard)
        ],
        "documents": documents(course),
        "reading": {"nb": READING.nb, "en": READING.en},
    }
    _check(made)
    return made


def as_file(compiled: Json) -> bytes:
    """As it is written: for people to read, too."""
    return (json.dumps(compiled, ensure_ascii=False, indent=1) + "\n").encode()


def _units(course: Course) -> list[tuple[str, Course]]:
    """The key of each activity that an LMS launches, with its course."""
    split = parts(course) if course.settings.split == "module" and not course.whole else ()
    return [(UNIT, course), *((f"modules/{part.modules[0].id}", part) for part in split)]


def _activity(one: Activity, course: Course) -> Json:
    from builder.xapi import model

    made = model.activity(one.id, one.definition)
    found: Json = {"id": made["id"], "definition": made["definition"]}
    if one.parents:
        found["parent"] = list(one.parents)
    about = _about(one, course)
    if about:
        # Of all standards alike.
        known = templates(course, STANDARDS[0])
        found["statements"] = [template.name for template in known if template.about == about]
    return found


def _about(one: Activity, course: Course) -> str | None:
    if one.is_question:
        return "judged" if one.judged else "unjudged"
    launched = {key for key, _ in _units(course)}
    return "unit" if one.key in launched else None


def _template(template: Template, unit: str, course: Course) -> Json:
    return {
        "name": template.name,
        "target": template.standard,
        "unit": unit,
        "tracking": template.tracking,
        "sent": is_sent(course.settings.tracking, template),
        "statement": template.statement,
    }


def _check(compiled: Json) -> None:
    """Every template and every activity, filled with specimens, must make a statement: to tincan,
    and to our own reading. Anything else is a bug of ours."""
    from builder.xapi import model

    for filled in _each_once(compiled):
        model.statement(filled)
        found = [f"{fault.rule.code}: {fault.place} {fault.value}" for fault in faults(filled)]
        assert not found, found


def _each_once(compiled: Json) -> Iterator[Json]:
    """A statement of every template, and one about every activity that there is a template for."""
    told: set[str] = set()
    for entry in compiled["templates"]:
        found = subjects(compiled, entry)
        new = {key: one for key, one in found.items() if key not in told}
        for activity in (new or dict(list(found.items())[:1])).values():
            yield specimen(compiled, entry, activity)
        told |= new.keys()


def specimens(compiled: Json) -> list[Json]:
    """A statement of every template about every activity that it can be about."""
    return [
        specimen(compiled, entry, activity)
        for entry in compiled["templates"]
        for activity in subjects(compiled, entry).values()
    ]


def specimen(compiled: Json, entry: Json, activity: Json) -> Json:
    """A statement of one template about one activity."""
    values = {one.name: one.specimen for one in VARIABLES}
    values["response"] = response_to(activity["definition"])
    return fill(entry["statement"], activity, compiled["activities"], values)


def subjects(compiled: Json, entry: Json) -> dict[str, Json]:
    """The activities that a template can be about, by key."""
    known = compiled["activities"]
    if entry["statement"]["object"]["id"] == "{activityId}":
        return {entry["unit"]: known[entry["unit"]]}
    return {
        key: one
        for key, one in known.items()
        if entry["name"] in one.get("statements", ()) and "interactionType" in one["definition"]
    }


def response_to(definition: Json) -> str:
    """A response that the question could get."""
    kind = definition.get("interactionType")
    if kind in ("choice", "sequencing", "likert"):
        ids = definition.get("choices") or definition.get("scale") or [{"id": ""}]
        return str(ids[0]["id"])
    if kind == "matching":
        return f"{definition['source'][0]['id']}[.]{definition['target'][0]['id']}"
    return {"true-false": "true", "numeric": "8"}.get(str(kind), "svar")
