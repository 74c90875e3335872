"""keep_file, keep_photograph: bytes into the vault, and the rows that say what they are."""

import hashlib
from typing import Any

from django.db import transaction

from content.plain.languages import LANGUAGES, Language
from content.source.photograph import Photograph
from content.source.picture import Picture, PictureFile
from content.source.rendition import renditions
from content.source.vault import keep


def keep_file(
    picture: Picture,
    place: tuple[Language, str, str],
    content: bytes,
    suffix: str,
    size: tuple[int, int],
) -> bool:
    """Make these bytes the picture's file for (language, variant, scheme) and this suffix; say if
    that is new."""
    language, variant, scheme = place
    at: dict[str, Any] = {
        "picture": picture,
        "language": language,
        "variant": variant,
        "scheme": scheme,
        "suffix": suffix,
    }
    width, height = size
    values = {"digest": keep(content, suffix), "width": width, "height": height}
    if PictureFile.objects.filter(**at, **values).exists():
        return False
    PictureFile.objects.update_or_create(**at, defaults=values)
    return True


@transaction.atomic
def keep_photograph(picture: Picture, photograph: Photograph) -> int:
    """Make a clean photograph the picture's own, the same in each language, with its renditions;
    how many rows changed. The bytes of the one before stay in the vault: editions name them."""
    digest = hashlib.sha256(photograph.content).hexdigest()
    files = PictureFile.objects.filter(picture=picture)
    if files.filter(variant="wide", digest=digest).count() == len(LANGUAGES):
        return 0
    files.delete()
    whole = ("wide", "jpg", photograph.content, photograph.width, photograph.height)
    return sum(
        keep_file(picture, (language, variant, "light"), content, suffix, (width, height))
        for variant, suffix, content, width, height in (whole, *renditions(photograph))
        for language in LANGUAGES
    )
