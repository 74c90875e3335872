"""The samples of docs/server/ fit the site that they are written for."""

import re
import shlex

import pytest
from django.core.management import get_commands

from content.source.photograph import LARGEST_FILE
from infiltration_site.prepared import ROOT
from tests.infiltration_site.test_settings import read

SERVER = ROOT / "docs" / "server"
GUIDE = (ROOT / "docs" / "deployment.md").read_text()


def variables() -> dict[str, str]:
    """The sample environment, as a shell reads it."""
    return dict(one.split("=", 1) for one in shlex.split(sample("infiltration.env"), comments=True))


def sample(name: str) -> str:
    return (SERVER / name).read_text()


def test_environment_is_one_that_production_starts_with(tmp_path):
    """Each variable is known to the guide; with its secrets in place, the settings are whole."""
    found = variables()
    assert all(f"`{name.removesuffix('_FILE')}`" in GUIDE for name in found)
    for name, secret in {"SECRET_KEY": "a1B2-" * 12, "EMAIL_URL": "smtp://mail.example.fr"}.items():
        (tmp_path / name).write_text(secret)
        found[f"{name}_FILE"] = str(tmp_path / name)
    assert read(**found)["ALLOWED_HOSTS"] == ["infiltrations.example.fr"]


@pytest.mark.parametrize("unit", ["infiltration.service", "infiltration@.service"])
def test_units_read_the_one_environment(unit):
    """A command that read none would ask another store, and print its mail."""
    assert "EnvironmentFile=/etc/infiltration.env\n" in sample(unit)


def test_timers_run_commands_that_exist():
    """The guide names five."""
    named = set(re.findall(r"infiltration@(\w+)\.timer", GUIDE))
    assert named == {"remind", "prepare_papers", "check_links", "verify", "clearsessions"}
    assert named <= set(get_commands())


def test_proxy_lets_a_photograph_through():
    """What the site takes, and something for the form around it."""
    (size,) = re.findall(r"client_max_body_size (\d+)m;", sample("nginx.conf"))
    assert int(size) * 1024 * 1024 >= LARGEST_FILE + 1024 * 1024


def test_proxy_keeps_no_address_of_a_reader():
    """The readers' log has no field for it, and a stranger's X-Forwarded-For is overwritten."""
    proxy = sample("nginx.conf")
    (fields,) = re.findall(r"log_format readers '(.*)';", proxy)
    assert set(re.findall(r"\$(\w+)", fields)) == {
        *("time_iso8601", "request_method", "uri", "status", "body_bytes_sent", "request_time")
    }
    assert "X-Forwarded-For $remote_addr;" in proxy
