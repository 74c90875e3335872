"""Components: each shows what it promises, and what they show together is what was signed."""

import re
from html import unescape

import msgspec
import pytest

from content.plain.languages import LANGUAGES, Both
from content.plain.snapshot import PictureFile
from content.plain.transcript import page_words, transcript
from content.publish.render import render, render_page
from tests.publish.shown import (
    ADDRESSES,
    FACT,
    PICTURES,
    TODAY,
    around,
    made,
    page_in,
    show,
    signed,
)

GENRES = ("procedure", "glossary", "page")


def read_back(html: str, language: str) -> str:
    return page_words(html, {address: key for key, address in ADDRESSES[language].items()})


def part(html: str, opening: str, closing: str) -> str:
    """What stands between two marks, the first time they are met."""
    return html.partition(opening)[2].partition(closing)[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("genre", GENRES)
def test_a_page_has_the_signed_words_in_their_order_and_no_others(genre, language):
    wanted = transcript(made(genre=genre), language)
    assert read_back(show(language, genre=genre), language) == " ".join(wanted.split())


def test_the_made_up_article_has_lost_no_block():
    """A block whose key leads nowhere would leave its component unseen by every test here."""
    shown = {part.template for section in page_in("en").sections for part in section.parts}
    assert "missing" not in shown
    assert {"prose", "box", "steps", "timeline", "tell", "risk", "techniques", "picture"} < shown


@pytest.mark.parametrize("mark", ["data-label", "data-slot"])
def test_one_label_or_one_number_without_its_mark_would_be_noticed(mark):
    html = show()
    wanted = read_back(html, "en")
    for place in re.finditer(rf" {mark}(?==|\s|>)", html):
        unmarked = html[: place.start()] + html[place.end() :]
        assert read_back(unmarked, "en") != wanted, html[place.start() :][:80]


def test_boxes_of_one_family_share_a_row():
    html = show()
    advice = part(html, '<div class="advice wide">', 'class="steps')
    assert re.findall(r'<div class="(dont?|do)">', advice) == ["do", "dont"]
    assert part(html, '<div class="help wide">', "</section>").count('class="care ') == 3


def test_each_level_of_help_says_whom_to_call():
    call, today, emergency = show().split('class="care ')[1:4]
    for card in (call, today):
        assert 'href="tel:+33199001234"' in card
        assert "8 h à 18 h" in card
    assert re.findall(r'href="((?:tel|sms):\d+)"', emergency)[:3] == [
        "tel:15",
        "tel:112",
        "sms:114",
    ]


def test_a_drawing_is_numbered_when_narrow_and_dark_on_a_dark_page():
    drawing, photograph = (found.split("</picture>")[0] for found in show().split("<picture>")[1:])
    offered = re.findall(r'<source media="([^"]+)" srcset="/p/(\w+)\.svg"', drawing)
    assert [file for _, file in offered] == ["wide_dark", "wide_light", "narrow_dark"]
    assert ["dark" in media for media, _ in offered] == [True, False, True]
    assert 'src="/p/narrow_light.svg" width="740" height="470"' in drawing
    assert "<source" not in photograph
    assert 'src="/p/wide_light.svg"' in photograph


def test_photograph_is_offered_in_newer_formats_at_each_width():
    taken = tuple(
        PictureFile(variant, "light", f"{suffix}{variant}", suffix, 480, 320)
        for variant, suffix in (("wide", "jpg"), ("480", "jpg"), ("480", "avif"), ("480", "webp"))
    )
    room = msgspec.structs.replace(PICTURES[1], files=Both(taken, taken))
    photograph = show(pictures=(PICTURES[0], room)).split("<picture>")[2].split("</picture>")[0]
    assert re.findall(r'<source type="image/(\w+)" srcset="([^"]+)" sizes=', photograph) == [
        ("avif", "/p/avif480.avif 480w"),
        ("webp", "/p/webp480.webp 480w"),
    ]
    assert 'src="/p/jpgwide.jpg" srcset="/p/jpg480.jpg 480w" sizes=' in photograph
    assert 'loading="lazy"' in photograph


def test_frequencies_stand_in_a_table_too_below_their_pictures():
    """For whoever compares them, or hears the page: the same words, both ways."""
    table = part(show(), "<details data-label>", "</details>")
    assert [unescape(cell) for cell in re.findall(r"<t[dh][^>]*>([^<]+)</t[dh]>", table)[3:]] == [
        FACT.name["en"],
        FACT.text["en"],
        FACT.rest["en"],
    ]


def test_a_key_explains_dots_and_nothing_else():
    rare = msgspec.structs.replace(FACT, text=Both("7 sur 1\u202f000\u202f000", "7 in 1,000,000"))
    assert 'class="bare key' in show()
    html = show(facts=(rare,))
    assert 'class="bare key' not in html
    assert 'class="on" d="M135 10h0"/>' in part(html, 'class="ladder"', "</div>")


def test_practical_information_is_dated_and_says_that_it_is_not_signed():
    slots = show().split('<div class="box slot')[1:]
    assert len(slots) == 4
    for slot, filled in zip(slots, ("160 €", "01 99 00 12 34", "Ascenseur", "<dd>D"), strict=True):
        assert filled in slot
        assert "22\u00a0November\u00a02026. It is not part of the signed text." in slot


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "Reviewed and signed by A. Petit, radiologue, on 22\u00a0November\u00a02026."),
        ({"written_by_signer": True}, "Written and signed by the same person."),
        ({"review_overdue": True}, "A new review was due on 1\u00a0December\u00a02027."),
        ({"demonstration": True}, "Demonstration: text not reviewed by a doctor"),
    ],
)
def test_the_sign_off_says_who_answers_and_until_when(given, said):
    html = unescape(render_page(page_in("en"), around("en"), signed(**given), TODAY))
    assert '<span lang="fr">A. Petit</span>' in html
    assert said in html.replace('<span lang="fr">A. Petit</span>', "A. Petit")
    assert ("Reviewed and signed" in html) is not given.get("demonstration", False)


@pytest.mark.parametrize(
    ("banner", "said"),
    [("withdrawn", "Do not follow it."), ("superseded", "earlier version"), ("preview", "Preview")],
)
def test_a_banner_says_what_the_page_is_not(banner, said):
    assert said in part(show(banner=banner), f'<div class="banner {banner}">', "</div>")
    assert 'class="banner' not in show()


@pytest.mark.parametrize("banner", ["", "preview", "superseded", "withdrawn"])
def test_only_a_text_that_is_live_or_will_be_dates_anything(banner):
    assert ('id="dates"' in show(banner=banner)) == (banner in ("", "preview"))


@pytest.mark.parametrize("genre", GENRES)
def test_every_link_within_the_page_leads_somewhere_once(genre):
    html = show(genre=genre)
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)


def test_each_section_leads_to_itself_in_the_other_language():
    links = re.findall(r'<a class="same" data-label href="([^"]+)" lang="(\w+)"', show())
    assert links == [(f"/fr/cou/#{kind}", "fr") for kind in ("what", "words", "sources")]


def test_the_head_says_what_machines_need_and_runs_only_our_own_files():
    frame = around("fr", structured='{"@type": "MedicalWebPage"}')
    html = render_page(page_in("fr"), frame, signed(), TODAY)
    assert '<link rel="canonical" href="https://site.example/fr/neck/">' in html
    assert re.findall(r'hreflang="([\w-]+)" href="https', html) == ["fr", "en", "x-default"]
    written = '<script type="application/ld+json">{"@type": "MedicalWebPage"}</script>'
    assert html.partition("</head>")[0].count(written) == 1
    files = re.findall(
        r'<script (?:type="module" )?src="/static/site/scripts/[\w.]+"></script>', html
    )
    widgets = html.count('<script type="text/html" data-for=')  # a browser runs none of these
    assert len(files) == html.count("<script") - 1 - widgets
    assert not re.search(r"\sstyle=|\son\w+=|<style|noindex", html)
    hidden = around("fr", indexed=False, translations={})
    assert "noindex" in render_page(page_in("fr"), hidden, None, TODAY, "preview")


def test_a_withdrawn_page_has_a_number_to_call_and_none_of_its_words():
    context = {"frame": around("en"), "title": "Neck", "withdrawn_on": TODAY, "refused": False}
    html = render("withdrawn.html", "en", context)
    assert 'href="tel:+33199001234"' in html
    assert 'href="tel:15"' in html
    assert "data-signed" not in html
