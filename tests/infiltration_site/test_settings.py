"""The settings as a process reads them from its environment."""

import json
import os
import subprocess
import sys

import pytest

from infiltration_site.prepared import ROOT

PRODUCTION = {
    "PRODUCTION": "yes",
    "SECRET_KEY": "x4-" * 10 + "unlike-any-other-0123456789abc",
    "SITE_URL": "https://infiltration.example.fr",
    "TRUSTED_PROXY": "yes",
    "EMAIL_URL": "smtp://mail.example.fr",
}
NAMES = ["DEBUG", "ALLOWED_HOSTS", "SITE_URL", "SESSION_COOKIE_SECURE", "SECURE_SSL_REDIRECT"]
NAMES += ["SECURE_HSTS_SECONDS", "SECURE_HSTS_INCLUDE_SUBDOMAINS", "SECURE_HSTS_PRELOAD"]
SHOW = (
    "import json; from django.conf import settings; "
    f"print(json.dumps({{name: getattr(settings, name) for name in {NAMES}}}))"
)
OURS = ("PATH", "HOME", "LANG")


def run(*arguments, **variables):
    """A Python process with only these variables of ours."""
    env = {name: os.environ[name] for name in OURS if name in os.environ}
    env |= {"DJANGO_SETTINGS_MODULE": "infiltration_site.settings", **variables}
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )


def read(**variables):
    done = run("-c", SHOW, **variables)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_defaults_are_a_closed_demonstration():
    values = read(SECRET_KEY="x")
    assert values["DEBUG"] is False
    assert values["SITE_URL"] == "http://127.0.0.1:8000"
    assert set(values["ALLOWED_HOSTS"]) == {"127.0.0.1", "localhost", "[::1]"}


def test_production_speaks_https_to_its_own_name_only():
    values = read(**PRODUCTION)
    assert values["ALLOWED_HOSTS"] == ["infiltration.example.fr"]
    assert values["SESSION_COOKIE_SECURE"] is values["SECURE_SSL_REDIRECT"] is True


def test_production_passes_the_deployment_checks():
    """Every check but those of the data, which a store has or has not."""
    done = run("manage.py", "check", "--deploy", "--fail-level=WARNING", **PRODUCTION)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY is not set. Set SECRET_KEY_FILE"),
        ({"SECRET_KEY": "x"}, "SECRET_KEY can be guessed. Set SECRET_KEY_FILE"),
        ({"SECRET_KEY": "abcd" * 20}, "SECRET_KEY can be guessed. Set SECRET_KEY_FILE"),
        ({"HSTS": "yes"}, "HSTS is 'yes'. Write one of: host, subdomains, preload."),
        ({"WEB_CONCURRENCY": "two"}, "WEB_CONCURRENCY is 'two'. Write a whole number from 1"),
        ({"DEBUG": "yes"}, "DEBUG is on together with PRODUCTION. Remove one of them."),
        ({"SITE_URL": "http://a.fr"}, "SITE_URL is 'http://a.fr', which is not https."),
        ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS lets every name in."),
        ({"FOUR_EYES": "maybe"}, "FOUR_EYES is 'maybe'. Write one of: off, required."),
        ({"DATABASE_URL": "oracle://x"}, "DATABASE_URL starts with 'oracle'."),
        ({"MEDIA_ROOT": "media"}, "MEDIA_ROOT is 'media'. Write an absolute path"),
    ],
)
def test_production_refuses_odd_values(changed, said):
    done = run("-c", SHOW, **{**PRODUCTION, **changed})
    assert done.returncode != 0
    assert said in done.stderr


def test_production_without_a_proxy_is_an_error():
    done = run("manage.py", "check", "--deploy", **{**PRODUCTION, "TRUSTED_PROXY": "no"})
    assert done.returncode != 0
    assert "infiltration.E003" in done.stderr


def test_production_without_a_mail_server_is_an_error():
    """What is printed would be called sent."""
    done = run("manage.py", "check", "--deploy", **{**PRODUCTION, "EMAIL_URL": ""})
    assert done.returncode != 0
    assert "infiltration.E004" in done.stderr


@pytest.mark.parametrize(
    ("reach", "promised"),
    [("", [False, False]), ("subdomains", [True, False]), ("preload", [True, True])],
)
def test_https_is_promised_for_others_only_when_asked(reach, promised):
    """Our own host always; what stands beside it by choice."""
    values = read(**PRODUCTION, HSTS=reach)
    assert values["SECURE_HSTS_SECONDS"] == 365 * 24 * 3600
    both = ["SECURE_HSTS_INCLUDE_SUBDOMAINS", "SECURE_HSTS_PRELOAD"]
    assert [values[name] for name in both] == promised


def test_odd_number_of_processes_stops_the_start_in_our_words():
    """Before the server reads it in its own way."""
    done = run("-m", "infiltration_site.start", WEB_CONCURRENCY="two", SECRET_KEY="x")
    assert done.returncode == 2
    assert done.stderr.startswith("The site does not start: WEB_CONCURRENCY is 'two'.")


def test_processes_that_share_no_cache_are_warned_of():
    done = run("manage.py", "check", "--deploy", **PRODUCTION, WEB_CONCURRENCY="2")
    assert "infiltration.W001" in done.stderr
