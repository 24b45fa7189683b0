"""The course folder as it lies on disk: one scan, and each text file read once.

Whatever an author's editor, file server or synchronising client has done to a file becomes a
diagnostic here; the rest of the room sees clean text with one line feed between the lines.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.diagnostics import Location, Report, Rule, Severity, Text

LARGEST_TEXT = 1_000_000
"""Bytes. A page of this size would be a book; what is larger is something else by mistake."""

FILE_UNREADABLE = Rule(
    "text-file-unreadable",
    Severity.ERROR,
    Text("«{path}» kan ikke leses: {reason}", "“{path}” cannot be read: {reason}"),
    Text(
        "Se etter om du har tilgang til filen, og om den er åpen i et annet program.",
        "See whether you have access to the file and whether another program holds it open.",
    ),
    Text(
        "Kurset bygges av alt som ligger i kursmappen. Kan en fil ikke leses, ville pakken mangle "
        "noe uten at du fikk vite det.",
        "The course is built from all that lies in its folder. If a file cannot be read, the "
        "package would lack something without your knowing.",
    ),
)
FILE_VANISHED = Rule(
    "file-vanished",
    Severity.ERROR,
    Text("«{path}» forsvant mens kurset ble lest", "“{path}” vanished while the course was read"),
    Text(
        "Vent til mappen er ferdig synkronisert, og kjør kommandoen en gang til.",
        "Wait until the folder has finished synchronising, then run the command again.",
    ),
    Text(
        "Noen flyttet eller slettet filen i samme øyeblikk, ofte OneDrive eller et annet program "
        "som synkroniserer mapper.",
        "Something moved or deleted the file at that very moment, often OneDrive or another "
        "program that synchronises folders.",
    ),
)
FILE_IS_FOLDER = Rule(
    "file-is-folder",
    Severity.ERROR,
    Text(
        "«{path}» er en mappe, men skulle vært en fil", "“{path}” is a folder but should be a file"
    ),
    Text(
        "Gi mappen et annet navn, og legg filen «{path}» der den skal være.",
        "Rename the folder and put the file “{path}” in its place.",
    ),
    Text(
        "Noen programmer pakker ut en fil til en mappe med samme navn.",
        "Some programs unpack a file into a folder of the same name.",
    ),
)
FILE_EMPTY = Rule(
    "text-file-empty",
    Severity.ERROR,
    Text("«{path}» er tom", "“{path}” is empty"),
    Text(
        "Skriv innholdet, eller slett filen hvis den ikke skal være med.",
        "Write its content, or delete the file if it is not meant to be there.",
    ),
    Text(
        "En tom fil er nesten alltid en lagring som gikk galt, eller en side noen glemte å skrive.",
        "An empty file is nearly always a save that went wrong or a page nobody got round to "
        "writing.",
    ),
)
FILE_TOO_LARGE = Rule(
    "file-too-large",
    Severity.ERROR,
    Text(
        "«{path}» er på {size} MB, og det er for mye for en tekstfil",
        "“{path}” is {size} MB, which is too much for a text file",
    ),
    Text(
        "Ta ut det som ikke er tekst. Bilder og lyd legges som egne filer i media-mappen.",
        "Take out what is not text. Pictures and sound go into the media folder as files of their "
        "own.",
    ),
    Text(
        "Så store tekstfiler har som regel fått et bilde limt rett inn. Grensen er 1 MB.",
        "Text files this large have usually had a picture pasted straight in. The limit is 1 MB.",
    ),
)
FILE_ENCODING = Rule(
    "file-encoding",
    Severity.ERROR,
    Text(
        "«{path}» er lagret som {encoding}, ikke som UTF-8",
        "“{path}” is saved as {encoding}, not as UTF-8",
    ),
    Text(
        "Åpne filen, velg «Lagre som» og tegnkoding UTF-8. Her står: {sample}",
        "Open the file, choose “Save as” and the encoding UTF-8. It says here: {sample}",
    ),
    Text(
        "Tegnkodingen bestemmer hvordan æ, ø og å lagres. UTF-8 er den eneste som alle programmer, "
        "nettlesere og læringsplattformer leser likt.",
        "The encoding decides how letters such as æ, ø and å are stored. UTF-8 is the only one "
        "that all programs, browsers and learning platforms read alike.",
    ),
)
FILE_GARBLED_LETTERS = Rule(
    "file-garbled-letters",
    Severity.WARNING,
    Text(
        "«{found}» ser ut til å skulle være «{meant}»",
        "“{found}” looks as if it should be “{meant}”",
    ),
    Text(
        "Rett til «{meant}», her og ellers i filen.",
        "Change it to “{meant}”, here and elsewhere in the file.",
    ),
    Text(
        "Slik ser æ, ø og å ut når en fil er lest med feil tegnkoding og så lagret igjen.",
        "This is how æ, ø and å look once a file has been read in the wrong encoding and saved "
        "again.",
    ),
)
FILE_LINK_OUTSIDE = Rule(
    "file-link-outside",
    Severity.ERROR,
    Text(
        "«{path}» er en snarvei til noe utenfor kursmappen",
        "“{path}” is a shortcut to something outside the course folder",
    ),
    Text(
        "Legg selve filen i kursmappen i stedet for en snarvei.",
        "Put the file itself in the course folder instead of a shortcut.",
    ),
    Text(
        "Det som ligger utenfor mappen, følger ikke med når andre får kurset, og kunne være noe "
        "som aldri skulle vært delt.",
        "What lies outside the folder does not follow when others get the course, and could be "
        "something that was never meant to be shared.",
    ),
)
RULES = (
    FILE_UNREADABLE,
    FILE_VANISHED,
    FILE_IS_FOLDER,
    FILE_EMPTY,
    FILE_TOO_LARGE,
    FILE_ENCODING,
    FILE_GARBLED_LETTERS,
    FILE_LINK_OUTSIDE,
)

IGNORED = frozenset({"Thumbs.db", "desktop.ini", "__pycache__", "node_modules", "output"})
_BREAKS = re.compile("\r\n?")
_ODD_BREAKS = str.maketrans({"\x85": " ", "\u2028": " ", "\u2029": " "})
_GARBLED = re.compile("(?:Ã[\x80-\xbf†˜…¦¸¥¤¶‰–]|â€[œ\x9d“”™¦])")


Stamp = tuple[int, int] | None
"""By which a file is known to be the one it was."""


@dataclass(frozen=True, slots=True)
class Folder:
    """What the course folder held when it was scanned."""

    root: Path
    files: Mapping[str, Path]
    """Path relative to the folder, exact case → the file. Sorted."""
    folders: frozenset[str]
    """Relative paths of the folders in it."""

    def stamp(self, path: str) -> Stamp:
        """Size and time of change of a file; None for one that is not there, or not any more."""
        try:
            stat = self.files[path].stat()
        except (KeyError, OSError):
            return None
        return stat.st_size, stat.st_mtime_ns

    def names(self, folder: str) -> tuple[str, ...]:
        """Names of the files that lie directly in ``folder`` (relative, ``""`` is the root)."""
        start = f"{folder}/" if folder else ""
        rests = (path[len(start) :] for path in self.files if path.startswith(start))
        return tuple(rest for rest in rests if "/" not in rest)

    def folder_names(self, folder: str) -> tuple[str, ...]:
        """Names of the folders that lie directly in ``folder``, sorted."""
        start = f"{folder}/" if folder else ""
        rests = (path[len(start) :] for path in self.folders if path.startswith(start))
        return tuple(sorted(rest for rest in rests if rest and "/" not in rest))


def scan_folder(root: Path, report: Report) -> Folder:
    """Every file and folder under ``root``, hidden ones and links that lead out left aside."""
    files: dict[str, Path] = {}
    folders: set[str] = set()
    real_root = Path(os.path.realpath(root))
    waiting = [("", root)]
    while waiting:
        prefix, folder = waiting.pop()
        for entry in _entries(folder, prefix, report):
            path = prefix + _printable(entry.name)
            if entry.is_symlink() and not _stays_inside(entry, real_root, path, report):
                continue
            if entry.is_dir():
                folders.add(path)
                waiting.append((f"{path}/", Path(entry.path)))
            elif entry.is_file():
                files[path] = Path(entry.path)
    return Folder(root, dict(sorted(files.items())), frozenset(folders))


def _entries(folder: Path, prefix: str, report: Report) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        path = prefix.rstrip("/") or "."
        report.add(FILE_UNREADABLE, Location(path), path=path, reason=_reason(error))
        return
    for entry in entries:
        if not entry.name.startswith((".", "~$")) and entry.name not in IGNORED:
            yield entry


def _stays_inside(entry: os.DirEntry[str], root: Path, path: str, report: Report) -> bool:
    """A link to a folder is never followed: it could lead back to where we stand."""
    target = Path(os.path.realpath(entry.path))
    if root in target.parents and not target.is_dir():
        return True
    report.add(FILE_LINK_OUTSIDE, Location(path), path=path)
    return False


def _printable(name: str) -> str:
    return os.fsencode(name).decode("utf-8", "replace")


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__


def read_text(folder: Folder, path: str, report: Report) -> str | None:
    """The text of ``path`` with line feeds between lines; None when there is none (reported)."""
    place = Location(path)
    data = _read_bytes(folder, path, report)
    if data is None:
        return None
    if len(data) > LARGEST_TEXT:
        report.add(FILE_TOO_LARGE, place, path=path, size=f"{_size(folder, path) / 1e6:.1f}")
        return None
    text = decode(data, path, report)
    if not text.strip():
        report.add(FILE_EMPTY, place, path=path)
        return None
    _tell_garbled(text, path, report)
    return text


def _read_bytes(folder: Folder, path: str, report: Report) -> bytes | None:
    place = Location(path)
    if path in folder.folders:
        report.add(FILE_IS_FOLDER, place, path=path)
        return None
    try:
        with folder.files[path].open("rb") as file:
            return file.read(LARGEST_TEXT + 1)
    except FileNotFoundError:
        report.add(FILE_VANISHED, place, path=path)
    except OSError as error:
        report.add(FILE_UNREADABLE, place, path=path, reason=_reason(error))
    return None


def _size(folder: Folder, path: str) -> int:
    try:
        return folder.files[path].stat().st_size
    except OSError:
        return LARGEST_TEXT


def decode(data: bytes, path: str, report: Report) -> str:
    """``data`` as text; another encoding than UTF-8 is reported, then read as what it is."""
    try:
        text = data.decode("utf-8-sig")
        if _looks_like_utf16(data):
            raise UnicodeDecodeError("utf-8", data, 0, 1, "UTF-16")
    except UnicodeDecodeError as error:
        text = _decode_other(data, path, error.start, report)
    return _BREAKS.sub("\n", text).translate(_ODD_BREAKS)


def _looks_like_utf16(data: bytes) -> bool:
    start = data[:200]
    return start[:2] in (b"\xff\xfe", b"\xfe\xff") or start.count(0) * 3 > len(start)


def _decode_other(data: bytes, path: str, start: int, report: Report) -> str:
    if _looks_like_utf16(data):
        marked = data[:2] in (b"\xff\xfe", b"\xfe\xff")
        codec = "utf-16" if marked else ("utf-16-be" if data[:1] == b"\0" else "utf-16-le")
        name, text, line = "UTF-16", data.decode(codec, "replace"), 1
    else:
        old = any(0x80 <= byte < 0xA0 for byte in data)
        name = "Windows-1252" if old else "Latin-1 (ISO 8859-1)"
        text = data.decode("cp1252" if old else "latin-1", "replace")
        line = data.count(b"\n", 0, start) + 1
    lines = _BREAKS.sub("\n", text).split("\n")
    sample = lines[min(line, len(lines)) - 1].strip()[:60]
    report.add(FILE_ENCODING, Location(path, line), path=path, encoding=name, sample=sample)
    return text


def _tell_garbled(text: str, path: str, report: Report) -> None:
    garbled = _GARBLED.search(text)
    if garbled is None:
        return
    meant = garbled[0].encode("cp1252", "ignore").decode("utf-8", "ignore")
    if meant:
        place = _place(text, garbled.start(), path)
        report.add(FILE_GARBLED_LETTERS, place, found=garbled[0], meant=meant)


def _place(text: str, at: int, path: str) -> Location:
    return Location(path, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
