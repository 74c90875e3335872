"""A small site whose words a doctor signed, and the real one as a demonstration."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import pytest
import time_machine
from django.core.cache import cache
from django.db import transaction
from django.test import Client, override_settings

from content.desk.demonstration import prepare
from content.plain.addresses import (
    GENERATED,
    article_address,
    generated_address,
    link_address,
    search_address,
    versions_address,
)
from content.plain.languages import LANGUAGES, Language
from content.plain.papers import FORMS, PRINTED_GENRES, paper_address
from content.publish.link import Link
from content.publish.live.store import live_articles
from content.publish.paper.making import prepare as prepare_papers
from content.publish.verify import Verdict, verify
from content.source.user import User
from tests import cast
from tests.read.links import booking_example, make_centres, ready_link

SITE = "https://infiltrations.example"
# Every patient's page of the small site, in English.
PAGES = ("/en/", "/en/neck-en/", "/en/advice-en/", "/en/sources/", "/en/centres-and-fees/",
         "/en/who-signs/", "/en/no-such-page/")  # fmt: skip


@pytest.fixture(autouse=True)
def that_day(settings: Any) -> Iterator[None]:
    """The day on which everything was signed, at the site's own address, with nothing kept."""
    settings.SITE_URL = SITE
    cache.clear()
    with time_machine.travel(cast.NOW, tick=False):
        yield


@pytest.fixture
def dr(db: None) -> User:
    return cast.radiologist()


def publish_all(by: User) -> None:
    """Home, a procedure and a page."""
    for article in (cast.common(), cast.procedure(), cast.page()):
        cast.published(article, by)


@pytest.fixture
def site(dr: User) -> None:
    """Signed by a doctor."""
    publish_all(dr)


@pytest.fixture
def centres(db: None) -> None:
    """Two, with their numbers: before anything is published, so that links are made for them."""
    make_centres()


@pytest.fixture
def link(centres: None, site: None) -> Link:
    """The ready link of the small site."""
    return ready_link()


@pytest.fixture
def demonstration(db: None) -> None:
    """The same, signed by nobody who read it."""
    publish_all(cast.demonstration_signatory().user)


class Real(NamedTuple):
    """The real content as a patient finds it: address -> page, and what verify says of it."""

    pages: Mapping[str, str]
    appointments: Mapping[Language, str]
    papers: Mapping[str, bytes]  # address -> PDF
    transcripts: Mapping[str, str]  # address of a paper -> the signed words
    booked: Mapping[str, Any]  # what the example of docs/booking.md answers
    verdict: Verdict


@pytest.fixture(scope="session")
def real(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Real:
    """Prepared once, read whole, and rolled back: tests look at the pages, not at the store."""
    quick = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    own = {"MEDIA_ROOT": tmp_path_factory.mktemp("media"), "PASSWORD_HASHERS": quick}
    with (
        django_db_blocker.unblock(),
        override_settings(**own),
        time_machine.travel(cast.NOW, tick=False),
        transaction.atomic(),
    ):
        prepare(lambda: cast.NOW, progress=str)
        pages = {address: Client().get(address).content.decode() for address in addresses()}
        appointments = {
            code: Client().get(address).content.decode() for code, address in appointed()
        }
        prepare_papers(cast.NOW)
        transcripts = dict(printed())
        papers = {address: Client().get(address).content for address in transcripts}
        cache.clear()  # a test before this one may have asked too much
        booked = Client().get(booking_example()).json()
        verdict = verify(cast.NOW)
        transaction.set_rollback(True)
    return Real(pages, appointments, papers, transcripts, booked, verdict)


def appointed() -> Iterator[tuple[Language, str]]:
    """Where an appointment at the first centre is read, in each language."""
    link = Link.objects.filter(ready=True, article__key="lumbar").order_by("centre__order")[0]
    yield from ((code, link_address(link.code, code)) for code in LANGUAGES)


def printed() -> Iterator[tuple[str, str]]:
    """The address of every paper of what is live, with the signed words of its edition."""
    for language in LANGUAGES:
        for one in live_articles(cast.NOW):
            for form in FORMS if one.snapshot.genre in PRINTED_GENRES else ():
                address = paper_address(one.snapshot.slug[language], language, form)
                yield address, one.publication.edition.transcript(language)


def addresses() -> list[str]:
    """Of every page that is live, in both languages."""
    return [
        address
        for language in LANGUAGES
        for address in (
            search_address(language),
            *(generated_address(name, language) for name in GENERATED),
            *(
                versions_address(one.snapshot.slug[language], language)
                for one in live_articles(cast.NOW)
            ),
            *(
                article_address(one.snapshot.genre, one.snapshot.slug[language], language)
                for one in live_articles(cast.NOW)
            ),
        )
    ]
