"""manage.py check_text FILE --language en"""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from content.check.text import check_text
from content.check.wording import wording
from content.plain.languages import LANGUAGES


class Command(BaseCommand):
    help = "Check the words of any plain text: language, promises, broken words, readability."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--language", choices=LANGUAGES, required=True)

    def handle(self, *_args: Any, **options: Any) -> None:
        path: Path = options["file"]
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError as error:
            raise CommandError(f"{path} is not UTF-8 text; save it as UTF-8.") from error
        except OSError as error:
            raise CommandError(f"{path} cannot be read: {error.strerror}.") from error
        language = options["language"]
        found = check_text(text, language)
        for line, finding in found:
            said = f"{path}:{line}: {finding.severity}: {wording(finding, language)}"
            self.stdout.write(said)
        refusing = sum(finding.severity != "advice" for _, finding in found)
        if refusing:
            raise CommandError(
                f"{refusing} findings to mend, {len(found) - refusing} pieces of advice."
            )
