"""Changes to a course folder that an author asks for: new files, new names, new languages.

What is to change is worked out as values (``changes.Changes``) and written in one place.
"""

from builder.editing.changes import Changes, apply
from builder.editing.rules import RULES
from builder.editing.survey import Survey, bare_name, survey

__all__ = ["RULES", "Changes", "Survey", "apply", "bare_name", "survey"]
