"""A figure as each language writes it: one value in, one phrase out, through Babel."""

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from babel.numbers import format_currency, format_decimal
from babel.units import format_unit

from content.plain.languages import Both, Language

UNITS: dict[str, tuple[str, ...]] = {
    "duration": ("minute", "hour", "day", "week", "month", "year"),
    "count": ("none", "celsius", "percent"),
    "money": ("euro",),
    "frequency": ("per_thousand", "per_million"),
    "dose": ("millisievert", "milligram", "gram_per_litre"),
}
COUNTED = ("people", "injections")

NBSP = "\u00a0"
LOCALES = Both("fr_FR", "en_GB")
RANGE = Both(f" à{NBSP}", " to ")
SCALES = {"per_thousand": 1_000, "per_million": 1_000_000}
SYMBOLS = {
    "celsius": Both(f"{NBSP}°C", f"{NBSP}°C"),
    "percent": Both(f"{NBSP}%", "%"),
    "millisievert": Both(f"{NBSP}mSv", f"{NBSP}mSv"),
    "milligram": Both(f"{NBSP}mg", f"{NBSP}mg"),
    "gram_per_litre": Both(f"{NBSP}g/L", f"{NBSP}g/L"),
    "none": Both("", ""),
}
# What was counted: one, several; and that it was spared: one, several.
NOUNS = {
    "people": Both(("personne", "personnes"), ("person", "people")),
    "injections": Both(("injection", "injections"), ("injection", "injections")),
}
SPARED = {
    "people": Both(("n’en a pas", "n’en ont pas"), ("do not have it", "do not have it")),
    "injections": Both(
        ("n’en est pas suivie", "n’en sont pas suivies"),
        ("are not followed by it", "are not followed by it"),
    ),
}


class Figure(NamedTuple):
    """A number or a range with its unit. `low` equals `high` for a single value."""

    kind: str
    unit: str
    low: Decimal
    high: Decimal
    counted: str = "people"


def number(value: Decimal, language: Language) -> str:
    """The value with the language's separators, and no idle decimals."""
    return format_decimal(value.normalize(), locale=LOCALES[language], decimal_quantization=False)


def span(low: Decimal, high: Decimal, write: Callable[[Decimal], str], language: Language) -> str:
    """One value, or both ends of a range joined as the language says it."""
    return write(high) if low == high else write(low) + RANGE[language] + write(high)


def phrase(figure: Figure, language: Language) -> str:
    """The figure in words and digits: « 15 à 20 minutes », "12 in 1,000 people"."""
    return _WRITERS[figure.kind](figure, language)


def remainder(figure: Figure, language: Language) -> str:
    """The other side of a frequency: « 988 n’en ont pas ». Empty for any other kind."""
    if figure.kind != "frequency":
        return ""
    scale = SCALES[figure.unit]
    low, high = scale - figure.high, scale - figure.low
    values = span(low, high, lambda value: number(value, language), language)
    spared = _agreeing(SPARED[figure.counted][language], high)
    return f"{_among(values, figure, high, language)} {spared}"


def _numbers(figure: Figure, language: Language) -> str:
    return span(figure.low, figure.high, lambda value: number(value, language), language)


def _duration(figure: Figure, language: Language) -> str:
    last = format_unit(
        figure.high, f"duration-{figure.unit}", locale=LOCALES[language], length="long"
    ).replace(" ", NBSP)
    if figure.low == figure.high:
        return last
    return number(figure.low, language) + RANGE[language] + last


def _money(figure: Figure, language: Language) -> str:
    def write(value: Decimal) -> str:
        whole = value == value.to_integral_value()
        pattern = Both("#,##0 ¤" if whole else "#,##0.00 ¤", "¤#,##0" if whole else "¤#,##0.00")
        text = format_currency(
            value, "EUR", pattern[language], locale=LOCALES[language], currency_digits=False
        )
        return text.replace(" ", NBSP)

    text = span(figure.low, figure.high, write, language)
    return text.replace(f"{NBSP}€", "", 1) if text.count(f"{NBSP}€") > 1 else text


def _frequency(figure: Figure, language: Language) -> str:
    return _among(_numbers(figure, language), figure, figure.high, language)


def _among(values: str, figure: Figure, highest: Decimal, language: Language) -> str:
    scale = number(Decimal(SCALES[figure.unit]), language)
    nouns = NOUNS[figure.counted][language]
    if language == "fr":
        return f"{values}{NBSP}{_agreeing(nouns, highest)} sur{NBSP}{scale}"
    return f"{values} in{NBSP}{scale} {nouns[1]}"


def _agreeing(words: tuple[str, str], highest: Decimal) -> str:
    """One or several: French counts up to two, not included, as one."""
    return words[0] if highest < 2 else words[1]


def _symbol(figure: Figure, language: Language) -> str:
    return _numbers(figure, language) + SYMBOLS[figure.unit][language]


_WRITERS: dict[str, Callable[[Figure, Language], str]] = {
    "duration": _duration,
    "money": _money,
    "frequency": _frequency,
    "count": _symbol,
    "dose": _symbol,
}
