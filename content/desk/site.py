"""The desk: the stock admin, entered through allauth."""

from allauth.account.decorators import secure_admin_login
from django.contrib.admin import AdminSite
from django.utils.translation import gettext_lazy as _


class Desk(AdminSite):
    """The staff side of the site."""

    site_header = _("Spinal injections, the desk")
    site_title = _("The desk")
    index_title = _("The desk")


desk = Desk(name="admin")
desk.login = secure_admin_login(desk.login)  # type: ignore[method-assign]  # allauth's documented way
