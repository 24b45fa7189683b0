"""What good Markdown becomes."""

from __future__ import annotations

from builder.course import Directive, Prose
from builder.diagnostics import Location
from tests.source.markdown_room import Room


def test_links_and_pictures_become_tokens_with_exact_places(room: Room) -> None:
    body = room.read(
        'Se [annen](annen.md).\n\n- a\n- **b** [ut](https://example.org/x "Tittel")\n\n'
        '> ![Et kart](kart.svg "Kartet")\n'
    )
    assert [
        ("annen.md", "page", "annen", Location("nb/modul/side.md", 1, 12)),
        ("https://example.org/x", "external", None, Location("nb/modul/side.md", 4, 14)),
    ] == [(link.written, link.kind, link.page, link.location) for link in body.links]
    (image,) = body.images
    assert ("media/kart.svg", "Et kart", "Kartet") == (image.asset, image.alt, image.caption)
    assert Location("nb/modul/side.md", 6, 14) == image.location
    html = "".join(block.html for block in body.blocks if isinstance(block, Prose))
    assert '<a href="@link:0">annen</a>' in html
    assert '<img alt="Et kart" src="@image:0">' in html
    assert [] == room.findings()


def test_a_page_knows_the_lines_of_its_file(room: Room) -> None:
    from builder.source.markdown import PageSource

    source = PageSource("nb/modul/side.md", "\n## To\n\n[x-navn](annen.md)\n", 8, "nb")
    body = room.reader.read_page(source)
    assert [9] == [heading.location.line for heading in body.headings]
    assert [11] == [link.location.line for link in body.links]


def test_references_are_placed_where_their_target_stands(room: Room) -> None:
    body = room.read("[annen side][a] og ![Et kart][k]\n\n[a]: annen.md\n[k]: <kart.svg>\n")
    assert [(3, 6)] == [(link.location.line, link.location.column) for link in body.links]
    assert [(4, 7)] == [(image.location.line, image.location.column) for image in body.images]


def test_footnotes_work_across_directives(room: Room) -> None:
    body = room.read(
        ":::tips\nSant.[^kilde]\n:::\n\nSlutt.\n\n[^kilde]: Se [annen side](annen.md).\n"
    )
    tip, after = body.blocks
    assert isinstance(tip, Directive)
    assert isinstance(tip.children[0], Prose)
    assert 'id="fnref-1"><a aria-label="Fotnote 1" class="footnote-ref" href="#fn-1">1</a>' in (
        tip.children[0].html
    )
    assert isinstance(after, Prose)
    assert '<li id="fn-1">' in after.html
    assert 'aria-label="Tilbake til teksten, fotnote 1"' in after.html
    assert [7] == [link.location.line for link in body.links]
    assert [] == room.findings()


def test_directives_nest_and_carry_their_labels(room: Room) -> None:
    body = room.read(
        '::::detaljer[Om "dette" og **det**]\n:::sitat[Hun]\nOrd.\n:::\n\nMer.\n::::\n\nEtter.\n'
    )
    details, after = body.blocks
    assert isinstance(details, Directive)
    assert ("details", "Om «dette» og <strong>det</strong>") == (details.name, details.label)
    quote, more = details.children
    assert isinstance(quote, Directive)
    assert ("quote", (Prose("<p>Ord.</p>"),)) == (quote.name, quote.children)
    assert (Prose("<p>Mer.</p>"), Prose("<p>Etter.</p>")) == (more, after)
    assert [] == room.findings()


def test_a_reflection_is_given_to_the_reader(room: Room) -> None:
    body = room.read(":::refleksjon[Hva *nå*?]{#neste}\nSkriv.\n:::\n")
    (answer,) = body.answerables
    assert ("reflection", "neste") == (answer.kind, answer.id)
    assert ("Hva <em>nå</em>?", "Hva nå?") == (answer.label.html, answer.label.plain)
    assert 1 == answer.location.line


def test_snippets_are_put_in_with_their_own_places(room: Room) -> None:
    room.write("nb/snippets/hjelp.md", "Spør [en annen](../modul/annen.md).\n")
    body = room.read("Før.\n\n:::sett-inn{id=hjelp}\n\nEtter.\n")
    assert (Prose('<p>Før.</p>\n<p>Spør <a href="@link:0">en annen</a>.</p>\n<p>Etter.</p>'),) == (
        body.blocks
    )
    assert Location("nb/snippets/hjelp.md", 1, 17) == body.links[0].location
    assert [] == room.findings()


def test_values_of_the_course_are_text_and_never_markup(room: Room) -> None:
    assert "<p>Fra Bok &amp; &lt;Blad&gt;. <code>{{owner}}</code></p>" == room.html(
        "Fra {{owner}}. `{{owner}}`"
    )


def test_quotes_are_the_languages_own_and_code_is_left_alone(room: Room) -> None:
    text = '"Hei," sa ("hun") `"kode"` "**sterkt**" 24"-skjerm\n\n```\n"x"\n```\n'
    assert (
        '<p>«Hei,» sa («hun») <code>"kode"</code> «<strong>sterkt</strong>» 24"-skjerm</p>\n'
        "<pre><code>&quot;x&quot;\n</code></pre>"
    ) == room.html(text)
    assert "<p>“Hi” she said</p>" == room.html('"Hi" she said', "en")


def test_code_is_kept_exactly_also_in_lists(room: Room) -> None:
    text = "- punkt\n\n    ```python\n    a = '<b>' &amp; 1  \n\n    \tb\n    ```\n\n- to\n"
    assert (
        "<pre><code class=\"language-python\">a = '&lt;b&gt;' &amp;amp; 1  \n\n\tb\n</code></pre>"
        in room.html(text)
    )
    assert [] == room.findings()


def test_comments_never_ship(room: Room) -> None:
    text = "En <!-- hemmelig --> to\n<!--\nlang\n-->\ntre `<!-- vist -->`\n"
    assert "<p>En  to\ntre <code>&lt;!-- vist --&gt;</code></p>" == room.html(text)


def test_the_few_html_elements_are_real_ones(room: Room) -> None:
    text = (
        'H<sub>2</sub>O <kbd>Ctrl</kbd> <span lang="en">*well*</span> <abbr title="a">b</abbr><br>c'
    )
    assert (
        'H<sub>2</sub>O <kbd>Ctrl</kbd> <span lang="en"><em>well</em></span> '
        '<abbr title="a">b</abbr><br>\nc'
    ) in room.html(text)
    assert [] == room.findings()


def test_entities_are_characters_and_ampersands_are_escaped(room: Room) -> None:
    assert "<p>a\u00a0b © &lt; R&amp;D &amp;finnes; &amp;lt;</p>" == room.html(
        "a&nbsp;b &copy; &lt; R&D &finnes; &amp;lt;"
    )


def test_alignment_becomes_a_class(room: Room) -> None:
    html = room.html("| a | b |\n| :-: | --: |\n| 1 | 2 |\n")
    assert '<td class="align-center">1</td>\n<td class="align-right">2</td>' in html
    assert "style" not in html


def test_attributes_that_may_be_set(room: Room) -> None:
    assert ('<h2 id="min">T</h2>\n<p><em class="x" lang="en" title="t">a</em></p>') == room.html(
        "## T {#min}\n\n*a*{.x lang=en title=t}"
    )
    assert [] == room.findings()


def test_heading_ids_are_ascii_and_unique(room: Room) -> None:
    body = room.read("## Øyehøyde på Åsen\n\n### Æsj!\n\n## Øyehøyde på Åsen\n\n## 2. ***?***\n")
    assert ["oeyehoeyde-paa-aasen", "aesj", "oeyehoeyde-paa-aasen-2", "2"] == [
        heading.id for heading in body.headings
    ]
    assert [1, 3, 5, 7] == [heading.location.line for heading in body.headings]


def test_decorative_pictures_have_an_empty_alt(room: Room) -> None:
    body = room.read("![](kart.svg){decorative}\n")
    assert (True, "") == (body.images[0].decorative, body.images[0].alt)
    assert (Prose('<p><img alt="" src="@image:0"></p>'),) == body.blocks
    assert [] == room.findings()


def test_definition_lists_and_abbreviations(room: Room) -> None:
    html = room.html("Ord\n:   Forklaring\n\nKI er nytt.\n\n*[KI]: kunstig intelligens\n")
    assert "<dt>Ord</dt>\n<dd>Forklaring</dd>" in html
    assert '<abbr title="kunstig intelligens">KI</abbr> er nytt' in html


def test_fingerprints_ignore_white_space_and_nothing_else(room: Room) -> None:
    first = room.read("En to\n\ntre\n").fingerprints
    assert first == room.read("En\n to\n\n\n\ntre").fingerprints
    assert 1 == sum(
        a != b for a, b in zip(first, room.read("En to\n\nfire").fingerprints, strict=True)
    )


def test_words_are_those_of_the_running_text(room: Room) -> None:
    assert 5 == room.read("## En\n\nTo **tre** [fire](annen.md)\n\n:::tips\nfem\n:::\n").words


def test_a_short_text_is_never_a_list_or_a_heading(room: Room) -> None:
    assert ("1. januar", "1. januar") == room.rich("1. januar")
    assert ("- nei", "- nei") == room.rich("- nei")
    assert ("# to", "# to") == room.rich("# to")
    assert ("a <strong>b</strong> «c»", "a b «c»") == room.rich('a **b** "c"')
    assert [] == room.findings()


def test_links_in_short_texts_say_themselves_where_they_lead(room: Room) -> None:
    html, plain = room.rich("Se [den andre](annen.md), [kartet](kart.svg) og <https://example.org>")
    assert (
        'Se <a href="@page:annen">den andre</a>, <a href="@asset:media/kart.svg">kartet</a> og '
        '<a href="https://example.org">https://example.org</a>'
    ) == html
    assert "Se den andre, kartet og https://example.org" == plain


def test_a_block_text_has_paragraphs_and_lists(room: Room) -> None:
    place = Location("nb/modul/prove.quiz.yaml", 5, 11)
    rich = room.reader.rich_block("Se:\n\n- [en](annen.md)\n- [to](feil.md)\n", place, "nb")
    assert "<p>Se:</p>\n<ul>" in rich.html
    assert "Se: en to" == rich.plain
    assert [("link-broken", 9)] == room.findings()
