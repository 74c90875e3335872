"""manage.py invite"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from content.desk.invitation import NotInvited, account, invite
from content.plain.languages import LANGUAGES


class Command(BaseCommand):
    help = "Make an account and send the link by which its owner chooses a password."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--role", required=True)
        parser.add_argument("--language", choices=LANGUAGES, default="fr")

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            user = account(options["email"], role=options["role"], language=options["language"])
        except NotInvited as refused:
            raise CommandError(str(refused)) from refused
        invitation = invite(user)
        gone = "A mail is on its way to" if invitation.sent else "NO MAIL WENT to"
        self.stdout.write(f"{user.username}. {gone} {user.email}. Link, once:\n{invitation.link}")
