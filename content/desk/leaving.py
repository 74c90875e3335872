"""Someone leaves: their account is closed, their signatures stay, colleagues take over."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from content.desk.labels import Label
from content.publish.publication import Publication
from content.sign.signatory import Signatory
from content.source.user import User

ADMINISTRATORS = "administrator"


class StillNeeded(Exception):
    """The account stays open; `reason` says why."""

    def __init__(self, reason: Label) -> None:
        self.reason = reason
        super().__init__(str(reason))


def administrators() -> QuerySet[User]:
    """Everyone who can make accounts today."""
    found = User.objects.filter(is_active=True, is_staff=True)
    return found.filter(Q(groups__name=ADMINISTRATORS) | Q(is_superuser=True)).distinct()


def is_last_administrator(user: User) -> bool:
    """Whether nobody could make accounts any more without this one."""
    everyone = administrators()
    return everyone.filter(pk=user.pk).exists() and everyone.count() == 1


def turns(user: User) -> QuerySet[User]:
    """This account and every administrator's, locked in one order: two administrators who close
    each other at one moment take turns, and the second is the last."""
    involved = Q(pk=user.pk) | Q(pk__in=administrators().values("pk"))
    return User.objects.select_for_update().filter(involved).order_by("pk")


def hold(user: User) -> User:
    """The account as it is once it is this request's turn. Call it in a transaction."""
    return next(one for one in list(turns(user)) if one.pk == user.pk)


def answered_for(user: User, now: datetime) -> QuerySet[Publication]:
    """What patients read now under the signature of this person."""
    live = Publication.objects.live(now).filter(signed__user=user)
    return live.select_related("article", "edition").order_by("pk")


def end_sessions(user: User) -> None:
    """Let every open session die, for good: it hangs on the password. Save the account after it;
    should it be opened again, a link to choose a password is sent."""
    user.set_unusable_password()


@transaction.atomic
def close(user: User, *, by: User) -> None:
    """Close the account for good: no login, no signature. StillNeeded if that locks everyone out.

    What they signed stays live with their name until a colleague signs it again.
    """
    held = hold(user)
    if held.pk == by.pk:
        raise StillNeeded(_("You cannot close your own account. Ask another administrator."))
    if is_last_administrator(held):
        raise StillNeeded(
            _("This is the last administrator. Give somebody else the role first, then come back.")
        )
    held.is_active = False
    end_sessions(held)
    held.save(update_fields=["is_active", "password"])
    Signatory.objects.filter(user=held).update(active=False)
