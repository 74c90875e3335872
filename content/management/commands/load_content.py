"""manage.py load_content DIR"""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.timezone import localdate

from content.publish.ready import load_with_links
from content.source.files.problem import LoadRefused


class Command(BaseCommand):
    help = "Load a folder of content files, all or nothing, and make the links of its centres."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, metavar="DIR")
        parser.add_argument(
            "--overwrite",
            action="store_true",
            help="Change what was written at the desk too; nothing at the desk brings it back.",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            written = load_with_links(
                options["folder"], localdate(), overwrite=options["overwrite"]
            )
        except LoadRefused as refused:
            raise CommandError(f"Nothing was loaded.\n{refused}") from refused
        self.stdout.write(f"{written} rows written from {options['folder']}.")
