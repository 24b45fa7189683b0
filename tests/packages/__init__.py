"""Foreign and broken packages, made when they are needed: named by flaw and outcome."""
