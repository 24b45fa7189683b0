"""The player's words as a translator gets them: all that a language lacks, taken up one by one."""

from __future__ import annotations

import json
from collections.abc import Iterator

from builder.locales import Word, locale, spoken_in_courses
from builder.locales.tongues import plural_forms

_HEAD = {
    "nb": """\
Ordene i spilleren: knapper, meldinger og navn på bokser. Ta bort «# » foran «words:» og foran
hvert ord dere oversetter. Det som står med # foran, vises på «{lender}». Behold det i
krøllparentes som det er.""",
    "en": """\
The player's words: buttons, messages and names of boxes. Take away “# ” before “words:” and before
each word you translate. What has # before it is shown in “{lender}”. Keep what is in braces as it
is.""",
}


def words_file(tag: str, source: str) -> bytes | None:
    """``locales/<tag>.yaml`` with each word as a comment, so that nothing untranslated is taken for
    the language; None for a language in which we have all of them."""
    known = locale(tag)
    lacking = spoken_in_courses(known.borrowed)
    if not lacking:
        return None
    head = _HEAD["nb" if locale(source).lang in ("nb", "nn") else "en"]
    told = head.format(lender=known.borrowed[lacking[0]])
    lines = [f"# {line}" for line in told.splitlines()]
    lines += ["format: 1", "# words:"]
    for key in lacking:
        lines += [f"#   {line}" for line in _lines(key, known.words[key], plural_forms(tag))]
    return ("\n".join(lines) + "\n").encode()


def _lines(key: str, word: Word, forms: tuple[str, ...]) -> Iterator[str]:
    if isinstance(word, str):
        yield f"{key}: {_quoted(word)}"
        return
    yield f"{key}:"
    for form in forms:
        yield f"  {form}: {_quoted(word.get(form, word['other']))}"


def _quoted(text: str) -> str:
    """As YAML writes a text in quotes: JSON is YAML."""
    return json.dumps(text, ensure_ascii=False)
