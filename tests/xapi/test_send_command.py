"""``kursbygger xapi send``, as a person runs it, breaks it off and runs it again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.xapi.lrs import PASSWORD, USER, Store, Trouble
from tests.xapi.test_sending import statement, written


def command(path: Path, endpoint: str) -> list[Any]:
    return [sys.executable, "-m", "builder.cli", "xapi", "send", path, "--endpoint", endpoint]


def environment(**more: str) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "LANG": "nb_NO.UTF-8", "PYTHONUTF8": "1"} | more


SECRETS = {"KURSBYGGER_LRS_USER": USER, "KURSBYGGER_LRS_PASSWORD": PASSWORD}


def run_command(path: Path, endpoint: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(path, endpoint),
        capture_output=True,
        encoding="utf-8",
        env=environment(**more),
        stdin=subprocess.DEVNULL,
        timeout=60,
    )


def test_the_command_sends_tells_and_leaves_nothing_behind(tmp_path: Path, lrs: Store) -> None:
    path = written(tmp_path, [statement(n) for n in range(60)])
    done = run_command(path, lrs.endpoint, **SECRETS)
    assert (0, f"{path}: 60 setninger sendt.\n") == (done.returncode, done.stdout)
    assert "Sendt 60 av 60" in done.stderr
    assert PASSWORD not in done.stdout + done.stderr
    assert [path] == list(tmp_path.iterdir())


def test_the_command_tells_what_is_wrong_without_a_trace(tmp_path: Path, lrs: Store) -> None:
    path = written(tmp_path, [statement(1)])
    done = run_command(path, lrs.endpoint)
    assert 1 == done.returncode
    assert "lrs-credentials-missing" in done.stdout
    wrong = SECRETS | {"KURSBYGGER_LRS_PASSWORD": "feil-passord"}
    done = run_command(path, lrs.endpoint, **wrong)
    assert 1 == done.returncode
    assert "lrs-no-access" in done.stdout
    assert "1 er ikke sendt" in done.stdout
    assert "feil-passord" not in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_a_run_that_is_interrupted_says_how_to_go_on(tmp_path: Path, lrs: Store) -> None:
    path = written(tmp_path, [statement(n) for n in range(120)])
    lrs.troubles = [Trouble(204, kept=True), Trouble(503, headers={"Retry-After": "100"})]
    process = subprocess.Popen(
        command(path, lrs.endpoint),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environment(**SECRETS),
    )
    try:
        for _ in range(2):  # the second request is told to wait
            assert lrs.arrived.acquire(timeout=30)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=30)
    finally:
        process.kill()
    assert 130 == process.returncode
    assert "Kjør den samme kommandoen igjen" in said
    done = run_command(path, lrs.endpoint, **SECRETS)
    assert f"{path}: 70 setninger sendt. 50 ble sendt forrige gang.\n" == done.stdout
    assert 120 == len(lrs.statements)
