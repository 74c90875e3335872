"""What the specimen quotes: facts, sources, terms, a picture, techniques; and its surroundings."""

from content.plain.languages import Both
from content.plain.snapshot import (
    Fact,
    Picture,
    PictureFile,
    Route,
    Source,
    Technique,
    Term,
)
from content.plain.surroundings import ForbiddenWords, Place, Surroundings, TechniqueRule

FACTS = (
    Fact(
        "table_time",
        "duration",
        Both("temps sur la table", "time on the table"),
        Both("10 à 20 minutes", "10 to 20 minutes"),
        Both("", ""),
        Both("", ""),
        2020,
        ("leaflet",),
    ),
    Fact(
        "faint",
        "frequency",
        Both("malaise", "fainting"),
        Both("12 personnes sur 1 000", "12 in 1,000 people"),
        Both("988 n’en ont pas", "988 do not have it"),
        Both("Mesuré dans un essai", "Measured in a trial"),
        2020,
        ("trial",),
    ),
    Fact(
        "eating",
        "count",
        Both("consigne sur le repas", "rule on meals"),
        Both("votre centre vous le dira", "your centre will tell you"),
        Both("", ""),
        Both("", ""),
        None,
        (),
        local=True,
    ),
)
SOURCES = (
    Source("leaflet", "A hospital", "A leaflet", "en", "A hospital", 2020, ""),
    Source("trial", "Someone", "A trial", "en", "A journal", 2021, ""),
)
TERMS = (
    Term(
        "disc",
        Both("disque", "disc"),
        Both("Coussin entre deux os.", "A cushion between two bones."),
        Both(("coussin",), ("cushion",)),
    ),
    Term(
        "scan",
        Both("scanner", "CT scan"),
        Both("Appareil qui fait des images.", "A machine that takes images."),
        Both((), ()),
    ),
)
FILE = PictureFile("wide", "light", "0" * 64, "svg", 640, 480)
PICTURE = Picture(
    "neck",
    Both("Le cou", "The neck"),
    Both("Schéma du cou vu de côté.", "Diagram of the neck from the side."),
    Both("Le cou, vu de côté.", "The neck, from the side."),
    Both(("Disque", "Nerf"), ("Disc", "Nerve")),
    Both((FILE,), (FILE,)),
    (Route("facet", "offered"), Route("epidural", "contraindicated")),
)
TECHNIQUES = (
    Technique(
        "neck_facet",
        "cervical",
        "facet",
        "offered",
        Both("Articulation facettaire", "Facet joint"),
        Both("Cortisone", "Steroid"),
        Both("Cette voie est utilisée en France.", "This route is used in France."),
        ("trial",),
    ),
    Technique(
        "neck_epidural",
        "cervical",
        "epidural",
        "contraindicated",
        Both("Épidurale : non pratiquée", "Epidural: not done"),
        Both("Aucun ici", "None here"),
        Both("Le médicament est contre-indiqué.", "The medicine is contraindicated."),
        ("leaflet",),
    ),
)
RULES = (
    TechniqueRule("neck_facet", "cervical", "facet", "offered", Both(("facettaire",), ("facet",))),
    TechniqueRule(
        "neck_epidural",
        "cervical",
        "epidural",
        "contraindicated",
        Both(("épidural",), ("epidural",)),
    ),
    TechniqueRule(
        "back_epidural", "lumbar", "epidural", "offered", Both(("épidural",), ("epidural",))
    ),
    TechniqueRule(
        "back_foraminal",
        "lumbar",
        "foraminal",
        "not_offered",
        Both(("foraminal", "épidurale foraminale"), ("foraminal", "foraminal epidural")),
    ),
)
SURROUNDINGS = Surroundings(
    places={
        "neck": Place("procedure", Both("piqure-du-cou", "neck-injection"), frozenset({"risks"})),
        "words": Place("glossary", Both("mots", "words"), frozenset({"intro"})),
    },
    forbidden_words=(
        ForbiddenWords(
            "scan", Both("scanner", "CT scan"), Both(("scanographe",), ("scanographer",))
        ),
    ),
    techniques=RULES,
)
