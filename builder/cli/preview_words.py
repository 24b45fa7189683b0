"""What ``preview`` says in the terminal; the words of its page are in ``preview/words.py``."""

from __future__ import annotations

NB: dict[str, str] = {
    "preview": "Vis kurset i nettleseren, på nytt hver gang du lagrer.",
    "--target preview": "Standarden kurset vises i først. Den kan byttes på siden.",
    "--port": "Porten siden åpnes på; er den opptatt, brukes den neste.",
    "--once": "Se om kurset kan vises, si fra om feil, og stopp.",
    "--no-open": "Ikke åpne nettleseren.",
    "previewed": "Kurset vises på {address}",
    "port taken": "Port {port} er opptatt; bruker {other}.",
    "no port": "Fant ingen ledig port: {reason}",
    "how to stop": "Stopp med Ctrl+C. Bare denne maskinen kan se siden.",
    "read again": "Lest på nytt på {seconds} s. {summary}",
    "preview stopped": "Forhåndsvisningen er stoppet.",
}

EN: dict[str, str] = {
    "preview": "Show the course in the browser, anew each time you save.",
    "--target preview": "The standard to show the course in first. The page can change it.",
    "--port": "The port of the page; when it is taken, the next is used.",
    "--once": "See whether the course can be shown, tell of faults, and stop.",
    "--no-open": "Do not open the browser.",
    "previewed": "The course is shown at {address}",
    "port taken": "Port {port} is taken; using {other}.",
    "no port": "Found no free port: {reason}",
    "how to stop": "Stop with Ctrl+C. Only this machine can see the page.",
    "read again": "Read again in {seconds} s. {summary}",
    "preview stopped": "The preview is stopped.",
}
