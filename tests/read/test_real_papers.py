"""The papers of the real content: what a patient takes home."""

import re
from itertools import pairwise

import pytest

from tests.publish.paper.reading import codes, elements, opened, said, tags

pytestmark = pytest.mark.django_db

MOST_PAGES = 6  # of A4, for what is folded into a pocket
# A transcript also says where the links of a line lead.
TARGETS = re.compile(r"(?m)(?: → \S+)+$")


def small(address: str) -> bool:
    return not re.search("gros-caracteres|large-print", address)


def test_leaflets_are_short_and_large_prints_are_there(real):
    """Two procedures, two languages, two sizes."""
    assert len(real.papers) == 8
    pages = {address: len(opened(pdf).pages) for address, pdf in real.papers.items()}
    assert {address: n for address, n in pages.items() if small(address) and n > MOST_PAGES} == {}


def test_every_signed_line_is_read_in_its_order(real):
    """Labels and practical data stand between; of the signed lines none is missing or moved.

    Blanks aside: a page number, which only the eye sees, may stand before a full stop.
    """
    for address, pdf in real.papers.items():
        heard, place = "".join(said(pdf)), 0
        for line in TARGETS.sub("", real.transcripts[address]).splitlines():
            found = heard.find("".join(line.split()), place)
            assert found >= 0, (address, line)
            place = found + len("".join(line.split()))


def test_every_code_leads_to_the_edition(real):
    """Of the paper in hand, whatever has become of it since."""
    for address, pdf in real.papers.items():
        (code,) = codes(pdf)
        assert re.search(rf"/e/[0-9a-f]{{12}}{address[:4]}$", code), address


def test_every_picture_has_words(real):
    """Drawn or not, nothing is kept from who listens."""
    for address, pdf in real.papers.items():
        figures = [one for one in elements(pdf) if one.tag == "/Figure"]
        assert len(figures) > 6, address
        assert all(len(one.alternative) > 20 for one in figures), address


def test_no_heading_level_is_missed(real):
    """A voice counts them."""
    for address, pdf in real.papers.items():
        levels = [int(tag[2]) for tag in tags(pdf) if re.fullmatch(r"/H[1-6]", tag)]
        assert levels[0] == 1, address
        steps = pairwise(levels)
        assert all(after - before <= 1 for before, after in steps), address


@pytest.mark.parametrize("said_on", ["Démonstration", "Demonstration"])
def test_every_paper_says_that_no_doctor_read_it(real, said_on):
    """On each paper, in its language."""
    for address, pdf in real.papers.items():
        french = address.startswith("/fr/")
        assert (said_on in " ".join(said(pdf))) is (french is (said_on[1] == "é")), address
