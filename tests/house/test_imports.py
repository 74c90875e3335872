"""How files may import each other: in the open, by whole names, and never in a ring."""

import ast
from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter

import pytest

from tests.house.source_code import HOUSE, Import, Module, imports, module, modules

DYNAMIC = {"import_module", "__import__", "import_string"}


def hidden_imports(found: Iterable[Module]) -> list[str]:
    """Each import inside a function or a class, and each import by name at run time."""
    hidden = []
    for one in found:
        for node in ast.walk(one.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                hidden += [f"{one.name}:{wanted.line}" for wanted in imports(node)]
            if isinstance(node, ast.Name | ast.Attribute):
                name = node.id if isinstance(node, ast.Name) else node.attr
                hidden += [f"{one.name}:{node.lineno} {name}"] if name in DYNAMIC else []
    return hidden


def relative_imports(found: Iterable[Module]) -> list[str]:
    return [
        f"{one.name}:{wanted.line}"
        for one in found
        for wanted in imports(one.tree)
        if wanted.place.startswith(".")
    ]


def private_imports(found: Iterable[Module]) -> list[str]:
    """Each name starting with _ that is imported from another file."""
    return [
        f"{one.name}:{wanted.line} imports {wanted.full}"
        for one in found
        for wanted in imports(one.tree)
        if any(part.startswith("_") for part in wanted.full.split("."))
        if wanted.place != "__future__"
    ]


def cycle(found: Iterable[Module]) -> list[str]:
    """The names of modules that import each other in a ring, or nothing."""
    trees = {one.name: one.tree for one in found}
    graph = {
        name: {place for wanted in imports(tree) if (place := file_of(wanted, trees)) != name}
        for name, tree in trees.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def file_of(wanted: Import, names: Iterable[str]) -> str:
    """The module an import leads to: a.b.c when that is a file, else a.b."""
    return wanted.full if wanted.full in names else wanted.place


RULES = (hidden_imports, relative_imports, private_imports, cycle)

PLANTED = [
    (hidden_imports, "content.read.x", "def f():\n    import json"),
    (hidden_imports, "content.read.x", "class C:\n    from json import loads"),
    (hidden_imports, "content.read.x", "importlib.import_module('content.desk')"),
    (relative_imports, "content.read.x", "from . import views"),
    (relative_imports, "content.read.x", "from ..plain import page"),
    (private_imports, "content.plain.x", "from content.plain.page import _title"),
    (private_imports, "content.plain.x", "from content.plain._page import title"),
]


@pytest.mark.parametrize("rule", RULES)
def test_house_keeps_the_rule(rule):
    assert rule(modules(*HOUSE)) == []


@pytest.mark.parametrize(("rule", "name", "text"), PLANTED)
def test_rule_finds_what_is_planted(rule, name, text):
    assert rule([module(name, text)])


def test_rules_leave_what_is_allowed():
    text = "from django.utils.translation import gettext as _\nfrom __future__ import annotations"
    allowed = [module("content.desk.x", text)]
    assert [rule(allowed) for rule in RULES] == [[] for _ in RULES]


def test_rule_finds_a_ring():
    ring = [
        module("content.plain.a", "from content.plain import b"),
        module("content.plain.b", "from content.plain.a import x"),
    ]
    assert set(cycle(ring)) == {"content.plain.a", "content.plain.b"}
