"""Practical data in one language, read from the tables at each request: it is live, not signed."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from django.utils import timezone

from content.plain.figures import Figure, phrase
from content.plain.languages import Language
from content.plain.typography import set_type
from content.publish.frame import CentreView, Early, FeeView, IdentityView, PhoneView, Practical
from content.source.centre import Centre, Fee, Identity, Phone
from content.source.translated import get


def read_practical(language: Language, today: date, titles: Mapping[str, str]) -> Practical:
    """Open centres with phones and current fees, and who publishes the site. Four queries.

    `titles`: signed titles of the live procedures by key. A fee of anything else is not shown:
    the working copy's title is nobody's business yet.
    """
    centres = list(Centre.objects.open(today))
    phones = list(Phone.objects.all())
    current = Fee.objects.current(today).filter(article__key__in=titles)
    fees = list(current.select_related("article"))
    identity = Identity.objects.first()
    return Practical(
        tuple(
            _centre(
                centre,
                language,
                tuple(_phone(p, language) for p in phones if p.centre_id == centre.pk),
                tuple(
                    _fee(f, language, titles[f.article.key])
                    for f in fees
                    if f.centre_id == centre.pk
                ),
            )
            for centre in centres
        ),
        _identity(identity, language) if identity else None,
        max((timezone.localdate(centre.changed_at) for centre in centres), default=None),
    )


def _centre(
    centre: Centre,
    language: Language,
    phones: tuple[PhoneView, ...],
    fees: tuple[FeeView, ...],
) -> CentreView:
    def words(name: str) -> str:
        return set_type(get(centre, name, language), language)

    return CentreView(
        key=centre.key,
        name=words("name"),
        street=set_type(centre.street, language),
        town=f"{centre.postal_code} {centre.city}".strip(),
        access=words("access"),
        interpreter=words("interpreter"),
        hearing=words("hearing"),
        payment=words("payment"),
        map_url=centre.map_url,
        booking_url=centre.booking_url,
        phones=phones,
        fees=fees,
        changed_on=timezone.localdate(centre.changed_at),
        early=_early(centre.minutes_early, language),
    )


def _early(minutes: int | None, language: Language) -> Early | None:
    if not minutes:
        return None
    length = Decimal(minutes)
    return Early(minutes, phrase(Figure("duration", "minute", length, length), language))


def _phone(phone: Phone, language: Language) -> PhoneView:
    return PhoneView(
        set_type(get(phone, "label", language), language),
        phone.number.replace(" ", "\u00a0"),
        dialled(phone.number),
        set_type(get(phone, "hours", language), language),
    )


def dialled(number: str) -> str:
    """A number as a telephone wants it: French national numbers get +33, and the (0) of an
    international one, which is for callers within the country, goes."""
    abroad = number.startswith(("+", "00"))
    spoken = number.replace("(0)", "") if abroad else number
    digits = "".join(char for char in spoken if char.isdigit() or char == "+")
    if abroad:
        return f"+{digits.lstrip('+0')}"
    return f"+33{digits[1:]}" if digits.startswith("0") and len(digits) == 10 else digits


def _fee(fee: Fee, language: Language, title: str) -> FeeView:
    return FeeView(
        title,
        fee.article.key,
        phrase(Figure("money", "euro", fee.low, fee.high), language),
        set_type(get(fee, "sector", language), language),
        set_type(get(fee, "reimbursement", language), language),
        fee.valid_until,
    )


def _identity(identity: Identity, language: Language) -> IdentityView:
    return IdentityView(
        *(set_type(get(identity, name, language), language) for name in IdentityView._fields)
    )
