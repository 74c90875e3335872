"""What the first screen is made of: values for its template."""

from datetime import date, datetime
from typing import Literal, NamedTuple

from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content.desk.home.demands import Demands, demands
from content.desk.labels import Label
from content.desk.language import spoken
from content.plain.languages import Language
from content.sign.signatory import signatory_of
from content.source.article import Article
from content.source.translated import get
from content.source.user import User

SHOWN = 6  # rows of a panel; the rest is counted, and shown on demand
LONGEST = 200  # rows of a panel shown alone

Tone = Literal["", "good", "soon", "late"]


class Reader(NamedTuple):
    """Who looks at the desk, when, in which language, and what their roles let them see."""

    user: User
    now: datetime
    language: Language
    articles: bool
    signs: bool
    centres: bool
    accounts: bool
    most: int = SHOWN
    demands: Demands = Demands()  # read once, for every panel

    @property
    def today(self) -> date:
        """The day in Paris."""
        return timezone.localdate(self.now)


class Row(NamedTuple):
    """One thing to do or to know: why it stands here, and where it leads (empty: nowhere). `act`
    is the button."""

    title: str
    address: str
    why: tuple[str, ...]
    act: Label = ""
    tag: str = ""
    tone: Tone = ""


class Panel(NamedTuple):
    """Rows under one heading; `total` counts those that are not shown too. `headline` is what the
    whole screen is called while this panel is the first with anything in it."""

    key: str
    heading: Label
    rows: tuple[Row, ...]
    total: int
    empty: Label
    headline: str = ""
    template: str = "desk/home/panel.html"
    extra: tuple[object, ...] = ()  # what a template of its own shows

    @property
    def hidden(self) -> int:
        """How many rows are not shown."""
        return self.total - len(self.rows)


def reader_of(request: HttpRequest, now: datetime, most: int) -> Reader:
    """The person at the desk."""
    user = request.user
    assert isinstance(user, User)  # the desk lets nobody else in
    reads = user.has_perm("content.view_article")
    return Reader(
        user=user,
        now=now,
        language=spoken(),
        articles=reads,
        signs=signatory_of(user) is not None,
        centres=user.has_perm("content.change_centre"),
        accounts=user.has_perm("content.change_user"),
        most=most,
        demands=demands(user, now) if reads else Demands(),
    )


def title_of(article: Article, language: Language) -> str:
    """What the desk calls an article."""
    return get(article, "title", language) or article.key


def name_of(user: User) -> str:
    """What the desk calls a colleague."""
    return user.get_full_name() or user.get_username()


def day(value: date | datetime) -> str:
    """A day as it is written; a moment is a day in Paris."""
    local = timezone.localdate(value) if isinstance(value, datetime) else value
    return date_format(local, "j F Y")


def left_words(days: int) -> str:
    """How many days are left, or how late it is."""
    if days < 0:
        return ngettext("%(number)s day late", "%(number)s days late", -days) % {"number": -days}
    if days == 0:
        return _("today")
    return ngettext("in %(number)s day", "in %(number)s days", days) % {"number": days}
