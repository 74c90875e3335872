"""The one address of this room outside the desk: guests have no account, and get no cookie."""

from django.urls import path

from content.desk.guest import guest

urlpatterns = [path("<str:token>/<str:language>/", guest, name="guest")]
