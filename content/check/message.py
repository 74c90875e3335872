"""What a finding is called and what to do about it, in both languages of the desk."""

from typing import NamedTuple

from content.plain.languages import Both


class Message(NamedTuple):
    """Title and remedy; {placeholders} are filled from the finding."""

    title: Both[str]
    remedy: Both[str]


def message(title_fr: str, title_en: str, remedy_fr: str, remedy_en: str) -> Message:
    """A row of the tables: title, then remedy, French first."""
    return Message(Both(title_fr, title_en), Both(remedy_fr, remedy_en))
