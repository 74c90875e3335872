"""Addresses of the desk, all under /admin/ so that its cookies never leave it."""

from django.urls import include, path, re_path

from content.desk.own_account import own_address
from content.desk.tables import desk

urlpatterns = [
    # allauth lets people change their address themselves: here an administrator does.
    re_path(r"^account/(?:confirm-)?email/", own_address),
    path("account/", include("allauth.urls")),
    path("", desk.urls),
]
