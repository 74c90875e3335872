"""What is pasted from Word, another program or a page arrives in our dialect, and nothing else."""

import base64
from pathlib import Path

import pytest

from infiltration_site.prepared import ROOT

pytestmark = pytest.mark.browser

MODULE = ROOT / "static" / "desk" / "editing" / "word.js"
SAMPLES = Path(__file__).parent / "pasted"

# What stands in tests/desk/pasted/NAME.txt -> what is typed for it.
WORD = """\
### Avant l'examen

Vous pouvez **manger et boire** *normalement*. Ne dites pas "à jeun".

- **Le matin :** apportez vos "anciens examens".
- Prévoyez un accompagnant
    - pour le retour
    - et pour le soir
- Dites si vous êtes enceinte.

1. Déshabillez-vous.
1. Allongez-vous sur le ventre.

| Effet | Délai |
|---|---|
| Soulagement | 2 à 10 jours |
| Douleur \\| gêne | 48 heures |

Lisez la page de l'Assurance maladie. Fin."""

DOCS = """\
Bring your **earlier scans** and a *list* of medicines.

- Drink water
- Eat lightly
    - no alcohol

Thank you."""

OFFICE = """\
#### Retour

Ne conduisez pas **ce jour-là**.

1. Reposez-vous
1. Appelez-nous"""


@pytest.fixture
def paste(chromium):
    """Call a function of the module, as the script of the form does."""
    page = chromium.new_page()
    page.goto("about:blank")
    source = base64.b64encode(MODULE.read_bytes()).decode()
    module = f"await import('data:text/javascript;base64,{source}')"
    call = f"async ([name, text]) => ({module})[name](text)"
    yield lambda name, text: page.evaluate(call, [name, text])
    page.close()


@pytest.mark.parametrize(
    ("name", "words"), [("word", WORD), ("google-docs", DOCS), ("libreoffice", OFFICE)]
)
def test_html_of_a_program_becomes_our_dialect(paste, name, words):
    assert paste("fromHtml", (SAMPLES / f"{name}.txt").read_text()) == words


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>a&shy;b&nbsp;c\u200b</p>", "ab c"),
        ("<p><b>one</b><b> two</b> three</p>", "**one two** three"),
        ("<p><strong> </strong>x</p>", "x"),
        ("<script>alert(1)</script><p onclick=x>y</p><img src=x onerror=alert(1)>", "y"),
        ("<p>kept <del>gone</del><ins>new</ins></p>", "kept new"),
        ("<p>see<a style='mso-footnote-id:ftn1' href='#_ftn1'>[1]</a></p>", "see"),
        ("<span><p>a</p></span>b", "a\n\nb"),
        ("<table><tr><td>only</td></tr></table>", "only"),
        ("", ""),
    ],
)
def test_small_things_of_html(paste, html, words):
    assert paste("fromHtml", html) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("• un\r\n•\tdeux\r\n", "- un\n- deux\n"),
        ("1)\tun\n2.\tdeux", "1. un\n2. deux"),
        ("« mot » et “word”, l’os", '"mot" et "word", l\'os'),
        ("ﬁn de\u00a0ligne\u00ad\ufeff", "fin de ligne"),
        ("e\u0301te\u0301", "été"),
        ("a\n\n\n\nb", "a\n\nb"),
        ("::: do\n- {rest} [^nice]\n:::", "::: do\n- {rest} [^nice]\n:::"),
        ("10 – 20 mg, l5-s1", "10 – 20 mg, l5-s1"),
    ],
)
def test_plain_text_is_typed_as_by_hand(paste, text, words):
    """Quotes, bullets and blanks as the dialect has them; what is ours already stays."""
    assert paste("fromText", text) == words


@pytest.mark.parametrize(
    ("text", "ours"),
    [("::: do\n- x\n:::", True), ("see [^nice]", True), ("{rest}", True), ("[1] plain", False)],
)
def test_own_dialect_is_recognised(paste, text, ours):
    """Copied out of a program that colours it, its marks are worth more than its looks."""
    assert paste("isOurs", text) is ours
