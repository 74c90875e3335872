"""Addresses: the desk under /admin/, what it lends under /preview/, else the patients' pages."""

from django.urls import include, path

handler404 = "content.read.views.not_found"
handler500 = "content.desk.refused.fault"
urlpatterns = [
    path("admin/", include("content.desk.urls")),
    path("preview/", include("content.desk.guest_urls")),
    path("", include("content.read.urls")),
]
