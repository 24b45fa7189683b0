"""The standards a course can be packed for. A new one is a folder and a line here."""

from __future__ import annotations

from builder.targets import scorm12, web
from builder.targets.target import Options, Target

TARGETS: tuple[Target, ...] = (
    scorm12.TARGET,
    web.TARGET,
)

__all__ = ["TARGETS", "Options", "Target"]
