"""Who acts, as printed that day."""

from content.plain.languages import Both
from content.sign.event import Person
from content.sign.signatory import Signatory
from content.source.translated import both
from content.source.user import User


def person_of(user: User) -> Person:
    """The account as evidence keeps it: with name, title and number if it is a signatory."""
    signatory = Signatory.objects.filter(user=user, active=True).first()
    roles = tuple(sorted(user.groups.values_list("name", flat=True)))
    if signatory is None:
        name = user.get_full_name() or user.get_username()
        return Person(
            user.pk, user.get_username(), name, Both("", ""), "", roles, demonstration=False
        )
    return Person(
        user.pk,
        user.get_username(),
        signatory.name,
        both(signatory, "title"),
        signatory.registration,
        roles,
        signatory.demonstration,
    )
