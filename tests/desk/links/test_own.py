"""Own links: made in one form, given for good."""

import csv
import io

import pytest

from content.desk.links.forms import LinkForm
from content.publish.link import Link
from content.source.article import Article
from content.source.centre import Centre
from content.source.user import User
from tests import cast, factories
from tests.cast import NOW
from tests.desk.links.prepared import own_link, ready_link
from tests.refusal import everything_written

pytestmark = pytest.mark.django_db
ADD = "/admin/content/link/add/"


def form(**given):
    ids = {"article": Article.objects.get(key="neck").pk,
           "centre": Centre.objects.get(key="north").pk}  # fmt: skip
    return {**ids, "language": "", "section": "", "label": "", "code": ""} | given


def test_link_is_made_and_shown(secretary):
    answer = secretary.post(ADD, form(label="Affiche", section="risks"))
    link = Link.objects.get(label="Affiche")
    assert (answer.status_code, answer["Location"]) == (302, f"/admin/content/link/at/{link.code}/")
    assert (link.made_by.username, link.section, link.ready) == ("secretary", "risks", False)
    assert len(link.code) == 6


def test_code_may_be_chosen(secretary):
    secretary.post(ADD, form(code="NZLH002"))
    assert Link.objects.get(code="nzlh002")


@pytest.mark.parametrize("code", ["affiche", "AFF1CHE", "a b", "é", "ab"])
def test_code_that_is_taken_or_badly_formed_is_refused(secretary, code):
    own_link()
    before = everything_written()
    assert "errorlist" in secretary.post(ADD, form(code=code, label="kept")).content.decode()
    assert everything_written() == before


def test_code_that_a_colleague_takes_at_the_same_moment_is_taken(secretary, monkeypatch):
    """The first look finds it free."""
    own_link()
    real, looks = LinkForm.clean_code, []

    def blind(self):
        looks.append(self)
        return "aff1che" if len(looks) == 1 else real(self)

    monkeypatch.setattr(LinkForm, "clean_code", blind)
    page = secretary.post(ADD, form(code="AFF1CHE")).content.decode()
    assert "which is taken for good" in page
    assert len(looks) == 2


def test_code_that_was_ever_used_is_refused_with_another(secretary):
    """Also a retired one; what is suggested can be taken."""
    own_link(retired_at=NOW)
    own_link("affiche-2")
    page = secretary.post(ADD, form(code="affiche", label="kept")).content.decode()
    assert "even if it was retired. Free is: affiche-3" in page
    assert 'value="kept"' in page
    secretary.post(ADD, form(code="affiche-3"))
    assert Link.objects.get(code="affiche-3")


def test_free_code_fits_whatever_it_is_like(clinic):
    long = "k" * 24
    own_link(long)
    assert Link.objects.free(long) == "k" * 21 + "-2"
    assert Link.objects.free("k" * 20 + "-xyz") == "k" * 20 + "-2"


def test_only_what_can_be_handed_out_is_offered(secretary):
    """No closed centre, no procedure that is not live, no part that its page does not have."""
    closed = Centre.objects.create(key="shut", name_en="Shut", closed_on=NOW.date())
    back = factories.article("back", title_en="Back injection")
    page = secretary.get(ADD).content.decode()
    assert "The north centre" in page
    assert "Shut" not in page
    assert "Back injection" not in page
    assert 'value="risks"' in page
    assert 'value="simple"' not in page
    before = everything_written()
    for given in ({"centre": closed.pk}, {"article": back.pk}, {"section": "simple"}):
        assert "errorlist" in secretary.post(ADD, form(**given)).content.decode()
    assert everything_written() == before


def test_part_of_another_page_is_refused(secretary, dr):
    """Each procedure has its own; those that it has are named."""
    back = cast.procedure("back")
    factories.section(back, "simple", cast.FR, cast.EN)
    cast.published(back, dr)
    page = secretary.post(ADD, form(section="simple")).content.decode()
    assert "The page does not have this part now. It has:" in page
    assert secretary.post(ADD, form(article=back.pk, section="simple")).status_code == 302


def test_label_changes_where_the_part_is_gone(secretary):
    link = own_link(section="simple")
    change = f"/admin/content/link/{link.pk}/change/"
    secretary.post(change, form(label="Autre", section="simple"))
    assert Link.objects.get(pk=link.pk).label == "Autre"


def test_form_begins_as_the_link_one_came_from(secretary):
    link = ready_link()
    query = f"?article={link.article_id}&centre={link.centre_id}&language=en"
    assert (
        query.replace("&", "&amp;")
        in secretary.get(f"/admin/content/link/at/{link.code}/").content.decode()
    )
    page = secretary.get(ADD + query).content.decode()
    assert f'<option value="{link.article_id}" selected' in page
    assert '<option value="en" selected' in page


def test_label_changes_and_the_target_does_not(secretary):
    link = own_link()
    change = f"/admin/content/link/{link.pk}/change/"
    secretary.post(change, form(label="Autre", code="new", language="fr", section="cost"))
    link.refresh_from_db()
    assert (link.label, link.section, link.code, link.language) == ("Autre", "cost", "affiche", "")


def test_ready_link_does_not_change(secretary):
    change = f"/admin/content/link/{ready_link().pk}/change/"
    assert secretary.post(change, form(label="Autre")).status_code == 403
    assert secretary.get(change.replace("change", "delete")).status_code == 403


@pytest.mark.parametrize("role", ["editor", "radiologist", ""])
def test_only_the_clinic_makes_links(enter, clinic, role):
    client = enter(cast.account("somebody", role))
    before = everything_written()
    assert client.get(ADD).status_code == 403
    assert client.post(ADD, form()).status_code == 403
    assert everything_written() == before


def test_ten_thousand_links_are_listed_with_as_many_queries(
    secretary, django_assert_max_num_queries
):
    """Those to look at a hundred at a time, of whatever page is asked for."""
    link = ready_link()
    lost = {"article": link.article, "centre": link.centre, "section": "gone"}
    Link.objects.bulk_create(Link(code=f"k{n}x", folded=f"k{n}x", **lost) for n in range(10_000))
    changed = "/admin/content/link/changed/"
    for address in ("/admin/content/link/", "/admin/content/link/?q=k77x", changed,
                    f"{changed}?page=100", "/r/k77x"):  # fmt: skip
        with django_assert_max_num_queries(22):
            assert secretary.get(address).status_code == 200
    with django_assert_max_num_queries(25):
        rows = b"".join(secretary.get("/admin/content/link/links.csv")).decode()
    assert rows.count("\n") == 10_005
    for page, said in (("", "Page 1 of 100"), ("0", "Page 100 of 100"), ("x", "Page 1 of 100")):
        html = secretary.get(changed, {"page": page}).content.decode()
        assert said in html
        assert html.count("the section it opens at is gone") == 100


def test_export_holds_every_link_and_no_formula(secretary):
    own_link(label="=1+1")
    text = b"".join(secretary.get("/admin/content/link/links.csv")).decode()
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert len(rows) == 5
    assert rows[-1]["label"] == "'=1+1"
    assert rows[-1]["address"] == "https://infiltrations.example/r/affiche"


def test_export_is_parted_as_french_spreadsheets_do(secretary):
    User.objects.filter(username="secretary").update(language="fr")
    text = b"".join(secretary.get("/admin/content/link/links.csv")).decode()
    assert text.startswith("\ufeffcode;address;")
