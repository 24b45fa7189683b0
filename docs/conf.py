"""The docs as a site (``make site``). The sources are plain Markdown, to be read where they lie."""

from builder import __version__

project = "Kursbygger"
author = "Kursbygger"
release = version = __version__
language = "nb"
extensions = ["myst_parser"]

# The source folder is the whole repository, so that a link between two documents is the same on
# the site and in a clone. What is not named here is not read.
root_doc = "docs/index"
include_patterns = [
    "README.md",
    "CHANGELOG.md",
    "docs/*.md",
    "docs/*/*.md",
    "builder/ARCHITECTURE.md",
    "builder/*/*/README.md",
]
exclude_patterns = [".*", "node_modules", "output", "tests"]
source_suffix = {".md": "markdown"}

myst_heading_anchors = 3  # as the hosts of repositories make them
suppress_warnings = ["myst.header", "misc.highlighting_failure"]

html_theme = "furo"
html_title = "Kursbygger"
html_copy_source = False
html_show_copyright = False
html_show_sphinx = False
html_additional_pages = {"index": "start.html"}
templates_path = ["templates"]
html_permalinks_icon = "#"
