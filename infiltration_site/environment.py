"""Read settings from the environment, strictly.

An odd value stops the start: the message names the variable, shows the value unless it is a
secret, and says what to write instead. An empty variable counts as not set.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping, Sequence
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

YES = ("yes", "true", "1", "on")
NO = ("no", "false", "0", "off")


def refuse(name: str, problem: str, remedy: str) -> ImproperlyConfigured:
    """The one shape of our configuration errors: what is wrong, then what to do."""
    return ImproperlyConfigured(f"{name} {problem}. {remedy}")


class Environment:
    """The variables of one process. Immutable.

    Each method returns the parsed value of a variable, or `default` when it is not set.
    """

    def __init__(self, variables: Mapping[str, str]) -> None:
        self._variables = dict(variables)

    def text(self, name: str, default: str = "") -> str:
        """Any text, without the blanks around it. Refuses control characters."""
        value = self._variables.get(name, "").strip()
        if not value.isprintable():
            raise refuse(
                name, f"is {value!r}: it holds a control character", "Write it on one line."
            )
        return value or default

    def boolean(self, name: str, *, default: bool = False) -> bool:
        value = self.text(name)
        if value.lower() not in ("", *YES, *NO):
            raise refuse(name, f"is {value!r}", "Write yes or no.")
        return value.lower() in YES if value else default

    def integer(self, name: str, default: int, *, least: int, most: int) -> int:
        value = self.text(name)
        number = int(value) if value.isascii() and value.isdigit() and len(value) < 10 else -1
        if value and not least <= number <= most:
            raise refuse(name, f"is {value!r}", f"Write a whole number from {least} to {most}.")
        return number if value else default

    def choice(self, name: str, choices: Sequence[str], default: str) -> str:
        value = self.text(name, default)
        if value not in choices:
            raise refuse(name, f"is {value!r}", f"Write one of: {', '.join(choices)}.")
        return value

    def listing(self, name: str, default: Sequence[str] = ()) -> list[str]:
        """Items parted by commas. Refuses an empty item and a blank inside one."""
        value = self.text(name)
        if not value:
            return list(default)
        items = [item.strip() for item in value.split(",")]
        if any(not item or " " in item for item in items):
            raise refuse(name, f"is {value!r}", "Part the items with one comma, as in: a.fr,b.fr")
        return items

    def folder(self, name: str, default: Path) -> Path:
        """An absolute path. It need not exist yet."""
        path = Path(self.text(name, str(default)))
        if not path.is_absolute():
            raise refuse(name, f"is {str(path)!r}", "Write an absolute path, starting with /.")
        return path

    def secret(self, name: str, default: str = "") -> str:
        """The value of NAME, or the content of the file that NAME_FILE names. Never both."""
        file_name = f"{name}_FILE"
        value, file = self.text_unseen(name), self.text(file_name)
        if value and file:
            raise refuse(name, f"and {file_name} are both set", "Keep one of them.")
        return (read_secret(Path(file), file_name) if file else value) or default

    def text_unseen(self, name: str) -> str:
        """Like `text`, but an error never shows the value."""
        value = self._variables.get(name, "").strip()
        if not value.isprintable():
            raise refuse(name, "holds a control character", "Write it on one line.")
        return value


def read_secret(path: Path, name: str) -> str:
    """The secret kept in a file, for the variable `name`. Refuses a missing or empty file."""
    try:
        value = path.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise refuse(
            name, f"names {str(path)!r}, which cannot be read", "Mend the path or its rights."
        ) from error
    if not value:
        raise refuse(
            name, f"names {str(path)!r}, which is empty", "Put the secret in it, on one line."
        )
    return value


def kept_secret(path: Path) -> str:
    """The secret kept at `path`, made on first use and readable by its owner only.

    Two processes starting at once agree: the file appears whole, or not at all.
    """
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
        draft.touch(mode=0o600, exist_ok=False)
        draft.write_text(secrets.token_urlsafe(64) + "\n")
        try:
            os.link(draft, path)
        except FileExistsError:
            pass  # the other process was first: its secret is ours
        finally:
            draft.unlink()
    return read_secret(path, "SECRET_KEY_FILE")
