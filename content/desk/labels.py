"""What the desk calls the codes that the tables hold. A code without a label is shown as it is."""

from collections.abc import Iterable

from django.contrib.auth.models import Group
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Label = str | Promise

ROLES: dict[str, Label] = {
    "editor": _("Editor: writes, asks for a signature"),
    "radiologist": _("Radiologist: writes, signs, publishes, withdraws"),
    "clinic staff": _("Clinic staff: links, centres, phones, fees"),
    "administrator": _("Administrator: accounts, centres, legal identity"),
}
GENRES: dict[str, Label] = {
    "procedure": _("procedure"),
    "common": _("common words (home, help, messages)"),
    "glossary": _("glossary"),
    "page": _("page"),
    "alert": _("safety alert"),
}
KINDS: dict[str, Label] = {
    "essentials": _("The essentials"),
    "anatomy": _("Anatomy"),
    "conditions": _("What it treats"),
    "what": _("What it is"),
    "indications": _("When it is proposed"),
    "alternatives": _("Other treatments"),
    "contraindications": _("When it is not done"),
    "preparation": _("Before"),
    "procedure": _("During"),
    "radiation": _("Radiation"),
    "risks": _("Risks"),
    "aftercare": _("After"),
    "effect": _("What to expect"),
    "warning_signs": _("Warning signs"),
    "cost": _("Cost"),
    "simple": _("In very simple words"),
    "companion": _("For the person who comes along"),
    "questions": _("Questions to ask"),
    "changes": _("What changed, and why"),
    "home": _("Home: title and lead"),
    "home_what": _("Home: what it is"),
    "appointment": _("Home: the appointment"),
    "help_call": _("Help: call us"),
    "help_today": _("Help: a doctor today"),
    "help_emergency": _("Help: emergency"),
    "home_trust": _("Home: who answers for this"),
    "message": _("Sentences for text messages"),
    "card": _("Sentences for the printed card"),
    "rdv": _("Sentences for the appointment page"),
    "intro": _("Introduction"),
    "summary": _("Summary"),
    "details": _("Details"),
    "limits": _("Limits"),
    "contact": _("Contact"),
    "alert": _("Alert"),
}
FIGURES: dict[str, Label] = {
    "duration": _("duration"),
    "count": _("count"),
    "money": _("money"),
    "frequency": _("frequency"),
    "dose": _("dose"),
    "minute": _("minutes"),
    "hour": _("hours"),
    "day": _("days"),
    "week": _("weeks"),
    "month": _("months"),
    "year": _("years"),
    "none": _("no unit"),
    "celsius": _("degrees Celsius"),
    "percent": _("per cent"),
    "euro": _("euros"),
    "per_thousand": _("per 1,000"),
    "per_million": _("per million"),
    "millisievert": _("millisieverts"),
    "milligram": _("milligrams"),
    "gram_per_litre": _("grams per litre"),
    "people": _("people"),
    "injections": _("injections"),
}
SUBJECTS: dict[str, Label] = {
    "section": _("section"),
    "fact": _("fact"),
    "source": _("source"),
    "technique": _("technique"),
    "term": _("term"),
}
ACTS: dict[str, Label] = {
    "submitted": _("Signature asked for"),
    "returned": _("Returned"),
    "signed": _("Signed"),
    "published": _("Published"),
    "reviewed": _("Reviewed"),
    "withdrawn": _("Withdrawn"),
    "reinstated": _("Reinstated"),
}
PARTS: dict[str, Label] = {
    "title": _("title"),
    "lead": _("lead"),
    "slug": _("address"),
}
LANGUAGE_NAMES: dict[str, Label] = {
    "fr": pgettext_lazy("language of a text", "French"),
    "en": pgettext_lazy("language of a text", "English"),
}
EVERY: dict[str, Label] = {**GENRES, **FIGURES, **SUBJECTS, **ACTS}


def choices(labels: dict[str, Label], codes: Iterable[str]) -> list[tuple[str, Label]]:
    """Codes as choices of a form, each with its label."""
    return [(code, labels.get(code, code)) for code in codes]


def role_label(group: Group) -> Label:
    """What a role may do."""
    return ROLES.get(group.name, group.name)
