"""A small site with two centres, and who works there."""

from pathlib import Path

from content.publish.link import Link
from content.source.article import Article, Section
from content.source.centre import Centre, Phone
from content.source.user import User
from infiltration_site.prepared import manage
from tests import cast
from tests.browser.store import variables
from tests.desk.prepared import PASSWORD

COMMAND = "from tests.desk.links.prepared import write; write()"
SITE = "https://infiltrations.example"


def site(dr: User) -> None:
    """A procedure and the common words, live; a centre in the north, one in the south."""
    for key, number in (("north", "01 99 00 12 34"), ("south", "01 99 00 56 78")):
        names = {"name_fr": f"Centre {key}", "name_en": f"The {key} centre"}
        centre = Centre.objects.create(key=key, **names)
        Phone.objects.create(centre=centre, number=number, hours_fr="8 h", hours_en="8 am")
    common = cast.common()
    Section.objects.create(
        article=common,
        kind="message",
        heading_fr="SMS",
        heading_en="Texts",
        body_fr="Lisez cette page avant de venir.\n\nC’est utile.",
        body_en="Read this page before you come.\n\nIt is useful.",
    )
    for article in (common, cast.procedure()):
        cast.published(article, dr)


def staff() -> User:
    return cast.account("secretary", "clinic staff")


def ready_link(centre: str = "north", language: str = "en") -> Link:
    return Link.objects.get(centre__key=centre, language=language, ready=True)


def own_link(code: str = "affiche", **given: object) -> Link:
    usual = {"article": Article.objects.get(key="neck"), "centre": Centre.objects.get(key="north")}
    return Link.objects.create(code=code, **(usual | given))


def prepare(folder: Path) -> Path:
    """The same in a store of its own, for a browser: the secretary has a password."""
    manage("migrate", "--noinput", "--verbosity=0", **variables(folder))
    manage("shell", "--verbosity=0", "--command", COMMAND, **variables(folder))
    return folder


def write() -> None:
    """Fill that store."""
    site(cast.radiologist())
    person = staff()
    person.set_password(PASSWORD)
    person.language = "en"
    person.save()
