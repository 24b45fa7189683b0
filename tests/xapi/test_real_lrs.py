"""What a course can tell is taken by a real LRS: Learning Locker's, in memory (tests/lrs)."""

from __future__ import annotations

import json
import subprocess
import urllib.request
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from builder.diagnostics import Report
from builder.xapi.journal import Journal
from builder.xapi.lrs import Lrs, basic
from builder.xapi.sending import Sender, Sent
from builder.xapi.statement_files import read_statements
from tests.xapi.test_compiled import COMPILED, many, specimens

pytestmark = pytest.mark.audit
HERE = Path(__file__).parents[1] / "lrs"


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    process = subprocess.Popen(
        ["node", "--no-warnings", "start.cjs"],
        cwd=HERE,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    assert process.stdout is not None
    try:
        port = next(line for line in process.stdout if line.strip().isdigit())
        yield f"http://127.0.0.1:{port.strip()}/xAPI/"
    finally:
        process.kill()
        process.communicate(timeout=20)


def send(statements: list[Any], endpoint: str, folder: Path) -> tuple[Sent, Report]:
    path = folder / "fil.json"
    path.write_text(json.dumps(statements), encoding="utf-8")
    report = Report()
    sender = Sender(Lrs(endpoint, basic("a", "b")), Journal(path, endpoint), report, path.name)
    return sender.send(read_statements(path, report)), report


def kept(endpoint: str, one: dict[str, Any]) -> dict[str, Any]:
    """A statement as the LRS has it."""
    asked = urllib.request.Request(
        f"{endpoint}statements?statementId={one['id']}",
        headers={"X-Experience-API-Version": "1.0.3", "Authorization": basic("a", "b")},
    )
    with urllib.request.urlopen(asked, timeout=20) as answer:
        return dict(json.loads(answer.read()))


def own_ids(statements: list[Any]) -> list[Any]:
    return [one | {"id": str(uuid.uuid4())} for one in statements]


def test_every_statement_is_taken_and_kept_as_it_was_sent(endpoint: str, tmp_path: Path) -> None:
    statements = own_ids([*specimens(COMPILED), *many(60)])
    sent, report = send(statements, endpoint, tmp_path)
    assert [] == [found.message("nb") for found in report]
    assert len(statements) == sent.sent
    for one in statements[:: len(statements) // 10]:
        found = kept(endpoint, one)
        assert one["context"] == found["context"]
        assert one["object"] == found["object"]
        assert one.get("result") == found.get("result")


def test_what_is_sent_again_is_kept_once(endpoint: str, tmp_path: Path) -> None:
    statements = own_ids(specimens(COMPILED)[:3])
    for _ in range(2):
        sent, report = send(statements, endpoint, tmp_path)
        assert (3, 0) == (sent.sent + sent.known, len(report))
        Journal(tmp_path / "fil.json", endpoint).finish()


def test_a_conflict_is_left_alone_and_a_refusal_is_told(endpoint: str, tmp_path: Path) -> None:
    statements = own_ids(specimens(COMPILED)[:6])
    send(statements[:1], endpoint, tmp_path)
    Journal(tmp_path / "fil.json", endpoint).finish()
    statements[0] = statements[0] | {"timestamp": "2020-01-01T00:00:00.000Z"}
    statements[4]["verb"] = {"id": "besto"}
    sent, report = send(statements, endpoint, tmp_path)
    assert (4, 1, 1) == (sent.sent, sent.known, sent.refused)
    (refused,) = [found for found in report if found.code == "lrs-refused-statement"]
    assert "setning 5 (400)" in refused.message("nb")
    assert "verb" in refused.message("nb")
