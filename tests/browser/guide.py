"""The desk as the guide shows it: the demonstration, with a text that waits for its signature."""

import json
import shutil
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.utils import timezone
from PIL import Image

from content.sign.acts import submit
from content.sign.edition import freeze
from content.source.article import Article, Section
from content.source.user import User
from infiltration_site.prepared import manage
from tests.browser.store import variables

COMMAND = "from tests.browser.guide import write; write()"
COLOURS = 64  # enough for a screen of words, and half the weight
ADMIN = "/admin/content"

# Name of the picture -> who looks, and at which screen.
SCREENS: Mapping[str, tuple[str, str]] = {
    "bureau": ("demo-radiologue", "/admin/"),
    "ecrire": ("demo-redaction", f"{ADMIN}/article/{{cervical}}/change/#essentials-body-fr"),
    "signer": ("demo-radiologue", f"{ADMIN}/article/{{cervical}}/release/"),
    "comparer": ("demo-radiologue", f"{ADMIN}/article/{{cervical}}/compare/"),
    "registre": ("demo-radiologue", f"{ADMIN}/event/"),
    "second-facteur": ("demo-radiologue", "/admin/account/2fa/"),
    "liens": ("demo-secretariat", f"{ADMIN}/link/ready/"),
    "inviter": ("demo-administration", f"{ADMIN}/user/add/"),
    "depart": ("demo-administration", f"{ADMIN}/user/{{demo-radiologue}}/leave/"),
}


def desk_of(published: Path, folder: Path) -> dict[str, dict[str, str]]:
    """Copy the demonstration there, and go on in it: keys of rows, and of sessions by username."""
    shutil.copytree(published, folder)
    told = manage("shell", "--verbosity=0", "--command", COMMAND, **variables(folder))
    found: dict[str, dict[str, str]] = json.loads(told)
    return found


def write() -> None:
    """Ask for a signature on a changed text; print what `desk_of` returns."""
    editor = User.objects.get(username="demo-redaction")
    User.objects.filter(pk=editor.pk).update(first_name="Élise", last_name="Petit")
    article = Article.objects.get(key="cervical")
    section = Section.objects.of(article)[1]
    section.body_fr += "\n\nVous pouvez venir accompagné."
    section.body_en += "\n\nYou may bring somebody along."
    section.save()
    submit(freeze(article), by=editor, at=timezone.now())
    people = User.objects.all()
    rows = {"cervical": article.pk, **{user.username: user.pk for user in people}}
    sessions = {user.username: session(user) for user in people}
    print(json.dumps({"rows": rows, "sessions": sessions}))  # noqa: T201


def session(user: User) -> str:
    """The key of a session in which this person came in by the password, just now."""
    store = SessionStore()
    store[SESSION_KEY] = str(user.pk)
    store[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()
    store[AUTHENTICATION_METHODS_SESSION_KEY] = [
        {"method": "password", "at": timezone.now().timestamp(), "username": user.username}
    ]
    store.save()
    return str(store.session_key)


def small(png: bytes) -> bytes:
    """The same picture in few colours."""
    out = BytesIO()
    Image.open(BytesIO(png)).convert("RGB").quantize(COLOURS).save(out, "PNG", optimize=True)
    return out.getvalue()
