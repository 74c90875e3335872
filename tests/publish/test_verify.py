"""verify: today's templates say exactly the words that were signed."""

from pathlib import Path

import pytest
from django.conf import settings as site

from content.plain.transcript import page_words
from content.publish.kept import cache
from content.publish.verify import verify
from content.sign.event import Event
from tests import cast
from tests.cast import EN, FR, NOW
from tests.publish.asking import html
from tests.tampering import tamper

pytestmark = pytest.mark.django_db
LABEL = "Read this first."


@pytest.fixture
def replace(settings, tmp_path):
    """Put another template in the place of one of ours."""

    def put(name: str, written: str) -> None:
        place = tmp_path / "templates" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(
            written.replace("{own}", (Path(site.ROOT) / "templates" / name).read_text())
        )
        engine = settings.TEMPLATES[0]
        settings.TEMPLATES = [engine | {"DIRS": [tmp_path / "templates", *engine["DIRS"]]}]
        cache.clear()

    return put


def wrong() -> list[str]:
    return [found.partition(":")[0] for found in verify(NOW).wrong]


@pytest.mark.parametrize("make", [cast.page, cast.procedure, cast.common])
def test_every_template_says_what_was_signed(dr, make):
    """Article, page and home: the same words in the same order as the transcript."""
    cast.published(make(), dr)
    assert verify(NOW).wrong == ()


def test_head_of_the_chain_is_told(live):
    """What the reminder carries out of the house."""
    assert verify(NOW).chain_head == Event.objects.first().digest


def test_label_inside_the_signed_words_is_found(live, replace):
    """A template may not add a word to what a doctor signed."""
    replace("components/prose.html", f"{{own}}<p>{LABEL}</p>")
    assert wrong() == ["page advice (fr)", "page advice (en)"]
    assert "Read this first." in verify(NOW).wrong[0]


def test_label_that_says_it_is_one_is_not_a_signed_word(live, replace):
    """Labels are marked, and stay out of the comparison."""
    replace("components/prose.html", f"{{own}}<p data-label>{LABEL}</p>")
    assert wrong() == []


def test_words_left_out_are_found(live, replace):
    """Nor may it drop one."""
    replace("components/prose.html", "")
    assert wrong() == ["page advice (fr)", "page advice (en)"]


def test_words_in_another_order_are_found(live, replace):
    """Nor move one."""
    parts = '{% include "components/parts.html" with parts=section.parts %}'
    replace("components/section.html", f"{parts}<h2>{{{{ section.heading }}}}</h2>")
    assert wrong() == ["page advice (fr)", "page advice (en)"]


def test_altered_transcript_is_found_twice(live):
    """By the evidence, and by the page that no longer agrees with it."""
    tamper(live.edition, transcript_en="Something else.")
    assert wrong() == ["edition advice 1", "page advice (en)"]


def test_link_that_leads_elsewhere_is_found(dr, replace):
    """Where a link among the signed words leads is part of them."""
    cast.published(cast.page("other"), dr)
    words = "Lisez [ceci](article:other).", "Read [this](article:other)."
    cast.published(cast.page("linking", *words), dr)
    assert wrong() == []
    replace("components/prose.html", '<p>{% if page.key == "linking" %}<a href="/en/away/">this</a>'
            "{% else %}{own}{% endif %}</p>")  # fmt: skip
    assert "page linking (en)" in wrong()


@pytest.mark.parametrize(("language", "words"), [("fr", FR), ("en", EN)])
def test_transcript_holds_the_words_and_no_label(dr, language, words):
    """Title, lead, headings, texts and sources: nothing of the page around them."""
    edition = cast.published(cast.procedure(), dr).edition
    lines = set(edition.transcript(language).split("\n"))
    heading = {"fr": "Quoi ?", "en": "What?"}[language]
    assert lines == {
        edition.snapshot().title[language],
        edition.snapshot().lead[language],
        heading,
        words,
        f"{words} [1]",
        "Low back pain.",
    }


def test_words_read_back_leave_out_the_frame(live):
    """Of the whole page, only what is signed is read."""
    said = page_words(html("/en/advice-en/"), {})
    assert said.split() == live.edition.transcript("en").split()
