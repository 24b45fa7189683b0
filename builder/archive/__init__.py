"""Package to zip and back: the one place that writes zips, and the one that reads them."""

from builder.archive.reading import look_through, read_archive
from builder.archive.writing import Written, chunks, content_digest, write_archive

__all__ = ["Written", "chunks", "content_digest", "look_through", "read_archive", "write_archive"]
