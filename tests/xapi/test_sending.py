"""Statements arrive at an LRS once each, whatever it does; and nothing secret is told."""

from __future__ import annotations

import json
import uuid
from pathlib import Path
from typing import Any

import pytest

from builder.diagnostics import Report
from builder.xapi.journal import Journal
from builder.xapi.lrs import Lrs, basic, read_endpoint
from builder.xapi.sending import FIRST_REFUSED, LONGEST_WAIT, TRIES, Sender, Sent
from builder.xapi.statement_files import read_statements
from tests.xapi.lrs import PASSWORD, USER, Store, Trouble


def statement(number: int, **changes: Any) -> dict[str, Any]:
    made = {
        "id": str(uuid.UUID(int=number, version=4)),
        "actor": {"account": {"homePage": "https://lms.no", "name": str(number)}},
        "verb": {"id": "http://adlnet.gov/expapi/verbs/passed"},
        "object": {"id": "https://kurs.no/å"},
        "timestamp": "2026-01-31T09:30:00.000Z",
    }
    return made | changes


def written(folder: Path, statements: Any, name: str = "fil.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(statements), encoding="utf-8")
    return path


class Run:
    """One run, and all that came of it."""

    def __init__(self, path: Path, lrs: Store, timeout: float = 20) -> None:
        self.report = Report()
        self.slept: list[float] = []
        self.told: list[int] = []
        self.journal = Journal(path, lrs.endpoint)
        self.journal.read()
        sender = Sender(
            Lrs(lrs.endpoint, basic(USER, PASSWORD), timeout),
            self.journal,
            self.report,
            path.name,
            lambda sent: self.told.append(sent.done),
            self.slept.append,
        )
        statements = read_statements(path, self.report)
        self.sent: Sent = sender.send(statements)

    @property
    def codes(self) -> list[str]:
        return [found.code for found in self.report]


def test_statements_are_sent_in_batches_with_progress(tmp_path: Path, lrs: Store) -> None:
    path = written(tmp_path, [statement(n) for n in range(120)])
    run = Run(path, lrs)
    assert 120 == run.sent.sent == len(lrs.statements)
    assert [50, 50, 20] == [len(batch) for batch in lrs.requests]
    assert [50, 100, 120] == run.told
    assert [] == run.codes


@pytest.mark.parametrize("status", [0, 408, 429, 500, 502, 503, 504])
def test_a_passing_fault_is_tried_again_with_growing_pauses(
    status: int, tmp_path: Path, lrs: Store
) -> None:
    lrs.troubles = [Trouble(status), Trouble(status)]
    run = Run(written(tmp_path, [statement(1)]), lrs)
    assert (1, [1.0, 2.0]) == (run.sent.sent, run.slept)


def test_an_answer_that_is_lost_makes_no_double(tmp_path: Path, lrs: Store) -> None:
    lrs.troubles = [Trouble(0, kept=True)]
    run = Run(written(tmp_path, [{**statement(1), "id": None} | {"id": statement(1)["id"]}]), lrs)
    assert (1, 1) == (run.sent.sent, len(lrs.statements))


def test_a_statement_without_an_id_gets_the_same_one_each_time(tmp_path: Path, lrs: Store) -> None:
    bare = {name: value for name, value in statement(1).items() if name != "id"}
    path = written(tmp_path, [bare])
    for _ in range(2):
        Run(path, lrs).journal.finish()
    assert 1 == len(lrs.statements)
    assert 2 == len(lrs.requests)


def test_half_a_character_and_an_id_of_another_kind_do_no_harm(tmp_path: Path, lrs: Store) -> None:
    half = statement(1, result={"response": "\ud83d"})
    numbered = statement(2) | {"id": 17}
    run = Run(written(tmp_path, [half, numbered]), lrs)
    assert 2 == run.sent.sent == len(lrs.statements)
    assert half == lrs.statements[half["id"]]


def test_an_lrs_that_asks_us_to_wait_is_waited_for(tmp_path: Path, lrs: Store) -> None:
    lrs.troubles = [Trouble(429, headers={"Retry-After": "17"})]
    assert [17.0] == Run(written(tmp_path, [statement(1)]), lrs).slept


def test_an_lrs_that_asks_for_too_long_is_come_back_to(tmp_path: Path, lrs: Store) -> None:
    lrs.troubles = [Trouble(503, headers={"Retry-After": str(LONGEST_WAIT + 1)})]
    path = written(tmp_path, [statement(1)])
    run = Run(path, lrs)
    assert (["lrs-unreachable"], []) == (run.codes, run.slept)
    assert 1 == Run(path, lrs).sent.sent


def test_an_lrs_that_never_answers_is_given_up_and_gone_on_with(tmp_path: Path, lrs: Store) -> None:
    path = written(tmp_path, [statement(n) for n in range(120)])
    lrs.troubles = [Trouble(200, body="", kept=True)]
    assert ["lrs-not-found"] == Run(path, lrs).codes  # an empty page is no answer of an LRS
    lrs.troubles = []
    run = Run(path, lrs)
    assert 120 == run.sent.sent
    lrs.statements.clear()
    run.journal.finish()
    lrs.troubles = [Trouble(500)] * TRIES
    run = Run(path, lrs)
    assert (["lrs-unreachable"], True, 0) == (run.codes, run.sent.stopped, run.sent.sent)
    assert TRIES - 1 == len(run.slept)


def test_sending_goes_on_where_it_stopped(tmp_path: Path, lrs: Store) -> None:
    path = written(tmp_path, [statement(n) for n in range(120)])
    lrs.troubles = [Trouble(204, kept=True), *[Trouble(500)] * TRIES]
    first = Run(path, lrs)
    assert (50, True) == (first.sent.sent, first.sent.stopped)
    second = Run(path, lrs)
    assert (70, 50, False) == (second.sent.sent, second.sent.earlier, second.sent.stopped)
    assert 120 == len(lrs.statements)
    assert 120 == sum(len(batch) for batch in lrs.requests)


def test_a_journal_cut_short_by_the_power_is_read_as_far_as_it_is_whole(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "fil.json", "https://lrs.no/")
    journal.add(["a", "b"])
    with journal.path.open("a", encoding="utf-8") as out:
        out.write("c")
    again = Journal(tmp_path / "fil.json", "https://lrs.no/")
    again.read()
    again.add(["d"])
    assert {"a", "b", "d"} == again.known
    assert "a\nb\nd\n" == journal.path.read_text(encoding="utf-8")


def test_another_lrs_has_a_journal_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "fil.json"
    assert Journal(file, "https://a.no/").path != Journal(file, "https://b.no/").path


def test_what_the_lrs_has_already_is_left_alone_and_counted(tmp_path: Path, lrs: Store) -> None:
    lrs.statements[statement(2)["id"]] = statement(2, object={"id": "https://kurs.no/b"})
    run = Run(written(tmp_path, [statement(n) for n in range(4)]), lrs)
    assert (3, 1, []) == (run.sent.sent, run.sent.known, run.codes)


def test_a_refused_statement_is_found_and_told_and_the_others_arrive(
    tmp_path: Path, lrs: Store
) -> None:
    statements = [statement(n) for n in range(60)]
    statements[7] = statement(7, verb={"id": "besto"})
    path = written(tmp_path, statements)
    run = Run(path, lrs)
    assert (59, 1) == (run.sent.sent, run.sent.refused)
    (refused,) = [found for found in run.report if found.code == "lrs-refused-statement"]
    assert "setning 8 (400)" in refused.message("nb")
    assert "verb.id is wrong" in refused.message("nb")
    written(tmp_path, [statement(n) for n in range(60)])
    assert (1, 59) == ((again := Run(path, lrs)).sent.sent, again.sent.earlier)


def test_batches_that_are_too_large_are_split(tmp_path: Path, lrs: Store) -> None:
    lrs.most_bytes = 2000
    run = Run(written(tmp_path, [statement(n) for n in range(50)]), lrs)
    assert (50, []) == (run.sent.sent, run.codes)
    lrs.most_bytes = 100
    run = Run(written(tmp_path, [statement(n) for n in range(99, 101)], "ny.json"), lrs)
    assert ["lrs-refused-statement"] * 2 == run.codes


def test_a_batch_never_holds_more_than_servers_take(tmp_path: Path, lrs: Store) -> None:
    large = [statement(n, result={"response": "æ" * 150_000}) for n in range(5)]
    run = Run(written(tmp_path, large), lrs)
    assert ([2, 2, 1], 5) == ([len(batch) for batch in lrs.requests], run.sent.sent)


def test_when_all_is_refused_sending_stops(tmp_path: Path, lrs: Store) -> None:
    path = written(tmp_path, [statement(n, verb={"id": "besto"}) for n in range(500)])
    run = Run(path, lrs)
    assert "lrs-refuses-all" in run.codes
    assert FIRST_REFUSED == run.sent.refused
    assert len(lrs.requests) < 100


@pytest.mark.parametrize(
    ("trouble", "code"),
    [
        (Trouble(401), "lrs-no-access"),
        (Trouble(403, "no right to write"), "lrs-no-access"),
        (Trouble(404, "<h1>Not <b>found</b></h1>"), "lrs-not-found"),
        (Trouble(405), "lrs-not-found"),
        (Trouble(200, "<html>Logg inn</html>"), "lrs-not-found"),
        (Trouble(302, headers={"Location": "https://annen.no/"}), "lrs-moved"),
        (Trouble(307, headers={"Location": "https://annen.no/"}), "lrs-moved"),
    ],
    ids=lambda value: str(getattr(value, "status", "")),
)
def test_what_no_patience_mends_stops_at_once(
    trouble: Trouble, code: str, tmp_path: Path, lrs: Store
) -> None:
    lrs.troubles = [trouble]
    run = Run(written(tmp_path, [statement(n) for n in range(60)]), lrs)
    assert ([code], [], True) == (run.codes, run.slept, run.sent.stopped)
    assert 0 == len(lrs.requests)
    assert "<" not in "".join(found.message("nb") for found in run.report)


def test_an_lrs_that_says_nothing_in_time_is_tried_again(tmp_path: Path, lrs: Store) -> None:
    lrs.troubles = [Trouble(200, seconds=3)]
    run = Run(written(tmp_path, [statement(1)]), lrs, timeout=0.3)
    assert (1, [1.0]) == (run.sent.sent, run.slept)


def test_what_an_lrs_repeats_of_the_credentials_is_not_told(tmp_path: Path, lrs: Store) -> None:
    header = basic(USER, PASSWORD)
    lrs.troubles = [Trouble(403, f"{header} = {USER}:{PASSWORD}, {PASSWORD}")]
    run = Run(written(tmp_path, [statement(1)]), lrs)
    told = "".join(found.message("nb") + found.hint("nb") for found in run.report)
    assert "lrs-no-access" in run.codes
    for secret in (PASSWORD, header.partition(" ")[2]):
        assert secret not in told
    assert PASSWORD not in repr(Lrs("https://lrs.no/", header))
    assert header not in repr(Lrs("https://lrs.no/", header))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, "statements-file-unreadable"),
        (b"\xff\xfe\x00", "statements-file-unreadable"),
        (b"", "statements-not-json"),
        (b'[{"id": ', "statements-not-json"),
        (b'{"id": 1}\n{"id": \n', "statements-not-json"),
        (b"[" * 100_000, "statements-not-json"),
        (b"[]", "statements-none"),
        (b'{"statements": []}', "statements-none"),
        (b'{"format": 1, "templates": []}', "statements-are-templates"),
    ],
)
def test_a_file_that_cannot_be_sent_is_told(
    content: bytes | None, code: str, tmp_path: Path
) -> None:
    path = tmp_path / "fil.json"
    if content is not None:
        path.write_bytes(content)
    report = Report()
    assert () == read_statements(path, report)
    assert [code] == [found.code for found in report]


def test_one_id_for_two_things_is_told_and_nothing_else_is_lost(tmp_path: Path) -> None:
    report = Report()
    other = {**statement(2), "id": statement(1)["id"]}
    read_statements(written(tmp_path, [statement(1), statement(1), other]), report)
    (found,) = report
    assert "statements-id-twice" == found.code
    assert "Setning 1 og 3" in found.message("nb")


def test_faults_are_told_a_few_times_and_then_counted(tmp_path: Path) -> None:
    report = Report()
    path = written(tmp_path, [statement(n, timestamp="i går") for n in range(30)])
    assert 30 == len(read_statements(path, report))
    codes = [found.code for found in report]
    assert (5, 1) == (codes.count("statement-time"), codes.count("statement-more"))
    assert not report.has_errors


@pytest.mark.parametrize("form", ["list", "lines", "one", "answer"])
def test_every_form_that_lrss_export_is_read(form: str, tmp_path: Path) -> None:
    two = [statement(1), statement(2)]
    texts = {
        "list": json.dumps(two),
        "lines": "\ufeff" + "\n\n".join(map(json.dumps, two)) + "\n",
        "one": json.dumps(two[0], indent=2),
        "answer": json.dumps({"statements": two, "more": ""}),
    }
    path = tmp_path / "fil"
    path.write_text(texts[form], encoding="utf-8")
    found = read_statements(path, report := Report())
    assert [] == [one.code for one in report]
    assert two[: len(found)] == [json.loads(one.text) for one in found]
    assert len(found) == (1 if form == "one" else 2)


@pytest.mark.parametrize(
    ("given", "endpoint", "code"),
    [
        ("https://lrs.no/xapi", "https://lrs.no/xapi/", None),
        ("https://lrs.no/xapi/statements", "https://lrs.no/xapi/", None),
        ("http://127.0.0.1:8080/", "http://127.0.0.1:8080/", None),
        ("http://localhost/xapi/", "http://localhost/xapi/", None),
        ("http://lrs.no/", "", "lrs-endpoint-not-secure"),
        ("http://127.0.0.1.lrs.no/", "", "lrs-endpoint-not-secure"),
        ("lrs.no", "", "lrs-endpoint-invalid"),
        ("file:///etc/passwd", "", "lrs-endpoint-invalid"),
        ("https://kari:hemmelig@lrs.no/", "", "lrs-endpoint-invalid"),
        ("https://lrs.no/?key=hemmelig", "", "lrs-endpoint-invalid"),
    ],
)
def test_an_address_is_fit_for_secrets_or_told(given: str, endpoint: str, code: str | None) -> None:
    report = Report()
    assert endpoint == read_endpoint(given, report)
    assert [code] * bool(code) == [found.code for found in report]
    assert "hemmelig" not in "".join(found.message("nb") for found in report)
