"""Whether a course has had a course.lock: what packages and git remember of it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

LOCK = "course.lock"
RECORD = "releases.yaml"


def had_lock(folder: Path, output: Path | None = None) -> Callable[[str], str]:
    """The question ``builder.build.Request.had_lock`` asks, answered from the disk.

    Packages are looked for in ``output``, where one is to be written, and in the folder of that
    name in or beside the course: never where one happens to stand.
    """

    def answer(course_id: str) -> str:
        # Asked for every course, so the file itself, which is nearly always there, comes first.
        if (folder / LOCK).exists():
            return LOCK
        places = [output, folder / "output", folder.resolve().parent / "output"]
        for place in dict.fromkeys(place for place in places if place is not None):
            for path in sorted(place.glob(f"{course_id}-*.zip")):
                if _is_of(course_id, path):
                    return str(path)
        if _has_released(course_id, folder):
            return RECORD
        return "git" if _git_knows(course_id, folder) else ""

    return answer


def _is_of(course_id: str, path: Path) -> bool:
    """Whether a package is of this very course, and not of one whose id begins alike."""
    try:
        with zipfile.ZipFile(path) as package, package.open("index.html") as page:
            head = page.read(65_536)
    except (OSError, KeyError, RuntimeError, NotImplementedError, zipfile.BadZipFile):
        return False
    return f'data-course="{course_id}"'.encode() in head


def _has_released(course_id: str, folder: Path) -> bool:
    """Whether the record of releases is there, and is of this course and not of one copied."""
    try:
        text = (folder / RECORD).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return bool(re.search(rf"(?m)^course: {re.escape(course_id)}$", text))


def _git_knows(course_id: str, folder: Path) -> bool:
    """Whether git has held course.lock for this id; False where there is no git."""
    last = _git(folder, "log", "-1", "--diff-filter=AM", "--format=%h", "--", LOCK).strip()
    if not last:
        return False
    settings = _git(folder, "show", f"{last}:./course.yaml")
    return bool(re.search(rf"(?m)^id:\s*[\"']?{re.escape(course_id)}[\"']?\s*(#|$)", settings))


def uncommitted(folder: Path, aside: tuple[str, ...]) -> tuple[str, ...]:
    """Files of the course that git does not hold as they are, but for those named ``aside``.

    Empty where there is no git. Paths are git's, from the root of the repository.
    """
    told = _git(folder, "status", "--porcelain", "-z", "--untracked-files=all", "--", ".")
    entries, found = iter(told.split("\0")), []
    for entry in entries:
        if entry[:1] in ("R", "C"):
            next(entries, None)  # the name it had
        path = entry[3:]
        if path and path.rsplit("/", 1)[-1] not in aside:
            found.append(path)
    return tuple(found)


def _git(folder: Path, *command: str) -> str:
    import subprocess  # 20 ms that a course with a lock does without

    try:
        run = subprocess.run(  # noqa: S603
            ["git", "-C", str(folder), *command],  # noqa: S607
            capture_output=True,
            timeout=10,
            check=False,
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return ""
    return run.stdout.decode("utf-8", "replace") if run.returncode == 0 else ""
