"""keep_file: bytes into the vault, and the row that says what they are."""

from typing import Any

from content.plain.languages import LANGUAGES, Language
from content.source.photograph import Photograph
from content.source.picture import Picture, PictureFile
from content.source.vault import keep


def keep_file(
    picture: Picture,
    place: tuple[Language, str, str],
    content: bytes,
    suffix: str,
    size: tuple[int, int],
) -> bool:
    """Make these bytes the picture's file for (language, variant, scheme); say if that is new."""
    language, variant, scheme = place
    at: dict[str, Any] = {
        "picture": picture,
        "language": language,
        "variant": variant,
        "scheme": scheme,
    }
    width, height = size
    digest = keep(content, suffix)
    values = {"digest": digest, "suffix": suffix, "width": width, "height": height}
    if PictureFile.objects.filter(**at, **values).exists():
        return False
    PictureFile.objects.update_or_create(**at, defaults=values)
    return True


def keep_photograph(picture: Picture, photograph: Photograph) -> int:
    """Make a clean photograph the picture's one file, the same in each language."""
    size = (photograph.width, photograph.height)
    return sum(
        keep_file(picture, (language, "wide", "light"), photograph.content, "jpg", size)
        for language in LANGUAGES
    )
