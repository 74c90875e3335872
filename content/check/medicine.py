"""No page tells a reader to stop a medicine, and none ever publishes a delay for stopping one.

Both directions kill: a haematoma under a blood thinner, a heart attack without it. The decision is
made with the person, never by a page.
"""

import re
from collections.abc import Iterator

from content.check.finding import Finding, Severity
from content.check.fold import fold
from content.check.negation import denied
from content.check.said import said, spoken
from content.plain.languages import LANGUAGES, Both
from content.plain.medicines import NAMED
from content.plain.snapshot import Snapshot
from content.plain.surroundings import Surroundings

_STOPS = Both(
    re.compile(
        r"\b(?:l'|d')?(?:arret\w*|stopp\w+|suspen\w+|interromp\w+|interruption\w*|cess(?:ez|er|ation))\b"
        r"|\b(?:saut(?:ez|er)|ne prenez (?:plus|pas))\b"
    ),
    re.compile(
        r"\b(?:stop\w*|suspend\w*|interrupt\w*|discontinu\w+|withh[eo]ld\w*|skip\w*|pause[sd]?)\b"
        r"|\bcom(?:e|ing) off\b|\bdo not take\b|\bleave out\b"
    ),
)
_MEDICINE = Both(
    re.compile(rf"\b(?:medicaments?|traitements?|comprimes?|fluidifi\w+|{NAMED})\b"),
    re.compile(rf"\b(?:medicines?|medications?|drugs?|tablets?|(?:blood )?thinners?|{NAMED})\b"),
)
_TIMES = r"\b(?:jours?|heures?|semaines?|mois|veille|days?|hours?|weeks?|months?|the day before)\b"
_DELAY = re.compile(rf"\d|{_TIMES}")
# An alert names batches and doses; there a figure is a delay if it counts time: 48 h, 5 j, J-5.
_DELAY_IN_ALERT = re.compile(rf"{_TIMES}|\d ?(?:h|j|d|hrs?|sem)\b|\b[jd] ?[-–−] ?\d")


def stopping(snapshot: Snapshot, _surroundings: Surroundings) -> Iterator[Finding]:
    """Sentences that speak of stopping a medicine without forbidding it; blocking with a delay."""
    delay = _DELAY_IN_ALERT if snapshot.genre == "alert" else _DELAY
    for language in LANGUAGES:
        for found in said(snapshot, language):
            for sentence in spoken(found.line.text):
                if word := _stopped(fold(sentence), language):
                    delayed = delay.search(fold(sentence)) is not None
                    code = "stop_medicine_delay" if delayed else "stop_medicine"
                    severity: Severity = "blocking" if delayed else "acceptable"
                    yield found.finding(code, severity, language, sentence, words=word)


def _stopped(text: str, language: str) -> str:
    """The word that stops, where the folded sentence names a medicine too and denies nothing."""
    if not _MEDICINE[language].search(text):
        return ""
    for stop in _STOPS[language].finditer(text):
        if not denied(text, stop.start(), stop.end()):
            return stop[0]
    return ""
