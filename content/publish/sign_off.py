"""Who answers for the words of a page, from the event that signed them."""

from datetime import date

from django.utils import timezone

from content.plain.addresses import edition_address
from content.plain.languages import Language
from content.publish.frame import SignOff
from content.publish.publication import Publication


def sign_off_of(publication: Publication, language: Language, today: date) -> SignOff:
    """The sign-off line of an edition as it was published, and reviewed since."""
    signed, review_due = publication.signed, publication.review_due
    body = signed.content()
    return SignOff(
        name=body.person.name,
        title=body.person.title[language],
        signed_on=timezone.localdate(body.at),
        review_due=review_due,
        review_overdue=review_due is not None and review_due < today,
        demonstration=body.person.demonstration,
        written_by_signer=body.testimony.written_by_signer,
        code=publication.edition.code,
        address=edition_address(publication.edition.code, language),
    )
