"""``docs/nb/hva-som-biter.md`` is made here (``make docs``): findings, and the LMSs they hurt."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from builder.archive import reading_rules
from builder.diagnostics import Rule, Severity
from builder.inspector import RULES
from builder.inspector.lms import BITES, LMSS, Bite, Source

HEAD = """# Hva som biter hvor

Alt `kursbygger inspect` kan si om en pakke, og hvilke læringsplattformer det er kjent fra. Siden
lages av de samme opplysningene som tabellen i svaret.

- *Ukjent* betyr at vi tror det rammer plattformen, uten å ha sett det eller funnet det skrevet.
- En strek betyr at funnet ikke er knyttet til bestemte plattformer. Det kan ramme alle.

| Kode | Er | Kjent fra |
| --- | --- | --- |"""

KINDS = {Severity.ERROR: "feil", Severity.WARNING: "advarsel", Severity.NOTE: "merknad"}

UNSEEN = """
## Det ingen kan se i en pakke

Noe viser seg først når kurset kjører. Da hjelper bare et testkurs, eller `kursbygger probe`:

- i hvilken rekkefølge kurset melder poeng, status og tid, og om en status blir senket,
- hvor lenge kurset leter etter en treg plattform, og om det prøver igjen når lagringen svikter,
- om det som lagres, får plass, og om svarene er skrevet slik standarden sier,
- om id-ene er de samme i neste utgave, så framgangen følger med."""


def page() -> str:
    """The page, as Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield HEAD
    for rule in (*RULES, *reading_rules.RULES):
        known = ", ".join(map(_known, BITES.get(rule.code, ()))) or "–"
        yield f"| {_linked(rule)} | {KINDS[rule.severity]} | {known} |"
    yield UNSEEN


def _linked(rule: Rule) -> str:
    return f"[`{rule.code}`](feilmeldinger.md#{rule.code})"


def _known(bite: Bite) -> str:
    """The LMS and who says so."""
    version = next(lms.version for lms in LMSS if lms.name == bite.lms)
    name = f"{bite.lms} {version}".strip() if bite.source is Source.TRIED else bite.lms
    return f"{name} ({', '.join(filter(None, (bite.source.value.in_language('nb'), bite.where)))})"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), encoding="utf-8")
