"""What goes out with a page: no cookie and no foreign source to a patient."""

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.urls import path

POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
}


def form(request):
    request.session["seen"] = True
    return HttpResponse(get_token(request))


urlpatterns = [
    path("fr/page/", lambda request: HttpResponse("<p>Bonjour</p>")),
    path("admin/form/", form),
]


@pytest.fixture
def visit(client, settings):
    settings.ROOT_URLCONF = __name__
    return client.get


def test_patient_gets_no_cookie_and_no_page_of_their_own(visit):
    answer = visit("/fr/page/")
    assert answer.status_code == 200
    assert not answer.cookies
    assert "Vary" not in answer.headers


def test_everything_comes_from_the_site_itself(visit):
    assert set(visit("/fr/page/").headers["Content-Security-Policy"].split("; ")) == POLICY


def test_page_says_nothing_to_other_sites(visit):
    headers = visit("/fr/page/").headers
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"


@pytest.mark.django_db
def test_cookies_of_the_desk_stay_at_the_desk(visit):
    cookies = visit("/admin/form/").cookies
    assert set(cookies) == {"csrftoken", "sessionid"}
    assert {cookie["path"] for cookie in cookies.values()} == {"/admin/"}
    assert all(cookie["httponly"] for cookie in cookies.values())


def test_static_file_is_served_compressed_and_kept(visit):
    url = staticfiles_storage.url("admin/css/base.css")
    answer = visit(url, headers={"accept-encoding": "br"})
    assert b"".join(answer)
    assert answer.headers["Content-Encoding"] == "br"
    assert "immutable" in answer.headers["Cache-Control"]
