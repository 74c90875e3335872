"""render: values in, HTML out. The desk's preview and the patient's page are the same call."""

from datetime import date
from typing import Any

from django.conf import settings
from django.template.loader import get_template
from django.utils import translation

from content.plain.languages import Language
from content.plain.page import Page
from content.publish.frame import Frame, SignOff
from content.publish.qr import svg

TEMPLATES = {
    "procedure": "article.html",
    "common": "home.html",
    "glossary": "glossary.html",
    "page": "page.html",
    "alert": "page.html",
}


def render(template: str, language: Language, context: dict[str, Any]) -> str:
    """A template in one language. It sees the context and nothing else: no request, no user."""
    with translation.override(language):
        return str(get_template(template).render(context))


def render_page(
    page: Page, frame: Frame, sign_off: SignOff | None, today: date, banner: str = ""
) -> str:
    """An article's page. `banner`: withdrawn, superseded, preview, or none."""
    context = {
        "page": page,
        "frame": frame,
        "sign_off": sign_off,
        "today": today,
        "banner": banner,
        "site": settings.SITE_URL,  # written out on paper, with a code that leads to these words
        "code": svg(settings.SITE_URL + sign_off.address) if sign_off else "",
    }
    return render(TEMPLATES[page.genre], page.language, context)
