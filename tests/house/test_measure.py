"""The measure: a module has at most 200 lines, a function 25."""

import ast
from collections.abc import Iterable

from tests.house.source_code import HOUSE, Module, module, modules

MODULE = 200
FUNCTION = 25


def long_modules(found: Iterable[Module]) -> list[str]:
    lengths = [(one.name, len(one.text.splitlines())) for one in found]
    return [f"{name} has {length} lines" for name, length in lengths if length > MODULE]


def long_functions(found: Iterable[Module]) -> list[str]:
    return [
        f"{one.name}:{node.lineno} {node.name} has {lines(node)} lines"
        for one in found
        for node in ast.walk(one.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and lines(node) > FUNCTION
    ]


def lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines from `def` to the end, without the docstring: a promise may be long."""
    first = function.body[0]
    is_promise = ast.get_docstring(function) is not None
    promise = (first.end_lineno or 0) - first.lineno + 1 if is_promise else 0
    return (function.end_lineno or 0) - function.lineno + 1 - promise


def test_no_module_outgrows_its_measure():
    assert long_modules(modules(*HOUSE, "tests")) == []


def test_no_function_outgrows_its_measure():
    assert long_functions(modules(*HOUSE, "tests")) == []


def test_long_module_is_found():
    assert long_modules([module("fits", "x = 1\n" * MODULE), module("long", "x = 1\n" * 201)]) == [
        "long has 201 lines"
    ]


def test_long_function_is_found():
    """The docstring does not count; the 26th line does."""
    text = "def f():\n    '''One.\n\n    Two.\n    '''\n" + "    x = 1\n" * (FUNCTION - 1)
    assert long_functions([module("fits", text)]) == []
    assert long_functions([module("long", text + "    x = 1\n")]) == ["long:1 f has 26 lines"]
