"""A small course in two languages, with all that can lead from one file to another."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from builder.build import Request, check_course, keep
from builder.checks.placeholders import SAMPLES
from builder.course import Course
from builder.diagnostics import Report
from builder.editing import Survey, survey
from builder.lock import Lock, read_lock

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c6360000000020001e221bc330000000049454e44ae426082"
)
FILES: Mapping[str, str | bytes] = {
    "course.yaml": """# Kurset vårt
format: 1
id: prove                # endres aldri
version: "1"
languages: [nb, nn]
title:
  nb: Prøve
  nn: Prøve
modules:
  - start                # først
  - slutt
situations:
  - title:
      nb: Vi er i gang
      nn: Vi er i gang
    pages:
      - forste
      - proven
""",
    "nb/start/index.md": """---
title: Start
pages:
  # rekkefølgen er prøvd
  - forste               # les denne
  - proven
---

Begynn med [den første](forste.md), eller gå til [slutten](../slutt/).
""",
    "nn/start/index.md": "---\ntitle: Start\n---\n\nByrj med [den første](forste.md).\n",
    "nb/start/forste.md": """---
title: Den første
---

Se [ref][r], `[kode](../slutt/siste.md)` og [prøven](proven.quiz.yaml).

![Et felt](felt.png "Feltet") Du kan [gå videre](<../slutt/siste.md>), eller dit [rett](siste).

```
[kode](../slutt/siste.md)
```

[r]: ../slutt/siste.md#slik

:::include{#felles}
:::
""",
    "nn/start/forste.md": "---\ntitle: Den første\n---\n\nSjå [siste](../slutt/siste.md).\n",
    "nb/start/felt.png": PIXEL,
    "nn/start/felt.png": PIXEL,
    "nb/snippets/felles.md": "Husk [den siste](../slutt/siste.md).\n",
    "nn/snippets/felles.md": "Hugs [den siste](../slutt/siste.md).\n",
    "nb/start/proven.quiz.yaml": """format: 1
title: Prøven            # en øving
mode: practice
questions:
  - id: forst
    type: single
    text: "Se [siden](forste.md): hva først?"
    options:
      - text: Det ene
        correct: true
        feedback: Ja.
      - text: Det andre
        feedback: Nei.
""",
    "nn/start/proven.quiz.yaml": """format: 1
title: Prøva
questions:
  - id: forst
    text: "Sjå [sida](forste.md): kva først?"
    options:
      - text: Det eine
        feedback: Ja.
      - text: Det andre
        feedback: Nei.
""",
    "nb/slutt/index.md": "---\ntitle: Slutt\npages: [siste, vist]\n---\n\nDet er slutt.\n",
    "nn/slutt/index.md": "---\ntitle: Slutt\n---\n\nDet er slutt.\n",
    "nb/slutt/siste.md": """---
title: Den siste
---

## Slik {#slik}

Et [felt](../start/felt.png) fra starten.
""",
    "nn/slutt/siste.md": "---\ntitle: Den siste\n---\n\n## Slik {#slik}\n\nTakk.\n",
    "nb/slutt/vist.md": "---\ntitle: Vist\n---\n\nEn øving:\n\n:::quiz{#oving}\n:::\n",
    "nn/slutt/vist.md": "---\ntitle: Vist\n---\n\nEi øving:\n\n:::quiz{#oving}\n:::\n",
    "nb/slutt/oving.quiz.yaml": """format: 1
title: Øving
mode: practice
embedded: true
questions:
  - id: sant
    type: true-false
    text: Det er sant.
    answer: true
    feedback:
      correct: Ja.
      incorrect: Jo.
""",
    "nn/slutt/oving.quiz.yaml": """format: 1
title: Øving
questions:
  - id: sant
    text: Det er sant.
    feedback:
      correct: Ja.
      incorrect: Jo.
""",
}


def write(folder: Path, files: Mapping[str, str | bytes] = FILES) -> Path:
    """The course on the disk."""
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def build(folder: Path) -> Course:
    """The course checked and its lock written, as ``build`` does."""
    report = Report()
    course, lock = check_course(folder, Request(), report)
    assert course is not None
    assert [] == [f"{found.location} {found.message()}" for found in report]
    keep(lock, folder, report)
    return course


def faults(folder: Path) -> list[str]:
    """The codes of everything that is wrong, in order."""
    report = Report()
    check_course(folder, Request(), report)
    return sorted(found.code for found in report)


def here(folder: Path) -> Survey:
    """The course as its files lie."""
    found = survey(folder, Report())
    assert found is not None
    return found


def lock(folder: Path) -> Lock:
    """What the lock says now."""
    return read_lock(folder, Report()) or Lock()


def files(folder: Path) -> dict[str, bytes]:
    """Every file of the course, the lock aside."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "course.lock"
    }


def text(folder: Path, path: str) -> str:
    """One file of it."""
    return (folder / path).read_bytes().decode()


def in_own_words(folder: Path) -> None:
    """Write over what the example of ``init`` in ``folder`` is known by, as its author does."""
    for path in sorted(folder.glob("*/*/*.*")):
        if path.suffix in (".md", ".yaml"):
            text = path.read_text(encoding="utf-8")
            for number, sentence in enumerate(SAMPLES):
                text = text.replace(sentence, f"Vår tekst {number}.")
            path.write_text(text, encoding="utf-8")
