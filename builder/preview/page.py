"""The preview's own page: the template with its words, and the data its script starts from."""

from __future__ import annotations

import html
import json
from pathlib import Path

from builder.preview.units import MANIFESTS
from builder.preview.words import words
from builder.targets import TARGETS, Target

TEMPLATE = Path(__file__).with_name("page.html")
BACK = Path(__file__).with_name("back.html")


def page_html(language: str, target: Target, showing: str) -> str:
    """The page in ``language``; ``showing`` is how it stands, as JSON."""
    say = words(language)
    data = {
        "language": language,
        "target": target.name,
        "targets": [
            {
                "name": one.name,
                "title": one.title,
                "player": one.player,
                "recorded": one.name in MANIFESTS,
            }
            for one in TARGETS
        ],
        "words": say,
        "showing": json.loads(showing),
    }
    start = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
    return _filled(TEMPLATE, language, data=start)


def back_html(language: str) -> str:
    """Where the LMS takes a learner who has ended the course, in the course's frame."""
    return _filled(BACK, language)


def _filled(template: Path, language: str, **more: str) -> str:
    values = {key: html.escape(word) for key, word in words(language).items()}
    page = template.read_text(encoding="utf-8")
    for key, value in {**values, "language": language, **more}.items():
        page = page.replace("{{" + key + "}}", value)
    return page
