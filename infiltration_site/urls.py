"""Addresses: the desk under /admin/, everything else to the patients' pages."""

from django.urls import include, path

handler404 = "content.read.views.not_found"
urlpatterns = [
    path("admin/", include("content.desk.urls")),
    path("", include("content.read.urls")),
]
