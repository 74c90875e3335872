"""Accounts and signatories."""

from functools import partial
from typing import Any

from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.db import IntegrityError, transaction
from django.forms import CheckboxSelectMultiple, ModelMultipleChoiceField
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from content.desk import people
from content.desk.bilingual import WordsAdmin, pairs
from content.desk.filters import RoleFilter
from content.desk.forms import SignatoryForm
from content.desk.invitation import save_named
from content.desk.labels import role_label
from content.desk.leaving import end_sessions
from content.desk.people import AccountForm, InvitationForm
from content.source.user import User

WORKS = ("is_active", "is_staff", "language", "groups")


class AccountAdmin(UserAdmin):
    """A member of staff. Deactivated when they leave, never deleted."""

    form = AccountForm
    add_form = InvitationForm
    add_form_template = "admin/change_form.html"
    change_form_template = "desk/account.html"
    actions = None
    filter_horizontal = ()
    list_display = ("username", "first_name", "last_name", "email", "is_active", "is_staff")
    list_filter = ("is_active", ("groups", RoleFilter))
    fieldsets = (
        (None, {"fields": ("username", ("first_name", "last_name"), "email")}),
        (
            _("Work"),
            {
                "fields": WORKS,
                "description": _(
                    "For someone who leaves: the button “They leave”, above. A radiologist also "
                    "needs an entry under “Signatories”, and a second factor."
                ),
            },
        ),
        (_("Dates"), {"fields": (("last_login", "date_joined"),)}),
    )
    add_fieldsets = (
        (
            None,
            {
                "fields": (("first_name", "last_name"), ("email", "language"), "groups"),
                "description": _(
                    "They receive a link by mail, and choose their password themselves. Nobody "
                    "else ever knows it."
                ),
            },
        ),
    )

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Only a superuser makes superusers, of accounts that are there."""
        shown = super().get_fieldsets(request, obj)
        if obj is None:
            return shown
        extra = ((_("Everything"), {"fields": ("is_superuser",)}),)
        return (*shown, *extra) if request.user.is_superuser else shown

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Nobody gives themselves another role, or locks themselves out."""
        own = obj is not None and obj.pk == request.user.pk and not request.user.is_superuser
        dates = ("last_login", "date_joined")
        return (*dates, "is_active", "is_staff", "groups") if own else dates

    def get_urls(self) -> list[URLPattern]:
        around = self.admin_site.admin_view
        own = [
            path("<int:pk>/leave/", around(people.leave), name="leave"),
            path("<int:pk>/invite/", around(people.invite_again), name="invite"),
        ]
        return [*own, *super(UserAdmin, self).get_urls()]  # nobody sets another's password

    def changeform_view(self, *args: Any, **kwargs: Any) -> Any:
        """With what is wrong, also where a colleague took the address at the same moment."""
        try:
            return super().changeform_view(*args, **kwargs)
        except IntegrityError:
            return super().changeform_view(*args, **kwargs)

    def save_model(self, request: Any, obj: User, form: Any, change: bool) -> None:  # noqa: FBT001  # Django's signature
        """A new account gets its username; one that is closed here ends its sessions."""
        if change and not obj.is_active:
            end_sessions(obj)
        if change:
            super().save_model(request, obj, form, change)
        else:
            save_named(obj)

    def save_related(self, request: Any, form: Any, formsets: Any, change: bool) -> None:  # noqa: FBT001  # Django's signature
        """A new account is invited once it is kept, with its role."""
        super().save_related(request, form, formsets, change)
        if not change:
            transaction.on_commit(partial(people.say_invited, request, form.instance))

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """An administrator does not touch a superuser."""
        above = obj is not None and obj.is_superuser and not request.user.is_superuser
        return not above and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Accounts are deactivated."""
        return False

    def formfield_for_manytomany(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """Roles say what each may do, one box each."""
        if db_field.name == "groups":
            kwargs["widget"] = CheckboxSelectMultiple
        field = super().formfield_for_manytomany(db_field, request, **kwargs)
        if db_field.name == "groups" and isinstance(field, ModelMultipleChoiceField):
            field.queryset = Group.objects.order_by("pk")
            field.label, field.help_text = _("Roles"), ""
            field.label_from_instance = role_label  # type: ignore[method-assign, assignment]  # Django's documented hook
        return field


class SignatoryAdmin(WordsAdmin):
    """Who may sign, as printed. Made inactive, never deleted: their account signed."""

    form = SignatoryForm
    kept_for_good = ("user",)
    list_display = ("name", "title_fr", "registration", "active", "demonstration")
    fieldsets = (
        (
            None,
            {
                "fields": (("user", "active"), ("name", "registration"), *pairs("title")),
                "description": _(
                    "Patients read this name, title and number under every page signed. To sign, "
                    "the account also needs the role of radiologist and a second factor."
                ),
            },
        ),
    )

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """Nobody makes themselves a signatory."""
        if db_field.name == "user":
            others = User.objects.filter(is_active=True)
            own = request.user.is_superuser
            kwargs["queryset"] = others if own else others.exclude(pk=request.user.pk)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        own = obj is not None and obj.user_id == request.user.pk and not request.user.is_superuser
        return not own and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
