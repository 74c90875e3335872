"""What the parts of a page, the shapes of blocks and the statuses are called at the desk."""

from content.plain.languages import Both

LANGUAGE_NAMES = {"fr": Both("français", "French"), "en": Both("anglais", "English")}

NAMES: dict[str, Both[str]] = {
    # parts of an article and of what it shows
    "title": Both("titre", "title"),
    "lead": Both("chapeau", "lead"),
    "slug": Both("adresse", "address"),
    "heading": Both("titre de la section", "heading of the section"),
    "picture_title": Both("titre de l’image", "title of the picture"),
    "alternative": Both("texte de remplacement de l’image", "alternative text of the picture"),
    "caption": Both("légende courte de l’image", "caption of the picture"),
    "legend": Both("légende numérotée de l’image", "numbered legend of the picture"),
    "technique": Both("technique", "technique"),
    "drug": Both("médicament de la technique", "medicine of the technique"),
    "why": Both("raison de la technique", "reason of the technique"),
    "fact": Both("nom du chiffre", "name of the fact"),
    "figure": Both("chiffre", "fact"),
    "population": Both("population du chiffre", "population of the fact"),
    "term": Both("mot", "word"),
    "definition": Both("définition du mot", "definition of the word"),
    "section": Both("section", "section"),
    "source": Both("source", "source"),
    "picture": Both("image", "picture"),
    "slot": Both("emplacement", "slot"),
    # what is done of a technique
    "offered": Both("proposée", "offered"),
    "not_offered": Both("non proposée", "not offered"),
    "contraindicated": Both("contre-indiquée", "contraindicated"),
}

SHAPES: dict[str, Both[str]] = {
    "nothing": Both("rien", "nothing"),
    "paragraph": Both("un paragraphe", "a paragraph"),
    "heading": Both("un titre de niveau {}", "a heading of level {}"),
    "list": Both("une liste de {}", "a list of {}"),
    "numbered": Both("une liste numérotée de {}", "a numbered list of {}"),
    "table": Both("un tableau de {} (lignes × colonnes)", "a table of {} (rows × columns)"),
    "box": Both("un encadré « {} »", "a “{}” box"),
    "steps": Both("des étapes ({})", "steps ({})"),
    "timeline": Both("des moments ({})", "moments ({})"),
    "tell": Both("des choses à nous dire ({})", "things to tell us ({})"),
    "risk": Both("les risques {}", "the risks {}"),
    "techniques": Both("la table des techniques", "the table of techniques"),
    "picture": Both("l’image {}", "the picture {}"),
    "slot": Both("l’emplacement {}", "the slot {}"),
    "missing": Both("une clé inconnue « {} »", "an unknown key “{}”"),
}


def named(word: str, language: str) -> str:
    """The name of a part or a status; the word itself when it has none."""
    return NAMES[word][language] if word in NAMES else word


def spelled(shape: str, language: str) -> str:
    """A block's shape in words: "list 3" gives « une liste de 3 »."""
    name, _, measure = shape.partition(" ")
    return SHAPES[name][language].format(measure) if name in SHAPES else shape
