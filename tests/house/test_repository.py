"""What git holds suits everyone: no registry, no machine, and a reason for each dependency."""

import json
import re
import subprocess
import tomllib
from collections.abc import Iterable

import pytest

from tests.house.source_code import ROOT

# Written in two parts, so that this file does not break its own rule.
ELSEWHERE = re.compile(
    "|".join(
        [
            r"(py" + r"pi|pythonhosted|np" + r"mjs|yarn" + r"pkg)\.(org|com)",
            r"(?<![\w.~-])/(wo" + r"rk|ro" + r"ot|ho" + r"me|t" + r"mp)/",
            r"\.\./sha" + r"red\b",
        ]
    )
)
REASON = re.compile(r'^\s+"[^"]+",\s+# \S+')


def strays(files: Iterable[tuple[str, str]]) -> list[str]:
    """Each line that names a registry, or a place outside the project."""
    return [
        f"{name}:{number} {found.group()}"
        for name, text in files
        for number, line in enumerate(text.splitlines(), 1)
        if (found := ELSEWHERE.search(line))
    ]


def unreasoned(pyproject: str) -> list[str]:
    """Each dependency whose line does not end with its reason."""
    return [
        line.strip()
        for part in re.findall(r"(?ms)^(?:dependencies|test) = \[$(.*?)^\]$", pyproject)
        for line in part.strip("\n").splitlines()
        if not REASON.match(line)
    ]


def unhashed(lock: str) -> list[str]:
    """Each package of a lock file without one exact version and a hash."""
    entries = re.sub(r"\\\n\s*", "", lock).splitlines()
    return [entry for entry in entries if not re.match(r"[\w.\[\]-]+==\S+.*--hash=sha256:", entry)]


def tracked() -> list[tuple[str, str]]:
    """The name and text of each file git holds, or would hold; pictures left out."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    paths = [(name, ROOT / name) for name in names.split("\0") if name]
    contents = [(name, path.read_bytes()) for name, path in paths if path.is_file()]
    return [(name, text.decode("utf-8")) for name, text in contents if b"\0" not in text]


def test_no_file_names_a_place_elsewhere():
    assert strays(tracked()) == []


@pytest.mark.parametrize(
    "line",
    [
        "see https://files.python" + "hosted.org/x",
        '"resolved": "https://registry.np' + 'mjs.org/x"',
        "cd /wo" + "rk/main",
        "open('/t" + "mp/x')",
        "read ../sha" + "red/x",
    ],
)
def test_planted_place_is_found(line):
    (found,) = strays([("planted", f"first\n{line}\n")])
    assert found.startswith("planted:2 ")


def test_every_dependency_has_a_reason():
    text = (ROOT / "pyproject.toml").read_text()
    listed = tomllib.loads(text)
    assert listed["project"]["dependencies"]
    assert listed["dependency-groups"]["test"]
    assert unreasoned(text) == []


def test_dependency_without_a_reason_is_found():
    text = 'dependencies = [\n  "one",  # because\n  "two",\n]\n'
    assert unreasoned(text) == ['"two",']


@pytest.mark.parametrize("name", ["run", "test"])
def test_lock_file_is_exact(name):
    lock = (ROOT / "requirements" / f"{name}.txt").read_text()
    assert "django==" in lock
    assert unhashed(lock) == []


def test_package_without_a_hash_is_found():
    lock = "one==1.0 \\\n    --hash=sha256:00\ntwo==2.0\nthree>=1 \\\n    --hash=sha256:00\n"
    assert unhashed(lock) == ["two==2.0", "three>=1 --hash=sha256:00"]


def test_judges_of_the_pages_are_locked_by_hash():
    """Where a package comes from is npm's business; that it is the same one is ours."""
    packages = json.loads((ROOT / "tests/browser/package-lock.json").read_text())["packages"]
    judges = {name: one for name, one in packages.items() if name}
    assert judges
    assert [
        name for name, one in judges.items() if "integrity" not in one or "resolved" in one
    ] == []
