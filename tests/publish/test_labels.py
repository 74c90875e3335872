"""What the templates say in their own name, in both languages."""

import ast
import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils import translation

from content.plain.languages import LANGUAGES, Both
from content.plain.page import WordEntry
from content.publish.render import render
from content.templatetags.patient import by_letter, day, standing_alone
from tests.house.source_code import HOUSE, modules

TEMPLATES = settings.ROOT / "templates"
PARTS = sorted((TEMPLATES / "components").glob("*.html"))
PAGES = [path for path in sorted(TEMPLATES.glob("*.html")) if "allauth" not in path.read_text()]


@pytest.mark.parametrize("name", ["400", "403", "404", "500"])
def test_an_error_speaks_both_languages_and_needs_nothing(name):
    html = render(f"{name}.html", "fr", {})
    french, english = html.split('lang="en"')
    for text, home in ((french, "/fr/"), (english, "/en/")):
        assert f'href="{home}"' in text
        assert re.findall(r"(?:tel|sms):(\d+)", text)[:3] == ["15", "112", "114"]


def labels(paths: Iterable[Path]) -> set[str]:
    """What templates say in their own name."""
    source = "\n".join(path.read_text() for path in paths)
    short = re.findall(r"""{% translate (["'])(.+?)\1""", source)
    long = re.findall(r"(?s){% blocktranslate[^%]*%}(.*?){% endblocktranslate %}", source)
    single = (text.partition("{% plural %}")[0] for text in long)
    named = (re.sub(r"{{ (\w+) }}", r"%(\1)s", text).strip() for text in single)
    return {text for _, text in short} | set(named)


def french() -> Mapping[str, object]:
    """Each label in French; one or both of its plural's."""
    with (settings.ROOT / "locale/fr/LC_MESSAGES/django.po").open("rb") as file:
        messages = [message for message in read_po(file) if message.id]
    return {(m.id if isinstance(m.id, str) else m.id[0]): m.string for m in messages}


def test_every_label_is_said_in_french():
    known = french()
    assert not [label for label in labels([*PAGES, *PARTS]) if not known.get(label)]


def test_french_says_no_label_that_nobody_uses():
    """Each stands in a template or in our code."""
    templates = labels(path for path in TEMPLATES.rglob("*.*") if path.is_file())
    nodes = (node for one in modules(*HOUSE) for node in ast.walk(one.tree))
    code = {node.value for node in nodes if isinstance(node, ast.Constant)}
    assert sorted(french().keys() - templates - code) == []


def test_words_are_found_by_letter_accents_aside():
    words = [WordEntry(word, word, "", ()) for word in ("atlas", "eau", "échelle", "œdème")]
    found = {one.letter: [entry.word for entry in one.words] for one in by_letter(words)}
    assert found == {"A": ["atlas"], "E": ["eau", "échelle"], "O": ["œdème"]}


def test_days_are_written_as_people_write_them():
    said = Both("1er\u00a0décembre\u00a02026", "1\u00a0December\u00a02026")
    for language in LANGUAGES:
        with translation.override(language):
            assert day(date(2026, 12, 1)) == said[language]


def test_signed_words_can_stand_away_from_their_glossary_and_sources():
    html = '<a class="term" href="#word-samu">Samu</a>.<sup>[1]</sup> <a href="/fr/">Lire</a>'
    assert standing_alone(html) == 'Samu. <a href="/fr/">Lire</a>'


def test_templates_keep_their_measure():
    sizes = {path: len(path.read_text().splitlines()) for path in [*PAGES, *PARTS]}
    assert not {path.name for path, size in sizes.items() if size > (40 if path in PARTS else 60)}
