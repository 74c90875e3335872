"""Canonical bytes: one snapshot, one sequence of bytes, one digest."""

import hashlib
import unicodedata
from typing import Any

import msgspec

from content.plain.snapshot import Snapshot


class Unreadable(Exception):
    """Stored bytes that are not a snapshot."""


def normalise(text: str) -> str:
    """The same words typed on any machine: NFC, LF, no blanks at line ends or around the whole."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return unicodedata.normalize("NFC", "\n".join(line.rstrip() for line in lines)).strip("\n")


def canonical(value: Any) -> str:
    """JSON with sorted keys, no spaces, NFC. The same value always gives the same text."""
    return msgspec.json.encode(_composed(msgspec.to_builtins(value)), order="sorted").decode()


def _composed(value: Any) -> Any:
    """Every text in NFC. Before encoding: after it, an accent may join the n of an escaped line."""
    match value:
        case str():
            return unicodedata.normalize("NFC", value)
        case dict():
            return {_composed(key): _composed(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_composed(inner) for inner in value]
    return value


def digest(text: str) -> str:
    """SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def read_snapshot(text: str) -> Snapshot:
    """The snapshot that a canonical text holds; Unreadable if it holds none."""
    try:
        return msgspec.json.decode(text.encode(), type=Snapshot)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise Unreadable(str(error)) from error
