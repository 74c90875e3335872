"""Tell colleagues by mail what awaits them: a signature asked for, a text that came back."""

from collections.abc import Collection, Iterable

from django.conf import settings
from django.db.models import Count, Q
from django.urls import reverse

from content.desk.home.panel import name_of, title_of
from content.desk.mail import send
from content.sign.edition import Edition, Writer
from content.sign.event import Event
from content.sign.signatory import who_may_sign
from content.source.user import User

ANNOUNCED = ("submitted", "returned")  # the acts that leave something to somebody else


def announce(event: Event) -> bool:
    """Mail whom the act leaves something to; whether every mail went. What is not announced, or
    concerns nobody else, went well."""
    if event.act not in ANNOUNCED:
        return True
    people = signers(event) if event.act == "submitted" else writers(event)
    went = [_tell(event, to) for to in people if to.pk != event.user_id]
    return all(went)


def signers(event: Event) -> Iterable[User]:
    """Who may sign the edition that somebody asks about."""
    return _signers([event.edition_id])


def announce_renewal(key: str, editions: Collection[Edition], *, by: User, path: str) -> bool:
    """Mail, once for all the editions that a changed figure or source made, whoever may sign any
    of them; whether every mail went. The path leads to the screen that signs them."""
    people = _signers([edition.pk for edition in editions])
    told = {"title": key, "number": len(editions), "by": name_of(by), "path": path}
    went = [send("renewal", to, **told) for to in people if to.pk != by.pk]
    return all(went)


def _signers(editions: Collection[int]) -> Iterable[User]:
    found = who_may_sign()
    if settings.FOUR_EYES == "required":
        own = Writer.objects.filter(edition__in=editions).order_by().values("user")
        every = own.annotate(wrote=Count("edition", distinct=True)).filter(wrote=len(editions))
        found = found.exclude(pk__in=every.values("user"))
    return found.order_by("pk")


def writers(event: Event) -> Iterable[User]:
    """Who asked for the signature that was refused, and who wrote the words."""
    asked = Event.objects.filter(edition=event.edition, act="submitted").values("user")
    wrote = Writer.objects.filter(edition=event.edition).values("user")
    found = User.objects.filter(Q(pk__in=asked) | Q(pk__in=wrote), is_active=True)
    return found.order_by("pk")


def _tell(event: Event, to: User) -> bool:
    table = "release" if event.act == "submitted" else "change"
    return send(
        event.act,
        to,
        title=title_of(event.article, "en" if to.language == "en" else "fr"),
        number=event.edition.number,
        by=name_of(event.user),
        path=reverse(f"admin:content_article_{table}", args=[event.article_id]),
    )
