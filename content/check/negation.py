"""Whether a sentence denies what it names: « n'est pas pratiquée », "not done", "rather than".

Works on folded text. Only a denial that reaches the words named counts: in "the epidural is
offered and does not hurt", *not* is about pain.
"""

import re
from functools import lru_cache


def _any(*words: str) -> str:
    return f"(?:{'|'.join(words)})"


_NOT = _any("not", "n't", "never", "cannot")
_PAS = _any("pas", "jamais", "plus", "non")
_REFUSED = _any(
    *("contra-?indicat\\w*", "ruled out", "forbidden", "discouraged", "refused", "excluded"),
    *("impossible", "contre-indiqu\\w*", "deconseill\\w*", "interdit\\w*", "exclu\\w*"),
    *("refus\\w*", "proscri\\w*"),
)
_UNPLEASANT = _any(
    *("painful", "dangerous", "risky", "difficult", "harmful", "serious", "surgical", "long"),
    *("douloureu\\w*", "dangereu\\w*", "risque\\w*", "difficile\\w*", "graves?", "longs?"),
    *("longues?", "chirurgica\\w*", "invasi\\w*"),
)
_HURTS = _any("hurt", "cause", "need", "require", "last", "take long", "carry", "pose", "harm")
_ASKS = _any("causent?", "presente(?:nt)?", "necessite", "demande", "dure(?:nt)?", "provoque")

# Denials of something else than what is done here. They are blanked first, so that what is left
# can be trusted.
_HOLLOW = tuple(
    re.compile(pattern)
    for pattern in (
        # more is coming: "not only"
        rf"{_NOT} {_any('only', 'just', 'merely', 'simply', 'solely')}\b",
        rf"\b{_PAS} {_any('seulement', 'uniquement', 'simplement')}\b|\bpas que\b",
        # two denials make an offer: "not contraindicated", « jamais refusée »
        rf"{_any(_NOT, 'no longer', _PAS)} (?:\w+ ){{0,2}}{_REFUSED}",
        r"\b(?:no|without|sans|aucune?) (?:\w+ )?cont(?:ra|re)-?indications?\b",
        # about what is felt or needed: "does not hurt", « ne fait pas mal », "not painful"
        rf"{_NOT} (?:\w+ )?{_HURTS}\b",
        rf"\b{_ASKS} (?:pas|jamais|aucune?|plus)\b",
        r"\bf(?:ait|ont) (?:pas|jamais) (?:de |du tout )?(?:mal|souffrir|peur)\b",
        rf"{_any(_NOT, _PAS)} (?:\w+ )?{_UNPLEASANT}\b",
        # about something else, named in passing: "which does not", « qui ne … pas »
        rf"\b(?:which|that|who) (?:do|does|is|are|will|can|has|have) ?{_NOT}\b",
        r"\bqui (?:ne |n')\w+ (?:pas|jamais|plus|aucune?)\b",
        # not denials, though they look like it
        r"\bpas a pas\b|\bd'ailleurs\b|\bpar ailleurs\b",
    )
)

# Denials that reach across their sentence, before or after what is named.
_WIDE = re.compile(
    "|".join(
        (
            r"\b(?:not|cannot|never|nor|neither|none|nowhere|elsewhere|no longer)\b|n't\b",
            r"\b(?:ruled out|forbidden|contra-?indicat\w*|discouraged|advis\w+ against)\b",
            r"\b(?:pas|jamais|ni|aucunement|nullement|ailleurs)\b",
            r"\b(?:contre-indiqu\w*|deconseill\w*|interdite?s?|proscrit\w*|exclue?s?)\b",
            r"\b(?:ne |n')(?:\w+ ){1,3}plus\b",
            r"\bnon (?:pratiqu|propos|fait|realis|indiqu|recommand|autoris|offer|disponible)",
            r"\bnon(?=[.,;)]|$)",
        )
    )
)
# Denials of what follows them closely.
_NEAR = re.compile(
    r"\b(?:(?:no|without|avoid\w*|rather than|instead of|sans|aucune?|evit\w+)\b"
    r"|plutot qu[e']|au lieu d[eu'])(?:[ ']?[\w-]+){0,4}[ ']?$"
)
_NEAREST = 80  # letters, in which four words stand

_BUT = r";|\b(?:but|however|mais|cependant|toutefois|pourtant)\b"
_WE = r"(?:it|they|we|you|elles?|ils?|nous|vous|on|cela|this|that)\b"
_IS = r"(?:do|does|is|are|was|will|can|has|have|est|sont|a|ont|peut|peuvent|ne|fait|font)\b|n'"
# Where a denial made before no longer holds: "not X, but Y".
_AFRESH = re.compile(rf"{_BUT}|, (?:and|et) (?:the|l'|la|le|les|{_WE})")
# Where a denial made after is about something else: "Y is offered and does not hurt".
_ANOTHER = re.compile(
    rf"{_BUT}|\b(?:because|car)\b|: ?(?={_WE})|\b(?:and|et|so|donc) (?:{_WE} ?)?(?={_IS})"
)


def denied(sentence: str, start: int, end: int) -> bool:
    """Whether the folded sentence denies what stands between start and end."""
    clear = _without_hollow(sentence)
    before, after = clear[:start], clear[end:]
    before = before[max((found.end() for found in _AFRESH.finditer(before)), default=0) :]
    another = _ANOTHER.search(after)
    after = after[: another.start()] if another else after
    return bool(_WIDE.search(before) or _WIDE.search(after) or _NEAR.search(before[-_NEAREST:]))


@lru_cache(maxsize=64)  # a sentence is asked about for each thing it names
def _without_hollow(sentence: str) -> str:
    for pattern in _HOLLOW:
        sentence = pattern.sub(lambda found: " " * len(found[0]), sentence)
    return sentence
