"""``python -m builder.cli``, where the command itself is not on PATH."""

import sys

from builder.cli import main

sys.exit(main())
