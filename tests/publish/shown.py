"""A made-up article that has every kind of block, and the frame around it."""

from datetime import date
from typing import Any

from content.plain.compose import page_of
from content.plain.dialect import read_blocks
from content.plain.languages import LANGUAGES, NAMES, Both, Language, other
from content.plain.page import Page
from content.plain.prose import Known
from content.plain.snapshot import Fact, Picture, PictureFile, Snapshot, Source, Technique, Term
from content.publish.frame import (
    CentreView,
    FeeView,
    Frame,
    IdentityView,
    PhoneView,
    Place,
    Practical,
    SignOff,
)
from content.publish.render import render_page
from tests.factories import plain_section, plain_snapshot

TODAY = date(2026, 11, 22)
ADDRESSES = Both(
    {"neck": "/fr/cou/", "back": "/fr/dos/"}, {"neck": "/en/neck/", "back": "/en/back/"}
)
OPENING = Both(
    "Un [disque](term:disc) s'use.[^nice] Lisez [le dos](article:back#risks).\n\n- **Un.** Deux\n"
    "    - trois\n\n### Titre\n\n| Quand | Quoi |\n|---|---|\n| Avant | Le mot [scan]{lang=en} |",
    "A [disc](term:disc) wears.[^nice] Read [the back](article:back#risks).\n\n- **One.** Two\n"
    "    - three\n\n### Title\n\n| When | What |\n|---|---|\n| Before | Say [scanner]{lang=fr} |",
)
BLOCKS = """{0}

::: do
- {1}
:::
::: dont
- {1}
:::
::: steps
1. **{1}.** {2}
:::
::: timeline
- **{1}.** {2}
:::
::: tell
- **{1}.** {2}
:::
::: risk faint
{2}
:::
::: techniques
:::
::: picture spine
:::
::: picture photo
:::
::: call
- {1}
:::
::: today
- {1}
:::
::: emergency
- {1}
:::
::: slot centre-fees
:::
::: slot centre-phones
:::
::: slot centre-access
:::
::: slot legal-identity
:::
"""
BODY = Both(
    BLOCKS.format(OPENING.fr, "Venez tôt", "Une phrase."),
    BLOCKS.format(OPENING.en, "Come early", "A sentence."),
)
KNOWN = Known({"faint": ""}, {"nice": 1, "acr": 2}, {"disc"}, {"spine", "photo"})
FACT = Fact(
    "faint",
    "frequency",
    Both("malaise", "fainting"),
    Both("12 à 20 injections sur 1\u202f000", "12 to 20 in 1,000 injections"),
    Both("980 à 988 non", "980 to 988 not"),
    Both("Mesuré ailleurs", "Measured elsewhere"),
    2020,
    ("nice", "acr"),
)


def files(*kinds: str) -> tuple[PictureFile, ...]:
    named = ((*kind.split("_"), kind) for kind in kinds)
    return tuple(
        PictureFile(variant, scheme, digest, "svg", 740, 470) for variant, scheme, digest in named
    )


DRAWN = files("wide_light", "wide_dark", "narrow_light", "narrow_dark")
PICTURES = (
    Picture(
        "spine",
        Both("Dos", "Back"),
        Both("Sept os.", "Seven bones."),
        Both("Schéma.", "Diagram."),
        Both(("Crâne", "Disque"), ("Skull", "Disc")),
        Both(DRAWN, DRAWN),
    ),
    Picture(
        "photo",
        Both("Salle", "Room"),
        Both("Une salle.", "A room."),
        Both("", ""),
        Both((), ()),
        Both(files("wide_light"), files("wide_light")),
    ),
)


def technique(status: str) -> Technique:
    name, drug, why = Both("Voie", "Route"), Both("cortisone", "steroid"), Both("Car", "Because")
    return Technique(status, "cervical", "facet", status, name, drug, why, ())


def made(**given: Any) -> Snapshot:
    """A snapshot whose one section has every kind of block."""
    french, english = (read_blocks(BODY[code], code, KNOWN) for code in LANGUAGES)
    values: dict[str, Any] = {
        "sections": (plain_section("what", french, english),),
        "facts": (FACT,),
        "sources": (
            Source("nice", "NICE", "Low back pain", "en", "NICE", 2020, ""),
            Source("acr", "", "Mal de dos", "fr", "HAS", None, ""),
        ),
        "terms": (Term("disc", Both("disque", "disc"), Both("Coussin.", "Pad."), Both((), ())),),
        "pictures": PICTURES,
        "techniques": tuple(map(technique, ("offered", "not_offered", "contraindicated"))),
    }
    return plain_snapshot(**values | given)


CENTRE = CentreView(
    key="north",
    name="Centre Nord",
    street="1 rue Haute",
    town="00000 Ville",
    access="Ascenseur",
    interpreter="Oui",
    hearing="Boucle",
    payment="Carte",
    map_url="",
    booking_url="",
    phones=(PhoneView("Accueil", "01 99 00 12 34", "+33199001234", "8 h à 18 h"),),
    fees=(FeeView("Cou", "neck", "160 €", "Secteur 2", "Remboursé", date(2027, 6, 30)),),
)


def around(language: Language, **given: Any) -> Frame:
    """The frame of a page that may be indexed."""
    switch = other(language)
    pages: dict[Language, str] = {code: f"https://site.example/{code}/neck/" for code in LANGUAGES}
    values: dict[str, Any] = {
        "language": language,
        "alternate_language": switch,
        "alternate_name": NAMES[switch],
        "alternate_address": ADDRESSES[switch]["neck"],
        "translations": pages,
        "home": f"/{language}/",
        "procedures": (Place("neck", "Cou", ADDRESSES[language]["neck"], current=True),),
        "pages": (Place("legal", "Legal", f"/{language}/legal/"),),
        "practical": Practical((CENTRE,), IdentityView("P", "1", "D", "H", "2", "C"), TODAY),
        "help": (),
        "demonstration": False,
        "indexed": True,
    }
    return Frame(**values | given)


def signed(**given: Any) -> SignOff:
    """Signed by someone else than the writer, with a review ahead."""
    due = date(2027, 12, 1)
    usual = SignOff(
        "A. Petit", "radiologue", TODAY, due, False, False, False, "a1b2", "/e/a1b2/fr/"
    )
    return usual._replace(**given)


def page_in(language: Language, **given: Any) -> Page:
    return page_of(made(**given), language, ADDRESSES[language])


def show(language: Language = "en", banner: str = "", **given: Any) -> str:
    """The HTML of the made-up article; `given` goes to its snapshot."""
    return render_page(page_in(language, **given), around(language), signed(), TODAY, banner)
