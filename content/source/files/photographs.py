"""The file of a photograph: one JPEG, PNG or WebP, cleaned unless it is one we cleaned before."""

import hashlib
import io
from pathlib import Path

from django.core.exceptions import ValidationError
from PIL import Image

from content.source.files.problem import LoadRefused, Problem
from content.source.photograph import LARGEST_FILE, Photograph, clean_photograph
from content.source.picture import Picture
from content.source.picture_file import keep_photograph
from content.source.vault import fetch

SUFFIXES = ("jpg", "jpeg", "png", "webp")


def load_photograph(picture: Picture, root: Path) -> int:
    """Keep the photograph; return how many rows changed. LoadRefused names the file."""
    stem = picture.key.replace("_", "-")
    paths = (root / "pictures" / f"{stem}.{suffix}" for suffix in SUFFIXES)
    path = next((path for path in paths if path.is_file()), None)
    if path is None:
        message = f"no photograph; put {stem}.jpg there"
        raise LoadRefused([Problem("pictures", 0, message)])
    try:
        return keep_photograph(picture, _read(path))
    except ValidationError as error:
        problem = Problem(f"pictures/{path.name}", 0, " ".join(error.messages))
        raise LoadRefused([problem]) from error


def _read(path: Path) -> Photograph:
    """Encoding again would lose a little each time: bytes that are in the vault are taken as is."""
    if path.stat().st_size > LARGEST_FILE:
        return clean_photograph(b"\0" * (LARGEST_FILE + 1))  # which refuses, and says why
    content = path.read_bytes()
    if fetch(hashlib.sha256(content).hexdigest(), "jpg") is None:
        return clean_photograph(content)
    with Image.open(io.BytesIO(content), formats=("JPEG",)) as image:
        return Photograph(content, *image.size)
