"""A TOML file that remembers where its entries stand."""

import re
import tomllib
from pathlib import Path
from typing import Any

from content.source.files.problem import LoadRefused, Problem

LARGEST = 4 * 1024 * 1024  # bytes


def read_text(path: Path, root: Path) -> str:
    """A file's text; LoadRefused if it is missing, too large or not UTF-8."""
    name = str(path.relative_to(root))
    try:
        if path.stat().st_size > LARGEST:
            raise LoadRefused([Problem(name, 0, "over 4 MB; a content file is far smaller")])
        return path.read_text("utf-8-sig")  # some editors begin a file with a mark
    except FileNotFoundError as error:
        message = "is not there; write it, or take out what names it"
        raise LoadRefused([Problem(name, 0, message)]) from error
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise LoadRefused([Problem(name, line, "not UTF-8; save the file as UTF-8")]) from error
    except OSError as error:
        raise LoadRefused([Problem(name, 0, f"cannot be read ({error.strerror})")]) from error


class Document:
    """One TOML file: `entries` as parsed, `line` to say where an entry or its field stands."""

    def __init__(self, path: Path, root: Path) -> None:
        self.name = str(path.relative_to(root))
        self.text = read_text(path, root)
        try:
            self.entries: dict[str, Any] = tomllib.loads(self.text)
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            found = re.search(r"at line (\d+)", str(error))
            line = int(found[1]) if found else self.text.count("\n") + 1
            raise LoadRefused([Problem(self.name, line, f"not TOML: {error}")]) from error

    def line(self, entry: str, field: str = "") -> int:
        """The line of an entry's head, or of a field under it; 0 when it cannot be told.

        A field with a language (word.fr) stands where its language does, if it is on a line.
        """
        lines = self.text.split("\n")
        head = re.compile(rf'^\s*\[+\s*"?{re.escape(entry)}"?\s*[.\]]' if entry else "^")
        start = next((n for n, line in enumerate(lines) if head.match(line)), None)
        if start is None:
            return 0
        under = range(start + bool(entry), len(lines))
        end = next((n for n in under if entry and re.match(r"\s*\[", lines[n])), len(lines))
        for name in (field, field.partition(".")[0]):
            begin = re.compile(rf"^\s*{re.escape(name)}\s*[.=]")
            for number in range(start, end):
                if name and begin.match(lines[number]):
                    return number + 1
        return start + 1

    def problem(self, entry: str, field: str, message: str) -> Problem:
        """A problem of an entry, at the line of its field if that can be found."""
        return Problem(self.name, self.line(entry, field), f"{entry or 'file'}: {message}")
