"""Numbers as bars: places in a drawing, whole numbers so that no language writes them otherwise."""

from collections.abc import Sequence
from typing import NamedTuple

SLOT, GAP, HEIGHT = 20, 4, 120  # units of the drawing
LEAST = 3  # a bar of something is seen


class Bar(NamedTuple):
    """A rectangle; `y` counts from above."""

    x: int
    y: int
    width: int
    height: int


def bars(numbers: Sequence[int]) -> tuple[Bar, ...]:
    """A bar for each number, the highest as high as the drawing; none where a number is 0."""
    most = max(numbers, default=0)
    return tuple(
        Bar(place * SLOT + GAP // 2, HEIGHT - height, SLOT - GAP, height)
        for place, number in enumerate(numbers)
        if number and (height := max(LEAST, HEIGHT * number // most))
    )
