"""What leads nowhere on the site of the docs is found, and what leads somewhere is not."""

from __future__ import annotations

from pathlib import Path

from tests.site_links import broken


def test_pages_anchors_and_pictures_that_are_not_there_are_told(tmp_path: Path) -> None:
    (tmp_path / "nb").mkdir()
    (tmp_path / "bilde.png").write_bytes(b"")
    (tmp_path / "index.html").write_text(
        '<html><body><a href="nb/side.html#med-%C3%A5">a</a><a href="https://kurs.no/x">b</a>'
        '<a href="nb/side.html#borte">c</a><img src="bilde.png"><img src="tapt.png"></body></html>',
        "utf-8",
    )
    (tmp_path / "nb" / "side.html").write_text(
        '<html><head><meta charset="utf-8"></head><body><h1 id="med-å">d</h1>'
        '<a href="#med-å">e</a><a href="../index.html">f</a>'
        '<a href="borte.html">g</a></body></html>',
        "utf-8",
    )
    assert [
        "index.html: nb/side.html#borte",
        "index.html: tapt.png",
        "nb/side.html: borte.html",
    ] == broken(tmp_path)
