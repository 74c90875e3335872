"""Practical data as files: centres.toml and identity.toml."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError

from content.plain.periods import Period, overlap
from content.source.article import Article
from content.source.centre import Centre, Fee, Identity, Phone
from content.source.files.columns import columns, tables
from content.source.files.document import Document
from content.source.files.loaded import Loaded
from content.source.files.problem import LoadRefused
from content.source.files.tables import (
    CENTRE_PLAIN,
    CENTRE_TRANSLATED,
    FEE_PLAIN,
    FEE_TRANSLATED,
    IDENTITY_TRANSLATED,
    PHONE_PLAIN,
    PHONE_TRANSLATED,
)
from content.source.files.writing import problems, refuse_unknown, write

_NAMES = frozenset({*CENTRE_PLAIN, *CENTRE_TRANSLATED, "phones", "fees"})
_PHONE_NAMES = frozenset({*PHONE_PLAIN, *PHONE_TRANSLATED})
_FEE_NAMES = frozenset({*FEE_PLAIN, *FEE_TRANSLATED, "article"})


def load_centres(root: Path) -> list[Loaded]:
    """Load centres.toml, if it is there."""
    path = root / "centres.toml"
    if not path.exists():
        return []
    document = Document(path, root)
    return [_load_centre(document, key, entry) for key, entry in document.entries.items()]


def _load_centre(document: Document, key: str, entry: Any) -> Loaded:
    refuse_unknown(document, key, entry, _NAMES)
    found = Centre.objects.filter(key=key).first()
    centre = found or Centre(key=key)
    try:
        values = columns(Centre, entry, CENTRE_PLAIN, CENTRE_TRANSLATED)
        phones, fees = (tables(name, entry.get(name, [])) for name in ("phones", "fees"))
        for rows, names in ((phones, _PHONE_NAMES), (fees, _FEE_NAMES)):
            for row in rows:
                refuse_unknown(document, key, row, names)
        asked = [_fee(fee) for fee in fees]
        _refuse_overlaps(asked)
        written = int(write(centre, {"key": key, **values}, known=found is not None))
        around = _replace(Phone, centre, [_phone(phone) for phone in phones])
        around += _replace(Fee, centre, asked)
        if around:
            centre.save(update_fields=["changed_at"])  # its page says when its numbers changed
        return Loaded(document, key, centre, written + around)
    except (ValidationError, TypeError, ValueError) as error:
        raise LoadRefused(problems(document, key, error)) from error


def _phone(entry: Mapping[str, Any]) -> dict[str, Any]:
    return columns(Phone, entry, PHONE_PLAIN, PHONE_TRANSLATED)


def _fee(entry: Mapping[str, Any]) -> dict[str, Any]:
    article = Article.objects.filter(key=entry.get("article")).first()
    if article is None:
        raise TypeError(f"fees: no article named {entry.get('article')!r}")
    return {"article": article, **columns(Fee, entry, FEE_PLAIN, FEE_TRANSLATED)}


def _refuse_overlaps(fees: list[dict[str, Any]]) -> None:
    """TypeError where a procedure has two fees on one day."""
    for key in {one["article"].key for one in fees}:
        days = [_days(one) for one in fees if one["article"].key == key]
        twice = overlap(one for one in days if all(one))  # what lacks a day is refused as a row
        if twice:
            raise TypeError(f"fees: two of {key} from {twice.first} to {twice.last}")


def _days(fee: Mapping[str, Any]) -> Period:
    return Period(fee["valid_from"], fee["valid_until"])


def _replace(model: Callable[..., Any], centre: Centre, wanted: list[dict[str, Any]]) -> int:
    """Make the centre's rows exactly these, in order; write nothing if they already are."""
    rows = list(model.objects.filter(centre=centre).order_by("pk"))  # type: ignore[attr-defined]
    same = len(rows) == len(wanted) and all(
        getattr(row, name) == value
        for row, values in zip(rows, wanted, strict=True)
        for name, value in values.items()
    )
    if same:
        return 0
    for row in rows:
        row.delete()
    for values in wanted:
        write(model(centre=centre), values, known=False)
    return max(1, len(wanted))


def load_identity(root: Path) -> list[Loaded]:
    """Load identity.toml, if it is there."""
    path = root / "identity.toml"
    if not path.exists():
        return []
    document = Document(path, root)
    refuse_unknown(
        document, "", document.entries, frozenset({*IDENTITY_TRANSLATED, "demonstration"})
    )
    found = Identity.objects.filter(pk=1).first()
    identity = found or Identity(pk=1)
    try:
        values = columns(Identity, document.entries, ("demonstration",), IDENTITY_TRANSLATED)
        written = int(write(identity, values, known=found is not None))
        return [Loaded(document, "", identity, written)]
    except (ValidationError, TypeError, ValueError) as error:
        raise LoadRefused(problems(document, "", error)) from error
