"""Where ``kursbygger`` begins: an interrupt ends it without a word of ours from the first moment.

``builder.cli`` answers interrupts, but must be imported first, and an author may be quicker.
"""

from __future__ import annotations

import os
import signal


def main() -> int:
    """Run the command; its exit code."""
    signal.signal(signal.SIGINT, lambda *_: os._exit(130))
    from builder.cli import main as command

    code = command()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # all is said and done: Python only tidies up
    return code
