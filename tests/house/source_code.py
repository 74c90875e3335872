"""The project's Python files as the rules of the house see them: paths, trees and imports."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent.parent
HOUSE = ("content", "infiltration_site")


class Module(NamedTuple):
    """One Python file: its dotted name, its text and its syntax tree."""

    name: str
    text: str
    tree: ast.Module


class Import(NamedTuple):
    """One imported thing: `from a.b import c` is the place a.b and the name c."""

    place: str
    name: str
    line: int

    @property
    def full(self) -> str:
        return f"{self.place}.{self.name}" if self.name else self.place


def module(name: str, text: str) -> Module:
    return Module(name, text, ast.parse(text))


def modules(*folders: str) -> list[Module]:
    """Every module under some folders of the project, migrations left out."""
    paths = sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    return [
        module(dotted(path.relative_to(ROOT)), path.read_text("utf-8"))
        for path in paths
        if not {"migrations", "node_modules"} & set(path.parts)
    ]


def dotted(path: Path) -> str:
    """content/plain/page.py is content.plain.page, content/plain/__init__.py is content.plain."""
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(tree: ast.AST) -> Iterator[Import]:
    """Every import under a node, wherever it stands. A relative one has a place with dots."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, "", node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            place = "." * node.level + (node.module or "")
            yield from (Import(place, alias.name, node.lineno) for alias in node.names)
