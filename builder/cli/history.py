"""Whether a course has had a course.lock: what git and the output folder remember."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path


def had_lock(folder: Path, output: Path) -> Callable[[str], bool]:
    """The question ``builder.build.Request.had_lock`` asks, answered from the disk."""

    def answer(course_id: str) -> bool:
        # Asked for every course, so the file itself, which is nearly always there, comes first.
        if (folder / "course.lock").exists():
            return True
        return any(output.glob(f"{course_id}-*.zip")) or _git_knows(folder)

    return answer


def _git_knows(folder: Path) -> bool:
    """Whether git has ever held course.lock; False where there is no git."""
    import subprocess  # 20 ms that a course with a lock does without

    command = ["git", "-C", str(folder), "log", "-1", "--format=%h", "--", "course.lock"]
    try:
        run = subprocess.run(command, capture_output=True, timeout=10, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return False
    return run.returncode == 0 and bool(run.stdout.strip())
