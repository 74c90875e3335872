"""Practical data as the site needs it: what production may not start without."""

from datetime import date

from django.utils.translation import gettext as _

from content.plain.languages import LANGUAGES
from content.source.article import Article
from content.source.centre import Centre, Fee, Identity, Phone
from content.source.translated import get

IDENTITY = ("publisher", "publisher_address", "director", "host", "host_address", "contact")


def production_gaps(today: date) -> list[str]:
    """What a real site still lacks, one sentence each saying what to enter. Empty: nothing."""
    gaps = []
    if not Identity.objects.filter(demonstration=False).exists():
        gaps.append(_("Enter the legal identity (publisher, director, host) at the desk."))
    gaps += _half_written(today)
    made_up = Centre.objects.open(today).filter(demonstration=True)
    if named := ", ".join(map(str, made_up)):
        gaps.append(
            _("Enter the real address, numbers and fees, or a closing day, at the desk for: %s.")
            % named
        )
    # Hours never written are NULL, which exclude("") would let through.
    reachable = Phone.objects.filter(number__gt="", hours_fr__gt="", hours_en__gt="")
    if not Centre.objects.open(today).filter(pk__in=reachable.values("centre")).exists():
        gaps.append(_("Enter a centre with a phone and its hours in both languages at the desk."))
    priced = set(Fee.objects.current(today).values_list("article__key", flat=True))
    procedures = Article.objects.filter(genre="procedure").values_list("key", flat=True)
    missing = sorted(set(procedures) - priced)
    if missing or not priced:
        named = ", ".join(missing) or _("every procedure")
        gaps.append(_("Enter current fees at the desk for: %(named)s.") % {"named": named})
    return gaps


def _half_written(today: date) -> list[str]:
    """What stands in one language and not in the other."""
    rows = [
        *((one, _("the legal identity"), IDENTITY) for one in Identity.objects.all()),
        *((one, one.key, ("name",)) for one in Centre.objects.open(today)),
    ]
    return [
        _("Write in both languages at the desk: %(what)s of %(whose)s.")
        % {"what": ", ".join(empty), "whose": whose}
        for row, whose, names in rows
        if (empty := _empty(row, names))
    ]


def _empty(row: Identity | Centre, names: tuple[str, ...]) -> list[str]:
    """The fields that lack a language, as the desk calls them."""
    return [
        str(row._meta.get_field(name).verbose_name)  # type: ignore[union-attr]  # these are no relations
        for name in names
        if not all(get(row, name, language) for language in LANGUAGES)
    ]
