"""A bare clone sets itself up, anywhere, with the same tools each time."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests.editing.courses import in_own_words

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")

SHIPPED = (
    "builder/dist/scorm12.js",
    "builder/dist/scorm2004.js",
    "builder/dist/probe.js",
    "builder/probe/page.html",
    "builder/dist/preview.js",
    "builder/dist/preview.css",
    "builder/dist/preview-licenses.txt",
    "builder/preview/page.html",
    "builder/dist/web.js",
    "builder/dist/course.css",
    "builder/dist/waiting.css",
    "builder/dist/licenses.txt",
    "builder/dist/schemas/NOTICE.txt",
    "builder/dist/schemas/scorm12/imscp_rootv1p1p2.xsd",
    "builder/dist/schemas/scorm2004-3/imscp_v1p1.xsd",
    "builder/dist/schemas/scorm2004-4/imscp_v1p1.xsd",
    "builder/locales/nb.json",
    "builder/locales/nn.json",
    "builder/locales/en.json",
    "builder/pages/templates/unit.html",
    "builder/editing/start/nb/course.yaml",
    "builder/editing/start/repository/github.yml",
    "builder/editing/start/repository/gitignore",
    "builder/questions/single/question.html",
)
"""What a course cannot be built without, beside Python."""


def test_every_make_target_has_a_help_line() -> None:
    phony = re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)
    assert phony is not None
    helped = set(re.findall(r"^([a-z]+):.*## ", MAKEFILE, re.MULTILINE))
    assert set(phony[1].split()) - {"chromium", "paper"} == helped


def test_the_player_is_bundled_anew_when_the_words_its_style_sheet_goes_by_change() -> None:
    bundle = (ROOT / "builder" / "player" / "bundle.mjs").read_text(encoding="utf-8")
    rooms = re.search(r"^const ROOMS = (\[.*\]);$", bundle, re.MULTILINE)
    assert rooms is not None
    read = {
        str(path.relative_to(ROOT))
        for room in json.loads(rooms[1])
        for path in (ROOT / "builder" / room).rglob("*")
        if path.suffix in {".html", ".js", ".py"}
    }
    asked = ("make", "--eval", "sources: ; @echo $(PLAYER_SOURCES)", "sources")
    told = subprocess.run(asked, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert set() == read - set(told.split())


def test_every_tool_is_pinned_to_the_last_digit() -> None:
    pinned = re.compile(r"==[\d.]+(b\d+)?$")
    groups = PROJECT["dependency-groups"].values()
    loose = [one for group in groups for one in group if not pinned.search(one)]
    assert [] == loose


def test_every_dependency_is_among_the_pinned() -> None:
    def name(requirement: str) -> str:
        return re.split(r"[<>=!~]", requirement)[0].lower()

    pinned = {name(one) for one in PROJECT["dependency-groups"]["locked"]}
    assert {name(one) for one in PROJECT["project"]["dependencies"]} <= pinned


def test_the_node_lock_serves_every_platform_and_names_no_host() -> None:
    text = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    assert "resolved" not in text
    assert "://" not in re.sub(r'"(url|funding)": "[^"]*"', "", text)
    packages = json.loads(text)["packages"]
    for platform in ("linux-x64", "linux-arm64", "darwin-arm64", "darwin-x64", "win32-x64"):
        assert f"node_modules/@esbuild/{platform}" in packages
        assert any(name.endswith(f"typescript-{platform}") for name in packages), platform


def test_every_node_package_is_pinned_and_carries_a_digest() -> None:
    wanted = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    assert [] == [name for name, version in wanted.items() if not re.fullmatch(r"[\d.]+", version)]
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert [] == [name for name, one in packages.items() if name and "integrity" not in one]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel and an sdist, made by the build back end that is installed: no network."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", folder],
        check=True,
        capture_output=True,
        cwd=ROOT,
    )
    return folder


def test_the_wheel_holds_all_that_a_build_needs(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert [] == [name for name in SHIPPED if name not in names]
    assert [] == [name for name in names if name.startswith(("tests/", "node_modules/"))]


def test_the_sdist_holds_all_that_a_build_needs(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert [] == [name for name in (*SHIPPED, "LICENSE", "README.md") if name not in names]
    assert [] == [name for name in names if name.startswith(("node_modules/", "output/"))]


def test_a_wheel_made_of_the_sdist_without_node_is_the_same(built: Path, tmp_path: Path) -> None:
    (sdist,), (wheel,) = built.glob("*.tar.gz"), built.glob("*.whl")
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (folder,) = tmp_path.iterdir()
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path / "hjul"]
    subprocess.run(command, check=True, capture_output=True, cwd=folder, env={"PATH": "/nowhere"})
    (again,) = (tmp_path / "hjul").iterdir()
    with zipfile.ZipFile(wheel) as first, zipfile.ZipFile(again) as second:
        assert {one.filename: one.CRC for one in first.infolist()} == {
            one.filename: one.CRC for one in second.infolist()
        }


@pytest.mark.audit
def test_an_installed_wheel_builds_a_course(built: Path, tmp_path: Path) -> None:
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    shutil.copytree(ROOT / "course_src", tmp_path / "course_src")
    done = subprocess.run(
        [sys.executable, "-m", "builder.cli", "build"],
        env={"PYTHONPATH": str(tmp_path / "site"), "PATH": "/usr/bin:/bin"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert 0 == done.returncode, done.stdout + done.stderr


@pytest.mark.audit
def test_an_installed_wheel_does_the_work_of_every_week(built: Path, tmp_path: Path) -> None:
    """Without Node, and without anything of the clone."""
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    bare = {"PYTHONPATH": str(tmp_path / "site"), "PATH": "/nowhere", "LC_ALL": "C.UTF-8"}

    def run(*args: str) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "builder.cli", *args],
            env=bare,
            cwd=tmp_path / "kurs" if (tmp_path / "kurs").exists() else tmp_path,
            capture_output=True,
            text=True,
        )
        assert 0 == done.returncode, (args, done.stdout, done.stderr)

    run("init", "kurs", "--language", "nb", "--language", "nn", "--title", "Vårt kurs")
    run("check", "--strict")
    run("build")
    run("new", "page", "Ny", "--title", "nn=Ny")
    for path in (tmp_path / "kurs" / "course_src").glob("*/kom-i-gang/ny.md"):
        path.write_text(f"---\ntitle: Ny\n---\n\nTekst på {path.parts[-3]}.\n", encoding="utf-8")
    in_own_words(tmp_path / "kurs" / "course_src")
    run("rename", "ny", "nyere")
    run("translate", "nn")
    run("schema", "--output", "skjema")
    run("preview", "--once", "--port", "0")
    run("release")
    assert (tmp_path / "kurs/output/vart-kurs-1/vart-kurs-1-scorm12.zip").exists()


@pytest.mark.audit
@pytest.mark.parametrize("installer", ["uv tool", "pipx"])
def test_what_people_install_programs_with_installs_the_wheel(
    installer: str, built: Path, tmp_path: Path
) -> None:
    """Each in an environment of its own, with nothing of ours; then a course, without Node."""
    (wheel,), tools, bin_ = built.glob("*.whl"), tmp_path / "tools", tmp_path / "bin"
    pins = PROJECT["dependency-groups"]["installers"]
    subprocess.run([sys.executable, "-m", "venv", tools], check=True)
    subprocess.run([tools / "bin" / "pip", "install", "-qq", *pins], check=True, timeout=300)
    ours = {"UV_TOOL_DIR": "uv", "UV_TOOL_BIN_DIR": "bin", "PIPX_HOME": "pipx"}
    ours |= {"PIPX_BIN_DIR": "bin", "UV_CACHE_DIR": "cache", "HOME": "hjem"}
    away = {name: str(tmp_path / folder) for name, folder in ours.items()}
    name, *more = installer.split()
    command = [tools / "bin" / name, *more, "install", "--python", sys.executable, wheel]
    subprocess.run(
        command, check=True, capture_output=True, env={**os.environ, **away}, timeout=300
    )
    for args in (["init", "kurs", "--yes"], ["build", "kurs/course_src"]):
        done = subprocess.run(
            [bin_ / "kursbygger", *args],
            env={"PATH": "/nowhere", "LC_ALL": "C.UTF-8"},
            cwd=tmp_path,
            capture_output=True,
            text=True,
        )
        assert 0 == done.returncode, done.stdout + done.stderr
    assert [*(tmp_path / "output").glob("*-scorm12.zip")]


CONTAINER = (ROOT / "Containerfile").read_text(encoding="utf-8").replace("\\\n", "")


def test_the_container_copies_what_is_there() -> None:
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", CONTAINER, re.MULTILINE)
    names = [name for line in copied for name in line.split()]
    assert "builder" in names
    assert [] == [name for name in names if not (ROOT / name).exists()]


@pytest.mark.audit
def test_the_steps_of_the_container_make_a_command_that_builds(tmp_path: Path) -> None:
    """In folders instead of images: what Debian's packages and the entry point do is left out."""
    made, place = tmp_path / "made", tmp_path / "src"
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "python"], check=True)
    place.mkdir()
    made.mkdir()
    path = f"{tmp_path / 'python' / 'bin'}:{os.environ['PATH']}"
    for verb, rest in re.findall(r"^(COPY|RUN) (.+)$", CONTAINER, re.MULTILINE):
        if verb == "COPY" and not rest.startswith("--from"):
            *names, to = rest.split()
            at = to if to.startswith("/made") else place
            command = f"cp -r {' '.join(str(ROOT / name) for name in names)} {at}/"
        else:
            command = "true" if verb == "COPY" or "apt-get" in rest else rest
        subprocess.run(
            ["bash", "-ec", command.replace("/made", str(made))],
            cwd=place,
            env={**os.environ, "PATH": path},
            check=True,
            capture_output=True,
            timeout=600,
        )
    done = subprocess.run(
        [tmp_path / "python" / "bin" / "kursbygger", "build", ROOT / "course_src"],
        cwd=tmp_path,
        env={"PATH": "/nowhere", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
    )
    assert 0 == done.returncode, done.stdout + done.stderr


@pytest.mark.audit
def test_a_bare_clone_becomes_a_package_with_make_alone(tmp_path: Path) -> None:
    clone = tmp_path / "klone"
    subprocess.run(["git", "clone", "-q", ROOT, clone], check=True)
    subprocess.run(["make"], cwd=clone, check=True, capture_output=True, timeout=900)
    first = {path.name: path.read_bytes() for path in (clone / "output").iterdir()}
    assert 2 <= len(first)
    subprocess.run(["make"], cwd=clone, check=True, capture_output=True, timeout=900)
    assert first == {path.name: path.read_bytes() for path in (clone / "output").iterdir()}
