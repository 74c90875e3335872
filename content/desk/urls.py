"""Addresses of the desk, all under /admin/ so that its cookies never leave it."""

from django.urls import include, path

from content.desk.tables import desk

urlpatterns = [
    path("account/", include("allauth.urls")),
    path("", desk.urls),
]
