"""Which language a browser asks for."""

import re

from content.plain.languages import LANGUAGES, Language

_CHOICE = re.compile(r"^([a-z]{1,8})(?:-[a-z0-9]{1,8})*(?:\s*;\s*q\s*=\s*([01](?:\.\d{0,3})?))?$")
LONGEST_HEADER = 500


def negotiate(header: str) -> Language:
    """The best of our languages for an Accept-Language header; garbage asks for nothing.

    French where it asks for nothing we have: the site stands in France. A reader who names other
    languages but not French, or refuses French, gets English.
    """
    wanted: dict[str, float] = {}
    for part in header[:LONGEST_HEADER].lower().split(","):
        choice = _CHOICE.match(part.strip())
        if choice:
            quality = float(choice[2] or 1)
            wanted[choice[1]] = max(quality, wanted.get(choice[1], 0))
    ours = [language for language in LANGUAGES if wanted.get(language, 0) > 0]
    if ours:
        return max(ours, key=lambda language: wanted[language])
    return "en" if any(wanted.values()) or "fr" in wanted else "fr"
