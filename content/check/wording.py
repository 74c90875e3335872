"""The sentence a colleague reads for a finding: what, where, and what to do about it."""

from collections import defaultdict
from collections.abc import Callable

from content.check.finding import Finding
from content.check.message import Message, message
from content.check.messages_of_form import FORM
from content.check.messages_of_words import WORDS
from content.check.names import LANGUAGE_NAMES, named, spelled
from content.plain.languages import Both, Language
from content.plain.typography import set_type

MESSAGES: dict[str, Message] = FORM | WORDS

_UNWORDED = message("{code}", "{code}", "Corrigez le texte.", "Correct the text.")
_OTHER = {"fr": "en", "en": "fr"}
_NOTHING = Both("rien", "nothing")
_BLOCK = Both("bloc {}", "block {}")
_QUOTED = Both("«\u00a0{}\u00a0»", "“{}”")
_LONGEST_QUOTE = 200

# A note is on the fact itself, a finding on its name.
_SUBJECTS = {"fact": "figure"}

# How a value is said, by its name; any other is printed as it is.
_SAID: dict[str, Callable[[str, str], str]] = {
    "part": named,
    "what": named,
    "subject": lambda value, language: named(_SUBJECTS.get(value, value), language),
    "status": lambda value, language: ", ".join(
        named(word, language) for word in value.split(", ")
    ),
    "shown": named,
}


def wording(finding: Finding, language: Language) -> str:
    """Title, place, quote and remedy, in the language of the desk."""
    where, quote = place(finding, language), _quote(finding, language)
    head = f"{title(finding, language)} ({where})" if where else title(finding, language)
    colon = Both("\u00a0: ", ": ")[language]
    return (
        f"{head}{colon}{quote}. {remedy(finding, language)}"
        if quote
        else (f"{head}. {remedy(finding, language)}")
    )


def title(finding: Finding, language: Language) -> str:
    """What is wrong, in a few words."""
    return _filled(_message(finding).title, finding, language)


def remedy(finding: Finding, language: Language) -> str:
    """What to do about it."""
    return _filled(_message(finding).remedy, finding, language)


def _filled(template: Both[str], finding: Finding, language: Language) -> str:
    return set_type(template[language], language).format_map(_values(finding, language))


def place(finding: Finding, language: Language) -> str:
    """Where it is: section, block, part, language of the text; empty for the whole article."""
    values = finding.values
    section = f"section {_QUOTED[language].format(finding.section)}" if finding.section else ""
    block = _BLOCK[language].format(values["block"]) if "block" in values else ""
    part = f"{named(values['part'], language)} {values.get('key', '')}" if "part" in values else ""
    return ", ".join(filter(None, (section, block, part.strip(), _written(finding, language))))


def _written(finding: Finding, language: Language) -> str:
    """The name of the language in which the text is written, if it is in one."""
    name = LANGUAGE_NAMES.get(finding.language)
    return name[language] if name else ""


def _message(finding: Finding) -> Message:
    return MESSAGES.get(finding.code, _UNWORDED)


def _quote(finding: Finding, language: Language) -> str:
    if not finding.quote or "{quote}" in _message(finding).title[language]:
        return ""
    text = finding.quote
    shown = text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"
    return _QUOTED[language].format(shown)


def _values(finding: Finding, language: Language) -> dict[str, str]:
    """Every placeholder; one that the finding does not fill is left empty."""
    values = defaultdict(str, {name: _said(finding, name, language) for name in finding.values})
    values |= {
        "code": finding.code,
        "quote": finding.quote,
        "language": _written(finding, language),
        "other": _OTHER.get(finding.language, ""),
    }
    return values


def _said(finding: Finding, name: str, language: Language) -> str:
    value = finding.values[name]
    if name in ("in_fr", "in_en"):
        value = spelled(value, language) if finding.code == "parity_blocks" else value
        return value or _NOTHING[language]
    return _SAID[name](value, language) if name in _SAID else value
