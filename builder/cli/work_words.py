"""What the commands of every week say: schema, init, new, rename, translate and release."""

from __future__ import annotations

NB: dict[str, str] = {
    "schema": "Skriv JSON Schema for filene i et kurs, så redigeringsprogrammet hjelper til mens "
    "du skriver.",
    "NAME": "NAVN",
    "--output schema": "Mappen alle skjemaene legges i.",
    "no such schema": "ukjent skjema {name}; de som finnes er {all}",
    "schema missing": "skriv hvilket skjema ({all}), eller --output MAPPE for alle",
    "schemas written": "Skrev {n} skjemaer i {folder}",
}

EN: dict[str, str] = {
    "schema": "Write JSON Schemas of a course's files, so that the editor helps while you write.",
    "NAME": "NAME",
    "--output schema": "The folder to put all the schemas in.",
    "no such schema": "unknown schema {name}; there are {all}",
    "schema missing": "tell which schema ({all}), or --output DIR for all of them",
    "schemas written": "Wrote {n} schemas in {folder}",
}
