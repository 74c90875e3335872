"""The site as a patient's browser meets it: one store for all workers, one server for each."""

import fcntl
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, ViewportSize

from content.plain.languages import Language
from infiltration_site.prepared import ROOT
from tests.browser.line import Line
from tests.browser.pages import HEIGHT, STANDING_ALONE, Site
from tests.browser.store import editions, free_port, prepare, served

Visit = Callable[..., Page]


@pytest.fixture(scope="session")
def stores(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of the stores, made by the first worker that asks."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    with (shared / "stores.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "stores").exists():
            draft = tmp_path_factory.mktemp("stores")
            prepare(draft)
            draft.replace(shared / "stores")
    return shared / "stores"


@pytest.fixture(scope="session")
def site(stores: Path) -> Iterator[Site]:
    """The site with its pages, and the same before anything was published."""
    with served(stores / "published") as address, served(stores / "empty") as empty:
        yield Site(address, empty, editions(stores))


@pytest.fixture
def visit(chromium: Browser, site: Site) -> Iterator[Visit]:
    """Open a page as a new person: `visit(name, language, width=390, **context options)`."""
    with ExitStack() as people:

        def opened(name: str, language: Language, width: int = 390, **options: Any) -> Page:
            # What moves is judged by the test of motion; here it would be caught half-way.
            options = {"reduced_motion": "reduce", **options}
            size = ViewportSize(width=width, height=HEIGHT)
            person = chromium.new_context(viewport=size, locale=language, **options)
            people.enter_context(person)
            page = person.new_page()
            if name in STANDING_ALONE:
                page.route(f"**/{name}/", standing_alone)
            page.goto(site.at(name, language))
            return page

        yield opened


@pytest.fixture
def line(chromium: Browser, stores: Path, tmp_path: Path) -> Iterator[Line]:
    """A site of one's own that can go away, and a reader who keeps copies of it."""
    store = tmp_path / "store"
    shutil.copytree(stores / "published", store)
    size = ViewportSize(width=390, height=HEIGHT)
    with chromium.new_context(viewport=size, locale="fr", user_agent="Phone") as person:
        yield Line(person.new_page(), f"http://127.0.0.1:{free_port()}", store)


def standing_alone(route: Route) -> None:
    """Answer with a page that the server shows only when something is broken."""
    name = route.request.url.rstrip("/").rpartition("/")[2]
    body = (ROOT / "templates" / f"{name}.html").read_text("utf-8")
    route.fulfill(status=int(name), body=body, content_type="text/html; charset=utf-8")
