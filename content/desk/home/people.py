"""What administrators must see to: who cannot sign yet, what patients would miss."""

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from content.desk.home.panel import Panel, Reader, Row, name_of
from content.sign.proof import second_factors
from content.sign.signatory import RADIOLOGISTS, Signatory
from content.source.practical import production_gaps
from content.source.user import User


def accounts(reader: Reader) -> Panel | None:
    """Radiologists who lack what a signature needs."""
    if not reader.accounts:
        return None
    factor = second_factors().filter(user=OuterRef("pk"))
    printed = Signatory.objects.filter(user=OuterRef("pk"), active=True)
    people = User.objects.filter(is_active=True, groups__name=RADIOLOGISTS)
    lacking = people.annotate(factor=Exists(factor), printed=Exists(printed)).exclude(
        factor=True, printed=True
    )
    rows = tuple(_account_row(user) for user in lacking.order_by("pk")[: reader.most])
    empty = gettext_lazy("Every radiologist can sign.")
    heading = gettext_lazy("Radiologists who cannot sign yet")
    return Panel("accounts", heading, rows, lacking.count(), empty)


def gaps(reader: Reader) -> Panel | None:
    """What the site may not open to patients without."""
    if not reader.accounts:
        return None
    found = production_gaps(reader.today)
    rows = tuple(Row(sentence, "", ()) for sentence in found)
    headline = ngettext(
        "%(number)s thing is missing for patients",
        "%(number)s things are missing for patients",
        len(found),
    ) % {"number": len(found)}
    heading, empty = gettext_lazy("Missing for patients"), gettext_lazy("Nothing is missing.")
    return Panel("gaps", heading, rows, len(rows), empty, headline)


def _account_row(user: User) -> Row:
    factor, printed = user.factor, user.printed  # type: ignore[attr-defined]  # annotated above
    lacks = [] if factor else [_("No second factor yet: they are led to it when they log in")]
    lacks += [] if printed else [_("No entry under “Signatories” yet")]
    return Row(name_of(user), reverse("admin:content_user_change", args=[user.pk]), tuple(lacks))
