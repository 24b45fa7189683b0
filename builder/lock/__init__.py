"""The permanent numbers of pages, questions and options, and the file that keeps them."""

from builder.lock import files, numbering, options, parsing, sequence, translations
from builder.lock.entries import (
    LOCK_NAME,
    PACKAGED_NAME,
    Entry,
    Lock,
    OptionEntry,
    Translation,
    lock_text,
)
from builder.lock.files import read_lock, restore_lock, write_lock
from builder.lock.following import follow
from builder.lock.numbering import number_course
from builder.lock.parsing import parse_lock
from builder.lock.translations import accept

RULES = (
    *files.RULES,
    *parsing.RULES,
    *numbering.RULES,
    *sequence.RULES,
    *options.RULES,
    *translations.RULES,
)

__all__ = [
    "LOCK_NAME",
    "PACKAGED_NAME",
    "RULES",
    "Entry",
    "Lock",
    "OptionEntry",
    "Translation",
    "accept",
    "follow",
    "lock_text",
    "number_course",
    "parse_lock",
    "read_lock",
    "restore_lock",
    "write_lock",
]
