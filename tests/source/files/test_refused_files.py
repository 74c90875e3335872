"""What load refuses in articles, in practical data, and in any file."""

import pytest

from tests.source.files.folder import refused

pytestmark = pytest.mark.django_db
CASES = {
    "broken TOML": ("facts.toml", "[a]\nkind = \n", ":2: not TOML"),
    "TOML without its end": ("facts.toml", "[a]\nx = '''\n", ":3: not TOML"),
    "not UTF-8": ("neck/fr.md", b"## what: Quoi\n\n\xe9\n", ":3: not UTF-8; save"),
    "TOML not UTF-8": ("terms.toml", b"# \xff", ":1: not UTF-8; save"),
    "too large a file": ("terms.toml", b"#" * 5_000_000, ": over 4 MB"),
    "missing file": ("neck/en.md", None, ": is not there; write it"),
    "entry without a head": ("facts.toml", "a = 1\n", ":1: file: a: unknown; write it under"),
    "unknown genre": (
        "neck/article.toml",
        'genre = "poem"\n',
        ":1: file: genre: write one of procedure",
    ),
    "unknown region": (
        "neck/article.toml",
        'genre = "page"\nregion = "toe"\n',
        ":2: file: region: ",
    ),
    "unknown kind": (
        "neck/fr.md",
        "## what: a\n\n## poem: b\n",
        ":3: no kind “poem” in a procedure; use essentials",
    ),
    "kind written twice": (
        "neck/fr.md",
        "## what: a\n\n## what: b\n",
        ":3: what: written twice; keep one",
    ),
    "text before the first section": (
        "neck/fr.md",
        "Hello.\n## what: a\n",
        ":1: text before the first “## kind: Heading” line; move",
    ),
    "slug that is none": (
        "neck/article.toml",
        'genre = "page"\nslug.fr = "a"\nslug.en = "a b"\n',
        ":3: file: slug.en: ",
    ),
    "too long a section": (
        "neck/fr.md",
        f"## what: a\n\n{'x ' * 10_001}y\n",
        ":1: what: 20003 characters; write 20000",
    ),
    "invisible character": ("neck/en.md", "## what: a\n\nOne\ntw\u200bo\n", ":1: what: "),
    "invisible character in an address": (
        "centres.toml",
        '[a]\nname.fr = "a"\nname.en = "b"\ncity = "\\u0000"\n',
        ":4: a: city: ",
    ),
    "notes that are no tables": (
        "neck/article.toml",
        'genre = "procedure"\nnotes = 3\n',
        ":2: file: notes: write each one under",
    ),
    "note on no section": (
        "neck/article.toml",
        'genre = "procedure"\n[[notes]]\nsection = "poem"\nquestion = "?"\n',
        ":2: notes: each [[notes]] has a question, and a section of: essentials",
    ),
    "phones that are no tables": (
        "centres.toml",
        '[a]\nphones = ["0123"]\n',
        ":2: a: phones: write each one under",
    ),
    "unknown field of a phone": (
        "centres.toml",
        '[a]\nname.fr = "a"\nname.en = "b"\n[[a.phones]]\nnumbr = "1"\n',
        ":1: a: numbr: unknown field; use",
    ),
    "fee of no article": (
        "centres.toml",
        '[a]\nname.fr = "a"\nname.en = "b"\n[[a.fees]]\narticle = "toe"\n',
        ":1: a: fees: no article named 'toe'",
    ),
    "two fees on one day": (
        "centres.toml",
        '[a]\nname.fr = "a"\nname.en = "b"\n' + '[[a.fees]]\narticle = "neck"\nlow = 1\nhigh = 2\n'
        "valid_from = 2026-01-01\nvalid_until = 2026-12-31\n" * 2,
        ":1: a: fees: two of neck from 2026-01-01 to 2026-12-31",
    ),
    "negative fee": (
        "centres.toml",
        (
            '[a]\nname.fr = "a"\nname.en = "b"\n[[a.fees]]\narticle = "neck"\nlow = -1\nhigh = 2\n'
            "valid_from = 2026-01-01\nvalid_until = 2026-12-31\n"
        ),
        ":1: a: low: Write an amount of 0 or more.",
    ),
    "identity without its host": (
        "identity.toml",
        'host.fr = ""\nhost.en = "H"\n',
        ":1: file: publisher: ",
    ),
}


@pytest.mark.parametrize(("file", "content", "said"), CASES.values(), ids=CASES)
def test_refused(tmp_path, file, content, said):
    """The message says where to look and what to do; the store stays as it was."""
    said_in_all = refused(tmp_path, {file: content})
    assert [one for one in said_in_all if one.startswith(f"{file}{said}")], said_in_all
