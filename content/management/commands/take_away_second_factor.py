"""manage.py take_away_second_factor"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from content.desk.second_factor import NoSuchAccount, take_away


class Command(BaseCommand):
    help = "Remove the second factor of somebody who lost telephone and recovery codes."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            untold = take_away(options["username"])
        except NoSuchAccount as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(f"{options['username']} has no second factor and no password any more.")
        for to in untold:
            self.stdout.write(f"NO MAIL WENT to {to.username}: tell them.")
