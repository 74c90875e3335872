"""Who works at the desk."""

from typing import Any

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q, UniqueConstraint
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from content.plain.languages import LANGUAGES, NAMES
from content.source.immutable import WrittenOnce


class User(AbstractUser):
    """A member of staff. Mutable; deactivated when they leave, never deleted.

    `language` is the language of their desk, not of what they write.
    """

    language = models.CharField(
        _("language of the desk"),
        max_length=2,
        choices=[(code, NAMES[code]) for code in LANGUAGES],
        default="fr",
    )
    demonstration = models.BooleanField(
        default=False,
        editable=False,
        help_text="Made with a printed password: cannot come in where PRODUCTION is set.",
    )

    class Meta(AbstractUser.Meta):
        constraints = [
            UniqueConstraint(
                Lower("email"),
                name="user_email_unique",
                condition=~Q(email=""),
                violation_error_message=_(
                    "Somebody has this address already: see the list of users."
                ),
            ),
        ]

    def delete(self, *_args: Any, **_kwargs: Any) -> tuple[int, dict[str, int]]:
        """Refuse: what a person signed or wrote names them. Deactivate the account instead."""
        raise WrittenOnce(_("Accounts are deactivated, never deleted."))
