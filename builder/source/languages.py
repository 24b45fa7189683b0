"""Language tags: which ones there are."""

from __future__ import annotations

import re

LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
UNCLEAR_NORWEGIAN = frozenset({"no", "nor", "norsk", "no-no"})
"""Tags that do not say which written Norwegian it is."""

_TWO_LETTERS = frozenset(
    re.findall(
        "..",
        "aaabaeafakamanarasavayazbabebgbibmbnbobrbscacechcocrcscucvcydadedvdzeeeleneoeset"
        "eufafffifjfofrfygagdglgngugvhahehihohrhthuhyhziaidieigiiikioisitiujajvkakgkikjkk"
        "klkmknkokrkskukvkwkylalblglilnloltlulvmgmhmimkmlmnmrmsmtmynanbndnengnlnnnrnvnyoc"
        "ojomorospapiplpsptqurmrnrorurwsascsdsesgsiskslsmsnsosqsrssstsusvswtatetgthtitktl"
        "tntotrtstttwtyugukuruzvevivowawoxhyiyozazhzu",
    )
)
"""ISO 639-1."""


def is_language(tag: str) -> bool:
    """Whether ``tag`` is a BCP 47 tag: a known language of two letters, or a longer one."""
    main = tag.split("-")[0]
    return bool(LANGUAGE_TAG.fullmatch(tag)) and (len(main) > 2 or main in _TWO_LETTERS)
