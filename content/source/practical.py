"""Practical data as the site needs it: what production may not start without."""

from datetime import date

from django.utils.translation import gettext as _

from content.source.article import Article
from content.source.centre import Centre, Fee, Identity, Phone


def production_gaps(today: date) -> list[str]:
    """What a real site still lacks, one sentence each saying what to enter. Empty: nothing."""
    gaps = []
    if not Identity.objects.filter(demonstration=False).exists():
        gaps.append(_("Enter the legal identity (publisher, director, host) at the desk."))
    # Hours never written are NULL, which exclude("") would let through.
    reachable = Phone.objects.filter(number__gt="", hours_fr__gt="", hours_en__gt="")
    if not Centre.objects.filter(pk__in=reachable.values("centre")).exists():
        gaps.append(_("Enter a centre with a phone and its hours in both languages at the desk."))
    priced = set(Fee.objects.current(today).values_list("article__key", flat=True))
    procedures = Article.objects.filter(genre="procedure").values_list("key", flat=True)
    missing = sorted(set(procedures) - priced)
    if missing or not priced:
        named = ", ".join(missing) or _("every procedure")
        gaps.append(_("Enter current fees at the desk for: %(named)s.") % {"named": named})
    return gaps
