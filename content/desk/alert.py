"""A new safety alert: typed in both languages, frozen, and led to where it is signed."""

from typing import NamedTuple

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from content.desk.bilingual import Words
from content.desk.labels import LANGUAGE_NAMES
from content.desk.site import desk
from content.plain.addresses import RESERVED
from content.plain.languages import LANGUAGES, Language
from content.sign.edition import freeze
from content.sign.event import Event
from content.source.address import Address
from content.source.article import Article, Section
from content.source.translated import field
from content.source.user import User
from content.source.validators import clean_text

LONGEST_SLUG = 50


class Field(NamedTuple):
    """A text of the alert, asked for in both languages."""

    label: object
    longest: int
    rows: int
    required: bool


FIELDS = {
    "title": Field(_("Title"), 120, 1, required=True),
    "lead": Field(_("What patients read at the top of the pages"), 400, 3, required=True),
    "body": Field(_("The rest, on the alert’s own page (if any)"), 8000, 6, required=False),
}


class AlertForm(forms.Form):
    """Title, lead and text of an alert, French beside English."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed on as they came
        for name, asked in FIELDS.items():
            for language in LANGUAGES:
                self.fields[field(name, language)] = Words(
                    label=_("%(label)s, in %(language)s")
                    % {"label": asked.label, "language": LANGUAGE_NAMES[language]},
                    max_length=asked.longest,
                    required=asked.required,
                    validators=[clean_text],
                    widget=_widget(asked, language),
                )


def _widget(asked: Field, language: Language) -> forms.Widget:
    if asked.rows == 1:
        return forms.TextInput(attrs={"lang": language})
    return forms.Textarea(attrs={"rows": asked.rows, "lang": language})


@require_http_methods(["GET", "POST"])
def new_alert(request: HttpRequest) -> HttpResponse:
    """Type it; it is frozen as it was typed, and the next screen signs and publishes it."""
    if not request.user.has_perm("content.add_article"):
        raise PermissionDenied
    assert isinstance(request.user, User)  # the desk lets nobody else in
    form = AlertForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            article = write(form.cleaned_data, by=request.user)
        except IntegrityError:  # of two alerts at one moment, one has the number
            form.add_error(None, _("A colleague wrote an alert at this moment. Send yours again."))
        else:
            there = reverse("admin:content_article_release", args=[article.pk])
            return HttpResponseRedirect(there)
    shown = desk.each_context(request) | {"form": form, "title": _("New safety alert")}
    status = 422 if form.is_bound else 200
    return TemplateResponse(request, "desk/alert.html", shown, status=status)


@transaction.atomic
def write(typed: dict[str, str], *, by: User) -> Article:
    """The article of the alert, frozen. Sent twice it is one alert."""
    if twin := _sent_before(typed, by):
        return twin
    number = Article.objects.filter(genre="alert").count() + 1
    while Article.objects.filter(key=f"alert_{number}").exists():
        number += 1
    article = Article(key=f"alert_{number}", genre="alert", author_fr=by, author_en=by)
    section = Section(kind="alert", author_fr=by, author_en=by)
    for language in LANGUAGES:
        title, lead = typed[field("title", language)], typed[field("lead", language)]
        setattr(article, field("title", language), title)
        setattr(article, field("lead", language), lead)
        setattr(article, field("slug", language), _slug(title, number, language))
        setattr(section, field("heading", language), title)
        setattr(section, field("body", language), typed[field("body", language)] or lead)
    article.save()
    section.article = article
    section.save()
    freeze(article)
    return article


def _sent_before(typed: dict[str, str], by: User) -> Article | None:
    """The same alert of the same person, that nobody signed or asked to sign yet."""
    same = Section.objects.filter(article__genre="alert", author_fr=by)
    for language in LANGUAGES:
        lead = typed[field("lead", language)]
        same = same.filter(
            **{
                f"article__{field('title', language)}": typed[field("title", language)],
                f"article__{field('lead', language)}": lead,
                field("body", language): typed[field("body", language)] or lead,
            }
        )
    same = same.exclude(article__in=Event.objects.order_by().values("article"))
    found = same.select_related("article").first()
    return found.article if found else None


def _slug(title: str, number: int, language: Language) -> str:
    """An address that no page has or had: the title, with the day where it is taken."""
    slug = slugify(title)[:LONGEST_SLUG].strip("-") or f"{number}"
    taken = (language, slug) in RESERVED
    taken = taken or Address.objects.filter(language=language, slug=slug).exists()
    taken = taken or Article.objects.filter(**{field("slug", language): slug}).exists()
    return f"{slug}-{timezone.localdate():%Y-%m-%d}-{number}" if taken else slug
