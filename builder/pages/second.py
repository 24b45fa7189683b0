"""The data of the second script, which is loaded when a view beside the pages is asked for."""

from __future__ import annotations

import json
from dataclasses import asdict

from builder.course import Course
from builder.package import Entry
from builder.pages.outline import outline

SECOND = "more."
"""Words whose key begins so are the second script's; they weigh nothing at the first view."""


def second_entries(course: Course) -> tuple[Entry, ...]:
    """``more-data.js``: a script, since nothing can be fetched from ``file://``."""
    said = {
        language: {key: word for key, word in own.words.items() if key.startswith(SECOND)}
        for language, own in ((tag, course.locale(tag)) for tag in course.languages)
    }
    part = outline(course)[0].entries[0].titles if course.whole else {}
    about = {"contact": course.contact, "owners": list(course.owners), "part": dict(part)}
    accessibility = asdict(course.accessibility)
    content = {"words": said, "about": about, "accessibility": accessibility}
    data = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return (Entry("more-data.js", data=f"(self.kursbygger??={{}}).data={data};\n".encode()),)
