"""The preview's own page: the template with its words, and the data its script starts from."""

from __future__ import annotations

import html
import json
from pathlib import Path

from builder.preview.words import words
from builder.targets import TARGETS, Target

TEMPLATE = Path(__file__).with_name("page.html")


def page_html(language: str, target: Target, showing: str) -> str:
    """The page in ``language``; ``showing`` is how it stands, as JSON."""
    say = words(language)
    data = {
        "language": language,
        "target": target.name,
        "targets": [
            {"name": one.name, "title": one.title, "player": one.player} for one in TARGETS
        ],
        "words": say,
        "showing": json.loads(showing),
    }
    values = {key: html.escape(word) for key, word in say.items()}
    values |= {
        "language": language,
        "data": json.dumps(data, ensure_ascii=False).replace("<", "\\u003c"),
    }
    page = TEMPLATE.read_text(encoding="utf-8")
    for key, value in values.items():
        page = page.replace("{{" + key + "}}", value)
    return page
