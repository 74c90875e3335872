"""Practical data: what patients need to find, live and not signed."""

from typing import Any

from django.contrib.admin import StackedInline
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from content.desk.bilingual import BilingualForm, WordsAdmin, pairs
from content.desk.forms import CentreForm, FeeForm, FeeFormSet, IdentityForm
from content.desk.papers import remake
from content.desk.vanished import RowFormSet
from content.publish.ready import make_ready
from content.source.article import Article
from content.source.centre import Fee, Identity, Phone


class PhoneFormSet(RowFormSet):
    """The numbers of a centre."""

    @classmethod
    def get_default_prefix(cls) -> str:
        return "phones"


class PhoneInline(StackedInline):
    model = Phone
    form = BilingualForm
    formset = PhoneFormSet
    formfield_overrides = WordsAdmin.formfield_overrides
    extra = 0
    fields = ("number", *pairs("label", "hours"))


class FeeInline(StackedInline):
    model = Fee
    form = FeeForm
    formset = FeeFormSet
    formfield_overrides = WordsAdmin.formfield_overrides
    extra = 0
    fields = (
        "article",
        ("low", "high"),
        ("valid_from", "valid_until"),
        *pairs("sector", "reimbursement"),
    )

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """Only procedures have a fee."""
        if db_field.name == "article":
            kwargs["queryset"] = Article.objects.filter(genre="procedure")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class PracticalAdmin(WordsAdmin):
    """What is printed on papers too: they are made again when it changes."""

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: Any) -> None:
        super().save_related(request, form, formsets, change)
        remake(request)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        super().delete_model(request, obj)
        remake(request)


class CentreAdmin(PracticalAdmin):
    """A centre with its numbers and fees: what changes in them changes the centre."""

    form = CentreForm
    inlines = (PhoneInline, FeeInline)
    search_fields = ("key", "name_fr", "name_en", "city")
    list_display = ("key", "name_fr", "city", "changed_at")
    fieldsets = (
        (
            None,
            {
                "fields": (("key", "order", "demonstration"), *pairs("name")),
                "description": _(
                    "Patients see this at once, without a signature: plain facts, no advice. The "
                    "page says on which day it was last changed."
                ),
            },
        ),
        (
            _("Where"),
            {
                "fields": (
                    ("street", "postal_code", "city"),
                    ("map_url", "booking_url"),
                    "minutes_early",
                    "closed_on",
                )
            },
        ),
        (
            _("For those who need it"),
            {"fields": pairs("access", "interpreter", "hearing", "payment")},
        ),
    )

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: Any) -> None:
        """Its page says when its numbers changed, and a new one has its links at once."""
        super().save_related(request, form, formsets, change)
        if any(formset.has_changed() for formset in formsets):
            form.instance.save(update_fields=["changed_at"])
        make_ready(timezone.localdate())


class IdentityAdmin(PracticalAdmin):
    form = IdentityForm
    kept_for_good = ()
    list_display = ("publisher_fr", "director_fr", "demonstration")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    *pairs("publisher", "publisher_address", "director"),
                    *pairs("host", "host_address", "contact"),
                    "demonstration",
                ),
                "description": _(
                    "The legal notice: who publishes this site, who answers for it, who hosts it. "
                    "Untick “fictitious” when it is true."
                ),
            },
        ),
    )

    def has_add_permission(self, request: HttpRequest) -> bool:
        """There is only one."""
        return not Identity.objects.exists() and super().has_add_permission(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A site without legal identity may not be read: it is changed, never deleted."""
        return False
