"""``python -m tests.gallery.first_page PNG``: the first page of the starter kit, for README.

Part of ``make pictures``.
"""

from __future__ import annotations

import sys
import tempfile
import zipfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import ARGUMENTS, CHROMIUM
from tests.browser.courses import STARTER_KIT, Courses

WIDTH, HEIGHT = 1280, 860


def main(picture: Path) -> int:
    """Write the picture of the web package, as a reader meets it."""
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = Path(temporary)
        with zipfile.ZipFile(Courses(folder / "built").zip(STARTER_KIT, "web")) as package:
            package.extractall(folder / "site")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = browser.new_page(
            viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light", locale="nb"
        )
        page.goto((folder / "site" / "index.html").as_uri())
        page.locator("body[data-ready]").wait_for()
        page.locator("article:visible img").first.evaluate("(one) => one.decode()")
        picture.write_bytes(page.screenshot())
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
