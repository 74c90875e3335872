"""manage.py prepare_demonstration"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from content.desk.demonstration import prepare
from content.sign.refused import SignRefused
from content.source.files.problem import LoadRefused


class Command(BaseCommand):
    help = "Into an empty store, once: load the content, sign it as a demonstration, make logins."

    def handle(self, *_args: Any, **_options: Any) -> None:
        try:
            said = prepare(timezone.now, progress=self.stderr.write)
        except LoadRefused as refused:
            raise CommandError(f"Nothing was loaded.\n{refused}") from refused
        except SignRefused as refused:
            raise CommandError(
                f"The content cannot be signed, nothing was kept: {refused}"
            ) from refused
        if said:
            self.stdout.write(said)
