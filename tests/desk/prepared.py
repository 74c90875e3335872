"""The store of the browser tests: a desk with one of everything, written in its own process.

Chromium's driver keeps an event loop in the thread of the tests, where Django gives out other
connections: the site and its tables are therefore left to a process of their own.
"""

import json
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from django.utils import timezone

from content.sign.edition import freeze
from content.source.article import Article
from content.source.centre import Centre, Identity
from content.source.note import Note
from content.source.picture import Picture
from content.source.user import User
from infiltration_site.prepared import manage
from tests import cast, factories
from tests.browser.store import variables

PASSWORD = "a long sentence of mine"
COMMAND = "from tests.desk.prepared import write; write()"


class Prepared(NamedTuple):
    """A store and what stands in it: the live article, one that is frozen and not signed, and the
    address of every screen."""

    folder: Path
    article: int
    frozen: int
    screens: list[str]


def prepare(folder: Path) -> Prepared:
    """Make the store."""
    manage("migrate", "--noinput", "--verbosity=0", **variables(folder))
    told = manage("shell", "--verbosity=0", "--command", COMMAND, **variables(folder))
    return Prepared(folder, **json.loads(told))


def write() -> None:
    """Fill the store; print what a Prepared needs to know of it."""
    dr, article = cast.radiologist(), cast.page()
    publication = cast.published(article, dr, at=timezone.now() - timedelta(days=1))
    asked = cast.submit_edition(freeze(cast.procedure()), cast.editor())
    rows = [*library(), article, publication, publication.edition, publication.signed]
    for person in (dr, cast.superuser()):
        person.set_password(PASSWORD)
        person.language = "en"
        person.save()
    told = {"article": article.pk, "frozen": asked.article_id, "screens": screens(rows, article)}
    print(json.dumps(told))  # noqa: T201


def library() -> list[object]:
    """One of each table that no act writes."""
    words = {f"{name}_{code}": "X" for name in ("publisher", "director") for code in ("fr", "en")}
    return [
        Centre.objects.create(key="north", name_fr="Centre Nord", name_en="North centre"),
        Identity.objects.create(pk=1, **words),
        Picture.objects.create(key="room", title_fr="La salle", title_en="The room"),
        Note.objects.create(subject="fact", key="rest", question="Vrai ?"),
        factories.fact("rest"),
        factories.term(),
        factories.technique(),
        factories.source("other"),
    ]


def screens(rows: list[object], article: Article) -> list[str]:
    """Lists, forms, and the pages that are neither."""
    user = User.objects.get(username="root")
    known = {row._meta.model_name: row.pk for row in [*rows, user]}
    lists = [f"/admin/content/{table}/" for table in known]
    changes = [f"/admin/content/{table}/{pk}/change/" for table, pk in known.items()]
    adds = [f"/admin/content/{table}/add/" for table in ("article", "picture", "centre", "user")]
    others = [f"/admin/content/article/{article.pk}/{name}/" for name in ("release", "compare")]
    others += ["/admin/", "/admin/account/2fa/", "/admin/content/article/alert/"]
    others += [f"/admin/content/{table}/{known[table]}/renew/" for table in ("fact", "source")]
    return [*lists, *changes, *adds, *others, f"/admin/content/user/{known['user']}/leave/"]
