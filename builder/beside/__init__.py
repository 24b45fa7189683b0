"""What a build writes beside its packages, for administrators and owners. A new file is a module
and a line here; each one sees what is written before it."""

from builder.beside.answer_key import make_answer_key
from builder.beside.made import Beside, Made
from builder.beside.readme import make_readme
from builder.beside.report import make_report
from builder.beside.statements import make_statements
from builder.beside.sums import make_sums

BESIDE: tuple[Beside, ...] = (
    Beside("svarnokkel", ".csv", make_answer_key),
    Beside("xapi-statements", ".json", make_statements),
    Beside("rapport", ".html", make_report),
    Beside("les-meg", ".html", make_readme),
    Beside("SHA256SUMS", "", make_sums),  # last: it lists the others
)

__all__ = ["BESIDE", "Beside", "Made"]
