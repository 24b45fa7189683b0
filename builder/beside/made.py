"""What a build has made so far, and what a file beside the packages is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from builder.archive import Written
from builder.beside.figures import Figures
from builder.course import Course
from builder.diagnostics import Diagnostic
from builder.package import Package
from builder.pages.parts import parts
from builder.targets import TARGETS, Target
from builder.targets.target import Options, package_name


@dataclass(frozen=True, slots=True)
class Shipped:
    """A package that stands on the disk."""

    target: Target
    unit: Course
    """What it is of: the course, or one module of it (``Course.whole``)."""
    package: Package
    file: Written


@dataclass(frozen=True, slots=True)
class Made:
    """A build's packages, and the files beside them that are written already."""

    course: Course
    """In the languages of the packages."""
    options: Options
    packages: tuple[Package, ...]
    files: tuple[Written, ...]
    """On the disk: first the packages, in their order, then what is beside them."""
    figures: Figures
    beside: tuple[Beside, ...]
    """Every file that is to be beside the packages, written by now or not."""
    findings: tuple[Diagnostic, ...] = ()
    """What there was to say of the course; no errors, or nothing was made."""

    def name_of(self, name: str) -> str:
        """What a file beside the packages is called, without its ending: as packages are named,
        ``<id>-<version>-<name>``, and the language of a build of one."""
        return package_name(self.course, name, self.options)

    def shipped(self) -> tuple[Shipped, ...]:
        """Every package with its target and its file, in the order of the targets."""
        units = (self.course, *parts(self.course))
        known = {
            package_name(unit, target.name, self.options): (target, unit)
            for target in TARGETS
            for unit in units
        }
        return tuple(
            Shipped(*known[package.name], package, file)
            for package, file in zip(self.packages, self.files, strict=False)
        )


@dataclass(frozen=True, slots=True)
class Beside:
    """A file that a build writes beside its packages."""

    name: str
    """What its name says behind the course's id and version: ``les-meg``."""
    ending: str
    """``.html``; empty for a name without."""
    make: Callable[[Made], bytes]
    """The whole file. The same for the same ``Made``: no clock, no chance (law 4)."""

    def file_name(self, made: Made) -> str:
        """What it is called on the disk."""
        return made.name_of(self.name) + self.ending
