"""The editors' guide shows the desk as it is."""

import re

import pytest

from infiltration_site.prepared import ROOT
from tests.browser.guide import SCREENS, desk_of, small
from tests.browser.store import served

GUIDE = ROOT / "docs" / "guide-redaction.md"
IMAGES = ROOT / "docs" / "images"
HEAVIEST = 90_000  # bytes of one picture


@pytest.fixture
def desk(stores, tmp_path):
    """Where the desk is, and how people come in."""
    found = desk_of(stores / "published", tmp_path / "desk")
    with served(tmp_path / "desk") as address:
        yield address, found


@pytest.mark.browser
def test_every_screen_of_the_guide_is_there(chromium, desk, request):
    """With --write-images their pictures are taken again: `make guide`."""
    address, found = desk
    for name, (username, path) in SCREENS.items():
        person = chromium.new_context(
            base_url=address, locale="fr", viewport={"width": 1024, "height": 720}
        )
        session = {"name": "sessionid", "value": found["sessions"][username]}
        person.add_cookies([{**session, "url": f"{address}/admin/"}])
        page = person.new_page()
        answer = page.goto(path.format(**found["rows"]))
        assert answer.status == 200, path
        assert page.locator("#user-tools").is_visible(), path
        picture = small(page.screenshot())
        assert len(picture) < HEAVIEST, f"{name}: {len(picture)}"
        if request.config.getoption("--write-images"):
            (IMAGES / f"{name}.png").write_bytes(picture)
        person.close()


def test_guide_shows_each_picture_once_and_no_other():
    """Each with words for who does not see it."""
    named = re.findall(r"!\[([^\]]+)\]\(images/([a-z-]+)\.png\)", GUIDE.read_text("utf-8"))
    assert sorted(name for _, name in named) == sorted(SCREENS)
    assert sorted(path.stem for path in IMAGES.glob("*.png")) == sorted(SCREENS)
    assert all(len(words) > 20 for words, _ in named)


@pytest.mark.parametrize("name", SCREENS)
def test_picture_is_small(name):
    assert (IMAGES / f"{name}.png").stat().st_size < HEAVIEST
