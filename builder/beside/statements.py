"""``xapi-statements.json``: what an LRS can be told of the course (``builder/xapi``)."""

from __future__ import annotations

from builder.beside.made import Made
from builder.xapi.compiled import as_file, compile_course


def make_statements(made: Made) -> bytes:
    """Of the course in the packages' languages, whatever standards they are for."""
    return as_file(compile_course(made.course))
