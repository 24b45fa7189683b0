"""The standards a course can be packed for. A new one is a folder and a line here
(a folder of several editions, a line for each)."""

from __future__ import annotations

from builder.targets import cmi5, scorm12, scorm2004, web, xapi
from builder.targets.target import Options, Target

TARGETS: tuple[Target, ...] = (
    scorm12.TARGET,
    scorm2004.THIRD_EDITION,
    scorm2004.FOURTH_EDITION,
    cmi5.TARGET,
    xapi.TARGET,
    web.TARGET,
)

__all__ = ["TARGETS", "Options", "Target"]
