"""A course folder just large enough to read Markdown in."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from builder.diagnostics import Location, Report
from builder.source.links import KnownPage, PageIndex, Resolver
from builder.source.markdown import Body, MarkdownReader, PageSource

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>'
PAGES = {
    "modul/index.md": KnownPage("modul", "front"),
    "modul/side.md": KnownPage("side", "page"),
    "modul/annen.md": KnownPage("annen", "page"),
    "modul/utkast.md": KnownPage("utkast", "page", draft=True),
    "modul/prove.quiz.yaml": KnownPage("prove", "quiz"),
    "neste/index.md": KnownPage("neste", "front"),
    "neste/langt-borte.md": KnownPage("langt-borte", "page"),
}
VALUES = {"nb": {"owner": "Bok & <Blad>"}, "en": {"owner": "Bok & <Blad>"}}


@dataclass
class Room:
    """One reader in a folder with a picture, ``kart.svg``."""

    folder: Path
    silent_marks: bool = False
    report: Report = field(default_factory=Report)

    def __post_init__(self) -> None:
        self.write("media/kart.svg", SVG)
        (self.folder / "nb/modul").mkdir(parents=True, exist_ok=True)
        index = PageIndex(PAGES)
        self.resolver = Resolver(self.folder, ("nb", "nn"), index, self.report)
        self.reader = MarkdownReader(
            self.resolver, self.report, VALUES, silent_marks=self.silent_marks
        )

    def write(self, path: str, text: str | bytes) -> None:
        """Put a file into the course folder."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())

    def read(self, text: str, lang: str = "nb") -> Body:
        """The body of ``nb/modul/side.md`` holding ``text`` from line 1."""
        return self.reader.read_page(PageSource("nb/modul/side.md", text, 1, lang))

    def html(self, text: str, lang: str = "nb") -> str:
        """The HTML of a text without directives."""
        return "".join(block.html for block in self.read(text, lang).blocks)  # type: ignore[union-attr]

    def rich(self, text: str, line: int = 5, column: int = 9) -> tuple[str, str]:
        """HTML and plain text of a short text in a quiz."""
        place = Location("nb/modul/prove.quiz.yaml", line, column)
        rich = self.reader.rich_inline(text, place, "nb")
        return rich.html, rich.plain

    def findings(self) -> list[tuple[str, int | None]]:
        """Code and line of all that was found, by place; every message filled in on the way."""
        for found in self.report:
            for language in ("nb", "en"):
                assert found.message(language) and found.hint(language)
        return [(found.code, found.location.line) for found in self.report]
