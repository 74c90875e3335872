"""The desk in real Chromium: forms come from somewhere, policies hold, nothing is said on the
console."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone

from content.publish.publication import Publication
from content.sign.edition import freeze
from content.source.article import Section
from content.source.centre import Centre, Identity
from content.source.note import Note
from content.source.picture import Picture
from tests import cast, factories

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

PASSWORD = "a long sentence of mine"
WIDTHS = (390, 1024, 1280)
# What Chromium says to developers, and not because anything is wrong.
HINTS = ("verbose", "info")


@pytest.fixture
def said():
    """What pages say on the console, errors of scripts included."""
    return []


@pytest.fixture
def plain_names(settings):
    """Static files by their own names: the test server knows no others."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}


@pytest.fixture
def person(chromium, plain_names, live_server, said):
    """Someone at a browser of their own, who has opened the door of the desk."""
    context = chromium.new_context(base_url=live_server.url, locale="en")
    page = context.new_page()
    page.on("console", lambda m: said.append(m.text) if m.type not in HINTS else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    context.close()


def come_in(page, user):
    """Log in by the forms, as people do."""
    user.set_password(PASSWORD)
    user.language = "en"
    user.is_superuser = user.username == "root"
    user.save()
    page.goto("/admin/")
    page.fill("#id_login", user.username)
    page.fill("#id_password", PASSWORD)
    page.click("main button.btn.big")
    if "/2fa/" in page.url:
        page.fill("#id_code", cast.code_at(timezone.now()))
        page.click("main form button[type=submit]")
    page.wait_for_url("**/admin/")


def library():
    """One of each table, so that every screen has something to show."""
    Centre.objects.create(key="north", name_fr="Centre Nord", name_en="North centre")
    Identity.objects.create(pk=1, publisher_fr="Éditeur", publisher_en="Publisher")
    Picture.objects.create(key="room", title_fr="La salle", title_en="The room")
    note = Note.objects.create(subject="fact", key="rest", question="Vrai ?")
    rows = [factories.fact("rest"), factories.term(), factories.technique(), note]
    return [*rows, factories.source("other"), *Centre.objects.all(), *Picture.objects.all()]


def test_sentence_is_corrected_signed_and_live(person, dr_with_words, said):
    """From the door to the patient's page, in both languages."""
    dr, article = dr_with_words
    come_in(person, dr)
    person.goto(f"/admin/content/article/{article.pk}/change/#summary-body-en")
    assert person.evaluate("document.activeElement.id") == "summary-body-en"
    person.fill("#summary-body-fr", "Vous restez assis.")
    person.fill("#summary-body-en", "You stay seated.")
    with person.context.expect_page() as opened:
        person.click("button[formaction$='/preview/en/']")
    assert "You stay seated." in opened.value.text_content("main")
    assert Section.objects.get().body_en == cast.EN  # seen, and not saved
    person.click("input[name=_continue]")
    person.click("text=Sign and publish")
    person.click("text=Freeze and ask for a signature")
    person.check("input[name=statement]")
    # The code of the login was used; a code works once.
    person.fill("#id_sign_code", cast.code_at(timezone.now() + timedelta(seconds=30)))
    person.click("button[name=then]")
    assert "patients read it now" in person.text_content(".messagelist")
    cache.clear()
    person.goto(f"/en/{article.slug_en}/")
    assert "You stay seated." in person.text_content("main")
    assert Publication.objects.get().edition.number == 2
    assert said == []


@pytest.fixture
def dr_with_words(db):
    """A radiologist, and a live text of theirs."""
    dr, article = cast.radiologist(), cast.page()
    cast.published(article, dr, at=timezone.now() - timedelta(days=1))
    return dr, article


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_screen_scrolls_sideways_or_complains(person, dr_with_words, said, scheme):
    """Every table, list and form, on a phone, a tablet and a desk."""
    _, article = dr_with_words
    freeze(cast.procedure())
    rows = [*library(), article, Publication.objects.get(), Publication.objects.get().edition]
    come_in(person, cast.superuser())
    tables = {row._meta.model_name for row in rows} | {"user", "signatory", "identity", "event"}
    paths = [f"/admin/content/{table}/" for table in sorted(tables)]
    paths += [f"/admin/content/{row._meta.model_name}/{row.pk}/change/" for row in rows]
    paths += [f"/admin/content/{table}/add/" for table in ("article", "picture", "user")]
    paths += [f"/admin/content/article/{article.pk}/release/", "/admin/", "/admin/account/2fa/"]
    person.emulate_media(color_scheme=scheme)
    wide = []
    for path in paths:
        person.goto(path)
        for width in WIDTHS:
            person.set_viewport_size({"width": width, "height": 800})
            if person.evaluate("document.documentElement.scrollWidth") > width:
                wide.append((path, width))
    assert wide == []
    assert said == []
