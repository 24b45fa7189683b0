"""Whether the course hangs together as modules and pages."""

from __future__ import annotations

from builder.course import Course
from builder.diagnostics import Report, Rule, Severity, Text

MODULE_EMPTY = Rule(
    "module-empty",
    Severity.WARNING,
    Text("Modulen «{module}» har ingen sider", "The module “{module}” has no pages"),
    Text(
        "Legg sider i mappen og i «pages», eller ta modulen ut av «modules».",
        "Put pages in the folder and in “pages”, or take the module out of “modules”.",
    ),
    Text(
        "En modul med bare en forside er som regel ikke ferdig.",
        "A module with nothing but a front page is usually not finished.",
    ),
)
NOTHING_OBLIGATORY = Rule(
    "course-without-end",
    Severity.WARNING,
    Text(
        "Kurset har verken sider eller prøver som kreves, så alle er ferdige med en gang",
        "The course requires neither pages nor quizzes, so everyone is done at once",
    ),
    Text(
        "La minst én side eller prøve være uten optional: true, eller endre «completion» i "
        "course.yaml.",
        "Let at least one page or quiz be without optional: true, or change “completion” in "
        "course.yaml.",
    ),
    Text(
        "Læringsplattformen får vite at kurset er fullført når alt som kreves, er gjort.",
        "The LMS is told that the course is completed when all that is required is done.",
    ),
)
RULES = (MODULE_EMPTY, NOTHING_OBLIGATORY)


def check_structure(course: Course, report: Report) -> None:
    """Tell modules without pages, and a course that asks for nothing."""
    for module in course.modules:
        if not module.items:
            report.add(MODULE_EMPTY, module.location, module=module.id)
    if course.modules and not _asks_for_something(course):
        report.add(NOTHING_OBLIGATORY, course.modules[0].location)


def _asks_for_something(course: Course) -> bool:
    wanted = course.settings.completion
    pages = wanted.pages == "every" or (
        wanted.pages == "obligatory" and any(not page.optional for page in course.pages())
    )
    graded = [quiz for quiz in course.quizzes() if quiz.mode == "graded"]
    quizzes = (wanted.quizzes == "every" and bool(graded)) or (
        wanted.quizzes == "obligatory" and any(not quiz.optional for quiz in graded)
    )
    return pages or quizzes
