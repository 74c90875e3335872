"""Mail to colleagues, in their language: a title, a link, the head of the chain. Never a medical
word, nothing that a patient reads, nobody's secret but one's own invitation."""

import logging
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import get_template
from django.utils import translation

from content.sign.verify import chain_head
from content.source.user import User

log = logging.getLogger(__name__)


def send(name: str, to: User, **values: Any) -> bool:
    """Send `mail/NAME.LANGUAGE.txt`, whose first line is the subject; whether it went. A mail
    server that is broken loses the mail and nothing else: the caller says so to who is waiting."""
    if not to.email:
        return False
    context = {"to": to, "head": chain_head(), "site": settings.SITE_URL, **values}
    template = get_template(f"mail/{name}.{to.language}.txt")
    with translation.override(to.language):
        subject, _, body = template.render(context).strip().partition("\n")
    try:
        return EmailMessage(subject.strip(), body.strip() + "\n", to=[to.email]).send() == 1
    except OSError as error:  # what smtplib raises, and what the network does
        log.warning("A mail (%s) did not go: %s", name, type(error).__name__)
        return False
