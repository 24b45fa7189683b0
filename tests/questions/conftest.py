from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.questions.player import Player


@pytest.fixture(scope="module")
def player() -> Iterator[Player]:
    player = Player()
    yield player
    player.close()
