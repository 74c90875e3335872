"""How hard the text is to read. Advice to writers; never in the way of a signature."""

from collections.abc import Iterator

from content.check.finding import Finding
from content.check.said import Said, said, spoken
from content.plain.languages import LANGUAGES, Both
from content.plain.readability import Measure, measure, words
from content.plain.snapshot import Snapshot
from content.plain.surroundings import Surroundings

LONGEST = 25  # words in a sentence
MEAN = Both(15, 14)
# Björnsson calls 40 to 50 ordinary prose; French words run longer than English ones.
LIX = Both(50, 45)
FEWEST = 3  # sentences, for a mean to mean something


def reading(snapshot: Snapshot, _surroundings: Surroundings) -> Iterator[Finding]:
    """Sentences that are too long, sections whose sentences are, long words on the whole page."""
    for language in LANGUAGES:
        lines = [found for found in said(snapshot, language) if not found.part]
        for found in lines:
            for sentence in spoken(found.line.text):
                if (length := len(words(sentence))) > LONGEST:
                    yield found.finding(
                        "long_sentence",
                        "advice",
                        language,
                        sentence,
                        length=str(length),
                        most=str(LONGEST),
                    )
        yield from _means(lines, language)
        yield from _lix(lines, language)


def _means(lines: list[Said], language: str) -> Iterator[Finding]:
    for section in dict.fromkeys(found.section for found in lines):
        texts = [found.line.text for found in lines if found.section == section]
        measured = measure("\n".join(texts))
        if sentences_in(measured) >= FEWEST and measured.mean > MEAN[language]:
            values = {"mean": f"{measured.mean:.1f}", "most": str(MEAN[language])}
            yield Finding("long_mean", "advice", language, section, values=values)


def _lix(lines: list[Said], language: str) -> Iterator[Finding]:
    measured = measure("\n".join(found.line.text for found in lines))
    if sentences_in(measured) >= FEWEST and measured.lix > LIX[language]:
        values = {"lix": f"{measured.lix:.0f}", "most": str(LIX[language])}
        yield Finding("hard_words", "advice", language, values=values)


def sentences_in(measured: Measure) -> int:
    """How many sentences a measure counted."""
    return round(measured.words / measured.mean) if measured.mean else 0
