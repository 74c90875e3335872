"""Signatory: who may sign, as printed."""

from django.contrib.auth.models import Group
from django.db import models
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from content.source.user import User

RADIOLOGISTS = "radiologist"  # the group that may sign, publish, withdraw and review


class SignatoryQuerySet(models.QuerySet["Signatory"]):
    """Words of reading for signatories."""

    def able(self) -> "SignatoryQuerySet":
        """Those who may sign today: active, with an open account that has the role."""
        roles = Group.objects.filter(name=RADIOLOGISTS, user=OuterRef("user"))
        return self.filter(Exists(roles), active=True, user__is_active=True)


class Signatory(models.Model):
    """A person who may sign, with their name and registration as patients read them. Mutable:
    events keep the name of their day."""

    user = models.OneToOneField(User, models.PROTECT, related_name="+", verbose_name=_("account"))
    name = models.CharField(_("name as printed"), max_length=120)
    title = models.CharField(_("title as printed"), max_length=120)
    registration = models.CharField(
        _("registration number"),
        max_length=40,
        help_text=_("RPPS or order number. Printed with the signature."),
    )
    active = models.BooleanField(_("may sign"), default=True)
    demonstration = models.BooleanField(
        _("demonstration"),
        default=False,
        help_text=_("What this person signs says in plain sight that no doctor reviewed it."),
    )

    objects = SignatoryQuerySet.as_manager()

    class Meta:
        verbose_name = _("signatory")
        verbose_name_plural = _("signatories")
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


def is_radiologist(user: User) -> bool:
    """Whether the account is active and in the group. Being a superuser changes nothing.

    Asked of the database: the account may have been deactivated since its page was opened.
    """
    return User.objects.filter(pk=user.pk, is_active=True, groups__name=RADIOLOGISTS).exists()


def signatory_of(user: User) -> Signatory | None:
    """The active signatory of an account, if it may sign at all."""
    found: Signatory | None = Signatory.objects.able().filter(user=user).first()
    return found


def who_may_sign() -> models.QuerySet[User]:
    """The accounts of all who may sign today."""
    return User.objects.filter(pk__in=Signatory.objects.able().values("user"))
