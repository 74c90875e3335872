"""Transcripts: the visible words of an article, once from its snapshot and once from its page.

The first is stored with the edition. The second is read back from today's HTML; if the two differ,
a patient would not read what was signed. Labels of the page and practical data are not words:
templates mark them with data-label and data-slot.
"""

from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

from content.plain.alphabet import terms_in_order
from content.plain.blocks import (
    ArticleLink,
    Block,
    Blocks,
    Figure,
    Missing,
    Risk,
    Sequence,
    Techniques,
    Words,
)
from content.plain.genres import APART_KINDS, QUOTED_KINDS
from content.plain.languages import Language
from content.plain.page import STATUS_WORDS
from content.plain.snapshot import Fact, Picture, Snapshot, Source, Technique
from content.plain.words import lines, nodes, text_of

_INLINE = frozenset({"a", "strong", "em", "b", "span", "sup", "mark"})
_VOID = frozenset({"img", "br", "input", "source", "link", "meta", "hr", "wbr", "col"})


def transcript(snapshot: Snapshot, language: Language) -> str:
    """The words of the page in reading order, one line for each thing that stands together."""
    view = _Transcript(snapshot, language)
    return "\n".join(filter(None, (_flat(line) for line in view.lines())))


def source_words(source: Source) -> str:
    """A source as printed in the list."""
    return "".join(source_parts(source))


def source_parts(source: Source) -> tuple[str, str, str]:
    """A source as printed: what stands before its title, the title, and what follows it."""
    before = f"{source.authors.rstrip('.')}. " if source.authors else ""
    after = (part.rstrip(".") for part in (source.publisher, str(source.year or "")) if part)
    return before, source.title.rstrip("."), "".join(f". {part}" for part in after) + "."


def _flat(text: str) -> str:
    """One space between words; none between citations, which a page may set apart or not."""
    return " ".join(text.split()).replace("] [", "][")


class _Transcript:
    def __init__(self, snapshot: Snapshot, language: Language) -> None:
        self.snapshot = snapshot
        self.language = language
        self.facts = {fact.key: fact for fact in snapshot.facts}
        self.pictures = {picture.key: picture for picture in snapshot.pictures}
        self.numbers = {source.key: n for n, source in enumerate(snapshot.sources, 1)}

    def lines(self) -> Iterator[str]:
        if self.snapshot.genre != "common":  # whose title is not shown
            yield self.snapshot.title[self.language]
            yield self.snapshot.lead[self.language]
        for section in self.snapshot.sections:
            if section.kind in QUOTED_KINDS | APART_KINDS:
                continue
            yield section.heading[self.language]
            yield from self.blocks(section.blocks[self.language])
        for term in terms_in_order(self.snapshot, self.language):
            yield term.word[self.language]
            yield term.definition[self.language]
        for source in self.snapshot.sources:
            yield source_words(source)

    def blocks(self, blocks: Blocks) -> Iterator[str]:
        for block in blocks:
            yield from self.block(block)

    def block(self, block: Block) -> Iterator[str]:
        match block:
            case Risk(keys, inside):
                yield from self.blocks(inside)
                for key in keys:
                    yield from self.risk(self.facts[key])
            case Techniques():
                for technique in self.snapshot.techniques:
                    yield from self.technique(technique)
            case Figure(key):
                yield from self.picture(self.pictures[key])
            case Sequence(_, entries):
                for entry in entries:
                    yield _with_targets(entry.title)
                    yield _with_targets(entry.words)
            case Missing(_, key):
                yield f"{{{key}}}"
            case _:
                yield from (_with_targets(line.words) for line in lines((block,)))

    def risk(self, fact: Fact) -> Iterator[str]:
        yield fact.name[self.language]
        yield fact.text[self.language]
        yield fact.rest[self.language]
        numbers = "".join(f"[{self.numbers[key]}]" for key in fact.sources if key in self.numbers)
        yield f"{fact.population[self.language]} {numbers}"

    def technique(self, technique: Technique) -> Iterator[str]:
        yield technique.name[self.language]
        yield technique.drug[self.language]
        yield STATUS_WORDS[technique.status][self.language]
        yield technique.why[self.language]

    def picture(self, picture: Picture) -> Iterator[str]:
        yield picture.alternative[self.language]
        yield picture.caption[self.language]
        yield from picture.legend[self.language]


def _with_targets(words: Words) -> str:
    """The words, then where each link among them leads."""
    links = [node for node in nodes(words) if isinstance(node, ArticleLink)]
    targets = "".join(f" → {link.key}{'#' + link.kind if link.kind else ''}" for link in links)
    return text_of(words) + targets


def page_words(html: str, targets: Mapping[str, str], signed: str = "data-signed") -> str:
    """The words of a rendered page, to compare with a transcript: same words, any line breaks.

    `targets`: address without fragment -> article key. `signed`: the attribute of the elements
    that hold them; `data-alert` for the alerts at the top of the page.
    """
    reader = _PageReader(targets, signed)
    reader.feed(html)
    reader.close()
    return _flat("".join(reader.found))


class _PageReader(HTMLParser):
    """Collects text and alternatives inside data-signed, outside data-label and data-slot."""

    def __init__(self, targets: Mapping[str, str], signed: str) -> None:
        super().__init__(convert_charrefs=True)
        self.targets = targets
        self.signed = signed
        self.found: list[str] = []
        self.open: list[tuple[str, bool]] = []
        self.pending: list[str] = []

    @property
    def reading(self) -> bool:
        return bool(self.open) and self.open[-1][1]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        reading = self.reading or self.signed in given
        if "data-label" in given or "data-slot" in given:
            reading = False
        if tag not in _INLINE:
            self._end_line()
        if tag == "img" and reading:
            self.found.append(f" {given.get('alt') or ''} ")
        if tag == "a" and reading and (given.get("href") or "").startswith("/"):
            self.pending.append(self._target(given["href"] or ""))
        if "data-to" in given and reading:
            self.pending.append(f" → {given['data-to']}")
        if tag not in _VOID:
            self.open.append((tag, reading))

    def _target(self, href: str) -> str:
        address, _, kind = href.partition("#")
        return f" → {self.targets.get(address, address)}{'#' + kind if kind else ''}"

    def handle_endtag(self, tag: str) -> None:
        while self.open:
            if self.open.pop()[0] == tag:
                break
        if tag not in _INLINE:
            self._end_line()

    def _end_line(self) -> None:
        """Where the links of a line lead comes after its words; a list inside an entry is lines of
        its own."""
        self.found += [*self.pending, " "]
        self.pending = []

    def handle_data(self, data: str) -> None:
        if self.reading:
            self.found.append(data)
