"""IBM Equal Access: no violation, nothing potential, no recommendation but those explained here."""

import pytest

from tests.browser.judged import EQUAL_ACCESS, ask, bring
from tests.browser.pages import EVERY_PAGE, looks

pytestmark = pytest.mark.browser

# What it asks a person to confirm, by rule and reason, and the answer.
CONFIRMED = {
    ("style_color_misuse", "Potential_1"): "every page with a stylesheet gets this question; "
    "each level, box and status has its own words and its own icon",
    ("style_highcontrast_visible", "Manual_1"): "the same; test_modes looks at forced colours",
    ("element_tabbable_visible", "potential_visible"): "the skip link, which test_focus sees "
    "when it has the focus; the choices of comfort, which their panel shows when it is open",
    ("form_submit_button_exists", "Potential_1"): "the choices of comfort act at once, on the "
    "device alone: there is nothing to send",
    ("element_tabbable_unobscured", "potential_obscured"): "what the dock lies over scrolls "
    "clear of it when it takes the focus: test_focus does so with every stop of every page",
    ("download_keyboard_controllable", "Manual_1"): "the browser's own reader shows the paper; "
    "the way back is the browser's",
    ("text_block_heading", "potential_heading"): "a label or a name beside a heading: the moment "
    "of a part, the procedure under the title, the centre",
    ("media_alt_brief", "Potential_1"): "an anatomical drawing needs more than 150 characters "
    "to be of use to who cannot see it; its words are signed",
    ("text_sensory_misuse", "potential_position"): "the lower back is a place in the body; no "
    "instruction points at a place on the screen",
    ("text_sensory_misuse", "potential_other"): "amounts and sizes of what is told, such as "
    "the smallest figure; no instruction points at a shape on the screen",
}
# Where the answer holds, if it does not hold everywhere.
THERE = {
    "element_tabbable_visible": ('class="skip"', 'name="size"', 'name="space"'),
    # The buttons of the second stand in the sections that they are about.
    "form_submit_button_exists": ('aria-labelledby="comfort-name"', "data-lost="),
}


def left(result):
    """Whether a result is for us to mend."""
    confirmed = (result["rule"], result["reason"]) in CONFIRMED
    there = THERE.get(result["rule"], ("",))
    return not confirmed or not any(mark in result["snippet"] for mark in there)


@pytest.mark.parametrize(("name", "language"), EVERY_PAGE)
def test_equal_access_finds_nothing(visit, name, language):
    page = visit(name, language)
    bring(page, EQUAL_ACCESS)
    found = [
        f"{look}: {one['level']} {one['rule']} {one['reason']} at {one['place']}: "
        f"{one['message']} {one['snippet']}"
        for look in looks(page, dark=(390,))  # axe asks every colour at every width
        for one in filter(left, ask(page, "equal_access"))
    ]
    assert not found, "\n".join(found)
