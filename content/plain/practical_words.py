"""What practical data may not say: advice stands in signed text only.

A centre's page changes at once and without a signature, so a word on medicines, fasting or risk
there would be read as if a doctor had signed it.
"""

import re
from unicodedata import normalize

_ADVICE = re.compile(
    r"\b(?:"
    # fasting, eating, drinking
    r"a jeun|jeuner|fast(?:ing)?|empty stomach|eat|drink|mange[rz]|boire|buvez"
    # stopping, taking
    r"|arrete[rz]|n'arrete\w*|stopp\w+|interromp\w+|suspend\w*"
    r"|stop(?:ping)? (?:taking|your|the|any)|(?:do not|don't|never) stop"
    r"|(?:do not|don't) take|ne prenez"
    # medicines, by kind and by name
    r"|medicaments?|medicines?|medications?|tablets?|comprimes?|anticoagul\w*|antiagreg\w*"
    r"|antiplatelets?|blood thinners?|fluidifi\w+|antibioti\w+|anti-?inflammat\w+|antidouleurs?"
    r"|painkillers?|paracetamol|doliprane|ibuprofen\w*|aspirin\w*|kardegic|plavix|clopidogrel"
    r"|xarelto|eliquis|pradaxa|previscan|coumadin\w*|warfarin\w*|heparin\w*|lovenox|insulin\w*"
    r"|metformin\w*|cortison\w*|corticoid\w*|steroids?|cortivazol|altim|hydrocortancyl|diprostene"
    r"|dexamethason\w*|anesthesi\w*|anaestheti\w*|lidocain\w*|xylocain\w*"
    # risks, promises, states of health
    r"|risques?|risks?|risk-free|indolore|painless|sans douleur|allerg\w*|diabet\w*|enceintes?"
    r"|pregnan\w*|fievre|fever"
    r")\b"
)
_MARKUP = re.compile(r"\*\*|\]\(|:::|^#{1,6} |\{\w+\}|\[\^", re.MULTILINE)


def advice(text: str) -> str:
    """The first word of the text that only a signed text may say, as it is written there; empty
    where there is none. Accents and capitals make no difference."""
    found = _ADVICE.search(_folded(text))
    return text[found.start() : found.end()] if found else ""


def markup(text: str) -> str:
    """The first sign of Markdown, which would be shown as it is; empty where there is none."""
    found = _MARKUP.search(text)
    return found[0] if found else ""


def _folded(text: str) -> str:
    """The text without accents, sign for sign, so that a place in one is a place in the other."""
    return "".join(normalize("NFD", char)[0] for char in text.replace("’", "'")).lower()
