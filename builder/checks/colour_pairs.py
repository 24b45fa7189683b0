"""Which of the theme's colours stand on which: one list, held to the style sheets by a test.

The names are Designsystemet's, without ``--ds-color-``. Its short names (``text-subtle``) are the
accent colour's.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

TEXT_RATIO, PART_RATIO = 4.5, 3.0
"""WCAG 2.2, 1.4.3 and 1.4.11."""


class Pair(NamedTuple):
    """Two colours that must be told apart."""

    front: str
    ground: str
    ratio: float


_READ = ("neutral-text-default", "neutral-text-subtle", "accent-text-subtle")
TEXT_ON: Mapping[str, tuple[str, ...]] = {
    "neutral-background-default": (
        *_READ, "success-text-subtle", "danger-text-subtle", "warning-text-subtle"
    ),
    "neutral-background-tinted": _READ,
    "neutral-surface-default": (
        *_READ, "success-text-subtle", "danger-text-subtle", "warning-text-subtle"
    ),
    "neutral-surface-tinted": _READ,
    "accent-background-tinted": (*_READ, "danger-text-subtle"),
    "accent-surface-default": (*_READ, "accent-text-default"),
    "accent-surface-tinted": (*_READ, "accent-text-default"),
    "accent-surface-hover": ("accent-text-subtle", "accent-text-default"),
    "accent-base-default": ("accent-base-contrast-default",),
    "accent-base-hover": ("accent-base-contrast-default",),
    "accent-base-active": ("accent-base-contrast-default",),
    "brand1-surface-tinted": (*_READ, "brand1-text-subtle"),
    "brand2-surface-tinted": (*_READ, "brand2-text-subtle"),
    "success-background-tinted": (*_READ, "success-text-subtle"),
    "success-surface-tinted": _READ,
    "danger-background-tinted": (*_READ, "danger-text-subtle"),
    "danger-surface-tinted": _READ,
    "danger-base-default": ("danger-base-contrast-default",),
    "warning-surface-tinted": (*_READ, "warning-text-default", "warning-text-subtle"),
}  # fmt: skip
"""Ground → the text, icons and marks that stand on it."""

PARTS_ON: Mapping[str, tuple[str, ...]] = {
    "neutral-background-default": (
        "neutral-border-default", "neutral-border-strong", "accent-base-default",
        "accent-border-default", "accent-border-strong", "success-base-default",
        "success-border-default", "danger-border-default", "focus-outer",
    ),
    "neutral-surface-default": (
        "neutral-border-default", "accent-base-default", "accent-border-default",
        "danger-border-default", "focus-outer",
    ),
    "neutral-surface-tinted": (
        "neutral-border-default", "success-base-default", "focus-outer"
    ),
    "accent-surface-tinted": (
        "accent-base-default", "neutral-border-default", "success-base-default", "focus-outer"
    ),
    "success-background-tinted": ("success-border-default",),
    "danger-background-tinted": ("danger-border-default",),
    "focus-inner": ("focus-outer",),
}  # fmt: skip
"""Ground → the edges, marks and bars on it that say something no words say."""

DECORATION = (
    "neutral-border-subtle", "accent-border-subtle", "danger-base-default", "success-base-default",
    "warning-base-default", "warning-border-default",
)  # fmt: skip
"""Edges that may be faint: they part what is parted by room too, or stand beside an icon and words
that say the same."""

HELD_DOWN = ("accent-surface-active",)
"""The ground of a button while it is pressed: gone before it can be read. In Designsystemet's own
themes the contrast is 4.0:1 there."""

PAIRS: tuple[Pair, ...] = (
    *(Pair(front, ground, TEXT_RATIO) for ground, fronts in TEXT_ON.items() for front in fronts),
    *(Pair(front, ground, PART_RATIO) for ground, fronts in PARTS_ON.items() for front in fronts),
)
