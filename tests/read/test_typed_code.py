"""A code that was copied with what stood beside it leads on; one that we do not know can be typed
again."""

import pytest

from tests.read.links import page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("centres")]


@pytest.mark.parametrize(
    "copied", ["{}/", "{}.", "{},", "{})", "({})", "%20{}%20", "{}%C2%A0", "{}%E2%80%99", "{};/",
               "{}%2F", "{}%0A", "{}-", "%22{}%22"]
)  # fmt: skip
def test_code_copied_with_its_surroundings_leads_on(client, link, copied):
    """In small letters or capitals. The answer is a path without a fragment: the browser keeps the
    one that it has."""
    for code in (link.code, link.code.upper()):
        answer = client.get(f"/r/{copied.format(code)}")
        assert (answer.status_code, answer["Location"]) == (301, f"/r/{link.code}")


@pytest.mark.parametrize("typed", ["{}", " {} ", "https://infiltrations.example/r/{}#261204-1030",
                                   "infiltrations.example/r/{}?x=1", "/r/{}"])  # fmt: skip
def test_code_is_typed_into_a_form(client, link, typed):
    """Alone, or with the whole address."""
    half = len(link.code) // 2
    spaced = f"{link.code[:half]} {link.code[half:]}"
    for code in (link.code, spaced):
        answer = client.get("/r/", {"code": typed.format(code)})
        assert (answer.status_code, answer["Location"]) == (301, f"/r/{link.code}")


@pytest.mark.parametrize(
    "copied", ["{}/fr/", "{}/fr", "{}/fr)", "{}/fr.", "{}/FR/", "{}./fr/", "{}/fr/%20"]
)
def test_language_of_the_address_is_kept(client, link, copied):
    """In whatever way its end was copied, into the browser or into the form."""
    for code in (link.code, link.code.upper()):
        for address in (f"/r/{copied}", f"/R/{copied}", f"/r/?code=https://a.example/r/{copied}"):
            answer = client.get(address.format(code), follow=True)
            assert (answer.status_code, answer.request["PATH_INFO"]) == (200, f"/r/{link.code}/fr/")


@pytest.mark.parametrize("copied", ["/r/{}&x=1", "/r/{}=20", "/R/{}/", "/r/{}/friend", "/R/{}/x/y"])
def test_what_follows_the_code_is_left_out(client, link, copied):
    answer = client.get(copied.format(link.code))
    assert (answer.status_code, answer["Location"]) == (301, f"/r/{link.code}")


@pytest.mark.parametrize(
    "address", ["/r/zzzz/fr)", "/R/zzzz/FR/", f"/r/{'z' * 300}/fr/", "/r/zzzz/fr/more/of/it"]
)
def test_there_is_always_a_form(client, site, address):
    assert 'action="/r/"' in page(client, address, 404)


@pytest.mark.parametrize(
    "address", ["/r//evil.example", "/r/%2F%2Fevil.example", "/r/https:%2F%2Fevil.example",
                "/r/%5Cevil.example", "/r/?code=//evil.example", "/r/?code=https://evil.example",
                "/r/?code=evil.example/r/", "/r/evil.example%0D%0ALocation:%20//evil.example"]
)  # fmt: skip
def test_nobody_is_sent_to_another_site(client, link, address):
    answer = client.get(address)
    assert answer.status_code == 404
    assert "Location" not in answer


@pytest.mark.parametrize(
    "code", ["a" * 41, "é", "%00", "a.b", "%E2%80%A6", "' OR 1=1 --", "..", "a" * 9000]
)
def test_what_is_no_code_is_no_page(client, site, code):
    assert client.get(f"/r/{code}").status_code == 404
    assert client.get("/r/", {"code": code}).status_code == 404


def test_unknown_code_says_what_to_do_and_whom_to_call(client, site):
    """With a form to type it again, where it stands as it was read."""
    html = page(client, "/r/zzzz.", 404, accept_language="en")
    assert "We do not know this code" in html
    assert "letter by letter" in html
    assert 'action="/r/"' in html
    assert 'value="zzzz"' in html
    assert "tel:+33199001234" in html
    assert "tel:15" in html
    assert 'href="/r/zzzz/fr/"' in html


def test_unknown_code_is_read_in_either_language(client, site):
    assert "Nous ne connaissons pas ce code" in page(client, "/r/zzzz/fr/", 404)


def test_address_without_a_code_asks_for_it(client, site):
    assert "Type your code" in page(client, "/r/", 404, accept_language="en")


def test_what_was_typed_is_shown_as_text(client, site):
    html = page(client, '/r/?code="><script>alert(1)</script>', 404)
    assert "alert(1)" not in html


def test_it_is_only_read(client, link):
    for address in ("/r/", f"/r/{link.code}."):
        assert client.post(address, {"code": link.code}).status_code == 405
