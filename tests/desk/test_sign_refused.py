"""Signing, refused: what is said, and that nothing was written."""

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.utils import timezone

from content.desk.refusal import said
from content.sign.acts import return_
from content.sign.edition import Edition, freeze
from content.sign.event import Event
from content.sign.signatory import Signatory
from content.source.article import Section
from content.source.user import User
from tests import cast
from tests.desk.asking import address, do, filled, refused, screen
from tests.refusal import everything_written
from tests.tampering import tamper

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition(article):
    return freeze(article)


def test_digest_of_another_edition_is_refused(enter, dr, article, edition):
    """What is signed is what was shown, not an older edition of the same page."""
    cast.rewrite(article, "Vous restez assis.", "You stay seated.")
    freeze(article)
    before = everything_written()
    response = do(enter(dr), "sign", article, dr, shown_digest=edition.digest)
    refused(response, before, said("other_words"))
    assert "checked" not in response.content.decode()  # what was read is not what stands there


def test_words_edited_in_between_are_refused(enter, dr, article, edition):
    form = filled("sign", article, dr)
    cast.rewrite(article, "Vous restez assis.", "You stay seated.")
    before = everything_written()
    response = enter(dr).post(address("sign", article), form)
    refused(response, before, said("other_words"))


def test_what_is_not_frozen_is_refused(enter, dr, article):
    before = everything_written()
    response = do(enter(dr), "sign", article, dr, shown_digest="0" * 64)
    refused(response, before, said("other_words"))


def test_wrong_code_is_refused_and_what_was_typed_stays(enter, dr, article, edition):
    before = everything_written()
    day = (timezone.localdate() + timedelta(days=77)).isoformat()
    response = do(enter(dr), "sign", article, dr, code="000 000", review_due=day)
    refused(response, before, said("not_proven"))
    page = response.content.decode()
    assert day in page
    assert 'value="en" required checked' in page
    assert "000 000" not in page  # a code is typed again


def test_codes_are_throttled(enter, dr, article, edition):
    """After ten tries a minute even the right code waits."""
    client = enter(dr)
    for _ in range(10):
        do(client, "sign", article, dr, code="000000")
    before = everything_written()
    refused(do(client, "sign", article, dr), before, said("too_many_codes"))
    cache.clear()
    do(client, "sign", article, dr)
    assert Event.objects.count() == 1


def test_signatory_without_second_factor_is_led_to_it(enter, dr, article, edition):
    Authenticator.objects.filter(user=dr).delete()
    client = enter(dr)
    assert (
        'href="/admin/account/2fa/totp/activate/"' in client.get(screen(article)).content.decode()
    )
    before = everything_written()
    refused(do(client, "sign", article, dr), before, said("no_second_factor"))


@pytest.mark.parametrize("column", ["is_active", "is_staff"])
def test_who_was_deactivated_in_between_is_sent_away(enter, dr, article, edition, column):
    """Rights are read when signing, not when the page was opened."""
    client, form = enter(dr), filled("sign", article, dr)
    User.objects.filter(pk=dr.pk).update(**{column: False})
    assert client.post(address("sign", article), form).status_code == 302
    assert not Event.objects.exists()


def test_who_lost_the_role_in_between_is_refused(enter, dr, article, edition):
    client, form = enter(dr), filled("sign", article, dr)
    dr.groups.clear()
    assert client.post(address("sign", article), form).status_code == 403
    assert not Event.objects.exists()


def test_inactive_signatory_is_told_so(enter, dr, article, edition):
    client, form = enter(dr), filled("sign", article, dr)
    Signatory.objects.update(active=False)
    before = everything_written()
    response = client.post(address("sign", article), form)
    refused(response, before, said("not_signatory"))


def test_four_eyes_refuses_the_writer(enter, dr, article, settings):
    settings.FOUR_EYES = "required"
    Section.objects.update(author_fr=dr)
    freeze(article)
    before = everything_written()
    refused(do(enter(dr), "sign", article, dr), before, said("four_eyes"))


def test_page_that_will_say_who_wrote_it_says_so_before(enter, dr, article):
    Section.objects.update(author_en=dr)
    freeze(article)
    assert (
        "written and signed by the same person" in enter(dr).get(screen(article)).content.decode()
    )


def test_open_finding_forbids(enter, dr):
    """A page with a hole is shown with its finding, and cannot be signed."""
    article = cast.page("hole", en="")
    freeze(article)
    before = everything_written()
    response = do(enter(dr), "sign", article, dr)
    refused(response, before, said("findings"))
    assert (
        f"/admin/content/article/{article.pk}/change/#summary-body-en" in response.content.decode()
    )


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("statement", "", "Tick the statement"),
        ("statement", "de", "valid choice"),
        ("code", "", "Type the code"),
        ("review_due", "2020-01-01", "Choose a day after today."),
        ("review_due", "soon", "Enter a valid date."),
        ("after", "x", "see what is marked below"),
        ("shown_digest", "", "see what is marked below"),
    ],
)
def test_incomplete_form_is_shown_again(enter, dr, article, edition, field, value, message):
    before = everything_written()
    response = do(enter(dr), "sign", article, dr, **{field: value})
    refused(response, before, message)


def test_changed_bytes_are_not_signed(enter, dr, article, edition):
    """An edition whose bytes are not those of its digest is nobody's words."""
    form = filled("sign", article, dr)
    tamper(edition, canonical=edition.canonical + " ")
    before = everything_written()
    response = enter(dr).post(address("sign", article), form)
    refused(response, before, said("tampered"))
    assert Edition.objects.count() == 1


def test_what_was_returned_is_signed_again_before_it_is_published(enter, dr, article, edition):
    """A signature does not survive a return: the screen offers to sign, not to publish."""
    cast.sign_edition(edition, dr)
    form = filled("publish", article, dr)
    cast.submit_edition(edition, dr)
    return_(edition, by=dr, reason="The dose is wrong.", at=timezone.now())
    client, before = enter(dr), everything_written()
    page = client.get(screen(article)).content.decode()
    assert address("sign", article) in page
    assert address("publish", article) not in page
    assert client.post(address("publish", article), form).status_code == 422
    assert everything_written() == before
