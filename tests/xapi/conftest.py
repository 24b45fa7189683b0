"""A store of statements on this machine, which can be told to misbehave."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.xapi.lrs import Store, running


@pytest.fixture
def lrs() -> Iterator[Store]:
    with running() as store:
        yield store
