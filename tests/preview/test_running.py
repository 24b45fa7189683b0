"""The preview's server and terminal, without a browser."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest

from tests.preview.running import ENVIRONMENT, PATIENCE, ROOT, Running, copied


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """One that no test changes."""
    course = copied(tmp_path_factory.mktemp("preview"))
    page = course / "nb/start/lesing.md"
    page.write_text(f"{page.read_text('utf-8')}\nSe [filmen](film.mp4).\n", encoding="utf-8")
    film = bytes.fromhex("0000001c667479706d703432000000006d70343269736f6d") + bytes(range(256))
    (course / "nb/start/film.mp4").write_bytes(film)
    with Running(course, "--port", "0") as running:
        yield running


INDEX = "/course/scorm12/index.html"


def test_it_gives_out_what_a_build_would_pack(preview: Running) -> None:
    for target in ("scorm12", "scorm2004-3", "scorm2004-4", "cmi5", "xapi", "web"):
        answer, body = preview.ask(f"/course/{target}/index.html")
        assert (200, True) == (answer.status, b"Gjennomspilt" in body)
    manifest, body = preview.ask("/course/scorm2004-4/imsmanifest.xml")
    assert (200, True) == (manifest.status, b"2004 4th Edition" in body)


def test_nothing_is_kept_and_no_other_site_can_show_or_read_it(preview: Running) -> None:
    for path in ("/", INDEX):
        answer, _ = preview.ask(path)
        assert "no-store" == answer.getheader("Cache-Control")
        assert "same-origin" == answer.getheader("Cross-Origin-Resource-Policy")
        assert "frame-ancestors" in (answer.getheader("Content-Security-Policy") or "")
        assert answer.getheader("Access-Control-Allow-Origin") is None


@pytest.mark.parametrize("host", ["evil.example", "evil.example:{port}", "127.0.0.1", ""])
def test_another_name_for_this_machine_is_refused(preview: Running, host: str) -> None:
    answer, body = preview.ask(INDEX, Host=host.format(port=preview.port))
    assert (403, False) == (answer.status, b"Gjennomspilt" in body)


def test_its_own_names_are_answered(preview: Running) -> None:
    for name in ("127.0.0.1", "localhost"):
        assert 200 == preview.ask("/", Host=f"{name}:{preview.port}")[0].status


@pytest.mark.parametrize(
    "path",
    [
        "/course/scorm12/../../course.yaml",
        "/course/scorm12/%2e%2e/course.yaml",
        "/course/scorm12//etc/passwd",
        "/course/aicc/index.html",
        "/course/",
        "/preview/page.html",
        "/preview/../words.py",
        "/course.yaml",
        "*",
    ],
)
def test_what_is_in_no_package_is_not_there(preview: Running, path: str) -> None:
    assert 404 == preview.ask(path)[0].status


LAUNCH = json.dumps({"do": "launch", "target": "cmi5"}).encode()
JSON = {"Content_Type": "application/json"}


def launched(preview: Running) -> dict[str, Any]:
    answer, body = preview.ask("/preview/lms", "POST", LAUNCH, Origin=own(preview), **JSON)
    assert 200 == answer.status
    done: dict[str, Any] = json.loads(body)
    return done


def own(preview: Running) -> str:
    return preview.address.rstrip("/")


@pytest.mark.parametrize(
    "origin", [None, "null", "https://evil.example", "http://127.0.0.1", "http://127.0.0.1:{other}"]
)
def test_a_page_from_elsewhere_can_change_nothing(preview: Running, origin: str | None) -> None:
    told = {"Origin": origin.format(other=preview.port + 1)} if origin else {}
    fetch = urlsplit(launched(preview)["given"]["fetch"]).path
    for method in ("POST", "PUT"):
        for path in ("/preview/lms", fetch, "/"):
            answer, body = preview.ask(path, method, LAUNCH, **told, **JSON)
            assert (403, b"403") == (answer.status, body)
    for method in ("OPTIONS", "DELETE", "PATCH"):
        assert 501 == preview.ask(fetch, method, **told)[0].status
    assert b"auth-token" in preview.ask(fetch, "POST", b"", Origin=own(preview))[1]  # unspent


def test_a_form_can_launch_nothing(preview: Running) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data"):
        answer, _ = preview.ask(
            "/preview/lms", "POST", LAUNCH, Origin=own(preview), Content_Type=kind
        )
        assert 415 == answer.status


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Content_Length": "200000"}, 413),
        ({"Content_Length": "9" * 5_000}, 413),
        ({"Content_Length": "-1"}, 411),
        ({"Content_Length": "4_0"}, 411),
        ({"Content_Length": "٣"}, 411),
        ({"Transfer_Encoding": "chunked"}, 411),
    ],
)
def test_a_body_that_is_not_bounded_is_not_read(
    preview: Running, headers: dict[str, str], status: int
) -> None:
    for path in ("/preview/lms", urlsplit(launched(preview)["given"]["endpoint"]).path):
        more = {
            **JSON,
            **{name: value.encode().decode("latin-1") for name, value in headers.items()},
        }
        answer, _ = preview.ask(path, "POST", b"", Origin=own(preview), **more)
        assert (status, "close") == (answer.status, answer.getheader("Connection") or "close")


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 400),
        (b"[" * 100_000, 400),
        (b"[]", 400),
        (b"\xff", 400),
        (b"{}", 404),
        (b'{"do": "launch", "target": "scorm12"}', 404),
        (b'{"do": "fault", "launch": {}}', 404),
    ],
)
def test_what_is_no_wish_is_told_to_be_none(preview: Running, body: bytes, status: int) -> None:
    answer, _ = preview.ask("/preview/lms", "POST", body, Origin=own(preview), **JSON)
    assert status == answer.status


def test_a_course_is_launched_and_its_requests_are_told_as_they_come(preview: Running) -> None:
    done = launched(preview)
    assert 200 == preview.ask(done["address"])[0].status
    connection = HTTPConnection("127.0.0.1", preview.port, timeout=PATIENCE)
    connection.request("GET", "/preview/news")
    news = connection.getresponse()
    key = urlsplit(done["given"]["fetch"]).path
    token = json.loads(preview.ask(key, "POST", b"", Origin=own(preview))[1])["auth-token"]
    place = {
        "stateId": "kursbygger",
        "activityId": done["given"]["activityId"],
        "agent": done["given"]["actor"],
        "registration": done["registration"],
    }
    path = f"{urlsplit(done['given']['endpoint']).path}activities/state?{urlencode(place)}"
    headers = {"Authorization": f"Basic {token}", "X_Experience_API_Version": "1.0.3"}
    kept, _ = preview.ask(path, "PUT", '{"state":"å"}'.encode(), Origin=own(preview), **headers)
    assert 204 == kept.status
    found, body = preview.ask(path, **headers)
    assert (200, "å") == (found.status, json.loads(body)["state"])
    assert kept.getheader("ETag") == found.getheader("ETag")
    told: list[tuple[str, str, int]] = []
    while len(told) < 3:
        line = news.readline().decode()
        if line.startswith("data:") and '"launch"' in line:
            one = json.loads(line.removeprefix("data:"))
            told += [(one["method"], one["resource"], one["status"])] * (
                one["launch"] == done["launch"]
            )
    connection.close()
    assert [("POST", "fetch", 200)] == told[:1]
    assert [("PUT", "activities/state", 204), ("GET", "activities/state", 200)] == told[1:]


def test_nobody_reads_the_store_without_its_key(preview: Running) -> None:
    lms = urlsplit(launched(preview)["given"]["endpoint"]).path
    for path, status in (
        (f"{lms}statements", 401),
        (f"{lms}about", 401),
        ("/lms/nobody/xapi/", 404),
    ):
        assert status == preview.ask(path)[0].status
        assert status == preview.ask(path, Authorization="Basic guessed")[0].status


def test_one_who_ends_a_course_comes_back_to_a_page_of_the_lms(preview: Running) -> None:
    answer, body = preview.ask("/preview/back")
    assert (200, True) == (answer.status, "tilbake i læringsplattformen" in body.decode())
    assert "frame-ancestors 'self'" in (answer.getheader("Content-Security-Policy") or "")


def test_a_part_of_a_film_is_given_where_a_part_is_asked_for(preview: Running) -> None:
    film = "/course/web/media/film.mp4"
    whole, content = preview.ask(film)
    assert (200, "video/mp4", "bytes") == (
        whole.status,
        whole.getheader("Content-Type"),
        whole.getheader("Accept-Ranges"),
    )
    for asked, first, last in (("2-5", 2, 5), ("-4", len(content) - 4, len(content) - 1)):
        part, body = preview.ask(film, Range=f"bytes={asked}")
        assert (206, content[first : last + 1]) == (part.status, body)
        assert f"bytes {first}-{last}/{len(content)}" == part.getheader("Content-Range")
    late, body = preview.ask(film, Range="bytes=9000-")
    assert (416, f"bytes */{len(content)}") == (late.status, late.getheader("Content-Range"))


def test_the_head_of_a_file_comes_without_its_body(preview: Running) -> None:
    answer, body = preview.ask("/", "HEAD")
    assert (200, b"", True) == (
        answer.status,
        body,
        int(answer.getheader("Content-Length") or 0) > 0,
    )


def test_only_this_machine_is_listened_to(preview: Running) -> None:
    listening = Path("/proc/net/tcp")
    if not listening.exists():
        pytest.skip("told by Linux alone")
    rows = [line.split()[1] for line in listening.read_text().splitlines()[1:]]
    bound = {row.split(":")[0] for row in rows if row.endswith(f":{preview.port:04X}")}
    assert {"0100007F"} == bound


def test_a_taken_port_gives_the_next_and_says_so(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with Running(copied(tmp_path), "--port", str(port)) as running:
            assert running.port != port
            assert any(
                f"Port {port} er opptatt; bruker {running.port}" in line for line in running.lines
            )


def test_an_interrupt_ends_it_cleanly(tmp_path: Path) -> None:
    with Running(copied(tmp_path), "--port", "0") as running:
        listener = HTTPConnection("127.0.0.1", running.port, timeout=PATIENCE)
        listener.request("GET", "/preview/news")  # a browser that is still there
        assert listener.getresponse().status == 200
        assert 0 == running.stop(signal.SIGINT)
        listener.close()
    assert "stoppet" in running.lines[-1]
    assert not any("Traceback" in line for line in running.lines)


def test_an_interrupt_before_it_waits_for_changes_ends_it_cleanly_too(tmp_path: Path) -> None:
    """The browser that it opens interrupts it, as an author does who is quicker than it."""
    ended = subprocess.run(
        [sys.executable, "-m", "builder.cli", "preview", copied(tmp_path), "--port", "0"],
        cwd=ROOT,
        env={**ENVIRONMENT, "LC_ALL": "nb_NO.UTF-8", "BROWSER": "sh -c 'kill -INT $PPID' %s"},
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    assert (0, "") == (ended.returncode, ended.stderr)
    assert "stoppet" in ended.stdout.splitlines()[-1]


def test_a_draft_is_shown(tmp_path: Path) -> None:
    course = copied(tmp_path)
    (course / "nb/start/utkast.md").write_text(
        "---\ntitle: Et utkast\ndraft: true\n---\n\nHalvferdig.\n", encoding="utf-8"
    )
    page = course / "nb/start/lesing.md"
    page.write_text(f"{page.read_text('utf-8')}\nSe [utkastet](utkast.md).\n", encoding="utf-8")
    with Running(course, "--port", "0") as running:
        assert b"Halvferdig" in running.ask(INDEX)[1]


def test_preview_writes_nothing(tmp_path: Path) -> None:
    course = copied(tmp_path)
    before = sorted(path for path in tmp_path.rglob("*"))
    with Running(course, "--port", "0") as running:
        running.ask(INDEX)
    assert before == sorted(path for path in tmp_path.rglob("*"))


def once(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "builder.cli", "preview", *arguments, "--once", "--port", "0"]
    return subprocess.run(
        [*command, "--lang", "nb"], cwd=cwd, capture_output=True, text=True, timeout=60
    )


def test_once_says_how_it_is_and_stops(tmp_path: Path) -> None:
    course = copied(tmp_path)
    assert 0 == once(str(course)).returncode
    (course / "nb/start/lesing.md").write_text("Uten tittel\n", encoding="utf-8")
    broken = once(str(course))
    assert (1, True) == (broken.returncode, "lesing.md" in broken.stdout)


def test_a_folder_that_is_not_there_is_told_and_not_waited_for(tmp_path: Path) -> None:
    done = once(str(tmp_path / "borte"))
    assert (1, True) == (done.returncode, "course-folder-missing" in done.stdout)


def test_an_unknown_target_is_wrong_usage(tmp_path: Path) -> None:
    done = once(str(tmp_path), "--target", "scorm21")
    assert (2, True) == (done.returncode, "scorm12" in done.stderr)
