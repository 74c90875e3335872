"""What practical data may not say: advice stands in signed text only.

A centre's page changes at once and without a signature, so a word on medicines, fasting or risk
there would be read as if a doctor had signed it.
"""

import re
from unicodedata import normalize

from content.plain.medicines import NAMED

# Written without accents, except û: « à jeûn » and « les jeunes » differ by it.
_FASTING = (
    r"a je[uû]n|jeuner|jeûn\w*|jeune (?:de \d+|strict|complet)|fast(?:ing)?"
    r"|empty stomach|(?:estomac|ventre) vide|by mouth|aval(?:er|e[rz]?)|swallow\w*"
    r"|derniers? repas|repas (?:leger|la veille|avant)|(?:last|light) meals?"
    r"|(?:pas de|sans) petit[- ]dejeuner|(?:no|skip|without) breakfast(?! room)"
    r"|eat(?:ing|en)?|drink(?:ing)?|mange[rzs]?|mangee?s?|buvez|(?<!la )boire"
    r"|(?:avoir|ai|as|a|avez|ayez|pas|rien|ni|ou) bu"
)
# A bus stops, a lift is stopped and a decree is an « arrêté »: only what a patient stops is advice.
_STOPPING = (
    r"(?<!s')arrete(?:[rz]|nt|s)?(?! (?:du \d|municipal|prefectoral|ministeriel))|n'arrete\w*"
    r"|arrets? (?:de |du |des |d')?(?:\d+ ?(?:h|heures?|jours?|j|semaines?|mois)"
    r"|(?:conseil|recommand|obligat|tempor|necess)\w+|avant (?:l'|le |la |votre )"
    r"(?:examen|geste|injection|infiltration|rendez-vous|rdv)|votre|vos|toute?s?|tabac)"
    r"|cesse[rz]?(?! (?:a|vers|apres) \d)|stopp\w+|interromp\w+|suspend\w*"
    r"|(?<!bus )(?<!tram )(?<!metro )(?<!lift )(?<!non[- ])stops?(?! (?:bus|tram|metro))"
    r"|pause (?:your|any|all)|discontinue[sd]?|withh[eo]ld\w*"
    r"|(?:do not|don't) take|ne prenez|doses?"
)
_MEDICINES = (
    r"medicaments?|medicines?|medications?|tablets?|comprimes?|pills?|drugs?|gelules?"
    r"|cachets?(?! (?:de la|du) (?:clinique|medecin|service))"
    r"|anti[- ]?(?:bioti|douleur|inflammat)\w*"
    r"|blood thinners?|fluidifi\w+|painkillers?|(?:usual|regular|current) treatments?(?! room)"
    r"|traitements?(?! (?:des? )?(?:factures?|dossiers?|donnees|demandes?|paiements?))"
    r"|cortison\w*|corticoid\w*|steroids?"
    r"|cortivazol|altim|hydrocortancyl|diprostene|kenacort|triamcinolone?|dexamethason\w*"
    r"|anesthesi\w*|anaestheti\w*|lidocain\w*|xylocain\w*"
)
# Risks, promises, states of health. « Dans l’enceinte » is a place.
_HEALTH = (
    r"risques?|risks?|risk-free|sans danger|dangere\w+|dangerous|indolore|painless|sans douleur"
    r"|allerg\w*|diabet\w*|(?<!l')enceintes?|grossesses?|pregnan\w*|fievre|fever"
)
_ADVICE = re.compile(rf"\b(?:{_FASTING}|{_STOPPING}|{_MEDICINES}|{NAMED}|{_HEALTH})\b")
_SIGNS = str.maketrans("’\u2010\u2011", "'--")
_MARKUP = re.compile(r"\*\*|\]\(|:::|^#{1,6} |\{\w+\}|\[\^", re.MULTILINE)


def advice(text: str) -> str:
    """The first word of the text that only a signed text may say, as it is written there, with
    single blanks; empty where there is none. Accents and capitals make no difference."""
    spaced = " ".join(normalize("NFC", text).split())
    found = _ADVICE.search(_folded(spaced))
    return spaced[found.start() : found.end()] if found else ""


def markup(text: str) -> str:
    """The first sign of Markdown, which would be shown as it is; empty where there is none."""
    found = _MARKUP.search(text)
    return found[0] if found else ""


def _folded(text: str) -> str:
    """The text without accents, sign for sign, so that a place in one is a place in the other."""
    return "".join(_bare(char) for char in text.translate(_SIGNS))


def _bare(char: str) -> str:
    return "û" if char in "ûÛ" else normalize("NFD", char)[0].lower()[:1]
