"""Bars: in place, in proportion, and seen where there is something."""

from content.desk.links.chart import HEIGHT, LEAST, SLOT, bars


def test_highest_number_fills_the_drawing():
    one, other = bars([5, 0, 10])
    assert (one.x, one.y, one.height) == (2, HEIGHT // 2, HEIGHT // 2)
    assert (other.x, other.y, other.height) == (2 * SLOT + 2, 0, HEIGHT)


def test_little_is_seen_beside_much():
    assert bars([1, 500])[0].height == LEAST


def test_nothing_has_no_bar():
    assert bars([]) == bars([0, 0]) == ()
