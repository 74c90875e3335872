"""Sections in a file: cut and joined without losing a sign."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.plain.canonical import normalise
from content.plain.sections import Written, join_sections, split_sections
from tests.strategies import quick

# Lines that look like the beginning of a section are the danger: make many of them.
BODIES = st.lists(
    st.one_of(
        st.from_regex(r"\\{0,3}#{1,3} ?[a-z_]{1,6}:? ?[a-z]{0,3}", fullmatch=True),
        st.text(max_size=20),
        st.just(""),
    ),
    max_size=6,
).map(lambda lines: normalise("\n".join(lines)))
HEADINGS = st.text(max_size=20).map(lambda text: " ".join(normalise(text).split()))
KINDS = st.from_regex(r"[a-z][a-z_]{0,12}", fullmatch=True)


@quick
@given(st.lists(st.tuples(KINDS, HEADINGS, BODIES), max_size=4))
def test_split_reads_back_what_join_wrote(sections):
    """Any normalised text comes back, whatever its lines look like."""
    read = [(one.kind, one.heading, one.body) for one in split_sections(join_sections(sections))]
    assert read == sections


@quick
@given(st.text(max_size=200))
def test_any_file_can_be_split(text):
    """Every line of a file is in a section, or before the first one."""
    written = list(split_sections(text))
    assert [one for one in written[1:] if not one.kind] == []
    assert bool(written) == bool(text.strip())


def test_section_knows_its_line():
    """A section begins at its heading, counted from 1."""
    text = "## what: What is it?\n\nOne.\n\n## risks: Risks\n\nTwo.\n"
    assert list(split_sections(text)) == [
        Written(1, "what", "What is it?", "One."),
        Written(5, "risks", "Risks", "Two."),
    ]


def test_text_before_the_first_section_has_no_kind():
    first, second = split_sections("\nHello.\n## what: What?\n")
    assert (first.kind, first.body) == ("", "Hello.")
    assert (second.kind, second.body) == ("what", "")


@pytest.mark.parametrize(
    "line", ["## Heading", "### what: x", "##what: x", " ## what: x", "## A: x"]
)
def test_another_heading_is_part_of_the_body(line):
    """Only `## kind: Heading` at the start of a line begins a section."""
    (only,) = split_sections(f"## what: What?\n\n{line}\n")
    assert only.body == line


def test_heading_stays_on_its_line():
    """A line end in a heading cannot begin another section."""
    (only,) = split_sections(join_sections([("what", "One\n## risks: two", "Body.")]))
    assert only == Written(1, "what", "One ## risks: two", "Body.")
