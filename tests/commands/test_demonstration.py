"""prepare_demonstration and demonstration_code: into an empty store, once, never in production."""

from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.core.management.base import CommandError

from content.desk.demonstration import ACCOUNTS, SIGNS
from content.publish.publication import Publication
from content.sign.event import Event
from content.sign.proof import prove
from content.source.article import Article, Section
from content.source.user import User
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _loopback(settings, folder):
    settings.DEMONSTRATION = True


def logins(said) -> dict[str, str]:
    """The accounts printed, with their passwords."""
    lines = (line.split() for line in said.out.splitlines() if line.startswith("  demo-"))
    return dict(lines)


def everything() -> list[list[Any]]:
    tables = (User, Article, Section, Event, Publication, Authenticator)
    return [list(table._base_manager.values()) for table in tables]


def test_empty_store_is_filled(run):
    """The content, signed and published, by a signatory that is no doctor."""
    run("prepare_demonstration")
    (publication,) = Publication.objects.all()
    assert publication.signed.demonstration
    assert publication.signed.testimony().proof == "demonstration"
    assert set(User.objects.values_list("username", flat=True)) == set(ACCOUNTS)
    assert all(User.objects.values_list("demonstration", flat=True))


def test_each_account_has_its_role(run):
    """One of each, and no superuser."""
    run("prepare_demonstration")
    roles = User.objects.values_list("username", "groups__name", "is_superuser")
    assert sorted(roles) == sorted((name, role, False) for name, role in ACCOUNTS.items())


def test_logins_are_printed_once(run):
    """Random passwords that work, and the way to the second factor."""
    said = run("prepare_demonstration")
    passwords = logins(said)
    assert set(passwords) == set(ACCOUNTS)
    assert len(set(passwords.values())) == len(ACCOUNTS)
    for name, password in passwords.items():
        assert len(password) >= 12
        assert User.objects.get(username=name).check_password(password)
    assert "make code" in said.out
    assert logins(run("prepare_demonstration")) == {}


def test_second_start_changes_nothing(run):
    """Not a row."""
    run("prepare_demonstration")
    before = everything()
    assert run("prepare_demonstration").out == ""
    assert everything() == before


def test_edits_are_never_overwritten(run, folder):
    """Neither by a second start nor by an upgrade that brings other content."""
    run("prepare_demonstration")
    cast.rewrite(Article.objects.get(), "Mon texte.", "My text.")
    (folder / "advice" / "en.md").write_text("## summary: What?\n\nNewer words.\n")
    run("prepare_demonstration")
    assert Section.objects.get().body_en == "My text."


@pytest.mark.parametrize("make", [cast.editor, cast.page])
def test_store_that_holds_anything_is_left_alone(run, make):
    """One account or one text is somebody's work."""
    make()
    before = everything()
    assert run("prepare_demonstration").out == ""
    assert everything() == before


def test_nothing_is_prepared_in_production(run, settings):
    """Where patients read, there is no demonstration."""
    settings.PRODUCTION = True
    assert run("prepare_demonstration").out == ""
    assert everything() == [[]] * 6


def test_no_login_where_other_machines_may_come_in(run, settings):
    """Nothing is printed, and no account has a password."""
    settings.DEMONSTRATION = False
    assert run("prepare_demonstration").out == ""
    assert Publication.objects.exists()
    assert not any(person.has_usable_password() for person in User.objects.all())


def test_broken_content_prepares_nothing(run, folder):
    """File and place, and an empty store."""
    (folder / "advice" / "article.toml").write_text("genre = \n")
    with pytest.raises(CommandError, match=r"Nothing was loaded\.\nadvice/article\.toml:1"):
        run("prepare_demonstration")
    assert everything() == [[]] * 6


def test_content_that_cannot_be_signed_prepares_nothing(run, folder):
    """What the checks say, and an empty store."""
    (folder / "advice" / "en.md").write_text("## summary: What?\n\nStay for 3 hours.\n")
    with pytest.raises(CommandError, match="parity_numbers"):
        run("prepare_demonstration")
    assert everything() == [[]] * 6


def test_code_is_that_of_the_demonstration_radiologist(run):
    """What the terminal shows proves who it is."""
    run("prepare_demonstration")
    code = run("demonstration_code").out.strip()
    signatory = User.objects.get(username=SIGNS)
    assert prove(signatory, code=code, at=cast.NOW).user_id == signatory.pk


def test_there_is_no_code_without_a_demonstration(run):
    """A message instead of a code."""
    with pytest.raises(CommandError, match="no demonstration radiologist"):
        run("demonstration_code")


def test_there_is_no_code_in_production(run, settings):
    """Even where a demonstration was left behind."""
    run("prepare_demonstration")
    settings.PRODUCTION = True
    with pytest.raises(CommandError):
        run("demonstration_code")


def test_real_radiologist_has_no_code_here(run):
    """The command shows the second factor of nobody real, whatever the name."""
    cast.radiologist(SIGNS)
    with pytest.raises(CommandError):
        run("demonstration_code")
