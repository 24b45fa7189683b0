"""``python -m tests.gallery output/gallery``: the gallery's source, packages and open page."""

from __future__ import annotations

import shutil
import sys
import zipfile
from pathlib import Path

from builder.build import Request, build_course
from builder.diagnostics import Report, Severity
from tests.gallery.course import write_gallery


def main(folder: Path) -> int:
    """Make the gallery anew; 1 when its own examples have an error."""
    shutil.rmtree(folder, ignore_errors=True)
    write_gallery(folder / "course")
    report = Report()
    build_course(folder / "course", Request(output=folder, new_lock=True), report)
    for found in report:
        if found.severity is Severity.ERROR:
            print(f"{found.location.path}:{found.location.line}: {found.code} {found.message()}")
    if report.has_errors:
        return 1
    (web,) = folder.glob("*-web.zip")
    with zipfile.ZipFile(web) as package:
        package.extractall(folder / "web")
    print(f"  {folder / 'web' / 'index.html'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
