"""The course folder, read into a ``Course``: the only room that looks at the disk for it.

Read ``reader.py`` first. This module imports nothing, so that the question types can use
``schema.py`` while the reader uses the question types.
"""
