"""The sentences that new files are made with, where an author is to write their own."""

from __future__ import annotations

from collections.abc import Mapping

_SENTENCES: Mapping[str, Mapping[str, str]] = {
    "nb": {
        "page": "Her skriver du teksten til siden.",
        "module": "Her skriver du hva modulen handler om.",
        "question": "Her skriver du spørsmålet.",
        "right": "Her skriver du svaret som er riktig.",
        "why right": "Her skriver du hvorfor det er riktig.",
        "wrong": "Her skriver du et svar som er galt.",
        "why wrong": "Her skriver du hvorfor det er galt.",
    },
    "nn": {
        "page": "Her skriv du teksten til sida.",
        "module": "Her skriv du kva modulen handlar om.",
        "question": "Her skriv du spørsmålet.",
        "right": "Her skriv du svaret som er rett.",
        "why right": "Her skriv du kvifor det er rett.",
        "wrong": "Her skriv du eit svar som er gale.",
        "why wrong": "Her skriv du kvifor det er gale.",
    },
    "en": {
        "page": "Write the text of the page here.",
        "module": "Write what the module is about here.",
        "question": "Write the question here.",
        "right": "Write the right answer here.",
        "why right": "Write why it is right here.",
        "wrong": "Write a wrong answer here.",
        "why wrong": "Write why it is wrong here.",
    },
}
_READ_NORWEGIAN = ("se", "sma", "smj", "sv", "da", "fkv")
"""Languages of authors who read Bokmål more easily than English."""


def sentences(language: str) -> Mapping[str, str]:
    """What a new file in ``language`` says where the author is to write."""
    near = "nb" if language.split("-")[0] in _READ_NORWEGIAN else "en"
    return _SENTENCES.get(language, _SENTENCES[near])


ALL = tuple(dict.fromkeys(text for each in _SENTENCES.values() for text in each.values()))
