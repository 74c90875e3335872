"""A changed figure is announced once to each who may sign what it changes."""

import re

import pytest
from django.core import mail
from django.db import DatabaseError

from content.desk.quoted import QuotedAdmin
from content.source.article import Section
from content.source.user import User
from tests import cast, factories
from tests.desk.browser_form import read

pytestmark = pytest.mark.django_db
QUOTED = ("Restez {table_time}.", "Stay {table_time}.")


@pytest.fixture
def figure(dr, editor):
    """Two live texts quote it; everybody has a mail address."""
    for user in User.objects.all():
        user.email = f"{user.username}@x.fr"
        user.save()
    figure = factories.fact()
    for key in ("one", "two"):
        cast.published(cast.page(key, *QUOTED), dr)
    return figure


@pytest.fixture
def save(enter, editor, figure, django_capture_on_commit_callbacks):
    """Save the figure with another value, as a browser does."""
    page, client = f"/admin/content/fact/{figure.pk}/change/", enter(editor)

    def saved(high):
        form = read(client.get(page).content.decode(), "fact_form") | {"high": high}
        with django_capture_on_commit_callbacks(execute=True):
            client.post(page, form)

    return saved


def sent():
    return [message.to[0] for message in mail.outbox]


def test_signatories_learn_once_of_all_it_changed(save, figure):
    """One mail, which leads to the screen that signs them all; nothing more the second time."""
    save("40")
    save("40")
    (message,) = mail.outbox
    assert (message.to, message.subject) == (
        ["martin@x.fr"],
        "À signer en une fois : table_time",
    )
    assert "2 pages attendent" in message.body
    assert f"/admin/content/fact/{figure.pk}/renew/" in message.body
    assert "40" not in re.findall(r"\w+", str(message.body))  # the chain's head may hold it


def test_nobody_is_told_of_what_was_not_written(save, figure, monkeypatch):
    """The last write fails: figure, editions and mail are all not there."""

    def broken(*_args, **_kwargs):
        raise DatabaseError

    monkeypatch.setattr(QuotedAdmin, "log_change", broken)
    with pytest.raises(DatabaseError):
        save("40")
    figure.refresh_from_db()
    assert (figure.high, sent()) == (30, [])


@pytest.mark.parametrize(("texts", "told"), [(["one", "two"], []), (["one"], ["martin@x.fr"])])
def test_who_may_sign_none_of_them_is_not_told_under_four_eyes(
    texts, told, dr, figure, save, settings
):
    """Whoever may sign some of them is."""
    settings.FOUR_EYES = "required"
    for article in Section.objects.filter(article__key__in=texts):
        article.article.author_fr = dr
        article.article.save()
    for key in texts:
        cast.rewrite(Section.objects.get(article__key=key).article, *[f"{t} Bien." for t in QUOTED])
        cast.published(Section.objects.get(article__key=key).article, cast.radiologist(key))
    save("40")
    assert [to for to in sent() if to == "martin@x.fr"] == told
