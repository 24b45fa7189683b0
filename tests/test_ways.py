"""The two ways into a course, as ``:::ways`` shows them."""

from __future__ import annotations

import re
from pathlib import Path

from builder.build import Request, check_course
from builder.course import Course
from builder.diagnostics import Report
from builder.pages import render_course
from tests.literate import write_files

FILES: dict[str, str | None] = {
    "course.yaml": """\
format: 1
id: epler
version: "1"
languages:
  - nb
title:
  nb: Epler i hagen
modules:
  - host
  - vinter
situations:
  - title:
      nb: Vi har for mange
    text:
      nb: Lagre dem først.
    pages:
      - lagre
  - title:
      nb: Vi har ingen
    pages:
      - plante
""",
    "nb/host/index.md": """\
---
title: Høst
summary: Plukk og lagre.
pages:
  - lagre
---

:::innganger
:::
""",
    "nb/host/lagre.md": "---\ntitle: Lagre epler\nduration: 4\n---\n\nKaldt og mørkt.\n",
    "nb/vinter/index.md": "---\ntitle: Vinter\npages:\n  - plante\n---\n\nHvil.\n",
    "nb/vinter/plante.md": "---\ntitle: Plant et tre\n---\n\nGrav et hull.\n",
}


def course(folder: Path) -> Course:
    write_files(FILES, folder)
    report = Report()
    read, _ = check_course(folder, Request(), report)
    assert read is not None
    assert [] == list(report)
    return read


def ways(html: str) -> str:
    found = re.search(r'<div class="contents ways">(.*?)</div>', html, re.DOTALL)
    assert found is not None
    return found[1]


def test_parts_come_with_their_minutes_and_what_they_are_about(tmp_path: Path) -> None:
    shown = ways(render_course(course(tmp_path)).html.decode())
    assert re.search(r'data-page="host".*?4 minutter.*?Plukk og lagre\.', shown, re.DOTALL)
    assert shown.index('data-page="host"') < shown.index('data-page="vinter"')


def test_doors_lead_to_their_pages(tmp_path: Path) -> None:
    shown = ways(render_course(course(tmp_path)).html.decode())
    door = r"Vi har for mange.*?Lagre dem først\..*?#lagre_nb.*?Vi har ingen.*?#plante_nb"
    assert re.search(door, shown, re.DOTALL)
