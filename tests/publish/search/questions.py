"""What patients ask, as they type it, and the kinds of section of which one must come up."""

FRENCH = """
peur de l'aiguille | procedure
est-ce que ça fait mal ? | procedure
combien de temps ça dure | procedure effect
anesthésie générale | procedure
claustrophobe | procedure
conduire apres | aftercare
puis-je conduire en sortant ? | aftercare
Quand reprendre le travail ? | aftercare
arret de travail | aftercare
SPORT | aftercare
je peux prendre une douche | aftercare
xarelto | contraindications
je prends de l'aspirine | contraindications
kardegic | contraindications
anti coagulant | contraindications
diabete | contraindications
Je suis diabétique | contraindications
enceinte | contraindications
j'allaite mon bébé | contraindications
allergie à l'iode | contraindications
vaccin grippe | contraindications
combien ça coute | cost
c'est remboursé par la sécu ? | cost
dépassement d'honoraires | cost
infitration | what
cortizone | what essentials
péridurale accouchement | what
foraminale | what
faut il etre a jeun | preparation
petit dejeuner | preparation
dois-je venir accompagné | preparation companion
annuler mon rendez vous | preparation
en retard | preparation
fauteuil roulant | preparation
ordonance | preparation
au bout de combien de temps ça agit | effect
combien d’infiltrations par an | effect
ça n'a pas marché | effect indications
est-ce efficace | indications
j'ai le droit de refuser ? | indications
risque de paralysie | risks
effets secondaires | risks
rayons dangereux | radiation
fièvre après la piqûre | warning_signs
je n'arrive plus à uriner | warning_signs
mal de tête | warning_signs
jambe engourdie | warning_signs
hernie discale | conditions
siatique | conditions
ernie discale | conditions
émorragie | risks
nfiltration | what
opération | alternatives
kiné | alternatives
accompagner ma mère | companion
vertebres cou | anatomy
cookies | summary
"""

ENGLISH = """
can I drive | aftercare
driving home | aftercare
back to work | aftercare
swimming | aftercare
when can I fly? | aftercare
shower | aftercare
blood thiner | contraindications
WARFARIN | contraindications
aspirin | contraindications
diabetes | contraindications
I am pregnant | contraindications
breastfeeding | contraindications
allergic to iodine | contraindications
flu jab | contraindications
stop my medication | contraindications
afraid of needles | procedure
does it hurt | procedure
how long does it take | procedure
will I be asleep? | procedure
claustrophobic | procedure
how much does it cost | cost
is it refunded | cost
insurance | cost
can I eat before | preparation
fasting | preparation
what to bring | preparation
come alone | preparation
cancel my appointment | preparation
running late | preparation
wheelchair | preparation
interpreter | preparation
when does it work | effect
how many injections a year | effect
it did not work | effect indications
does it really work | indications
can I refuse | indications
paralysis | risks
side effects | risks
radiation dose | radiation
xray | radiation
fever after injection | warning_signs
cannot pee | warning_signs
headache | warning_signs
numb leg | warning_signs
slipped disc | conditions
sciatica | conditions
surgery | alternatives
physio | alternatives
epidural childbirth | what
foraminal | what
injecton | what
ospital | aftercare
neck bones | anatomy
cookies | summary
"""


def asked(table: str) -> list[tuple[str, frozenset[str]]]:
    """(question, kinds) of each line."""
    pairs = (line.split("|") for line in table.strip().splitlines())
    return [(question.strip(), frozenset(kinds.split())) for question, kinds in pairs]


QUESTIONS = [
    *(("fr", *one) for one in asked(FRENCH)),
    *(("en", *one) for one in asked(ENGLISH)),
]
