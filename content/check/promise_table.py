"""What no page may promise, as folded patterns: small letters, no accent but the û of « sûr ».

One row for each way of saying it. A row that marks itself `asserted` is taken back by a denial:
"it does not cure". The others count even denied, because « non sans risque » is for a person to
judge, and can be accepted with a reason.
"""

import re
from typing import NamedTuple


class Promise(NamedTuple):
    """Languages in which it is looked for (fr, en, or both), and the words that make it."""

    languages: str
    words: re.Pattern[str]
    asserted: bool = False


def _promise(languages: str, *words: str, asserted: bool = False) -> Promise:
    return Promise(languages, re.compile(rf"\b(?:{'|'.join(words)})"), asserted)


# Nobody can promise what another person will feel.
_NO_PAIN = (
    _promise("fr en", r"pain-?less\w*", r"pain[ -]free\b", r"indolores?\b"),
    _promise("en", r"(?:without|with no|feel no|feel any) (?:any )?(?:pain|discomfort)\b"),
    _promise("en", r"(?:(?:does|will|do|did)(?:n't| not)|won't) hurt\b"),
    _promise("fr", r"sans (?:aucune |la moindre )?(?:douleurs?|souffrance)\b"),
    _promise("fr", r"(?:ne |n')f(?:ait|ont|era|eront) (?:pas|jamais) (?:du tout )?mal\b"),
    _promise("en", r"like (?:a|any) (?:simple |normal |routine |ordinary )?blood test\b"),
    _promise(
        "fr",
        r"(?:comme|semblable a|comparable a|pas plus qu')(?: ?une)? ?(?:simple )?prise de sang",
    ),
)

# Every needle has its risks, and imaging does not take them away.
_NO_RISK = (
    _promise("fr en", r"zero[ -]ris(?:k|que)\b", r"risque zero\b"),
    _promise(
        "en", r"risk[ -]?(?:free|less)\b", r"safe(?:ly|r|st)?\b", r"harmless\w*", r"not dangerous\b"
    ),
    _promise("en", r"(?:without|no|free (?:of|from)) (?:any |all )?(?:risks?|danger)\b"),
    _promise("fr", r"sans (?:aucun |le moindre |nul )?(?:risques?|dangers?)\b"),
    _promise("fr", r"aucun (?:risque|danger)\b", r"pas (?:dangereu\w+|risque\w*)\b"),
    _promise("fr", r"inoffensi(?:fs?|ves?)\b", r"anodine?s?\b"),
    _promise("fr", r"sûr(?:e?s?|ement)\b", r"sures?\b", r"(?:toute|pleine) securite\b"),
    _promise("en", r"uncomplicated\b", r"complication[ -]free\b"),
    _promise("en", r"(?:without|no) (?:any )?(?:complications?|side effects?)\b"),
    _promise("fr", r"sans (?:aucune? )?(?:complications?|gravite)\b"),
    _promise("fr", r"sans (?:aucun )?effets? (?:secondaires?|indesirables?)\b"),
    _promise("en", r"ensur(?:es?|ed|ing) (?:that )?(?:no|nothing|none)\b"),
    _promise(
        "en",
        r"ensur(?:es?|ed|ing) (?:that )?(?:[\w,'-]+ ){1,12}"
        r"(?:not|never) (?:damaged|injured|harmed|touched|hurt)\b",
    ),
    _promise(
        "fr",
        r"(?:assur|garanti|elimin|supprim|evit)\w* "
        r"(?:l'absence|tout|toute|tous|toutes|chaque|aucun) (?:de |d')?(?:les )?"
        r"(?:risques?|dangers?|complications?|lesions?)\b",
    ),
)

# Nothing is whole, and nothing is certain.
_CERTAIN = (
    _promise("fr en", r"total(?:e?s?|ly|ement|ite)\b", r"totaux\b", r"100 ?%"),
    _promise("fr en", r"(?:complete|ultimate) guide\b", r"guide (?:complet|ultime)\b"),
    _promise("fr en", r"guarant[ei]\w*", r"garanti\w*", r"mira(?:cle|cul)\w*"),
)

# Medical ethics forbid comparison and self-praise.
_COMPARISON = (
    _promise("en", r"best\b", r"world[ -]class\b", r"leading (?:cent(?:re|er)|doctors?|clinic)\b"),
    _promise("fr", r"meilleure?s?\b", r"numero un\b"),
    _promise("fr en", r"expert(?:e?s?|ises?|ly)\b"),
)

# Some people are not helped, and nobody knows beforehand.
_RESULT = (
    _promise("en", r"cur(?:e|es|ed|ing)\b", asserted=True),
    _promise("fr", r"gueri(?:t|r|s|e|es|ra|ront|ssez|ssent|ssant|son|sons)?\b", asserted=True),
    _promise("en", r"(?:immediate|instant|instantaneous)(?:ly)? relie(?:f|ve[sd]?)\b"),
    _promise("en", r"relie(?:f|ve[sd]?)(?: \w+){0,3} (?:immediately|instantly|at once)\b"),
    _promise(
        "fr", r"soulag\w+ (?:\w+ ){0,3}(?:immediat\w*|instantane\w*|aussitot|tout de suite)\b"
    ),
    _promise(
        "en",
        r"(?:very|most|highly|extremely|more|so|proven) effective\b",
        r"(?:very good|excellent|outstanding) results?\b",
        asserted=True,
    ),
    _promise(
        "fr",
        r"(?:tres|plus|extremement|hautement|si|particulierement) efficaces?\b",
        r"efficacite prouvee\b",
        r"(?:tres bons?|excellents?) resultats?\b",
        asserted=True,
    ),
)

# What must be said beforehand may save a life.
_NO_PREPARATION = (
    _promise("en", r"(?:no|without(?: any)?) (?:special |particular |specific )?preparation\b"),
    _promise("fr", r"(?:aucune|sans|pas de) (?:aucune )?preparation\b"),
)

PROMISES: tuple[Promise, ...] = (
    *_NO_PAIN,
    *_NO_RISK,
    *_CERTAIN,
    *_COMPARISON,
    *_RESULT,
    *_NO_PREPARATION,
)
