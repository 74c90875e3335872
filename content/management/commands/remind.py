"""manage.py remind"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from content.desk.reminding import remind


class Command(BaseCommand):
    help = "Mail who must review a page, remove old daily totals. For a timer, once a day."

    def handle(self, *_args: Any, **_options: Any) -> None:
        done = remind(timezone.now())
        self.stdout.write(
            f"Reminders sent: {done.sent}. Daily totals removed: {done.pruned}. "
            f"Head of the chain: {done.head or 'no event yet'}"
        )
        if done.lost:
            raise CommandError(
                f"{done.lost} mail(s) did not go: see EMAIL_URL, and the addresses of the accounts."
            )
