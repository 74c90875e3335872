"""Start the whole site: `python -m infiltration_site.start`, which is what `make run` does.

Prepares what is missing, then serves. A second start does nothing twice.
"""

import os
import socket
import subprocess
import sys

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from infiltration_site.addresses import is_loopback
from infiltration_site.environment import Environment, refuse
from infiltration_site.prepared import collect_static, compile_labels, manage

# Its own process: gunicorn reads WEB_CONCURRENCY when it is imported, and fails in its own words at
# what our settings refuse in ours.
SERVER = (sys.executable, "-m", "infiltration_site.server")


def main() -> int:
    """Start, or say what is wrong and what to do; the exit status."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "infiltration_site.settings")
    try:
        refuse_strangers(Environment(os.environ))
        refuse_taken_door(settings.HOST, settings.PORT)
        logins = prepare()
    except ImproperlyConfigured as error:
        print(f"The site does not start: {error}", file=sys.stderr)
        return 2
    except subprocess.CalledProcessError as error:
        print(f"The site does not start: `{error.cmd[2]}` failed, see above.", file=sys.stderr)
        return 1
    print(f"\n{logins}", flush=True)
    return os.execv(SERVER[0], SERVER)  # noqa: S606  # our server, which takes this one's place


def refuse_strangers(environment: Environment) -> None:
    """A demonstration, whose words no radiologist stands for, stays on this machine."""
    asked = environment.boolean("ALLOW_PUBLIC_DEMONSTRATION")
    if not (settings.PRODUCTION or is_loopback(settings.HOST) or asked):
        raise refuse(
            "HOST",
            f"is {settings.HOST!r}, which other machines can reach, without PRODUCTION",
            "Set PRODUCTION=yes for patients. To show a demonstration all the same, set "
            "ALLOW_PUBLIC_DEMONSTRATION=yes.",
        )


def refuse_taken_door(host: str, port: int) -> None:
    """Nothing is prepared for a server that cannot listen: the logins would be lost unseen."""
    bare = host.strip("[]")
    try:
        with socket.socket(socket.AF_INET6 if ":" in bare else socket.AF_INET) as door:
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            door.bind((bare, port))
    except OSError as error:
        remedy = "Stop what listens there, or take another, as in: make run PORT=8001"
        raise refuse(
            "PORT", f"is {port}, where {bare} cannot listen ({error.strerror})", remedy
        ) from error


def prepare() -> str:
    """Make what is missing, saying what; the demonstration's logins, the first time."""
    step("labels")
    compile_labels()
    step("static files")
    collect_static(settings.STATIC_ROOT)
    step("database")
    manage("migrate", "--noinput", "--verbosity=0")
    if settings.PRODUCTION:
        step("what patients need to find")
        manage("check", "--deploy", "--database=default", "--fail-level=ERROR")
        logins = ""
    else:
        step("content and demonstration signature")
        logins = manage("prepare_demonstration")
    step("leaflets")
    prepare_papers()
    return f"{logins}\n" if logins else ""


def prepare_papers() -> None:
    """Make the PDFs that are missing. Without them the pages are served all the same."""
    try:
        manage("prepare_papers")
    except subprocess.CalledProcessError:
        print("  Patients read the pages instead.", file=sys.stderr, flush=True)


def step(name: str) -> None:
    print(f"- {name}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
