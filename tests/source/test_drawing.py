"""Drawings: shapes and words by an allow-list, coloured for light and dark pages."""

import pytest

from content.source.drawing import LARGEST, Refused, clean_drawing, routes
from content.source.palette import DARK
from tests.house.source_code import ROOT

DRAWINGS = sorted((ROOT / "content" / "pages" / "pictures").glob("*.svg"))
SVG = '<svg xmlns="http://www.w3.org/2000/svg" {} viewBox="0 0 20 10">{}</svg>'


def svg(inside="", attributes=""):
    return SVG.format(attributes, inside)


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
def test_our_drawings_pass(path):
    """Every drawing of the site is allowed, and none keeps a custom property."""
    drawing = clean_drawing(path.read_text("utf-8"))
    assert "var(" not in drawing.light + drawing.dark
    assert min(drawing.width, drawing.height) > 0


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (svg("<script>alert(1)</script>"), "<script>"),
        (svg("<style>*{}</style>"), "<style>"),
        (svg("<foreignObject/>"), "<foreignObject>"),
        (svg("<image href='#a'/>"), "<image>"),
        (svg("<a href='#a'/>"), "<a>"),
        (svg("<set attributeName='href'/>"), "<set>"),
        (svg("<x:g xmlns:x='http://a.example'/>"), "element"),
        (svg("<g onclick='alert(1)'/>"), "onclick"),
        (svg("", "onload='alert(1)'"), "onload"),
        (svg("<g style='fill:red'/>"), "style"),
        (svg("<use xlink:href='#a' xmlns:xlink='http://www.w3.org/1999/xlink'/>"), "href"),
        (svg("<use href='https://evil.example/x.svg#a'/>"), "https://evil"),
        (svg("<use href='//evil.example/x.svg#a'/>"), "//evil"),
        (svg("<use href='javascript:alert(1)'/>"), "javascript"),
        (svg("<use href='data:image/svg+xml,x'/>"), "data:"),
        (svg("<rect fill='url(https://evil.example/x)'/>"), "fill"),
        (svg("<rect fill='url(//evil.example/x)'/>"), "fill"),
        (svg("<rect fill=\"url( '//evil.example/x')\"/>"), "fill"),
        (svg(r"<rect fill='u\72l(//evil.example/x)'/>"), "fill"),
    ],
)
def test_what_is_no_shape_is_refused(text, named):
    """Scripts, handlers, styles and anything from elsewhere, with its name and what to do."""
    with pytest.raises(Refused, match=r"(remove it|may be used)$") as refused:
        clean_drawing(text)
    assert named in str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("<text>&a;</text>"),
        '<?xml version="1.0"?><!DOCTYPE svg SYSTEM "file:///etc/passwd">' + svg(),
        svg("<![CDATA[x]]>"),
        '<?xml-stylesheet href="https://evil.example/x.css"?>' + svg(),
        '<?xml version="1.0" encoding="utf-16"?>' + svg(),
        svg("<?php x ?>"),
    ],
)
def test_declaration_is_refused(text):
    """Entities grow without end, and instructions fetch from elsewhere."""
    with pytest.raises(Refused, match="save it as plain SVG"):
        clean_drawing(text)


@pytest.mark.parametrize(
    "text",
    ["", "text", "\x00", svg("<g>"), svg("&nope;"), "<svg", '{"svg": 1}', "\x89PNG\r\n\x1a\n"],
)
def test_what_is_no_xml_is_refused(text):
    with pytest.raises(Refused):
        clean_drawing(text)


@pytest.mark.parametrize(
    "box", ["", "0 0 10", "0 0 a b", "0 0 nan 1", "0 0 inf 1", "0 0 1e999 1", "0 0 0 0", "0 0 -5 5"]
)
def test_size_is_a_size(box):
    """A drawing says how large it is, in numbers that a page can use."""
    with pytest.raises(Refused, match="viewBox"):
        clean_drawing(svg().replace("0 0 20 10", box))


def test_other_roots_are_refused():
    with pytest.raises(Refused, match="first element is not <svg"):
        clean_drawing('<g xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')


def test_heavy_drawing_is_refused():
    with pytest.raises(Refused, match="over 64 KB"):
        clean_drawing(svg("é" * (LARGEST // 2)))


def test_invisible_characters_are_refused():
    """The words of a drawing are signed with it."""
    with pytest.raises(Refused, match=r"line 2 .*U\+202E"):
        clean_drawing(svg("\n<text>a\u202eb</text>"))


def test_local_references_and_comments_stay():
    inside = "<!-- a disc --><g id='a'/><use href='#a' fill='url(#b)'/><title>A disc</title>"
    assert clean_drawing(f'<?xml version="1.0" encoding="UTF-8"?>{svg(inside)}').width == 20


def test_colours_are_those_of_the_page():
    """Light as drawn, dark from the palette; a name that is not in it stays as drawn."""
    drawing = clean_drawing(svg('<rect fill="var(--fig-bone,#eee)" stroke="var(--fig-new,#123)"/>'))
    assert 'fill="#eee"' in drawing.light
    assert f'fill="{DARK["bone"]}"' in drawing.dark
    assert 'stroke="#123"' in drawing.dark
    assert (drawing.width, drawing.height) == (20, 10)


def test_routes_shown_are_listed():
    """What a drawing shows of each technique, to be held against the technique table."""
    first = "<g data-route='foraminal' data-status='not-offered'/>"
    assert (
        routes(svg(f"{first}<g data-route='facet' data-status='offered'/>"))
        == "facet=offered foraminal=not_offered"
    )
    assert routes(svg()) == ""
