"""The strict double of a record store and a cmi5 LMS (``tests/lms/lrs``), for browsers."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from typing import Any
from urllib.request import Request, urlopen

from tests.browser.lms import LMS


@dataclass(frozen=True)
class Launch:
    """How a package is opened."""

    query: str
    """The address's: everything the launch tells."""
    registration: str
    context: dict[str, Any]
    """The context template, which goes with every statement."""
    actor: dict[str, Any]


class Platforms:
    """The process that they live in; started and stopped as a context."""

    def __enter__(self) -> Platforms:
        self._process = subprocess.Popen(
            ["node", LMS / "lrs" / "serve.js"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        self.origin = self._process.stdout.readline().strip()
        assert self.origin, "the platform's process did not start"
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()

    def ask(self, ask: str, of: int | None = None, **wish: Any) -> Any:
        body = json.dumps({"ask": ask, "of": of, **wish}).encode()
        request = Request(f"{self.origin}/control", data=body)  # our own process
        with urlopen(request, timeout=30) as answer:
            return json.load(answer)


class Platform:
    """One LMS with its record store, which nobody has used before."""

    def __init__(self, platforms: Platforms, standard: str) -> None:
        self.standard = standard
        self.origin = platforms.origin
        self._platforms = platforms
        self._number = int(platforms.ask("new"))

    def launch(self, **launch: Any) -> Launch:
        """``registration``, ``mode``, ``moveOn``, ``mastery``, ``returnURL``, ``languages`` and
        ``publisherId`` as ``platform.js`` has them."""
        wish = {"standard": self.standard, **launch}
        return Launch(**self._ask("launch", launch=wish))

    def spoil(self, *troubles: dict[str, Any], cors: bool = True) -> None:
        """What goes wrong from now on; nothing, without any."""
        self._ask("spoil", troubles=troubles, cors=cors)

    @property
    def statements(self) -> list[dict[str, Any]]:
        return list(self._ask("seen")["statements"])

    @property
    def faults(self) -> list[str]:
        """What was refused, and by which rule."""
        return list(self._ask("seen")["faults"])

    @property
    def asked(self) -> list[dict[str, Any]]:
        """Every request, with the status it was answered by."""
        return list(self._ask("seen")["asked"])

    @property
    def documents(self) -> dict[str, Any]:
        return {key: json.loads(text) for key, text in self._ask("seen")["documents"]}

    def verbs(self, registration: str) -> list[str]:
        """The cmi5-defined ones of a registration, as they arrived."""
        return list(self._ask("done", registration=registration)["verbs"])

    def satisfied(self, registration: str) -> bool:
        return bool(self._ask("done", registration=registration)["satisfied"])

    def _ask(self, ask: str, **wish: Any) -> Any:
        return self._platforms.ask(ask, self._number, **wish)
