"""A small folder of content files, to load as it is or with one thing broken."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from django.db.models import Model

from content.source.article import Article, Section
from content.source.centre import Centre, Fee, Identity, Phone
from content.source.fact import Fact, Source
from content.source.files.load import load
from content.source.files.problem import LoadRefused
from content.source.note import Note
from content.source.picture import Picture, PictureFile
from content.source.technique import Technique
from content.source.term import Term

FILES: dict[str, str | bytes | None] = {
    "sources.toml": '[nice]\ntitle = "Low back pain"\nlanguage = "en"\nyear = 2020\n',
    "facts.toml": (
        '[time]\nkind = "duration"\nunit = "minute"\nlow = 10\nhigh = 30\nsources = ["nice"]\n'
        'name.fr = "durée"\nname.en = "time"\nnote = "Vérifier."\n'
    ),
    "terms.toml": (
        '[disc]\nword.fr = "disque"\nword.en = "disc"\n'
        'definition.fr = "Un coussin."\ndefinition.en = "A cushion."\nsynonyms.fr = ["rondelle"]\n'
    ),
    "techniques.toml": (
        '[facet]\nregion = "cervical"\nroute = "facet"\nstatus = "offered"\n'
        'name.fr = "Facettaire"\nname.en = "Facet"\nmentions.en = ["facet"]\n'
    ),
    "neck/article.toml": (
        'genre = "procedure"\nregion = "cervical"\nslug.fr = "cou"\nslug.en = "neck"\n'
        'title.fr = "Cou"\ntitle.en = "Neck"\n\n[[notes]]\nsection = "what"\nquestion = "Bien ?"\n'
    ),
    "neck/fr.md": "## what: Quoi ?\n\nCela dure {time}.[^nice]\n",
    "neck/en.md": "## what: What?\n\nIt takes {time}.[^nice]\n",
    "centres.toml": (
        '[north]\nname.fr = "Nord"\nname.en = "North"\ncity = "Lille"\n\n'
        '[[north.phones]]\nnumber = "01 23 45 67 89"\nhours.fr = "9 h"\nhours.en = "9 am"\n\n'
        '[[north.fees]]\narticle = "neck"\nlow = 32.18\nhigh = 160\n'
        "valid_from = 2026-01-01\nvalid_until = 2026-12-31\n"
    ),
    "identity.toml": (
        'publisher.fr = "P"\npublisher.en = "P"\npublisher_address.fr = "A"\n'
        'publisher_address.en = "A"\ndirector.fr = "D"\ndirector.en = "D"\nhost.fr = "H"\n'
        'host.en = "H"\nhost_address.fr = "A"\nhost_address.en = "A"\ncontact.fr = "C"\n'
        'contact.en = "C"\ndemonstration = true\n'
    ),
}


Changes = Mapping[str, str | bytes | None]
TABLES: tuple[type[Model], ...] = (
    *(Article, Section, Fact, Source, Term, Technique, Picture, PictureFile),
    *(Note, Centre, Phone, Fee, Identity, Fact.sources.through, Technique.sources.through),
)


def write_folder(root: Path, changed: Changes | None = None) -> Path:
    """The files above, with other contents for some of them, or None for no such file."""
    for name, content in (FILES | dict(changed or {})).items():
        if content is not None:
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def stored() -> dict[str, list[dict[str, object]]]:
    """Every row that files may hold, with the time of its last change."""
    return {table.__name__: list(table._base_manager.order_by("pk").values()) for table in TABLES}


def refused(root: Path, changed: Changes) -> list[str]:
    """What load says of the folder with these files; the store must stay as it was."""
    load(write_folder(root / "whole"))
    before = stored()
    with pytest.raises(LoadRefused) as refusal:
        load(write_folder(root / "broken", changed))
    assert stored() == before
    return [str(problem) for problem in refusal.value.problems]
