"""A technique that is not offered here, or is contraindicated, must not be shown as offered.

None of these findings can be accepted: the technique table is changed, or the words are.
"""

from collections.abc import Iterator

import msgspec

from content.check.finding import Finding
from content.check.fold import fold
from content.check.mentions import OFFERED, Mention, unoffered
from content.check.negation import denied
from content.check.said import Said, said, spoken
from content.check.statements import Statement, statements
from content.plain.blocks import Box
from content.plain.languages import LANGUAGES, Language
from content.plain.snapshot import Picture, Section, Snapshot
from content.plain.surroundings import Surroundings, TechniqueRule
from content.plain.words import line, lines, walk

NOT_OFFERED = "not_offered"  # also the status of what the table does not know
_JUDGED_PARTS = frozenset({"title", "lead", "heading", "alternative", "caption", "legend"})


def shown_as_offered(snapshot: Snapshot, surroundings: Surroundings) -> Iterator[Finding]:
    """Sentences of a procedure that name such a technique of its region without denying it."""
    rules = _of_region(snapshot, surroundings)
    for code in LANGUAGES if rules else ():
        for found in said(snapshot, code):
            if found.part in _JUDGED_PARTS:
                for sentence in spoken(found.line.text):
                    yield from _judge(Statement(sentence, sentence), rules, code, found)
        for section in snapshot.sections:
            place = Said(line(()), section.kind)
            for statement in statements(section.blocks[code]):
                yield from _judge(statement, rules, code, place)


def _judge(
    statement: Statement, rules: tuple[TechniqueRule, ...], code: Language, place: Said
) -> Iterator[Finding]:
    text = fold(statement.words)
    for mention in unoffered(text, rules, code):
        if not denied(text, mention.start, mention.end):
            yield _finding("technique_offered", mention, place, code, statement.quote)
            return


def _finding(code: str, mention: Mention, place: Said, language: Language, quote: str) -> Finding:
    rule = mention.rule
    return place.finding(
        code,
        "blocking",
        language,
        quote,
        words=mention.text,
        technique=rule.key,
        status=rule.status,
    )


def advised(snapshot: Snapshot, surroundings: Surroundings) -> Iterator[Finding]:
    """Such a technique listed among the things to do."""
    rules = _of_region(snapshot, surroundings)
    for code in LANGUAGES if rules else ():
        for section in snapshot.sections:
            yield from _advised(section, rules, code)


def _advised(
    section: Section, rules: tuple[TechniqueRule, ...], code: Language
) -> Iterator[Finding]:
    for block in walk(section.blocks[code]):
        if isinstance(block, Box) and block.name == "do":
            for entry in lines(block.blocks):
                for mention in unoffered(fold(entry.text), rules, code)[:1]:
                    place = Said(entry, section.kind)
                    yield _finding("technique_in_do", mention, place, code, entry.text)


def pictured(snapshot: Snapshot, surroundings: Surroundings) -> Iterator[Finding]:
    """Pictures that show a route otherwise than the table has it for their region."""
    for picture in snapshot.pictures:
        yield from _pictured(picture, snapshot.region, surroundings.techniques)


def _pictured(picture: Picture, region: str, rules: tuple[TechniqueRule, ...]) -> Iterator[Finding]:
    for shown in picture.routes:
        allowed = {
            rule.status
            for rule in rules
            if rule.route == shown.route and region in ("", rule.region)
        }
        # A drawing says done or not done, and never why: contraindicated is one way of not done.
        if (shown.status == OFFERED) != (OFFERED in allowed):
            values = {
                "key": picture.key,
                "route": shown.route,
                "shown": shown.status,
                "status": ", ".join(sorted(allowed)) or NOT_OFFERED,
            }
            yield Finding("technique_picture", "blocking", quote=shown.route, values=values)


def tabled(snapshot: Snapshot, surroundings: Surroundings) -> Iterator[Finding]:
    """Rows whose status is no longer that of the table."""
    status = {rule.key: rule.status for rule in surroundings.techniques}
    for technique in snapshot.techniques:
        now = status.get(technique.key, NOT_OFFERED)
        if technique.status != now:
            values = {"key": technique.key, "shown": technique.status, "status": now}
            yield Finding("technique_status", "blocking", quote=technique.key, values=values)


def _of_region(snapshot: Snapshot, surroundings: Surroundings) -> tuple[TechniqueRule, ...]:
    """The rules of the article's region, if any is not offered. A route that the table knows in
    another region only is unknown here: not offered."""
    own = [rule for rule in surroundings.techniques if rule.region == snapshot.region]
    routes = {rule.route for rule in own}
    unknown = [
        msgspec.structs.replace(rule, region=snapshot.region, status=NOT_OFFERED)
        for rule in surroundings.techniques
        if rule.route not in routes
    ]
    rules = (*own, *unknown)
    return rules if snapshot.region and any(rule.status != OFFERED for rule in rules) else ()
