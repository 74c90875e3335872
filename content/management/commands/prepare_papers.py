"""manage.py prepare_papers"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from content.publish.paper.making import prepare


class Command(BaseCommand):
    help = "Make the PDFs of what is live and of what is scheduled, where they are missing."

    def handle(self, *_args: Any, **_options: Any) -> None:
        done = prepare(timezone.now())
        for name in done.made:
            self.stderr.write(f"  {name}")
        if done.failed:
            raise CommandError("\n".join(("These could not be made:", *done.failed)))
