"""Whether HTML is valid, by two validators: a fast one, and the HTML standard's own."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]
FAST = ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
STANDARD = ROOT / "tests" / "validator" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def html_faults(folder: Path) -> list[str]:
    """What html-validate finds in the HTML files of a folder."""
    settings = {"root": True, "extends": ["html-validate:recommended"]}
    (folder / ".htmlvalidate.json").write_text(json.dumps(settings))
    command = ["node", str(FAST), "--formatter=json", "**/*.html"]
    found = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, timeout=120
    )
    return [
        f"{file['filePath']}:{message['line']}: {message['message']}"
        for file in json.loads(found.stdout or "[]")
        for message in file["messages"]
    ] + ([] if found.returncode in (0, 1) else [found.stderr])


def standard_faults(files: list[Path]) -> list[str]:
    """What the Nu Html Checker, which the WHATWG and W3C keep, calls an error."""
    command = ["java", "-jar", str(STANDARD), "--errors-only", "--format", "json", *map(str, files)]
    found = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    return [
        f"{message.get('url')}:{message.get('lastLine')}: {message['message']}"
        for message in json.loads(found.stderr)["messages"]
    ]
