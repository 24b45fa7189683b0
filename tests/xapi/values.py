"""What a learner and an LMS can put into the places of a template, as hypothesis makes it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from hypothesis import strategies as st

WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60
)
IRIS = st.sampled_from(
    ["https://lms.kommune.no/kurs/17", "urn:uuid:0e2f5a52-7b7e-4b0c-9a4f-1f4f9c7f6a01#modules/å"]
)
ACCOUNTS = st.fixed_dictionaries(
    {"homePage": IRIS, "name": st.text("abcæøå0123456789-", min_size=1, max_size=20)}
)
ACTORS = st.one_of(
    st.fixed_dictionaries({"account": ACCOUNTS}, optional={"objectType": st.just("Agent")}),
    st.just({"mbox": "mailto:en@kommune.no", "objectType": "Agent", "name": "En"}),
)
DURATIONS = st.builds(
    "PT{}H{}M{}S".format, st.integers(0, 900), st.integers(0, 59), st.sampled_from(["0", "7.25"])
)
TIMES = st.builds(
    "{:%Y-%m-%dT%H:%M:%S}.{:03d}Z".format,
    st.datetimes(min_value=datetime(2000, 1, 1)),
    st.integers(0, 999),
)
SHARES = st.floats(0, 1).map(lambda value: round(value, 4))


def response(definition: dict[str, Any]) -> st.SearchStrategy[str]:
    """Any answer that the player could send to a question."""
    kind = definition.get("interactionType")
    ids = [each["id"] for each in definition.get("choices") or definition.get("scale") or []]
    if kind == "choice":
        return st.lists(st.sampled_from(ids), unique=True, min_size=1, max_size=len(ids)).map(
            "[,]".join
        )
    if kind == "sequencing":
        return st.permutations(ids).map("[,]".join)
    if kind == "likert":
        return st.sampled_from(ids)
    if kind == "matching":
        left = [each["id"] for each in definition["source"]]
        right = st.sampled_from([each["id"] for each in definition["target"]])
        pairs = st.lists(right, min_size=len(left), max_size=len(left))
        return pairs.map(
            lambda found: "[,]".join(f"{a}[.]{b}" for a, b in zip(left, found, strict=True))
        )
    if kind == "true-false":
        return st.sampled_from(["true", "false"])
    if kind == "numeric":
        return st.integers(-(10**9), 10**9).map(str)
    return WORDS


@st.composite
def values(draw: st.DrawFn, definition: dict[str, Any]) -> dict[str, Any]:
    """A value for every place."""
    scaled = draw(SHARES)
    return {
        "id": str(draw(st.uuids(version=4))),
        "actor": draw(ACTORS),
        "activityId": draw(IRIS),
        "registration": draw(st.one_of(st.none(), st.uuids(version=4).map(str))),
        "language": draw(st.sampled_from(["nb", "nn", "se", "en-GB", "und"])),
        "timestamp": draw(TIMES),
        "duration": draw(DURATIONS),
        "progress": draw(st.integers(0, 100)),
        "masteryScore": draw(st.one_of(st.none(), SHARES)),
        "scaled": scaled,
        "raw": round(scaled * 100),
        "success": draw(st.booleans()),
        "response": draw(response(definition)),
    }
