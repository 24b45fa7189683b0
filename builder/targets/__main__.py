"""``python -m builder.targets``: the players that set-up bundles, one for each standard."""

import sys

from builder.targets import TARGETS

sys.stdout.write(" ".join(dict.fromkeys(target.player for target in TARGETS)) + "\n")
