"""tree: the safe HTML of a Page as nested values, which the sheets of paper walk.

A node is a text, or {"tag": …, "body": [nodes]} with the tags that plain.html writes. A link also
has "to": "#anchor" within the paper, or a whole address; a span also has "language".
"""

from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

Node = str | dict[str, Any]
Leads = Callable[[str], str]  # an href of the page -> where the paper's link leads, or nothing


def tree(html: str, leads: Leads) -> list[Node]:
    """The nodes of the HTML, without its labels."""
    reader = _Reader(leads)
    reader.feed(html)
    reader.close()
    return reader.root


class _Reader(HTMLParser):
    """Builds the tree. The HTML is our own, so that every tag is closed."""

    def __init__(self, leads: Leads) -> None:
        super().__init__(convert_charrefs=True)
        self.leads = leads
        self.root: list[Node] = []
        self.open: list[list[Node]] = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        node: dict[str, Any] = {"tag": tag, "body": []}
        if to := self.leads(given.get("href", "")):
            node["to"] = to
        if language := given.get("lang"):
            node["language"] = language
        if "data-label" not in given:
            self.open[-1].append(node)
        self.open.append(node["body"])

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].append(data)


def words(nodes: list[Node]) -> str:
    """The words of the nodes, with a blank where a block ends."""
    return "".join(node if isinstance(node, str) else _spaced(node) for node in nodes)


def _spaced(node: dict[str, Any]) -> str:
    inline = node["tag"] in ("a", "em", "mark", "span", "strong", "sup")
    return words(node["body"]) if inline else f" {words(node['body'])} "
