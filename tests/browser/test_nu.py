"""The Nu checker: no error, no warning and no remark on pages, stylesheet and pictures."""

import json
import subprocess
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from infiltration_site.prepared import ROOT
from tests.browser.judged import PACKAGES
from tests.browser.pages import EVERY_PAGE, STANDING_ALONE

pytestmark = pytest.mark.browser

NU = PACKAGES / "vnu-jar" / "build" / "dist" / "vnu.jar"
STYLE = ROOT / "static" / "site"

# Newer than the checker. A browser that does not know them shows the contents without the marker
# of where the reader is, or a word at the foot of the window and not beside its link.
NEWER = {
    "CSS: “position-area”: Property “position-area” doesn't exist.",
    "CSS: “position-try-fallbacks”: Property “position-try-fallbacks” doesn't exist.",
    "CSS: Unknown pseudo-element or pseudo-class “:target-current”",
    "CSS: “scroll-target-group”: Property “scroll-target-group” doesn't exist.",
}


def remarks(*arguments: str | Path) -> list[str]:
    """All that the checker says."""
    command: list[str | Path] = [
        "java",
        "-jar",
        NU,
        "--format",
        "json",
        "--stdout",
        "--exit-zero-always",
    ]
    done = subprocess.run([*command, *arguments], capture_output=True, text=True, check=True)
    return [
        f"{Path(one['url']).name}:{one.get('lastLine', '')} {one['type']}: {one['message']}"
        for one in json.loads(done.stdout)["messages"]
        if one["message"] not in NEWER
    ]


def source_of(site, name, language) -> bytes:
    """The HTML of a page as the server sends it, whatever its status."""
    if name in STANDING_ALONE:
        return (ROOT / "templates" / f"{name}.html").read_bytes()
    try:
        with urlopen(site.at(name, language)) as answer:
            return bytes(answer.read())
    except HTTPError as answer:
        with answer:
            return answer.read()


def test_nu_says_nothing_of_the_pages(site, tmp_path):
    for name, language in EVERY_PAGE:
        (tmp_path / f"{name}-{language}.html").write_bytes(source_of(site, name, language))
    assert remarks(tmp_path) == []


def test_nu_says_nothing_of_the_stylesheet():
    assert remarks("--css", STYLE / "site.css") == []


def test_nu_says_nothing_of_the_pictures(stores):
    """The site's own, and those of the content as they are served."""
    pictures = [*STYLE.rglob("*.svg"), *(stores / "published" / "media").rglob("*.svg")]
    assert len(pictures) > len([*STYLE.rglob("*.svg")])
    assert remarks("--svg", *pictures) == []


def test_nu_finds_what_is_planted(tmp_path):
    (tmp_path / "planted.html").write_text("<!doctype html><title>x</title><p id=1 id=2>")
    (tmp_path / "planted.css").write_text("p { colour: red }")
    assert remarks(tmp_path / "planted.html")
    assert remarks("--css", tmp_path / "planted.css")
