"""Course → Rendered: a unit's HTML and its data."""

from builder.pages.render import Rendered, render_course

__all__ = ["Rendered", "render_course"]
