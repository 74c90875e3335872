"""Words that tell French from English: one of them in a sentence is enough to doubt it.

Each list leaves out what both languages write (but, pain, on, or, plus, son, pour, sur…), so that a
word found here is never innocent, save in the borrowed phrases listed last.
"""

from content.plain.languages import Both


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Written with their accents, and without where that is not an English word.
_FRENCH_GRAMMAR = _words(
    "le la les du des un une et est sont ont était étaient être etre avoir avait a-t-il a-t-elle"
    " dans avec sur sous chez contre depuis avant après apres vers entre sans selon lors à où"
    " qui que quoi quel quelle quels quelles lequel laquelle lorsque quand pourquoi combien"
    " ce cet cette ces ceci cela ça il ils elle elles nous vous je lui leur leurs"
    " votre vos notre nos ses sa mes tes au aux de"
    " ne pas jamais toujours souvent parfois aucun aucune"
    " peut peuvent pouvez peux peuvent faut doit doivent devez fait faire faites soit sera seront"
    " très tres aussi donc mais ainsi alors puis encore déjà deja trop peu moins beaucoup assez"
    " chaque plusieurs quelques toute toutes tous même autre autres ici voici voilà"
    " afin lorsqu puisque parce oui"
)
_FRENCH_MATTER = _words(
    "rendez-vous prenez appelez apportez venez dites lisez évitez signalez gardez prévoyez cliquez"
    " réservez médecin médecins clinique ordonnance mutuelle ligne accueil"
    " douleur douleurs douloureux aiguille piqûre piqûres piqure vertèbre vertèbres vertebre"
    " moelle épinière hernie hernies discale discales colonne rachis jambe jambes cou nuque"
    " lombaire lombaires lombalgie cervicale cervicales cervicalgie sciatique arthrose articulaire"
    " facettaire foraminale infiltrer soulager soulagement gestes soins traitement"
    " traitements chirurgie radiologue radiologues médicament médicaments jours heures semaines"
    " mois ans matin soir hier demain aujourd’hui santé fièvre risques tarif tarifs"
    " disque disques racine racines anneau noyau nerf nerfs peau ventre rayons carte bref"
)
_ENGLISH_GRAMMAR = _words(
    "the of and is are was were be been being has have had having does did done doing"
    " you your yours we our ours us they their them these those this that it its he she his him her"
    " my with from by to for in at into under about before after between during through without"
    " within against until while because though although whether"
    " who whom whose which what when where why how will would should could must cannot"
    " can may might not than then there here also very more most many much some any all each"
    " every other only"
    " both few such same just never always often sometimes whenever please yes"
)
_ENGLISH_MATTER = _words(
    "day days week weeks month months year years hour hours today tomorrow"
    " spine neck back needle needles nerve nerves bone bones blood disc discs lumbar leg arm arms"
    " doctor doctors radiologist radiologists nurse treatment treatments painkiller painkillers"
    " medicine medicines steroid steroids surgery physiotherapy procedure herniated herniation"
    " epidural facet appointment book call bring take avoid tell read ask feel"
    " risk risks benefit benefits side effects safe painful numbness weakness fever skin cord"
    " move moves press come comes go goes see eat drink sit stand walk bit"
    " word words help keep still later afterwards welcome serious fees legal law"
)
TELLING = Both(_FRENCH_GRAMMAR | _FRENCH_MATTER, _ENGLISH_GRAMMAR | _ENGLISH_MATTER)

# Written in capitals, these are not initials: "LA" and "HAS" are.
CAPITALS = Both(_words("LES DES UNE RDV IRM AINS TDM"), _words("THE AND WITH MRI NSAID NSAIDS"))

# Lower-case endings of one language only, and the words of the other that share them.
ENDINGS = Both(
    ("aire", "aires", "ique", "iques", "eux", "euse", "euses", "oire", "oires"),
    ("ing", "ings", "ness", "ght", "ghts", "wise"),
)
ENDING_SHARED = _words(
    "questionnaire questionnaires millionaire solitaire doctrinaire commissionaire legionnaire"
    " technique techniques unique antique oblique physique critique critiques mystique boutique"
    " opaque clique bezique milieux masseuse repertoire repertoires memoire reservoir"
    " parking parkings planning plannings shopping camping jogging footing stretching marketing"
    " screening monitoring training coaching lifting pressing meeting timing casting bowling"
    " karting brushing standing holding building living swing ring string ping poing coing seing"
    " business fitness wellness"
)

# What an English text may write with a French accent.
LOANS = _words(
    "café cafés cliché clichés résumé résumés naïve naïvely naïvety naïveté façade façades fiancé"
    " fiancée déjà vu décor crème brûlée touché protégé soufflé exposé sauté sautéed purée fête"
    " élite régime rôle rôles première matinée née coördinate coöperate"
)

# Set phrases of the other language, or of Latin, that a text may use unmarked.
BORROWED = Both(
    (
        *("check-up", "follow-up", "best of", "burn-out", "week-end", "by-pass", "stand-by"),
        *("play-back", "off-label"),
    ),
    (
        *("et al", "de novo", "de facto", "en bloc", "en route", "en masse", "en suite", "per se"),
        *(
            "vis-à-vis",
            "déjà vu",
            "du jour",
            "a la carte",
            "à la carte",
            "au fait",
            "faux pas",
            "au pair",
        ),
        *("laissez-faire", "joie de vivre", "grand mal", "petit mal", "tic douloureux"),
    ),
)
LATIN = ("in vivo", "in vitro", "in situ", "in fine", "in extremis", "ad hoc", "a priori", "versus")
