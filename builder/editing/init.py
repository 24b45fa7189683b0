"""A course of one's own: a folder that builds at once, with all that goes round it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from builder import __version__
from builder.diagnostics import Text
from builder.editing.changes import Changes
from builder.editing.text import TextFile, quoted_if_needed, setting
from builder.source.course_yaml import COURSE_FILE
from builder.source.modules import INDEX_FILE
from builder.source.quiz_files import QUIZ_ENDING
from builder.source.schema_files import SCHEMA_FILES
from builder.source.slugs import as_id

START = Path(__file__).with_name("start")
LANGUAGES = ("nb", "nn", "en")
"""Those that the example course is written in."""
COURSE_FOLDER = "course_src"
SCHEMA_FOLDER = ".vscode/kursbygger"

_REPOSITORY = {
    "github.yml": ".github/workflows/kursbygger.yml",
    "gitlab.yml": ".gitlab-ci.yml",
    "pre-commit.yaml": ".pre-commit-config.yaml",
    "gitignore": ".gitignore",
    "gitattributes": ".gitattributes",
}
"""Files around the course, by their names in ``start/repository``."""
_WORDS: Mapping[str, Text] = {
    "about": Text(
        "Ser over kurset ved hver endring, og lager nettside og pakker. Laget av kursbygger init.",
        "Looks the course over at every change, makes a web page and packages. Made by kursbygger "
        "init.",
    ),
    "name": Text("Kurset", "The course"),
    "release input": Text("Gi ut denne versjonen", "Release this version"),
    "fetch": Text("Hent Kursbygger", "Fetch Kursbygger"),
    "check": Text("Se etter feil", "Look for faults"),
    "build": Text("Bygg", "Build"),
    "release": Text("Gi ut", "Release"),
    "keep": Text("Ta vare på course.lock", "Keep course.lock"),
    "numbers": Text("nye sider får numrene sine her", "new pages get their numbers here"),
    "message": Text("Numre fra byggingen", "Numbers of the build"),
    "preview": Text("nettside", "web-page"),
    "packages": Text("pakker", "packages"),
    "release folder": Text("utgivelse", "release"),
    "gitlab lock": Text(
        "GitLab skriver ikke tilbake: legg course_src/course.lock fra kjøringen inn i kurset.",
        "GitLab writes nothing back: put course_src/course.lock of the run into the course.",
    ),
}
"""What the files around the course say; what an author reads, in the source language."""


@dataclass(frozen=True, slots=True)
class Start:
    """What an author says of a new course."""

    titles: Mapping[str, str]
    """Language → title, the source language first."""
    id: str = ""
    """Made of the title when empty."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Filled in: what stands between ``@`` and ``@`` in the files."""

    @property
    def source(self) -> str:
        return next(iter(self.titles))


def course_id(title: str) -> str:
    """The id that a course of this title gets."""
    return as_id(title) or "mitt-kurs"


def plan_init(start: Start) -> Changes:
    """Every file of the folder."""
    names = _names(start)
    writes = {
        f"{COURSE_FOLDER}/{path}": text.encode()
        for path, text in _course_files(start, names).items()
    }
    for name, path in _REPOSITORY.items():
        writes[path] = _filled(START / "repository" / name, names).encode()
    writes["README.md"] = _filled(START / start.source / "README.md", names).encode()
    writes |= {path: text.encode() for path, text in _for_editors(start).items()}
    return Changes(writes=writes)


def _names(start: Start) -> dict[str, str]:
    source = start.source
    titles = {
        name: setting(TextFile.read(path.name, path.read_bytes()), "title")
        for name, path in (
            ("module", START / source / "module.md"),
            ("page", START / source / "page.md"),
            ("sheet", START / source / "sheet.md"),
            ("quiz", START / source / "quiz.quiz.yaml"),
        )
    }
    language = "nb" if source in ("nb", "nn") else "en"
    words = {name: text.in_language(language) for name, text in _WORDS.items()}
    return {
        **words,
        **{name: as_id(title) for name, title in titles.items()},
        "id": start.id or course_id(start.titles[source]),
        "title": start.titles[source],
        "languages": "\n".join(f"  - {one}" for one in start.titles),
        "titles": "\n".join(
            f"  {one}: {quoted_if_needed(title)}" for one, title in start.titles.items()
        ),
        "other": next(iter([*start.titles][1:]), "nn" if source == "nb" else "nb"),
        "version": __version__,
        "lang": language,
    }


def _course_files(start: Start, names: Mapping[str, str]) -> dict[str, str]:
    """Path in the course folder → text."""
    files = {
        COURSE_FILE: _filled(START / start.source / COURSE_FILE, names),
        "media/bro.svg": (START / "repository" / "bro.svg").read_text(encoding="utf-8"),
    }
    placed = {
        "module.md": INDEX_FILE,
        "page.md": f"{names['page']}.md",
        "sheet.md": f"{names['sheet']}.md",
        "quiz.quiz.yaml": f"{names['quiz']}{QUIZ_ENDING}",
    }
    for language in start.titles:
        for name, file in placed.items():
            own = _own_titles(language) | {"source": start.source}
            text = _filled(START / language / name, {**names, **own})
            made = TextFile.read(file, text.encode())
            if language != start.source:
                _words_alone(made)
            files[f"{language}/{names['module']}/{file}"] = made.bytes().decode()
    return files


def _own_titles(language: str) -> dict[str, str]:
    pages = {name: START / language / f"{name}.md" for name in ("page", "sheet")}
    return {
        f"{name}.title": setting(TextFile.read(path.name, path.read_bytes()), "title")
        for name, path in pages.items()
    }


def _words_alone(file: TextFile) -> None:
    """Make a translation of a file: what is no words goes."""
    from builder.editing.languages import translation_of

    file.lines = translation_of(file).decode().split("\n")


def _filled(path: Path, names: Mapping[str, str]) -> str:
    text = path.read_text(encoding="utf-8")
    for name, value in names.items():
        text = text.replace(f"@{name}@", value)
    return text


def _for_editors(start: Start) -> dict[str, str]:
    """Schemas, and the settings by which VS Code finds them."""
    language = "nb" if start.source in ("nb", "nn") else "en"
    others = [one for one in (*LANGUAGES, "se") if one != start.source]
    wired = {}
    for name, schema in SCHEMA_FILES.items():
        patterns = [
            f"{COURSE_FOLDER}/{pattern.format(source=start.source, other=other)}"
            for pattern in schema.patterns
            for other in others
        ]
        if patterns:
            wired[f"./{SCHEMA_FOLDER}/{name}.schema.json"] = list(dict.fromkeys(patterns))
    settings = {"yaml.schemas": wired, "files.eol": "\n", "files.encoding": "utf8"}
    extensions = {"recommendations": ["redhat.vscode-yaml"]}
    return {
        ".vscode/settings.json": json.dumps(settings, indent=2) + "\n",
        ".vscode/extensions.json": json.dumps(extensions, indent=2) + "\n",
        **{
            f"{SCHEMA_FOLDER}/{name}.schema.json": schema.text(language)
            for name, schema in SCHEMA_FILES.items()
        },
    }
