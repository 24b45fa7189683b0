"""What is known of languages beside our words: plural forms, quotes, decimal sign, letters, script.

The figures are those of Unicode's CLDR, for the languages courses here are likely to be in; any
other is taken for the commonest kind, and a course's ``locales/<tag>.yaml`` has the last word.
Plural forms are needed for whole numbers alone: no word is filled in with another at build.
Babel holds them all, at ten times the weight of the rest of us together.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping

CATEGORIES = ("zero", "one", "two", "few", "many", "other")
"""CLDR's plural categories."""

_Rule = tuple[tuple[str, ...], Callable[[int], str]]


def _one(count: int) -> str:
    return "one" if count == 1 else "other"


def _one_or_none(count: int) -> str:
    return "one" if count in (0, 1) else "other"


def _two(count: int) -> str:
    return {1: "one", 2: "two"}.get(count, "other")


def _ends_in_one(count: int) -> str:
    return "one" if count % 10 == 1 and count % 100 != 11 else "other"


def _slavic(count: int) -> str:
    if count % 100 in (11, 12, 13, 14):
        return "other"
    return {1: "one", 2: "few", 3: "few", 4: "few"}.get(count % 10, "other")


def _east_slavic(count: int) -> str:
    return _slavic(count).replace("other", "many")


def _polish(count: int) -> str:
    if count == 1:
        return "one"
    return "few" if _slavic(count) == "few" else "many"


def _czech(count: int) -> str:
    return {1: "one", 2: "few", 3: "few", 4: "few"}.get(count, "other")


def _slovene(count: int) -> str:
    return {1: "one", 2: "two", 3: "few", 4: "few"}.get(count % 100, "other")


def _lithuanian(count: int) -> str:
    if 11 <= count % 100 <= 19 or count % 10 == 0:
        return "other"
    return "one" if count % 10 == 1 else "few"


def _latvian(count: int) -> str:
    if 11 <= count % 100 <= 19 or count % 10 == 0:
        return "zero"
    return "one" if count % 10 == 1 else "other"


def _romanian(count: int) -> str:
    if count == 1:
        return "one"
    return "few" if count == 0 or 1 <= count % 100 <= 19 else "other"


def _arabic(count: int) -> str:
    if count < 3:
        return ("zero", "one", "two")[count]
    if 3 <= count % 100 <= 10:
        return "few"
    return "many" if count % 100 > 10 else "other"


_BY_RULE: Mapping[str, _Rule] = {
    "id ja ko lo ms my th vi zh": (("other",), lambda count: "other"),
    "am bn fa fr gu hi hy kn ln pa pt si ti zu": (("one", "other"), _one_or_none),
    "he se sma smj smn sms": (("one", "two", "other"), _two),
    "is mk": (("one", "other"), _ends_in_one),
    "be ru uk": (("one", "few", "many"), _east_slavic),
    "bs hr sr": (("one", "few", "other"), _slavic),
    "pl": (("one", "few", "many"), _polish),
    "cs sk": (("one", "few", "other"), _czech),
    "sl": (("one", "two", "few", "other"), _slovene),
    "lt": (("one", "few", "other"), _lithuanian),
    "lv": (("zero", "one", "other"), _latvian),
    "ro": (("one", "few", "other"), _romanian),
    "ar": (CATEGORIES, _arabic),
}
PLURALS: Mapping[str, _Rule] = {
    language: rule for languages, rule in _BY_RULE.items() for language in languages.split()
}
"""Language → the forms whole numbers take, and which of them a number takes."""
_COMMONEST: _Rule = (("one", "other"), _one)

QUOTES: Mapping[str, str] = {
    **dict.fromkeys(("nb", "nn", "no", "uk", "ru", "be", "hy", "es", "pt", "fa"), "«»"),
    **dict.fromkeys(("se", "sma", "smj", "sv", "fi"), "””"),
    **dict.fromkeys(("de", "cs", "sk", "sl", "lt", "et", "is", "bg", "ka"), "„“"),
    **dict.fromkeys(("pl", "ro", "hr", "hu"), "„”"),
    "da": "»«",
    "he": "””",
}
_OTHER_QUOTES = "“”"

_POINT = "am ar bn cy en fa ga gu he hi ja kn ko mt my pa si so sw th ti ur yo zh zu"
"""Languages that write 1.5 with Western digits."""

LETTERS: Mapping[str, str] = {
    "se": "áčšž",
    "sma": "äöåï",
    "smj": "áåäñ",
    "sv": "åäö",
    "fi": "åäö",
    "et": "äöüõšž",
    "de": "äöü",
    "is": "áéíóúýö",
    "fo": "áíóúý",
    "es": "ñ",
    "tr": "çğöşü",
    "pl": "ąćęńóśźż",
    "ru": "й",
    "uk": "йї",
    "be": "йў",
}
"""Letters that are no accented form of another: they differ even where accents are overlooked."""
_ALWAYS = "å"

FOLDING: Mapping[str, str] = {
    "æ": "ae",
    "ä": "ae",
    "ø": "oe",
    "ö": "oe",
    "å": "aa",
    "ð": "d",
    "đ": "d",
    "þ": "th",
    "ŋ": "n",
    "ŧ": "t",
    "ł": "l",
    "ß": "ss",
    "ı": "i",
}
"""Letters that one who searches may lack, and what is typed for them; marks fall off the rest."""
_OWN_FOLDING: Mapping[str, Mapping[str, str]] = {
    "de": {"ü": "ue"},
    "fi": {"ä": "a", "ö": "o"},
    "et": {"ä": "a", "ö": "o"},
    "tr": {"ö": "o"},
    "hu": {"ö": "o"},
}

_LAST_LETTERS: Mapping[str, str] = {
    "nb": "æøå",
    "nn": "æøå",
    "da": "æøå",
    "sv": "åäö",
    "fi": "åäö",
}
"""What stands after z in the alphabet."""

_RIGHT_TO_LEFT = "ar ckb dv fa he prs ps sd syr ug ur yi"
_RIGHT_TO_LEFT_SCRIPTS = frozenset(
    ("adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa")
)


def base(language: str) -> str:
    """The language of a tag, without script and region."""
    return language.split("-")[0].lower()


def plural_forms(language: str) -> tuple[str, ...]:
    """The categories that a counted word needs."""
    return PLURALS.get(base(language), _COMMONEST)[0]


def plural(language: str, count: int) -> str:
    """The category of a whole number."""
    return PLURALS.get(base(language), _COMMONEST)[1](abs(count))


def quotes(language: str) -> tuple[str, str]:
    """What opens and closes a quotation."""
    marks = QUOTES.get(base(language), _OTHER_QUOTES)
    return marks[0], marks[1]


def decimal(language: str) -> str:
    """What stands between whole and decimals."""
    return "." if base(language) in _POINT.split() else ","


def letters(language: str) -> str:
    """Letters that keep their marks when accents are overlooked, in lower case."""
    return "".join(dict.fromkeys(_ALWAYS + LETTERS.get(base(language), "")))


def folding(language: str) -> Mapping[str, str]:
    """Lower-case letter → what it is searched as, for those that are more than a letter's mark."""
    return {**FOLDING, **_OWN_FOLDING.get(base(language), {})}


def direction(language: str) -> str:
    """``rtl`` or ``ltr``: by the script in the tag, else by the one the language is likely in."""
    scripts = [part.lower() for part in language.split("-")[1:] if len(part) == 4]
    if scripts:
        return "rtl" if scripts[0] in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if base(language) in _RIGHT_TO_LEFT.split() else "ltr"


def alphabetical(text: str, language: str) -> tuple[tuple[int, str], ...]:
    """What to sort ``text`` by, so that it stands where readers of the language look for it.

    >>> sorted(["åpen", "ære", "zoo", "øy"], key=lambda word: alphabetical(word, "nn"))
    ['zoo', 'ære', 'øy', 'åpen']
    """
    last, folds = _LAST_LETTERS.get(base(language), ""), folding(language)
    key: list[tuple[int, str]] = []
    for letter in unicodedata.normalize("NFC", text).casefold():
        if letter in last:
            key.append((1 + last.index(letter), letter))
        elif letter.isalnum():
            bare = folds.get(letter) or unicodedata.normalize("NFKD", letter)
            key += [(0, each) for each in bare if not unicodedata.combining(each)]
        elif letter.isspace():
            key.append((-1, ""))
    return tuple(key)
