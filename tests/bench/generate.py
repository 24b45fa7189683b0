"""A large course, the same every time: what the speed of Kursbygger is measured on.

10 modules of 10 pages; a page has 300 words and a picture of 50 kB; a module has a quiz of five.
"""

from __future__ import annotations

import random
import struct
import sys
import zlib
from pathlib import Path

MODULES, PAGES, WORDS, QUESTIONS, PICTURE = 10, 10, 300, 5, 50_000
VOCABULARY = (
    *("alle", "bibliotek", "bruker", "deling", "endring", "felles", "grunn", "hjelp", "innbygger"),
    *("jobb", "kommune", "lag", "møte", "nærmiljø", "opplegg", "prosess", "rom", "samtale"),
    *("tillit", "utfordring", "verktøy", "ønske", "åpen", "idé", "plan", "rolle", "steg", "svar"),
)


def generate(folder: Path) -> None:
    """Write the course to ``folder``."""
    chance = random.Random(2026)
    modules = [f"modul-{m}" for m in range(1, MODULES + 1)]
    write(folder / "course.yaml", COURSE.format(modules=listed(modules)))
    for m, module in enumerate(modules, 1):
        pages = [f"side-{m}-{p}" for p in range(1, PAGES + 1)]
        front = FRONT.format(n=m, pages=listed([*pages, f"quiz-{m}"]), text=prose(chance, 40))
        write(folder / "nb" / module / "index.md", front)
        for p, page in enumerate(pages, 1):
            write(folder / "nb" / module / f"{page}.md", page_text(chance, m, p))
            picture(folder / "nb" / module / f"bilde-{m}-{p}.png", chance)
        write(folder / "nb" / module / f"quiz-{m}.quiz.yaml", quiz(chance, m))


def page_text(chance: random.Random, m: int, p: int) -> str:
    """A page with what authors use: headings, lists, a table, a box, links and a picture."""
    following = p % PAGES + 1
    third = WORDS // 3
    return PAGE.format(
        m=m,
        p=p,
        following=following,
        first=prose(chance, third),
        points="\n".join(f"- {prose(chance, third // 5)}" for _ in range(5)),
        last=prose(chance, third),
    )


def add_films(folder: Path, count: int) -> list[Path]:
    """One film of 100 MB in each of the first ``count`` modules; where they are.

    Noise, as a film is to a packer, behind what tells that it is an MP4.
    """
    noise, films = random.Random(7).randbytes(1_000_000), []
    for m in range(1, count + 1):
        film = folder / "nb" / f"modul-{m}" / f"film-{m}.mp4"
        with film.open("wb") as out:
            out.write(MP4)
            for _ in range(100):
                out.write(noise)
        write(film.with_suffix(".vtt"), CAPTIONS)
        page = film.with_name(f"side-{m}-1.md")
        write(page, page.read_text(encoding="utf-8") + FILM.format(m=m))
        films.append(film)
    settings = folder / "course.yaml"
    write(settings, f"{settings.read_text(encoding='utf-8')}limits:\n  package: 900 MB\n")
    return films


def quiz(chance: random.Random, m: int) -> str:
    """Five questions of four options."""
    text = f"format: 1\ntitle: Test deg selv {m}\nmode: graded\nquestions:\n"
    for q in range(1, QUESTIONS + 1):
        text += f"  - id: sporsmal-{q}\n    type: single\n    text: Spørsmål {q} i modul {m}?\n"
        text += "    options:\n"
        for option in "abcd":
            words = prose(chance, 6).rstrip(".")
            text += f"      - id: {option}\n        text: {words} {option}\n"
            text += "        correct: true\n" if option == "a" else ""
            text += f"        feedback: {prose(chance, 8)}\n"
    return text


def prose(chance: random.Random, words: int) -> str:
    """So many words, as one sentence."""
    return " ".join(chance.choices(VOCABULARY, k=words)).capitalize() + "."


def picture(path: Path, chance: random.Random) -> None:
    """A PNG of noise, near ``PICTURE`` bytes: 8-bit grey, 250 × 200."""
    width, height = 250, PICTURE // 250
    rows = b"".join(b"\0" + chance.randbytes(width) for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 1)), (b"IEND", b""))
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + b"".join(
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
            for kind, data in chunks
        )
    )


def listed(names: list[str]) -> str:
    return "\n".join(f"  - {name}" for name in names)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


COURSE = """format: 1
id: maaling
version: "1"
languages:
  - nb
title:
  nb: Kurs å måle på
description:
  nb: Laget for å måle fart og minne.
modules:
{modules}
authors:
  - Prosjektet
licence: CC BY 4.0
iri: https://kurs.no/xapi/maaling
targets:
  - scorm12
"""
MP4 = bytes.fromhex("0000001c667479706d703432000000006d70343269736f6d")
CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:05.000\nHei.\n"
FILM = """
:::video[Film {m}]{{file=film-{m}.mp4 captions=film-{m}.vtt}}
Filmen viser støy.
:::
"""
FRONT = """---
title: Modul {n}
pages:
{pages}
---

{text}
"""
PAGE = """---
title: Side {p} i modul {m}
duration: 3
---

{first}

![Et mønster i grått, nummer {p}](bilde-{m}-{p}.png)

## Punkter for side {p}

{points}

:::tips
Se også [side {following}](side-{m}-{following}.md) og **prøv selv**.
:::

| Hva | Hvem |
| --- | --- |
| Steg en | Alle |
| Steg to | Noen |

### Til slutt på side {p}

{last}
"""

if __name__ == "__main__":
    generate(Path(sys.argv[1]))
