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
    help = "Name each link to retire: its page withdrawn, its centre closed, or its section gone."

    def handle(self, *_args: Any, **_options: Any) -> None:
        found = changed_targets(timezone.now())
        if rows := [f"{one.link.code}: {SAID[one.why]}" for one in found if one.to_do]:
            raise CommandError("\n".join(rows))
        self.stdout.write("Every link that can be handed out leads to the page it was made for.")
        if found:
            self.stdout.write(f"{len(found)} of the ready list are not handed out any more.")
