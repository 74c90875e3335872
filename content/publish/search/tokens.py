"""From what is written, by us or by a patient, to tokens that can be compared."""

import re

from content.check.fold import fold
from content.plain.languages import LANGUAGES, Both, Language

_TOKEN = re.compile(r"[a-z0-9]+")
SHORTEST_STEM = 4

# Words that say nothing about what is looked for.
_SAYING_NOTHING = Both(
    "ai aient ait alors au aucun aura aurai auront aussi autre aux avait avec avez avoir avons"
    " bien bonjour ca car ce ceci cela celle celui ces cet cette ceux chez ci comme comment dans"
    " de des deja dois doit donc dont du elle elles en encore es est et etait ete etes etre eu"
    " faire fait faites faut fois font il ils je la le les leur leurs lors lui ma mais me meme"
    " memes mes moi mon ne ni non nos notre nous on ont ou oui par parce pas pendant peu peut"
    " peux plus pour pourquoi pouvez puis qu quand que quel quelle quelles quels qui quoi sa"
    " sans se sera serai ses si sinon soit son sont souvent suis sur ta te tes toi ton tous tout"
    " toute toutes tres tu un une va vais vas veut veux voila vont vos votre vous vraiment svp"
    " merci savoir possible cas chose quelque quelques",
    "about all also am an and any are as at be been being but by can could did do does doing"
    " don for from get gets getting got had has have having he hello her here him his how if"
    " in into is it its just know like made make many may me might mine more most much must my"
    " need no not of off on one only or other our out over own please possible really same shall"
    " she should so some such than thank thanks that the their them then there these they this"
    " those through to too up us use used very want was we well were what when where which"
    " while who whom why will with would yes you your",
)
_ENDINGS = Both(
    "issement ement ation euse eur able ante ant ive if ique ee er ez ent ir ie e t",
    "ation ingly ing ment ness ie ied er ed e ly ic al y",
)


def _split(words: Both[str]) -> Both[tuple[str, ...]]:
    """The words of each language, the longest first."""
    return Both(*(tuple(sorted(words[code].split(), key=len)[::-1]) for code in LANGUAGES))


_NOTHING, _BY_LENGTH = _split(_SAYING_NOTHING), _split(_ENDINGS)


def tokens(text: str) -> tuple[str, ...]:
    """The words and numbers of a text, folded, in order; single letters go."""
    found = _TOKEN.findall(fold(text).replace("û", "u"))
    return tuple(token for token in found if len(token) > 1 or token.isdigit())


def telling(found: tuple[str, ...], language: Language) -> tuple[str, ...]:
    """The tokens that say what is looked for, each once; all of them where none does."""
    said = tuple(token for token in dict.fromkeys(found) if token not in _NOTHING[language])
    return said or tuple(dict.fromkeys(found))


def stem(token: str, language: Language) -> str:
    """What a word has in common with its other forms: « rembourse » and « remboursement »."""
    single = token.rstrip("sx") if len(token) > SHORTEST_STEM else token
    for ending in _BY_LENGTH[language]:
        if single.endswith(ending) and len(single) - len(ending) >= SHORTEST_STEM:
            return single.removesuffix(ending)
    return single
