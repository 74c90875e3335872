"""Marks left as text would be read by a patient as they are."""

import pytest

from content.check.leftover import leftovers
from content.plain.surroundings import Surroundings
from tests.check.specimen import said_once

LEFT = (
    "Il faut {{table_time}}.",
    "Voir [ce site](https://exemple.fr).",
    "Un <b>gras</b> mot.",
    "Du **gras qui ne finit pas.",
    "L'eau &amp; le sel.",
    "Un `mot`.",
    "![image](x.png)",
)
PLAIN = ("Un os.", "Moins de 5 < 7.", "Le disque (mou) ; l'os.", "R&D", "{table_time} [^leaflet]")


@pytest.mark.parametrize("body", LEFT)
def test_mark_in_the_text_is_found(body):
    found = list(leftovers(said_once(body, "A bone."), Surroundings()))
    assert [(f.code, f.language) for f in found] == [("leftover_mark", "fr")]


@pytest.mark.parametrize("body", PLAIN)
def test_plain_text_is_left_alone(body):
    assert list(leftovers(said_once(body, "A bone."), Surroundings())) == []
