"""The rooms of the house: who may import whom (README.md)."""

import ast
import sys
from collections.abc import Iterable
from typing import NamedTuple

import pytest

from tests.house.source_code import HOUSE, Import, Module, imports, module, modules


class Room(NamedTuple):
    """What a room may import: places of ours, and packages beside the standard library."""

    places: tuple[str, ...]
    packages: tuple[str, ...]


VALUES = ("msgspec",)
TABLES = (*VALUES, "django")
ROOMS = {
    "plain": Room((), (*VALUES, "markdown", "nh3", "babel")),
    "source": Room(("plain",), ("django", "PIL", "tomli_w")),
    "check": Room(("plain",), (*VALUES, "lingua")),
    "sign": Room(("plain", "source", "check"), (*TABLES, "allauth")),
    "publish": Room(
        ("plain", "source", "check", "sign"), (*TABLES, "brotli", "typst", "segno", "rapidfuzz")
    ),
    "read": Room(("plain", "publish.live", "publish.tally"), ("django",)),
    "desk": Room(
        ("plain", "source", "check", "sign", "publish"),
        (*TABLES, "allauth", "csp", "modeltranslation", "reversion"),
    ),
}


def room_of(name: str) -> str:
    """The room a module stands in, or "" for a shell such as content.models."""
    parts = name.split(".")
    return parts[1] if parts[0] == "content" and len(parts) > 1 and parts[1] in ROOMS else ""


def is_within(name: str, place: str) -> bool:
    return name == place or name.startswith(f"{place}.")


def trespasses(found: Iterable[Module]) -> list[str]:
    """Each import by which a room reaches for what is not to its left."""
    return [
        f"{one.name}:{wanted.line} imports {wanted.full}"
        for one in found
        if (room := room_of(one.name))
        for wanted in imports(one.tree)
        if not may_import(room, wanted)
    ]


def may_import(room: str, wanted: Import) -> bool:
    top = wanted.place.split(".")[0]
    if top not in HOUSE:
        return top in sys.stdlib_module_names or top in ROOMS[room].packages
    places = [f"content.{place}" for place in (room, *ROOMS[room].places)]
    return any(is_within(wanted.full, place) for place in places)


def crowded_shells(found: Iterable[Module]) -> list[str]:
    """Each command or template tag that calls more than one room (`plain` holds only values)."""
    shells = [one for one in found if {"management", "templatetags"} & set(one.name.split("."))]
    called = {one.name: called_rooms(one.tree) - {"", "plain"} for one in shells}
    return [f"{name} calls {sorted(rooms)}" for name, rooms in called.items() if len(rooms) > 1]


def called_rooms(tree: ast.Module) -> set[str]:
    """The rooms of which something is called. Catching what a room raises is not calling it."""
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    names = {ast.unparse(call).split(".")[0] for call in calls}
    bound = {
        node.asname or node.name: node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.alias)
    }
    wanted = [one for one in imports(tree) if one.name]
    return {
        room_of(f"{one.full}.") for one in wanted for name in names if bound.get(name) == one.name
    }


RULES = (trespasses, crowded_shells)

PLANTED = [
    (trespasses, "content.plain.x", "import django"),
    (trespasses, "content.plain.x", "from content.source.article import Article"),
    (trespasses, "content.check.x", "from content.source.article import Article"),
    (trespasses, "content.check.x", "from django.db import models"),
    (trespasses, "content.source.x", "from content.sign import edition"),
    (trespasses, "content.read.x", "from content.publish import render"),
    (trespasses, "content.read.x", "from content.publish.lively import f"),
    (trespasses, "content.read.x", "from content.desk.admin import site"),
    (trespasses, "content.desk.x", "import content.read.views"),
    (trespasses, "content.sign.x", "from content.models import Edition"),
    (trespasses, "content.sign.x", "from infiltration_site import settings"),
    (trespasses, "content.publish.x", "import requests"),
    (
        crowded_shells,
        "content.management.commands.x",
        "from content.sign.a import f\nfrom content.publish.b import f as g\nf()\ng()",
    ),
]

ALLOWED = [
    (
        "content.management.commands.x",
        "from content.source.a import No\nfrom content.desk.b import f\ntry: f()\nexcept No: pass",
    ),
    (
        "content.read.x",
        "from content.publish import live, tally\nfrom content.publish.live import f",
    ),
    ("content.check.x", "import re\nfrom lingua import Language\nfrom content.plain import page"),
    ("content.desk.x", "from allauth.mfa import utils\nfrom content.publish.render import page"),
]


@pytest.mark.parametrize("rule", RULES)
def test_house_keeps_the_rule(rule):
    assert rule(modules(*HOUSE)) == []


@pytest.mark.parametrize(("rule", "name", "text"), PLANTED)
def test_rule_finds_what_is_planted(rule, name, text):
    assert rule([module(name, text)])


@pytest.mark.parametrize(("name", "text"), ALLOWED)
def test_rules_leave_what_is_allowed(name, text):
    assert [rule([module(name, text)]) for rule in RULES] == [[] for _ in RULES]


def test_nothing_is_allowed_that_nobody_does():
    """A package stays in the table while its room imports it."""
    done = {
        (room_of(one.name), wanted.place.split(".")[0])
        for one in modules("content")
        for wanted in imports(one.tree)
    }
    allowed = {(room, package) for room, of in ROOMS.items() for package in of.packages}
    assert allowed - done == set()


def test_every_room_is_in_the_table():
    """A folder of content/ with code in it is a room or one of Django's shells."""
    shells = {"", "apps", "models", "admin", "translation", "management", "templatetags"}
    found = {f"{one.name}..".split(".")[1] for one in modules("content")}
    assert found - shells <= set(ROOMS)
