"""Files of a drawing: wide and narrow, in each language, coloured light and dark."""

from pathlib import Path

from content.plain.languages import LANGUAGES, Language
from content.source.drawing import Drawing, Refused, clean_drawing, routes
from content.source.files.document import read_text
from content.source.files.problem import LoadRefused, Problem
from content.source.picture import Picture
from content.source.picture_file import keep_file

# The numbered drawing has its words in the legend, so it stays readable on a phone.
VARIANTS = {"wide": "", "narrow": ".numbered"}


def load_drawing(picture: Picture, root: Path, line: int) -> int:
    """Keep the drawing's files; return how many rows changed. LoadRefused names the file."""
    written, shown = 0, set[str]()
    for language in LANGUAGES:
        for variant, mark in VARIANTS.items():
            name = f"{picture.key.replace('_', '-')}{mark}.{language}.svg"
            text = read_text(root / "pictures" / name, root)
            try:
                drawing = clean_drawing(text)
                shown.add(routes(text))
            except Refused as refused:
                raise LoadRefused([Problem(f"pictures/{name}", 1, str(refused))]) from refused
            written += _keep(picture, language, variant, text, drawing)
    if len(shown) > 1:
        message = f"{picture.key}: its files do not show the same routes; build them again"
        raise LoadRefused([Problem("pictures.toml", line, message)])
    if picture.routes != (said := shown.pop()):
        picture.routes = said
        picture.save(update_fields=["routes"])
        written += 1
    return written


def _keep(picture: Picture, language: Language, variant: str, text: str, drawing: Drawing) -> int:
    schemes = {"original": text, "light": drawing.light, "dark": drawing.dark}
    size = (drawing.width, drawing.height)
    return sum(
        keep_file(picture, (language, variant, scheme), coloured.encode(), "svg", size)
        for scheme, coloured in schemes.items()
    )
