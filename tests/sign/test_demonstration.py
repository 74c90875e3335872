"""sign_demonstration: a signature that says of itself that no doctor read the words."""

import pytest

from content.sign.edition import freeze
from content.sign.signatory import Signatory
from content.sign.signing import sign_demonstration
from content.source.note import Note
from tests import cast
from tests.refusal import refused

pytestmark = pytest.mark.django_db


def sign_so(edition, signatory):
    return sign_demonstration(
        edition, signatory, statement="Nobody read it.", review_due=cast.REVIEW_DUE, at=cast.NOW
    )


def test_demonstration_signature_says_so(edition):
    """The event, and the person in it, are marked."""
    event = sign_so(edition, cast.demonstration_signatory())
    assert event.demonstration
    assert event.content().person.demonstration
    assert event.testimony().proof == "demonstration"


def test_open_notes_are_listed_as_open(edition):
    """A demonstration may be signed over open questions, which it lists."""
    Note.objects.create(subject="section", article=edition.article, key="summary", question="True?")
    testimony = sign_so(edition, cast.demonstration_signatory()).testimony()
    assert testimony.open_notes == ("section summary: True?",)
    assert testimony.cleared_notes == ()


def test_findings_forbid_a_demonstration_too():
    """A hole in the text is a hole in a demonstration."""
    edition = freeze(cast.page(en=""))
    with refused("findings") as caught:
        sign_so(edition, cast.demonstration_signatory())
    assert "empty_section" in [finding.code for finding in caught.value.findings]


def test_real_signatory_never_signs_as_a_demonstration(edition, dr):
    """The way round the questions is closed to real signatures."""
    with refused("not_demonstration"):
        sign_so(edition, Signatory.objects.get(user=dr))


def test_nobody_signs_as_a_demonstration_in_production(edition, settings):
    """Where patients read, there is no demonstration."""
    signatory, settings.PRODUCTION = cast.demonstration_signatory(), True
    with refused("not_demonstration"):
        sign_so(edition, signatory)
