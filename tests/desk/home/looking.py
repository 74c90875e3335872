"""The first screen as somebody sees it: the values of its panels."""

from collections.abc import Mapping

from django.test import Client

from content.desk.home.panel import Panel


def panels(client: Client, query: str = "") -> Mapping[str, Panel]:
    """The panels on the screen, by key."""
    answer = client.get(f"/admin/{query}")
    assert answer.status_code == 200
    return {panel.key: panel for panel in answer.context["panels"]}


def titles(client: Client, key: str) -> list[str]:
    """The titles in one panel; none where the person does not have it."""
    panel = panels(client).get(key)
    return [row.title for row in panel.rows] if panel else []
