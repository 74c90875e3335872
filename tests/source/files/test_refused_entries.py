"""What load refuses in facts, sources and terms."""

import pytest

from tests.source.files.folder import refused

pytestmark = pytest.mark.django_db
COUNT = '[a]\nkind = "count"\nunit = "none"\nlow = 1\nhigh = 1\n'
CASES = {
    "unknown field": ("facts.toml", f"{COUNT}colour = 1\n", ":6: a: colour: unknown field; use"),
    "bad key": ("terms.toml", '\n["A B"]\n', ":2: A B: key: Use small letters"),
    "unknown source": (
        "facts.toml",
        f'{COUNT}sources = ["x"]\n',
        ":6: a: sources: no source named x in sources.toml",
    ),
    "sources that are no list": (
        "facts.toml",
        f'{COUNT}sources = "x"\n',
        ":6: a: sources: write a list",
    ),
    "bad unit": ("facts.toml", COUNT.replace("none", "minute"), ":3: a: unit: "),
    "unknown kind of fact": ("facts.toml", COUNT.replace("count", "guess"), ":2: a: kind: "),
    "no figure": ("facts.toml", '[a]\nkind = "count"\nunit = "none"\n', ":1: a: low: "),
    "range upside down": ("facts.toml", COUNT.replace("low = 1", "low = 2"), ":5: a: high: "),
    "figure that is none": ("facts.toml", COUNT.replace("high = 1", "high = nan"), ":5: a: high: "),
    "more than all": (
        "facts.toml",
        '[a]\nkind = "frequency"\nunit = "per_thousand"\nlow = 1\nhigh = 1001\n',
        ":5: a: high: ",
    ),
    "number where text should be": (
        "terms.toml",
        "[a]\nword.fr = 3\n",
        ":2: a: word: write text in quotes, not 3",
    ),
    "text where a number should be": (
        "facts.toml",
        COUNT.replace("low = 1", 'low = "1"'),
        ":4: a: low: write a number, not '1'",
    ),
    "year in quotes": (
        "facts.toml",
        f'{COUNT}year = "2020"\n',
        ":6: a: year: write a whole number, not '2020'",
    ),
    "truth where a number should be": (
        "facts.toml",
        f"{COUNT}year = true\n",
        ":6: a: year: write a whole number, not True",
    ),
    "text where a date should be": (
        "sources.toml",
        '[a]\ntitle = "T"\nlanguage = "en"\nchecked = "May"\n',
        ":4: a: checked: write a date",
    ),
    "one text for both languages": (
        "terms.toml",
        '[a]\nword = "x"\n',
        ":2: a: word: write word.fr and word.en",
    ),
    "unknown language": (
        "terms.toml",
        '[a]\nword.de = "x"\n',
        ":2: a: word: write word.fr and word.en",
    ),
    "text where a list should be": (
        "terms.toml",
        '[a]\nsynonyms.en = "x"\n',
        ":2: a: synonyms.en: write a list",
    ),
    "address that is none": (
        "sources.toml",
        '[a]\ntitle = "T"\nlanguage = "en"\nurl = "javascript:x"\n',
        ":4: a: url: ",
    ),
    "too long a text": (
        "terms.toml",
        f'[a]\nword.en = "{"x" * 81}"\n',
        ":2: a: word.en: 81 characters; write 80 at most",
    ),
    "invisible character in TOML": (
        "terms.toml",
        '[a]\nword.en = "x\\u202ey"\n',
        ":2: a: word.en: ",
    ),
    "invisible character in a title": (
        "sources.toml",
        '[a]\ntitle = "a\\u0000b"\nlanguage = "en"\n',
        ":2: a: title: ",
    ),
    "note that is no text": (
        "facts.toml",
        f"{COUNT}note = 3\n",
        ":6: a: note: write text in quotes, not 3",
    ),
}


@pytest.mark.parametrize(("file", "content", "said"), CASES.values(), ids=CASES)
def test_refused(tmp_path, file, content, said):
    """The message says where to look and what to do; the store stays as it was."""
    said_in_all = refused(tmp_path, {file: content})
    assert [one for one in said_in_all if one.startswith(f"{file}{said}")], said_in_all
