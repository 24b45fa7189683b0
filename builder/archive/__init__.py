"""Package to zip and back: the one place that writes zips, and the one that reads them."""

from builder.archive.reading import look_through, read_archive
from builder.archive.writing import (
    Written,
    archive_bytes,
    chunks,
    content_digest,
    write_archive,
    write_file,
)

__all__ = [
    "Written",
    "archive_bytes",
    "chunks",
    "content_digest",
    "look_through",
    "read_archive",
    "write_archive",
    "write_file",
]
