"""Forms of the acts, filled in as the screen fills them."""

from datetime import date, timedelta
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from content.desk.standing import standing
from content.source.article import Article
from content.source.user import User
from tests import cast
from tests.refusal import everything_written

REASON = "The rule changed."


def screen(article: Article) -> str:
    return reverse("admin:content_article_release", args=[article.pk])


def seen(client: Client, address: str) -> str:
    """A page that is there."""
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def address(name: str, article: Article) -> str:
    return reverse(f"admin:content_article_{name}", args=[article.pk])


def code() -> str:
    """What every second factor of the cast shows now."""
    return cast.code_at(timezone.now())


def next_review() -> date:
    return timezone.localdate() + timedelta(days=200)


def filled(name: str, article: Article, by: User, **given: Any) -> dict[str, Any]:
    """What the person posts, as things stand: everything an act may ask for."""
    now = standing(article, by)
    form = {
        "shown_digest": now.digest_for(name),
        "after": now.after,
        "statement": "en",
        "review_due": next_review().isoformat(),
        "code": code(),
        "reason": REASON,
    }
    return form | given


def do(client: Client, name: str, article: Article, by: User, **given: Any) -> HttpResponse:
    """Post the act, and follow to the screen if it was done."""
    form = filled(name, article, by, **given)
    return client.post(address(name, article), form, follow=True)  # type: ignore[return-value]


def refused(response: HttpResponse, before: Any, message: str) -> None:
    """The screen came back saying why, and nothing was written."""
    assert response.status_code == 422
    assert message in response.content.decode()
    assert everything_written() == before
