"""manage.py verify"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from content.publish.verify import verify


class Command(BaseCommand):
    help = "Verify digests, the chain of events, triggers, and the live words against the signed."

    def handle(self, *_args: Any, **_options: Any) -> None:
        verdict = verify(timezone.now())
        if verdict.wrong:
            raise CommandError("\n".join(verdict.wrong))
        head = verdict.chain_head or "no event yet"
        self.stdout.write(f"Everything holds. Head of the chain: {head}")
