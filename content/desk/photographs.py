"""Photographs: cleaned bytes into the vault, and the rows that name them."""

from django.db import transaction

from content.plain.languages import LANGUAGES
from content.source.photograph import Photograph
from content.source.picture import Picture, PictureFile
from content.source.vault import keep


@transaction.atomic
def keep_photograph(picture: Picture, photograph: Photograph) -> None:
    """The photograph as the picture's file in both languages. What editions name stays kept."""
    digest = keep(photograph.content, "jpg")
    files = PictureFile.objects.filter(picture=picture, variant="wide", scheme="light")
    if set(files.values_list("digest", flat=True)) == {digest}:
        return
    files.delete()
    for language in LANGUAGES:
        PictureFile.objects.create(
            picture=picture,
            language=language,
            variant="wide",
            scheme="light",
            digest=digest,
            suffix="jpg",
            width=photograph.width,
            height=photograph.height,
        )
