"""Kursbygger: compiles course source into packages that any LMS takes."""

__version__ = "0.1.0"
