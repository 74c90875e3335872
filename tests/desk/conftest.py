"""Who sits at the desk, and the text in front of them."""

import shutil
from collections.abc import Callable, Iterator
from time import time

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import translation

from content.desk.idle import SEEN
from content.publish.publication import Publication
from content.source.article import Article
from content.source.user import User
from tests import cast
from tests.browser.store import served
from tests.desk.browser_form import read
from tests.desk.door import HINTS
from tests.desk.prepared import prepare

Enter = Callable[[User], Client]


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    """No code of another test counts as used, no try as made."""
    cache.clear()


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    """What a test expects is read in the language of `enter`."""
    with translation.override("en"):
        yield


@pytest.fixture
def enter() -> Enter:
    """Let a person in. Their desk speaks English, so that tests read as they are written."""

    def entered(person: User) -> Client:
        User.objects.filter(pk=person.pk).update(language="en")
        client = Client()
        client.force_login(person)
        session = client.session
        session[SEEN] = int(time())  # nobody was away, so that no request has to note it
        session.save()
        return client

    return entered


@pytest.fixture
def dr(db: None) -> User:
    return cast.radiologist()


@pytest.fixture
def editor(db: None) -> User:
    return cast.editor()


@pytest.fixture
def article(db: None) -> Article:
    """A small text that may be signed."""
    return cast.page()


@pytest.fixture
def live(dr: User, article: Article) -> Publication:
    """The same text, live."""
    return cast.published(article, dr)


@pytest.fixture
def writing(enter: Enter, editor: User, article: Article) -> Callable[..., str]:
    """Save the form as it stands, with what is given typed over it."""
    address = reverse("admin:content_article_change", args=[article.pk])
    client = enter(editor)

    def save(**typed: str) -> str:
        fields = read(client.get(address).content.decode(), "article_form")
        response = client.post(address, fields | typed)
        assert response.status_code == 302
        return client.get(address).content.decode()

    return save


@pytest.fixture(scope="session")
def desk(tmp_path_factory):
    return prepare(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def address(desk, tmp_path):
    """The desk as it was made, whatever another test did there."""
    shutil.copytree(desk.folder, tmp_path / "desk")
    with served(tmp_path / "desk") as found:
        yield found


@pytest.fixture
def said():
    """What pages say on the console, errors of scripts included."""
    return []


@pytest.fixture
def person(chromium, address, said):
    """Someone at a browser of their own, outside the desk."""
    context = chromium.new_context(base_url=address, locale="en")
    page = context.new_page()
    page.on("console", lambda m: said.append(m.text) if m.type not in HINTS else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    context.close()
