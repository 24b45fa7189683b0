"""Films, sounds and downloads as HTML: native controls, captions, and all of it as text too."""

from __future__ import annotations

from collections.abc import Mapping

from builder.course import Asset, Directive
from builder.pages.files import length_told, media_type, size_told, told
from builder.pages.place import Place


def video_values(block: Directive, place: Place) -> Mapping[str, object]:
    """What the template of a film needs beside its label and body."""
    film, described, poster, captions = (
        place.unit.use(block.values.get(key)) for key in ("file", "described", "poster", "captions")
    )
    spoken = place.text.lang if place.text else place.language
    return {
        "title": place.fresh_id(),
        "films": [_recording(one, place) for one in (film, described) if one],
        "poster": poster,
        "captions": captions,
        "spoken": spoken,
        "spoken_name": place.course.locale(spoken).say("language.name"),
        "shape": next((one for one in (film, poster) if one and one.width), None),
    }


def audio_values(block: Directive, place: Place) -> Mapping[str, object]:
    """What the template of a sound needs beside its label and body."""
    sound = place.unit.use(block.values.get("file"))
    return {"title": place.fresh_id(), "sound": _recording(sound, place) if sound else None}


def download_values(block: Directive, place: Place) -> Mapping[str, object]:
    """What the template of a download needs beside its label and body."""
    file = place.unit.use(block.values.get("file"))
    facts = told(file, place.locale) if file else ""
    return {"path": file.package_path if file else None, "facts": facts}


def _recording(asset: Asset, place: Place) -> Mapping[str, str]:
    facts = [size_told(asset.size, place.locale)]
    if asset.seconds:
        facts.insert(0, length_told(asset.seconds, place.locale))
    return {"path": asset.package_path, "type": media_type(asset), "facts": ", ".join(facts)}
