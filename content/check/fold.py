"""Two plainer forms of a text: tidy, to read words in it; folded, to compare whatever was typed.

Accents typed apart, hard spaces, curly apostrophes, soft hyphens, characters nobody sees and
letters borrowed from another script must not hide a word from a check.
"""

import re
import unicodedata

_UNSEEN = dict.fromkeys(
    [
        *(0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E),
        *(0x2800, 0x3164, 0xFEFF, 0xFFA0),
        *(code for code in range(0x20) if not chr(code).isspace()),
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        *range(0xFE00, 0xFE10),
        *range(0xE0000, 0xE0080),
    ]
)
_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼ′＇`´‛"), "'")
_HYPHENS = dict.fromkeys(map(ord, "‐‑﹣－⁃"), "-")
_SEEN = str.maketrans(_UNSEEN | _APOSTROPHES | _HYPHENS)
_SPACES = re.compile(r"\s+")

# Letters of other scripts that are drawn like ours (folded, hence small).
_LOOKALIKES = str.maketrans(
    "авеѕіјкмнорстухүһԁԛԝɡαβεικνορτυχ",
    "abesijkmhopctyxyhdqwgabeikvoptux",
)

# û alone keeps its accent: it tells « sûr » (safe) from « sur » (on).
_CIRCUMFLEX, _KEPT = "û", "\ue000"


def tidy(text: str) -> str:
    """Composed accents, one kind of apostrophe, hyphen and space, and nothing unseen."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text.translate(_SEEN))).strip()


def fold(text: str) -> str:
    """Tidy, in small letters without accents (but û), lookalikes and ligatures made plain."""
    composed = tidy(unicodedata.normalize("NFKC", tidy(text))).casefold().translate(_LOOKALIKES)
    marked = unicodedata.normalize("NFC", composed).replace(_CIRCUMFLEX, _KEPT)
    apart = unicodedata.normalize("NFD", marked)
    bare = "".join(char for char in apart if not unicodedata.combining(char))
    return tidy(bare).replace(_KEPT, _CIRCUMFLEX).replace("œ", "oe").replace("æ", "ae")


def blank(text: str) -> bool:
    """Whether a reader would see nothing at all."""
    return not any(char.isalnum() or unicodedata.category(char)[0] in "PS" for char in tidy(text))
