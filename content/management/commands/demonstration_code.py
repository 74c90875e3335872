"""manage.py demonstration_code"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from content.desk.demonstration import current_code


class Command(BaseCommand):
    help = "Print the present one-time code of the demonstration radiologist."

    def handle(self, *_args: Any, **_options: Any) -> None:
        code = current_code()
        if code is None:
            raise CommandError("There is no demonstration radiologist here.")
        self.stdout.write(code)
