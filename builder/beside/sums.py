"""``SHA256SUMS``: what ``sha256sum -c`` checks a download with (GNU coreutils' own format)."""

from __future__ import annotations

from builder.beside.made import Made


def make_sums(made: Made) -> bytes:
    """A line for every file that is written by now."""
    # Two spaces are text mode, which is all the same everywhere but on Windows; an asterisk makes
    # it binary there.
    lines = (f"{file.sha256} *{file.path.name}\n" for file in made.files)
    return "".join(lines).encode()
