"""A test that is not run fails, and says why."""

import subprocess
import sys

import pytest

from tests.house.source_code import ROOT

SKIPPED = "import pytest\n\ndef test_skipped():\n    pytest.skip('no server')\n"
EXPECTED = (
    "import pytest\n\n@pytest.mark.xfail(reason='known')\ndef test_expected():\n    assert False\n"
)
PASSING = "def test_passing():\n    assert True\n"


@pytest.mark.parametrize(
    ("text", "status", "said"),
    [
        (SKIPPED, 1, "not run fails: "),
        (EXPECTED, 1, "1 failed"),
        (PASSING, 0, "1 passed"),
    ],
)
def test_only_what_ran_and_passed_passes(tmp_path, text, status, said):
    planted = tmp_path / "test_planted.py"
    planted.write_text(text)
    rules = ("-c", "pyproject.toml", "-p", "tests.conftest", "-p", "no:cacheprovider")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *rules, str(planted)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == status, done.stdout + done.stderr
    assert said in done.stdout
