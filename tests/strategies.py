"""Where hypothesis looks: any text, and any snapshot that text could become."""

from hypothesis import settings
from hypothesis import strategies as st

from content.plain import blocks as b
from content.plain import snapshot as plain
from content.plain.canonical import normalise
from content.plain.languages import LANGUAGES, Both

# No deadline: a busy machine is not a bug.
quick = settings(max_examples=60, deadline=None)
few = settings(max_examples=8, deadline=None)

anything = st.text(max_size=200)
languages = st.sampled_from(LANGUAGES)
words = st.text(max_size=12).map(normalise)
keys = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)


def both(values: st.SearchStrategy) -> st.SearchStrategy:
    return st.builds(Both, values, values)


def few_of(values: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(values, max_size=3).map(tuple)


inlines = st.recursive(
    st.one_of(
        st.builds(b.Text, words),
        st.builds(b.FactText, keys, words),
        st.builds(b.Citation, keys, st.integers(1, 99)),
        st.builds(b.Missing, words, words),
    ),
    lambda inner: st.one_of(
        st.builds(b.Strong, few_of(inner)),
        st.builds(b.Emphasis, few_of(inner)),
        st.builds(b.TermLink, keys, few_of(inner)),
        st.builds(b.ArticleLink, keys, keys, few_of(inner)),
        st.builds(b.Foreign, languages, few_of(inner)),
    ),
    max_leaves=4,
)
phrases = few_of(inlines)
blocks = st.recursive(
    st.one_of(
        st.builds(b.Paragraph, phrases),
        st.builds(b.Heading, st.integers(3, 4), phrases),
        st.builds(b.Table, few_of(phrases), few_of(few_of(phrases))),
        st.builds(
            b.Sequence,
            st.sampled_from(("steps", "timeline", "tell")),
            few_of(st.builds(b.Entry, phrases, phrases)),
        ),
        st.builds(b.Techniques),
        st.builds(b.Figure, keys),
        st.builds(b.Slot, st.sampled_from(b.SLOTS)),
    ),
    lambda inner: st.one_of(
        st.builds(b.Listing, st.booleans(), few_of(st.builds(b.Item, phrases, few_of(inner)))),
        st.builds(b.Box, st.sampled_from(("do", "dont", "call")), few_of(inner)),
        st.builds(b.Risk, few_of(keys), few_of(inner)),
    ),
    max_leaves=3,
)
snapshots = st.builds(
    plain.Snapshot,
    key=keys,
    genre=keys,
    region=keys,
    slug=both(words),
    title=both(words),
    lead=both(words),
    sections=few_of(st.builds(plain.Section, keys, both(words), both(few_of(blocks)))),
    terms=few_of(st.builds(plain.Term, keys, both(words), both(words), both(few_of(words)))),
)
