"""What is said beside the text: both languages agree, comments."""

import pytest
from django.contrib.admin.models import LogEntry
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from content.source.agreement import Agreement, digest_of_both
from content.source.article import Article, Section
from content.source.comment import Comment
from tests import cast, factories
from tests.desk.asking import screen, seen
from tests.desk.browser_form import read

pytestmark = pytest.mark.django_db

SAME = "sections-0-same"


def words():
    return [list(model.objects.order_by("pk").values()) for model in (Article, Section)]


def test_tick_is_bound_to_both_texts_and_says_who(writing, editor):
    """Ticking changes no word, not even a date."""
    before = words()
    page = writing(**{SAME: "new"})
    agreement = Agreement.objects.get()
    assert (agreement.by, agreement.text_digest) == (editor, digest_of_both(Section.objects.get()))
    assert "Élise Petit, " in page
    assert read(page, "article_form")[SAME] == agreement.text_digest
    assert words() == before
    assert not LogEntry.objects.exists()


def test_changed_text_unticks_by_itself(writing):
    """Without scripts too: a tick that stood for other words says nothing of these."""
    writing(**{SAME: "new"})
    page = writing(**{"sections-0-body_en": "You sit."})
    assert SAME not in read(page, "article_form")
    page = writing(**{"sections-0-body_en": cast.EN})
    assert SAME in read(page, "article_form")  # the words that were compared are back


def test_tick_set_while_typing_is_for_what_is_typed(writing):
    page = writing(**{SAME: "new", "sections-0-body_en": "You sit."})
    assert read(page, "article_form")[SAME] == digest_of_both(Section.objects.get())


def test_nobody_agrees_to_words_they_did_not_see(enter, editor, dr, article):
    """A colleague changed the English meanwhile: the French is kept, the tick is not."""
    address = reverse("admin:content_article_change", args=[article.pk])
    late = enter(dr)
    fields = read(late.get(address).content.decode(), "article_form")
    early = {"sections-0-body_en": "Do not fast."}
    assert enter(editor).post(address, fields | early).status_code == 302
    ours = {SAME: "new", "sections-0-body_fr": "Ne restez pas à jeun."}
    page = late.post(address, fields | ours, follow=True).content.decode()
    assert "Look at it, then tick again." in page
    assert Section.objects.get().body_fr == ours["sections-0-body_fr"]
    assert not Agreement.objects.exists()
    fields = read(late.get(address).content.decode(), "article_form")
    late.post(address, fields | {SAME: "new"})
    assert Agreement.objects.get().by == dr


def test_tick_may_be_taken_back_by_who_saw_it(writing):
    """One who did not see it takes nothing back."""
    writing(**{SAME: "new"})
    writing(**{SAME: "", "sections-0-same_seen": ""})
    assert Agreement.objects.count() == 1
    writing(**{SAME: ""})
    assert not Agreement.objects.exists()


def test_saving_twice_keeps_one_agreement(writing):
    writing(**{SAME: "new"})
    writing(**{SAME: "new"})
    assert Agreement.objects.count() == 1


def test_comment_is_open_until_settled_and_may_be_opened_again(writing, editor):
    before = words()
    page = writing(**{"sections-0-comment": "Is it so?"})
    comment = Comment.objects.get()
    assert (comment.kind, comment.by, comment.resolved_by) == ("summary", editor, None)
    assert "Is it so?" in page
    assert read(page, "article_form")["sections-0-comment"] == ""
    writing(resolve=str(comment.pk))
    comment.refresh_from_db()
    assert (comment.resolved_by, comment.resolved_at is not None) == (editor, True)
    writing(reopen=str(comment.pk))
    comment.refresh_from_db()
    assert (comment.resolved_by, comment.resolved_at) == (None, None)
    assert words() == before


def test_comment_may_have_several_lines(writing):
    """As browsers send them."""
    writing(**{"sections-0-comment": "One.\r\nTwo."})
    assert Comment.objects.get().text == "One.\nTwo."


def test_comment_that_shows_nothing_is_none(writing):
    writing(**{"sections-0-comment": "\u200b\u00a0\r\n"})
    assert not Comment.objects.exists()


def test_section_that_nobody_began_may_be_spoken_of(writing, article):
    """It stays unwritten; the comment stands in its place and on the signing screen."""
    page = writing(**{"sections-1-comment": "Who begins it?"})
    comment = Comment.objects.get()
    assert comment.kind == read(page, "article_form")["sections-1-kind"] != "summary"
    assert page.split(f'id="comments-{comment.kind}" open')[1].count("Who begins it?") == 1
    assert Section.objects.count() == 1
    writing(
        resolve=str(comment.pk), **{"sections-1-body_fr": "Texte.", "sections-1-comment": "Me."}
    )
    assert Section.objects.count() == 2
    assert [one.resolved_at is None for one in Comment.objects.all()] == [False, True]


@pytest.mark.parametrize(
    "typed", [("comment", "\u202eHm"), ("comment", "x" * 1001), ("kind", "cost")]
)
def test_wrong_comment_on_an_unwritten_section_is_refused(enter, editor, article, typed):
    """Of a kind that this genre has not, too; nothing is kept, and what was typed is not lost."""
    address = reverse("admin:content_article_change", args=[article.pk])
    client = enter(editor)
    fields = read(client.get(address).content.decode(), "article_form")
    name, value = typed
    posted = {"sections-1-comment": "Hm.", f"sections-1-{name}": value}
    answer = client.post(address, fields | posted)
    assert answer.status_code == 200
    assert posted["sections-1-comment"] in answer.content.decode()
    assert not Comment.objects.exists()


def test_comment_of_another_article_is_left_alone(writing, dr):
    other = Comment.objects.create(article=cast.page("other"), kind="summary", text="Hm", by=dr)
    writing(resolve=str(other.pk))
    writing(resolve="x")
    writing(resolve="9" * 40)
    other.refresh_from_db()
    assert other.resolved_at is None


def test_settled_comment_has_somebody_who_settled_it(article, editor):
    with pytest.raises(IntegrityError), transaction.atomic():
        Comment.objects.create(
            article=article, kind="summary", text="?", by=editor, resolved_at=timezone.now()
        )


def test_open_comments_stand_on_the_signing_screen(enter, dr, writing, article):
    """And forbid nothing; what is settled is not listed."""
    writing(**{"sections-0-comment": "Is it so?"})
    page = enter(dr).get(screen(article)).content.decode()
    assert "Is it so?" in page
    assert "1 section: nobody ticked" in page
    writing(resolve=str(Comment.objects.get().pk), **{SAME: "new"})
    page = enter(dr).get(screen(article)).content.decode()
    assert "Is it so?" not in page
    assert "nobody ticked" not in page


def test_hostile_comment_is_text(writing):
    page = writing(**{"sections-0-comment": "<script>alert(1)</script>"})
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page


def test_number_of_queries_does_not_grow(enter, editor, django_assert_max_num_queries):
    """However many comments, sections and people there are."""
    article = cast.procedure()
    for number, section in enumerate(Section.objects.filter(article=article)):
        of = {"article": article, "kind": section.kind, "by": factories.user(f"writer{number}")}
        Comment.objects.create(**of, text="Hm")
        Agreement.objects.create(**of, text_digest=digest_of_both(section))
    client = enter(editor)
    with django_assert_max_num_queries(20):
        page = seen(client, reverse("admin:content_article_change", args=[article.pk]))
    assert page.count("<q>Hm</q>") == Section.objects.count()
