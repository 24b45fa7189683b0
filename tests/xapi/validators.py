"""Others' reading of xAPI, beside our own: npm's validator, and Ralph's models where they are."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from builder.xapi.verify import faults

HERE = Path(__file__).parent


def learning_locker(statements: Sequence[Any]) -> list[list[str]]:
    """What @learninglocker/xapi-validation finds in each."""
    ran = subprocess.run(
        ["node", HERE / "validate.mjs"],
        input=json.dumps(statements),
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return list(json.loads(ran.stdout))


def ralph(statement: Any) -> list[str]:
    """What the models of ralph-malph (dependency group ``audit``) find."""
    from pydantic import ValidationError
    from ralph.models.xapi.base.statements import BaseXapiStatement

    try:
        BaseXapiStatement.model_validate(statement)
    except ValidationError as error:
        return [f"{one['loc']}: {one['msg']}" for one in error.errors()]
    return []


def ours(statement: Any) -> list[str]:
    """What we find."""
    return [f"{fault.rule.code} {fault.place} {fault.value}".strip() for fault in faults(statement)]


def assert_valid(statements: Sequence[Any]) -> None:
    """Every statement is one, to us and to npm's validator."""
    found = [(one, ours(one)) for one in statements]
    found += list(zip(statements, learning_locker(statements), strict=True))
    assert [] == [(one, said) for one, said in found if said]
