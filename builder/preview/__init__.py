"""Preview: the course as its learners will meet it, while its author writes. Read ``running.py`` first."""
