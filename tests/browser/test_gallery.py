"""The gallery – every block and question type – by axe-core, at 320 px and with 24 px targets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.accessible import fits, shown, violations
from tests.browser.courses import GALLERY
from tests.browser.learner import Learner
from tests.browser.lms import Lms
from tests.browser.session import Session

pytestmark = pytest.mark.audit
"""All of it before a release: `make browser` has 15 minutes with the rest of CI."""


def test_every_block_and_type_is_accessible_and_fits_320_pixels(
    learner: Session, build: Callable[[str], Path], lms: Lms
) -> None:
    page = learner.launch(lms.upload(build(GALLERY)), width=320)
    Learner(page)
    assert [] == shown(page, "nb", lambda name: violations(page, name) + fits(page, name))
