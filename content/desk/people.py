"""Colleagues come and go: forms and screens around an account."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.forms import UserChangeForm as StockUserChangeForm
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from content.desk.home.panel import name_of, title_of
from content.desk.invitation import invite, is_awaited
from content.desk.leaving import (
    StillNeeded,
    answered_for,
    close,
    hold,
    is_last_administrator,
)
from content.desk.site import desk
from content.plain.languages import Language
from content.source.user import User


def is_taken(email: str, *, by_others_than: User) -> bool:
    """Whether another account has the address."""
    found = User.objects.filter(email__iexact=email)
    return bool(email) and found.exclude(id=by_others_than.id).exists()


class OwnAddress(forms.ModelForm):
    """An address that no other account has: links to choose a password go there."""

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"]
        if is_taken(email, by_others_than=self.instance):
            raise ValidationError(_("Somebody has this address already: see the list of users."))
        return email


class InvitationForm(OwnAddress):
    """A new colleague: no password, which they choose themselves."""

    class Meta:
        model = User
        fields = ("first_name", "last_name", "email", "language", "groups")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("email", "groups"):
            self.fields[name].required = True

    def save(self, commit: bool = True) -> User:  # noqa: FBT001, FBT002  # Django's signature
        """The account. Its username is made when it is saved: see `save_named`."""
        self.instance.is_staff = True
        self.instance.set_unusable_password()
        user: User = super().save(commit)
        return user


class AccountForm(OwnAddress, StockUserChangeForm):
    """An account as it is changed later. The last administrator stays one, and a password is
    nobody's business but its owner's."""

    password = None  # type: ignore[assignment]  # how Django takes a field away

    class Meta(StockUserChangeForm.Meta):
        model = User

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        roles = [group.name for group in cleaned.get("groups", ())]
        keeps = cleaned.get("is_active", True) and cleaned.get("is_staff", True)
        manages = self.instance.is_superuser or "groups" not in cleaned or "administrator" in roles
        hold(self.instance)
        if is_last_administrator(self.instance) and not (keeps and manages):
            raise ValidationError(
                _("This is the last administrator. Give somebody else the role first.")
            )
        return cleaned


@require_http_methods(["GET", "POST"])
def leave(request: HttpRequest, pk: int) -> HttpResponse:
    """What would change if this person left; posted: they have left."""
    user = _colleague(request, pk)
    if request.method == "POST":
        try:
            close(user, by=_person(request))
        except StillNeeded as refused:
            messages.error(request, str(refused.reason))
            return HttpResponseRedirect(reverse("admin:leave", args=[pk]))
        messages.success(request, _("%(who)s can no longer come in.") % {"who": name_of(user)})
        return HttpResponseRedirect(reverse("admin:content_user_changelist"))
    return TemplateResponse(request, "desk/leave.html", _leaving(request, user))


@require_POST
def invite_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Another link: for someone who has not come in yet, or who needs a new password."""
    user = _colleague(request, pk)
    if is_awaited(user):
        say_invited(request, user)
    elif not user.is_active:
        messages.warning(request, _("This account is closed: nothing was sent."))
    elif invite(user).sent:
        said = _("A link to choose a new password went to %(email)s.")
        messages.success(request, said % {"email": user.email})
    else:  # the link is theirs alone: whoever holds it signs in their name
        messages.warning(request, _("The mail did not go: look at the address, then try again."))
    return HttpResponseRedirect(reverse("admin:content_user_change", args=[pk]))


def say_invited(request: HttpRequest, user: User) -> None:
    """Invite, and say what became of the mail; the link itself only where no mail went."""
    invitation = invite(user)
    known = {"email": user.email, "username": user.username, "link": invitation.link}
    if invitation.sent:
        said = _("An invitation went to %(email)s. The username is %(username)s.")
        messages.success(request, said % known)
    else:
        said = _(
            "The account %(username)s is made, but the mail did not go. Hand over this link "
            "yourself, it works once: %(link)s"
        )
        messages.warning(request, said % known)


def _leaving(request: HttpRequest, user: User) -> dict[str, Any]:
    language: Language = "en" if _person(request).language == "en" else "fr"
    live = answered_for(user, timezone.now())
    return desk.each_context(request) | {
        "title": _("%(who)s leaves") % {"who": name_of(user)},
        "colleague": user,
        "live": [(title_of(one.article, language), one) for one in live],
        "last": is_last_administrator(user),
    }


def _person(request: HttpRequest) -> User:
    assert isinstance(request.user, User)  # the desk lets nobody else in
    return request.user


def _colleague(request: HttpRequest, pk: int) -> User:
    """The account, for who may change it: administrators, and superusers alone for superusers."""
    user = get_object_or_404(User, pk=pk)
    above = user.is_superuser and not _person(request).is_superuser
    if above or not request.user.has_perm("content.change_user"):
        raise PermissionDenied
    return user
