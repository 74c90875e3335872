"""What is wrong in a file, and where."""

from collections.abc import Iterable
from typing import NamedTuple


class Problem(NamedTuple):
    """File, line from 1 (0 for the whole file) and what to do."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return (
            f"{self.file}:{self.line}: {self.message}"
            if self.line
            else f"{self.file}: {self.message}"
        )


class LoadRefused(Exception):
    """Nothing was written: these problems must be mended first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))
