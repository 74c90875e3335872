"""Who works at the desk."""

from django.contrib.auth.models import AbstractUser
from django.db import models


class User(AbstractUser):
    """A member of staff. Mutable; deactivated when they leave, never deleted.

    `language` is the language of their desk, not of what they write.
    """

    language = models.CharField(
        "langue du bureau",
        max_length=2,
        choices=[("fr", "Français"), ("en", "English")],
        default="fr",
    )
