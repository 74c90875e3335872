"""Exam codes of the booking system come in as a list, all or nothing."""

import io

import pytest
from django.contrib.auth.models import Permission
from django.db.models import QuerySet

from content.desk.links.forms import ExamCodeForm
from content.publish.link import ExamCode
from content.source.article import Article
from tests import cast, factories
from tests.refusal import everything_written

pytestmark = pytest.mark.django_db
IMPORT = "/admin/content/examcode/import/"


def bring(client, content: bytes):
    return client.post(IMPORT, {"file": io.BytesIO(content)}, follow=True)


def known() -> dict[str, str]:
    return dict(ExamCode.objects.values_list("code", "article__key"))


def test_exam_codes_come_in(secretary):
    text = "Code;Procedure\nnzlh002;neck\n\n NZ  LB001 ;NECK\r\n"
    answer = secretary.post(IMPORT, {"lines": text}, follow=True)
    assert "2 lines brought in." in answer.content.decode()
    assert set(ExamCode.objects.values_list("code", flat=True)) == {"NZLH002", "NZ LB001"}
    secretary.post(IMPORT, {"file": io.BytesIO("\ufeffNEW1,neck".encode())})
    assert ExamCode.objects.filter(code="NEW1").exists()


def test_only_what_ends_a_line_in_a_file_ends_one(secretary):
    """Not a sign that text editors take for one, and the mark before a pasted file is no sign."""
    secretary.post(IMPORT, {"lines": "\ufeffA\u20281;neck\r\nB\x852;neck"})
    assert set(ExamCode.objects.values_list("code", flat=True)) == {"A 1", "B 2"}


def test_one_bad_line_keeps_all_out(secretary):
    """Each is named by its number."""
    lines = ["GOOD;neck", "NOPE;back", "alone", ";neck", "GOOD;neck", f"{'X' * 41};neck", '"A;neck']
    page = secretary.post(IMPORT, {"lines": "\n".join(lines)})
    assert page.status_code == 422
    html = page.content.decode()
    assert [f"Line {n}" in html for n in range(1, 8)] == [
        False,
        True,
        True,
        True,
        False,
        True,
        True,
    ]
    assert "there are: neck" in html
    assert "NOPE;back" in html
    assert not ExamCode.objects.exists()


@pytest.mark.parametrize("given", [{}, {"file": io.BytesIO(b"\xff\xfe;neck")},
                                   {"file": io.BytesIO(b"x" * 1_000_001)}])  # fmt: skip
def test_file_that_cannot_be_read_says_what_to_do(secretary, given):
    page = secretary.post(IMPORT, given)
    assert page.status_code == 422
    assert "errorlist" in page.content.decode()
    assert not ExamCode.objects.exists()


def test_file_of_a_french_spreadsheet_comes_in(secretary):
    """With its mark, its semicolons, its quotes and its line ends."""
    factories.article("back")
    lines = ("Code examen;Procédure", '"NZLH002";neck', "ÉPAULE;back", "", "")
    answer = bring(secretary, "\ufeff".encode() + "\r\n".join(lines).encode())
    assert "2 lines brought in." in answer.content.decode()
    assert known() == {"NZLH002": "neck", "ÉPAULE": "back"}


def test_ten_thousand_lines_come_in(secretary, django_assert_max_num_queries):
    lines = "\n".join(f"X{number};neck" for number in range(10_000))
    with django_assert_max_num_queries(80):
        answer = bring(secretary, lines.encode())
    assert "10000 lines brought in." in answer.content.decode().replace(",", "")
    assert ExamCode.objects.count() == 10_000


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("ÉPAULE;neck".encode("latin-1"), "choose “CSV UTF-8”"),
        (b"", "Paste the lines, or choose a file."),
        (b"\r\n \r\n", "Paste the lines, or choose a file."),
        (b"A;neck\na;back", "Line 2"),
    ],
)
def test_file_that_is_wrong_says_what_to_do(secretary, content, said):
    """In Latin-1, empty, or with one code for two procedures."""
    factories.article("back")
    page = bring(secretary, content)
    assert page.status_code == 422
    assert said in page.content.decode()
    assert known() == {}


def test_known_code_takes_the_new_procedure(secretary):
    """Bringing in the same again changes nothing."""
    factories.article("back")
    bring(secretary, b"A;neck\nB;neck")
    assert "1 line brought in." in bring(secretary, b"A;neck\nB;back").content.decode()
    assert known() == {"A": "neck", "B": "back"}


def test_two_who_bring_in_the_same_are_no_fault(secretary, monkeypatch):
    """The other one was quicker by a moment."""
    back, real = factories.article("back"), QuerySet.bulk_create

    def late(self, rows, **given):
        ExamCode.objects.create(code="A", article=back)
        return real(self, rows, **given)

    monkeypatch.setattr(QuerySet, "bulk_create", late)
    assert bring(secretary, b"A;neck\nB;neck").status_code == 200
    assert known() == {"A": "neck", "B": "neck"}


def test_code_that_a_colleague_enters_at_the_same_moment_is_known(secretary, monkeypatch):
    """The first look does not find it."""
    neck = ExamCode.objects.create(code="A", article=Article.objects.get(key="neck")).article
    real, looks = ExamCodeForm.validate_unique, []

    def blind(self):
        looks.append(self)
        if len(looks) > 1:
            real(self)

    monkeypatch.setattr(ExamCodeForm, "validate_unique", blind)
    page = secretary.post("/admin/content/examcode/add/", {"code": "a", "article": neck.pk})
    assert "already exists" in page.content.decode()
    assert len(looks) == 2


@pytest.mark.parametrize("role", ["editor", "radiologist", ""])
def test_only_the_clinic_brings_them_in(enter, clinic, role):
    client = enter(cast.account("somebody", role))
    before = everything_written()
    for address in (IMPORT, "/admin/content/examcode/add/"):
        assert client.get(address).status_code == 403
        assert client.post(address, {"lines": "A;neck"}).status_code == 403
    assert everything_written() == before


@pytest.mark.parametrize("right", ["add_examcode", "change_examcode"])
def test_both_rights_are_needed(enter, clinic, right):
    """A list adds codes and changes known ones."""
    person = cast.account("somebody")
    person.user_permissions.add(Permission.objects.get(codename=right))
    assert enter(person).post(IMPORT, {"lines": "A;neck"}).status_code == 403
    assert known() == {}


def test_wrong_code_is_taken_out_by_the_clinic_alone(enter, secretary):
    neck = Article.objects.get(key="neck")
    wrong = ExamCode.objects.create(code="WRONG", article=neck)
    address = f"/admin/content/examcode/{wrong.pk}/delete/"
    assert enter(cast.editor()).post(address, {"post": "yes"}).status_code == 403
    assert known() == {"WRONG": "neck"}
    secretary.get(address)
    secretary.post(address, {"post": "yes"})
    assert known() == {}
