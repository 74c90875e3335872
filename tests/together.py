"""Several people at once, each with their own connection to the database."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from django.db import connections

PATIENCE = 300  # seconds after which a test that hangs fails


def together(*acts: Callable[[], Any]) -> list[Any]:
    """What each act returned, or the exception it raised, after all began at the same moment."""
    begin = Barrier(len(acts), timeout=PATIENCE)

    def do(act: Callable[[], Any]) -> Any:
        try:
            begin.wait()
            return act()
        except Exception as refused:  # noqa: BLE001  # handed to the test, which looks at it
            return refused
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(acts)) as people:
        return list(people.map(do, acts, timeout=PATIENCE))
