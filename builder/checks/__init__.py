"""Faults of a whole course, by subject."""
