"""A denial counts when it reaches what is named, and only then."""

import re

import pytest

from content.check.fold import fold
from content.check.negation import denied

DENIED = (
    "L'épidurale n'est pas pratiquée ici.",
    "Nous ne faisons jamais d'épidurale au cou.",
    "L'épidurale n'est plus proposée.",
    "Ici, on ne fait plus d'épidurale au cou.",
    "On ne fait pas d'épidurale.",
    "Ni épidurale, ni foraminale.",
    "Épidurale : non pratiquée au cou",
    "Trajet 1, trait pointillé, épidurale, non pratiquée au cou",
    "L'épidurale est contre-indiquée au cou.",
    "La voie épidurale est déconseillée.",
    "Aucune épidurale n'est faite au cou.",
    "Une piqûre sans épidurale.",
    "Nous faisons une facettaire plutôt qu'une épidurale.",
    "Une facettaire au lieu d'une épidurale.",
    "L'épidurale, elle, n'est pas proposée.",
    "L'épidurale ne fait pas partie des soins proposés ici.",
    "L'épidurale n'est pas faite ici, et elle est dangereuse.",
    "Épidurale – Elle n'est pas pratiquée ici.",
    "Une étude faite ailleurs, sur l'épidurale",
    "The epidural is not done here.",
    "We never do the epidural route in the neck.",
    "We don't offer the epidural.",
    "We do not offer epidural or foraminal injections.",
    "The epidural and the foraminal routes are not done here in the neck.",
    "No epidural is done in the neck.",
    "An epidural is contraindicated in the neck.",
    "We use the facet route rather than the epidural.",
    "Instead of the epidural, we use the facet joint.",
    "It is not the epidural of childbirth.",
    "A study looked at the epidural, not done here in the neck.",
    "The epidural has been ruled out at the neck.",
    "The epidural, measured elsewhere",
    "Not only is the epidural risky, it is not done here.",
)
OFFERED = (
    "Nous faisons une infiltration épidurale.",
    "Normally we do the epidural.",
    "L'épidurale est proposée ici.",
    "L'épidurale est faite ici : elle ne fait pas mal.",
    "Nous proposons non seulement la facettaire, mais aussi l'épidurale.",
    "L'épidurale n'est pas contre-indiquée.",
    "L'épidurale n'est pas douloureuse.",
    "L'épidurale se fait sans hospitalisation.",
    "On n'arrête jamais le médicament, et l'épidurale se fait le matin.",
    "Nous ne faisons pas la facettaire mais l'épidurale.",
    "L'épidurale, un geste qui ne dure pas, est faite le matin.",
    "L'épidurale est plus efficace que la facettaire.",
    "L'épidurale évite une opération.",
    "L'épidurale ne présente aucun risque.",
    "L'épidurale est possible et n'empêche pas de conduire.",
    "D'ailleurs, l'épidurale est courante.",
    "Le médecin avance pas à pas vers l'espace épidural.",
    "The epidural is offered here.",
    "The epidural is offered and does not hurt.",
    "We offer not only the facet route but also the epidural.",
    "The epidural is not contraindicated.",
    "The epidural is not painful.",
    "The epidural is done without general anaesthetic.",
    "We never hurry; the epidural takes an hour.",
    "We do not do the facet route, but the epidural.",
    "An epidural, which does not take long, relieves pain.",
    "The epidural is never refused.",
    "The epidural avoids surgery.",
    "There is no contraindication to the epidural.",
    "The epidural does not need a hospital stay.",
    "Not just an epidural: a whole treatment.",
)


def _denied(sentence):
    text = fold(sentence)
    found = re.search(r"epidural\w*", text)
    assert found
    return denied(text, *found.span())


@pytest.mark.parametrize("sentence", DENIED)
def test_denial_reaches_what_is_named(sentence):
    assert _denied(sentence)


@pytest.mark.parametrize("sentence", OFFERED)
def test_denial_of_something_else_does_not_count(sentence):
    assert not _denied(sentence)
