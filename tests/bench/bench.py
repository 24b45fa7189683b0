"""Time and memory, each figure beside its target and beside what it is measured against.

CPU seconds, not the clock: other work on the machine then disturbs little. Best of some runs.
Films alone are held to the clock, with CPU seconds beside it: see ``with_films``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generate import add_films, generate

RELOAD = 0.2
"""Seconds from a save to the news of it, most of which is reading the course again."""
FILMS = 5
"""Of 100 MB each."""
COPIES = 3
"""Times what a bare copy of the films takes."""
KIT = Path(__file__).parents[2] / "course_src"

BARE_CLICK = """
import click
@click.group()
@click.version_option("1")
def main(): "Help."
for name in ("check", "build", "explain", "lock", "translate"):
    main.command(name, help="Help.")(lambda: None)
main()
"""
KURSBYGGER = [sys.executable, "-m", "builder.cli"]


@dataclass(frozen=True)
class Cost:
    """What a process took."""

    cpu: float
    """Seconds, user and system."""
    memory: float
    """Peak resident megabytes."""
    clock: float = 0.0
    """Seconds by the clock."""


def cost(command: Sequence[str | Path], runs: int) -> Cost:
    """The least of ``runs`` runs."""
    return least([run(command) for _ in range(runs)])


def least(costs: Sequence[Cost]) -> Cost:
    """The least of each figure."""
    return Cost(
        min(one.cpu for one in costs),
        min(one.memory for one in costs),
        min(one.clock for one in costs),
    )


def run(command: Sequence[str | Path]) -> Cost:
    """One process from start to end."""
    # Python keeps its byte code unless told not to: the first run writes it, as at an author's.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    started = time.perf_counter()
    with subprocess.Popen(
        [str(part) for part in command], stdout=subprocess.DEVNULL, env=kept
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"failed: {' '.join(map(str, command))}")
    unit = 1e6 if sys.platform == "darwin" else 1e3  # of ru_maxrss: bytes there, else kilobytes
    clock = time.perf_counter() - started
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit, clock)


def main() -> int:
    """Print the figures; 1 when one is over its target."""
    with tempfile.TemporaryDirectory() as scratch:
        course = Path(scratch) / "kurs"
        generate(course)
        build = [*KURSBYGGER, "build", course, "--output", Path(scratch) / "ut"]
        run(build)  # gives the numbers of course.lock, and leaves Python's own caches warm
        bare = cost([sys.executable, "-c", "pass"], 7)
        click = cost([sys.executable, "-c", BARE_CLICK, "--help"], 7)
        help_ = cost([*KURSBYGGER, "--help"], 7)
        check = cost([*KURSBYGGER, "check", course], 3)
        kit = cost([*KURSBYGGER, "check", KIT], 5)
        built = cost(build, 5)
        zipped = sum(path.stat().st_size for path in (Path(scratch) / "ut").iterdir()) / 1e6
        first, again = previewed(course)
        films = with_films(course, Path(scratch) / "filmkurs")
    print(f"bare Python             {bare.cpu:6.2f} s CPU {bare.memory:6.0f} MB")
    print(f"bare click --help       {click.cpu:6.2f} s CPU {click.memory:6.0f} MB")
    rows = (
        ("kursbygger --help", help_, click, 1.5 * click.cpu, None),
        ("kursbygger check", check, bare, None, None),
        ("check, starter kit", kit, bare, 1.0, None),
        ("kursbygger build", built, bare, 1.5, 80.0),
    )
    good = [row(*one) for one in rows]
    good.append(told_films(*films))
    good.append(told_preview(first, again))
    print(f"100 pages, 100 pictures, 50 questions; package {zipped:.1f} MB")
    print("Peers on the same work: eXeLearning 3.7 s and 410 MB, Adapt 9.8 s, LiaScript 19.4 s")
    return 0 if all(good) else 1


def with_films(course: Path, filmed: Path) -> tuple[Cost, Cost, Cost]:
    """The build without films, with them, and ``cp -r`` of the films alone.

    By the clock, for that is what one waits for: the checksums are made beside the copying, on
    another core, and the build waits until the disk has it all, which ``cp`` does not. Turn and
    turn about and to a new place, each large one about as long after the last was deleted: a
    copy into memory that was just used takes a sixth of one into memory that a virtual machine
    has given back meanwhile.
    """
    shutil.copytree(course, filmed)
    apart, copy, output = (course.with_name(name) for name in ("filmer", "kopi", "filmut"))
    apart.mkdir()
    for film in add_films(filmed, FILMS):
        os.link(film, apart / film.name)
    kinds: list[tuple[Sequence[str | Path], Path]] = [
        ([*KURSBYGGER, "build", course, "--output", output], output),
        (["cp", "-r", apart, copy], copy),
        ([*KURSBYGGER, "build", filmed, "--output", output], output),
    ]
    costs: list[list[Cost]] = [[], [], []]
    for _ in range(7):
        for (command, place), runs in zip(kinds, costs, strict=True):
            runs.append(run(command))
            shutil.rmtree(place)
    plain, copied, with_them = map(least, costs)
    return plain, with_them, copied


def told_films(plain: Cost, filmed: Cost, copied: Cost) -> bool:
    """Print what films add to a build; whether it is little enough."""
    clock, cpu = filmed.clock - plain.clock, filmed.cpu - plain.cpu
    good = clock <= COPIES * copied.clock and filmed.memory <= 80
    print(
        f"{FILMS}00 MB of film more    {clock:6.2f} s clock {filmed.memory:4.0f} MB "
        f"{clock / copied.clock:5.1f} × cp -r  target {COPIES} ×, 80 MB – "
        f"{'kept' if good else 'MISSED'}"
    )
    print(
        f"                        {cpu:6.2f} s CPU {cpu / copied.cpu:16.1f} × cp -r, which took "
        f"{copied.clock:.2f} s by the clock, {copied.cpu:.2f} s CPU"
    )
    load, cores = os.getloadavg()[0], os.cpu_count() or 1
    if load > cores:
        print(
            f"                        load {load:.1f} on {cores} cores: the clock tells little now"
        )
    return good


def previewed(course: Path) -> tuple[float, float]:
    """CPU seconds of the preview's first reading of a course, and of one after a save."""
    from builder.memory import Memory
    from builder.preview.making import make
    from builder.targets import TARGETS

    page = next(path for path in sorted(course.glob("nb/*/*.md")) if path.name != "index.md")
    text, memory, seconds = page.read_text(encoding="utf-8"), Memory(), []
    for n in range(6):
        page.write_text(f"{text}\nLagret {n}.\n", encoding="utf-8")
        started = time.process_time()
        made = make(course, TARGETS[0], lambda _: "course.lock", memory)
        seconds.append(time.process_time() - started)
        if made.shown is None:
            sys.exit("failed: the course has errors")
    return seconds[0], min(seconds[1:])


def told_preview(first: float, again: float) -> bool:
    """Print the figure; whether a save is shown as fast as it is to be."""
    good = again <= RELOAD
    mark = "kept" if good else "MISSED"
    name = "preview, after a save"
    ratio, target = f"{again / first:13.2f} × the first", f"target {RELOAD:.2f} s – {mark}"
    print(f"{name:<23} {again:6.2f} s CPU {ratio}  {target}")
    return good


def row(name: str, own: Cost, other: Cost, cpu: float | None, memory: float | None) -> bool:
    """Print one figure; whether it keeps its targets."""
    good = own.cpu <= (cpu or own.cpu) and own.memory <= (memory or own.memory)
    target = f"target {cpu:.2f} s" if cpu else ""
    target += f", {memory:.0f} MB" if memory else ""
    mark = "" if not target else " – kept" if good else " – MISSED"
    ratio = f"{own.cpu / other.cpu:5.1f} ×"
    print(f"{name:<23} {own.cpu:6.2f} s CPU {own.memory:6.0f} MB {ratio}  {target}{mark}")
    return good


if __name__ == "__main__":
    sys.exit(main())
