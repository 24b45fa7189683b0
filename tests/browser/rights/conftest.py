"""A learner in the course of the learner's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.learner import Learner
from tests.browser.lms import Lms
from tests.browser.rights.course import RIGHTS, all_done
from tests.browser.session import Session
from tests.browser.standards import Standard


@pytest.fixture
def package(build: Callable[[str, str], Path], lms: Lms, standard: Standard) -> str:
    return lms.upload(build(RIGHTS, standard.target))


@pytest.fixture
def page(learner: Session, package: str) -> Page:
    return learner.launch(package)


@pytest.fixture
def reader(page: Page) -> Learner:
    return Learner(page)


@pytest.fixture
def done(learner: Session, page: Page, reader: Learner) -> Learner:
    """At the end of the course, all that is required done."""
    return all_done(reader)
