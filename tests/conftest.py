"""What every test shares. A skipped test is a promise nobody kept: here it fails."""

import os
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import caches
from django.utils.translation.reloader import translation_file_changed
from playwright.sync_api import Browser

from infiltration_site.prepared import collect_static, compile_labels
from tests.chromium import opened


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--no-skips", action="store_true", help="a skipped test fails")
    parser.addoption("--write-images", action="store_true", help="the guide's pictures, anew")
    parser.addoption("--database-only", action="store_true", help="tests that touch the tables")


def touches_tables(item: pytest.Item) -> bool:
    """Whether a test asks for the database, by a mark or by a fixture."""
    marked = item.get_closest_marker("django_db") is not None
    asked = {"db", "transactional_db", "django_db_setup"} & set(getattr(item, "fixturenames", ()))
    return marked or bool(asked)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With --database-only, keep what another database could answer differently."""
    if config.getoption("--database-only"):
        left = [item for item in items if not touches_tables(item)]
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if touches_tables(item)]


def pytest_sessionstart(session: pytest.Session) -> None:
    """Prepare, once for all workers, what the pages need and git does not hold."""
    if not hasattr(session.config, "workerinput"):
        compile_labels()
        translation_file_changed(None, Path("django.mo"))  # what was read before is old
        collect_static(settings.STATIC_ROOT)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skip or an expected failure into a failure that says why."""
    report = yield
    if report.skipped and item.config.getoption("--no-skips"):
        report.outcome = "failed"
        vars(report).pop("wasxfail", None)  # pytest would not count it
        report.longrepr = f"Not run, and a test that is not run fails: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """SQLite in a file of this run: only a file has the locks that two people at once meet."""
    database = settings.DATABASES["default"]
    if "sqlite3" in database["ENGINE"]:
        database["TEST"]["NAME"] = str(tmp_path_factory.getbasetemp() / "db.sqlite3")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests of a worker; a test opens its own `chromium.new_context()`."""
    # Playwright keeps an event loop in this thread, which Django would take for async code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "yes"
    with opened() as browser:
        yield browser


@pytest.fixture(autouse=True)
def own_surroundings(settings: Any, tmp_path: Path) -> None:
    """Own pictures and pages for each test; a password hash that costs nothing, and static files
    that no new client looks through first."""
    caches["pages"].clear()
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.WHITENOISE_AUTOREFRESH = True
