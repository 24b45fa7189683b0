"""What a built course amounts to, in the last lines of a build."""

from __future__ import annotations

from collections.abc import Iterator

from builder.beside.figures import Figures
from builder.beside.lix import HARD
from builder.cli.words import words

MOST_NAMED = 5
"""Hard pages named in a terminal; the report has them all."""


def told_figures(figures: Figures, language: str) -> Iterator[str]:
    """Pages, words, minutes and readability, a line each."""
    say, source = words(language), next(iter(figures.chapters))
    kinds = figures.kinds()
    counts = {
        "pages": kinds["front"] + kinds["page"],
        "sheets": kinds["worksheet"],
        "quizzes": len(figures.quizzes),
        "questions": sum(figures.questions.values()),
        "pictures": figures.files["pictures"],
        "words": figures.words(source),
    }
    counted = {name: _counted(n, say[name], language) for name, n in counts.items()}
    yield say["figures"].format(**counted)
    times = {"required": True, "all": False}
    yield say["minutes"].format(
        **{name: figures.minutes(source, required=required) for name, required in times.items()}
    )
    measured = [(tag, lix) for tag in figures.chapters if (lix := figures.lix(tag)) is not None]
    if measured:
        yield say["lix"].format(all=", ".join(f"{tag} {lix}" for tag, lix in measured))
    hard = list(_hard(figures))
    if hard:
        more = [say["lix more"].format(n=len(hard) - MOST_NAMED)] if hard[MOST_NAMED:] else []
        named = ", ".join([*hard[:MOST_NAMED], *more])
        yield say["lix hard"].format(line=HARD, pages=named)


def _counted(number: int, forms: str, language: str) -> str:
    """
    >>> _counted(1, "{n} side|{n} sider", "nb"), _counted(2000, "{n} page|{n} pages", "en")
    ('1 side', '2,000 pages')
    """
    one, many = forms.split("|")
    shown = f"{number:,}".replace(",", "," if language == "en" else "\u00a0")
    return (one if number == 1 else many).format(n=shown)


def _hard(figures: Figures) -> Iterator[str]:
    """«LANGUAGE/PAGE (LIX)» of every page above the line."""
    for language in figures.chapters:
        for page in figures.pages(language):
            lix = page.text.lix
            if lix is not None and lix > HARD:
                yield f"{language}/{page.entry.id} ({lix})"
