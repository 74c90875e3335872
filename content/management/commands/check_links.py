"""manage.py check_links"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from content.publish.targets import changed_targets

SAID = {
    "not_live": "its procedure is withdrawn or not published",
    "closed": "its centre has closed",
    "section_gone": "the section it opens at is gone",
}


class Command(BaseCommand):
    help = "Name each link in use whose target changed: withdrawn, closed, or a section gone."

    def handle(self, *_args: Any, **_options: Any) -> None:
        found = changed_targets(timezone.now())
        if found:
            rows = (f"{link.code}: {SAID[why]}" for link, why in found)
            raise CommandError("\n".join(rows))
        self.stdout.write("Every link in use leads to the page it was made for.")
