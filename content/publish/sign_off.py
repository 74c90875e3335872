"""Who answers for the words of a page, from the event that signed them."""

from datetime import date

from django.utils import timezone

from content.plain.addresses import edition_address
from content.plain.languages import Language
from content.publish.frame import SignOff
from content.publish.publication import Publication
from content.sign.event import Event


def sign_off_of(
    signed: Event, language: Language, *, review_due: date | None, today: date
) -> SignOff:
    """The sign-off line of an edition. `review_due` may be later than the signature said."""
    body = signed.content()
    return SignOff(
        name=body.person.name,
        title=body.person.title[language],
        signed_on=timezone.localdate(body.at),
        review_due=review_due,
        review_overdue=review_due is not None and review_due < today,
        demonstration=body.person.demonstration,
        written_by_signer=body.testimony.written_by_signer,
        code=signed.edition.code,
        address=edition_address(signed.edition.code, language),
    )


def live_sign_off(publication: Publication, language: Language, today: date) -> SignOff:
    """The sign-off line of what is live."""
    return sign_off_of(publication.signed, language, review_due=publication.review_due, today=today)
