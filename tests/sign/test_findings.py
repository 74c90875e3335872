"""What the checks say when somebody signs: what may stand with a reason, and what never may."""

import pytest

from content.check.acceptance import ACCEPTABLE, Acceptance
from content.check.finding import Finding
from content.check.wording import MESSAGES
from content.sign import signing
from content.sign.acts import findings_of
from content.sign.edition import freeze
from content.source.article import Article
from tests import cast, factories
from tests.refusal import refused

pytestmark = pytest.mark.django_db
PAINLESS = ("L’injection est indolore.", "The injection is painless.")


def accepting(findings, reason: str = "Quoted from the leaflet.") -> tuple[Acceptance, ...]:
    """Every finding accepted with that reason."""
    return tuple(Acceptance(f.code, f.language, f.section, f.quote, reason) for f in findings)


@pytest.mark.parametrize("severity", ["blocking", "acceptable"])
@pytest.mark.parametrize("code", sorted(set(MESSAGES) - ACCEPTABLE))
def test_finding_that_is_no_matter_of_judgement_is_never_accepted(
    edition, dr, monkeypatch, code, severity
):
    """A reason does not help, whatever severity a check gave it."""
    found = (Finding(code, severity, "en", "summary", "these words"),)
    monkeypatch.setattr(signing, "findings_of", lambda *_given, **_more: found)
    with refused("findings") as caught:
        cast.sign_edition(edition, dr, accepted=accepting(found))
    assert caught.value.findings == found


@pytest.mark.parametrize(
    ("fr", "en", "code"),
    [
        ("", cast.EN, "empty_section"),
        (cast.FR, " \u00a0 ", "empty_section"),
        ("Restez 3 heures.", "Stay for 4 hours.", "parity_numbers"),
        (cast.FR, f"{cast.EN}\n\nThen you go home.", "parity_blocks"),
        ("Restez {no_such}.", "Stay {no_such}.", "unknown_key"),
    ],
)
def test_hole_or_difference_is_never_accepted(dr, fr, en, code):
    """An empty language, a difference between the two, a missing figure: no reason helps."""
    edition = freeze(cast.page(fr=fr, en=en))
    found = findings_of(edition.snapshot())
    with refused("findings") as caught:
        cast.sign_edition(edition, dr, accepted=accepting(found))
    assert code in [finding.code for finding in caught.value.findings]


def test_technique_that_is_not_offered_is_never_accepted(dr):
    """What is not done here is not shown as done here, whatever the reason."""
    factories.technique("epidural", route="epidural", status="contraindicated",
                        mentions_fr="épidural", mentions_en="epidural")  # fmt: skip
    article = cast.page(fr="Nous faisons une infiltration épidurale.",
                        en="We give you an epidural injection.")  # fmt: skip
    Article.objects.filter(pk=article.pk).update(region="cervical")
    edition = freeze(Article.objects.get(pk=article.pk))
    with refused("findings") as caught:
        cast.sign_edition(edition, dr, accepted=accepting(findings_of(edition.snapshot())))
    assert {finding.code for finding in caught.value.findings} == {"technique_offered"}


def test_promise_is_signed_with_a_reason_that_the_event_keeps(dr):
    """A matter of judgement may stand, and the register of evidence says why."""
    edition = freeze(cast.page(fr=PAINLESS[0], en=PAINLESS[1]))
    given = accepting(findings_of(edition.snapshot()))
    assert {acceptance.code for acceptance in given} == {"promise"}
    assert cast.sign_edition(edition, dr, accepted=given).testimony().accepted == given


@pytest.mark.parametrize("reason", ["", "  ", "\u200b"])
def test_promise_is_not_signed_with_an_empty_reason(dr, reason):
    """A reason that says nothing is no reason."""
    edition = freeze(cast.page(fr=PAINLESS[0], en=PAINLESS[1]))
    found = findings_of(edition.snapshot())
    with refused("findings"):
        cast.sign_edition(edition, dr, accepted=accepting(found, reason))


def test_reason_for_other_words_does_not_help(dr):
    """A reason is for one exact quote in one place."""
    edition = freeze(cast.page(fr=PAINLESS[0], en=PAINLESS[1]))
    given = [
        Acceptance(a.code, a.language, a.section, "Something else.", a.reason)
        for a in accepting(findings_of(edition.snapshot()))
    ]
    with refused("findings"):
        cast.sign_edition(edition, dr, accepted=given)
