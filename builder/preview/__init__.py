"""The course as learners will meet it, while its author writes. ``running.py`` comes first."""
