"""The files that directives name – films, sounds, captions, downloads – found and judged."""

from __future__ import annotations

from collections.abc import Sequence

from builder.diagnostics import Report
from builder.source import media_rules as rules
from builder.source.assets import TYPES
from builder.source.directives import Open, Opened, Paired
from builder.source.lines import Line
from builder.source.links import Resolver


def use_files(items: Sequence[Paired], language: str, resolver: Resolver, report: Report) -> None:
    """Put each file's ``Asset.path`` where its name stood; take out what there is no file for."""
    for at, item in enumerate(items):
        if isinstance(item, Open) and item.opened.kind is not None and item.opened.values:
            has_text = _has_text(items, at)
            judge = _JUDGES.get(item.opened.kind.name)
            if judge is not None and "file" in item.opened.values:
                judge(item.opened, has_text, report)
            _resolve(item.opened, language, resolver)


def _resolve(opened: Opened, language: str, resolver: Resolver) -> None:
    assert opened.kind is not None
    for key, written in list(opened.values.items()):
        kind = opened.kind.keys[key]
        if kind not in TYPES:
            continue
        place = opened.line.at(max(opened.line.text.find(written), opened.column))
        asset = resolver.file(kind, written, opened.line.path, language, place)
        if asset is None:
            del opened.values[key]
        else:
            opened.values[key] = asset.path


def _has_text(items: Sequence[Paired], at: int) -> bool:
    """Whether anything stands between the opening and what comes next of ``:::`` lines."""
    for item in items[at + 1 :]:
        if not isinstance(item, Line):
            return not hasattr(item, "opened")
        if item.text.strip():
            return True
    return False


def _judge_video(opened: Opened, has_text: bool, report: Report) -> None:
    place, name = opened.line.at(opened.column), opened.values["file"]
    if "captions" not in opened.values:
        proposed = name.rpartition("/")[2].rpartition(".")[0] + ".vtt"
        report.add(rules.WITHOUT_CAPTIONS, place, target=name, proposed=proposed)
    if "described" not in opened.values and not has_text:
        report.add(rules.WITHOUT_ALTERNATIVE, place, target=name)


def _judge_audio(opened: Opened, has_text: bool, report: Report) -> None:
    if not has_text:
        place = opened.line.at(opened.column)
        report.add(rules.WITHOUT_TRANSCRIPT, place, target=opened.values["file"])


_JUDGES = {"video": _judge_video, "audio": _judge_audio}
