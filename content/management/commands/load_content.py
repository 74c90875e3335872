"""manage.py load_content DIR"""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from content.source.files.load import load
from content.source.files.problem import LoadRefused


class Command(BaseCommand):
    help = "Load a folder of content files into the working copies, all or nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, metavar="DIR")

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            written = load(options["folder"])
        except LoadRefused as refused:
            raise CommandError(f"Nothing was loaded.\n{refused}") from refused
        self.stdout.write(f"{written} rows written from {options['folder']}.")
