"""Parts of a Page as values that the leaflet's sheet shows, in the order of the page."""

import re
from collections.abc import Iterator
from typing import Any

from content.plain.page import Page, PageSection, Part, PictureView
from content.plain.snapshot import PictureFile
from content.plain.transcript import source_words
from content.publish.paper.tree import Leads, Node, tree, words

# A drawing with numbers takes less room than one with words, and its legend is text.
PREFERRED = ("narrow_light", "wide_light")
PRINTED = frozenset({"svg", "jpg", "png"})

# A dot drawn as a path that goes nowhere and closes: browsers show it, typesetters do not.
_DOT = re.compile(rb"([Mm]-?[\d.]+[ ,]?-?[\d.]+)z")


def section_values(section: PageSection, leads: Leads) -> dict[str, Any]:
    """A section as values; `kind` is its anchor."""
    return {
        "kind": section.kind,
        "heading": section.heading,
        "parts": [part_values(part, leads) for part in section.parts],
    }


def part_values(part: Part, leads: Leads) -> dict[str, Any]:
    """A part as values. `is` says what it is."""
    deep = 4 if part.template == "box" else 3
    found: dict[str, Any] = {
        "is": part.template,
        "name": part.name,
        "nodes": list(_levelled(tree(part.html, leads), deep)),
    }
    if part.entries:
        found["entries"] = [
            {"title": tree(entry.title, leads), "nodes": tree(entry.html, leads)}
            for entry in part.entries
        ]
    if part.risks:
        found["rows"] = [row._asdict() for row in part.risks]
    if part.techniques:
        found["rows"] = [row._asdict() for row in part.techniques]
    if part.picture:
        found["picture"] = _picture_values(part.picture)
    return found


def _levelled(nodes: list[Node], deep: int) -> Iterator[Node]:
    """Headings with their level on paper, none skipped: a voice counts them."""
    below = 0
    for node in nodes:
        if isinstance(node, dict) and node["tag"] in ("h3", "h4"):
            below = 1 if node["tag"] == "h3" else below
            yield {**node, "level": deep + (below if node["tag"] == "h4" else 0)}
        else:
            yield node


def _picture_values(picture: PictureView) -> dict[str, Any]:
    file = printed_file(picture)
    return {
        "file": f"{file.digest}.{file.suffix}" if file else "",
        "drawn": bool(file and file.suffix == "svg"),
        "alternative": picture.alternative,
        "caption": picture.caption,
        "legend": list(picture.legend),
    }


def printed_file(picture: PictureView) -> PictureFile | None:
    """The file of a picture that suits white paper."""
    files = (picture.files.get(name) for name in PREFERRED)
    return next((file for file in files if file and file.suffix in PRINTED), None)


def printable(content: bytes, suffix: str) -> bytes:
    """The bytes of a picture as the typesetter draws it: what the browser shows, dots included."""
    return _DOT.sub(rb"\1h.01", content) if suffix == "svg" else content


def pictures_of(page: Page) -> Iterator[PictureFile]:
    """The files that the paper shows."""
    for section in page.sections:
        for part in section.parts:
            if part.picture and (file := printed_file(part.picture)):
                yield file


def source_values(page: Page) -> list[dict[str, str]]:
    """The sources as printed, in the order of their numbers."""
    return [
        {"key": one.key, "text": source_words(one), "language": one.language}
        for one in page.sources
    ]


def signed_words(values: dict[str, Any]) -> list[str]:
    """The signed words of a leaflet's values, in their order: what `verify` compares with the
    transcript of the edition."""
    said = [values["title"], values["lead"]]
    for section in values["sections"]:
        said += [section["heading"], *(text for part in section["parts"] for text in _said(part))]
    for word in values["words"]:
        said += [word["word"], word["definition"]]
    said += [source["text"] for source in values["sources"]]
    return " ".join(said).replace("] [", "][").split()


def _said(part: dict[str, Any]) -> Iterator[str]:
    if part["is"] == "slot":
        return
    yield words(part["nodes"])
    for entry in part.get("entries", ()):
        yield f"{words(entry['title'])} {words(entry['nodes'])}"
    for row in part.get("rows", ()):
        if part["is"] == "risk":
            numbers = "".join(f"[{number}]" for _, number in row["sources"])
            yield f"{row['name']} {row['text']} {row['rest']} {row['population']} {numbers}"
        else:
            yield f"{row['name']} {row['drug']} {row['said']} {row['why']}"
    if picture := part.get("picture"):
        yield " ".join([picture["alternative"], picture["caption"], *picture["legend"]])
