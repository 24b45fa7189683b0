"""What ``xapi statements`` and ``xapi send`` say."""

from __future__ import annotations

NB: dict[str, str] = {
    "xapi": "Setninger om kurset for en LRS (xAPI).",
    "xapi statements": "Skriv alt kurset kan fortelle en LRS: aktivitetene, og en mal for hver "
    "setning.",
    "--language statements": "Bare dette språket.",
    "--output statements": "Filen det skrives til. Ellers skrives det i terminalen.",
    "xapi send": "Send setningene i en fil til en LRS. Brukernavn og passord tas fra "
    "KURSBYGGER_LRS_USER og KURSBYGGER_LRS_PASSWORD, eller du blir spurt.",
    "--endpoint": "Adressen til LRS-en, for eksempel https://lrs.kommunen.no/xapi/.",
    "lrs user": "Brukernavn i LRS-en",
    "lrs password": "Passord",
    "sending": "Sendt {done} av {total}",
    "sent": "{path}: {sent} setninger sendt.",
    "sent known": "{n} fantes i LRS-en fra før.",
    "sent earlier": "{n} ble sendt forrige gang.",
    "sent refused": "{n} ble avvist.",
    "sent left": "{n} er ikke sendt. Kjør den samme kommandoen igjen for å fortsette.",
    "sending stopped": "Stoppet. Kjør den samme kommandoen igjen for å fortsette.",
}

EN: dict[str, str] = {
    "xapi": "Statements about the course for an LRS (xAPI).",
    "xapi statements": "Write all that the course can tell an LRS: its activities, and a template "
    "of each statement.",
    "--language statements": "This language alone.",
    "--output statements": "The file to write to. Otherwise the terminal.",
    "xapi send": "Send the statements of a file to an LRS. User name and password are taken from "
    "KURSBYGGER_LRS_USER and KURSBYGGER_LRS_PASSWORD, or asked for.",
    "--endpoint": "The address of the LRS, such as https://lrs.kommunen.no/xapi/.",
    "lrs user": "User name in the LRS",
    "lrs password": "Password",
    "sending": "Sent {done} of {total}",
    "sent": "{path}: {sent} statements sent.",
    "sent known": "The LRS had {n} before.",
    "sent earlier": "{n} were sent last time.",
    "sent refused": "{n} were refused.",
    "sent left": "{n} are not sent. Run the same command again to go on.",
    "sending stopped": "Stopped. Run the same command again to go on.",
}
