"""Every setting of the site. What varies between machines comes from the environment."""

import os
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

from csp.constants import NONE, SELF

from content.plain import languages
from infiltration_site import addresses
from infiltration_site.environment import Environment, kept_secret, refuse
from infiltration_site.staff import *  # noqa: F403  # its names are settings

environment = Environment(os.environ)
ROOT = Path(__file__).resolve().parent.parent
VARIABLE = ROOT / "var"  # all that changes while the site runs
with suppress(OSError):  # where the code is read-only, the environment names other places
    VARIABLE.mkdir(mode=0o700, exist_ok=True)

# The machine

PRODUCTION = environment.boolean("PRODUCTION")
DEBUG = environment.boolean("DEBUG")
if DEBUG and PRODUCTION:
    raise refuse("DEBUG", "is on together with PRODUCTION", "Remove one of them.")

SECRET_KEY = environment.secret("SECRET_KEY")
if PRODUCTION and (len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 5):
    raise refuse(
        "SECRET_KEY",
        "can be guessed" if SECRET_KEY else "is not set",
        "Set SECRET_KEY_FILE to a file of 50 random characters or more.",
    )
SECRET_KEY = SECRET_KEY or kept_secret(VARIABLE / "secret_key")

HOST = environment.text("HOST", "127.0.0.1")
PORT = environment.integer("PORT", 8000, least=1, most=65535)
WEB_CONCURRENCY = environment.integer("WEB_CONCURRENCY", 1, least=1, most=64)  # processes
SITE_URL = environment.text("SITE_URL", addresses.site_url(HOST, PORT)).rstrip("/")
SITE_HOST = addresses.site_host(SITE_URL, secure=PRODUCTION)
OWN_NAMES = [SITE_HOST] if PRODUCTION else list({SITE_HOST, "localhost", "127.0.0.1", "[::1]"})
ALLOWED_HOSTS = environment.listing("ALLOWED_HOSTS", OWN_NAMES)
if PRODUCTION and "*" in ALLOWED_HOSTS:
    raise refuse(
        "ALLOWED_HOSTS",
        "lets every name in",
        "Write the names of the site, as in: infiltration.example.fr",
    )
CSRF_TRUSTED_ORIGINS = [SITE_URL]
# Only then may accounts with printed passwords exist.
DEMONSTRATION = addresses.is_loopback(HOST) and not PRODUCTION

# One reverse proxy that overwrites X-Forwarded-For and X-Forwarded-Proto stands before us.
TRUSTED_PROXY = environment.boolean("TRUSTED_PROXY")
ALLAUTH_TRUSTED_PROXY_COUNT = int(TRUSTED_PROXY)
if TRUSTED_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# What is kept

DATABASES = {
    "default": addresses.database(
        environment.secret("DATABASE_URL", f"sqlite://{quote(str(VARIABLE))}/db.sqlite3")
    )
}
CACHE_URL = environment.secret("CACHE_URL", "locmem://")
# Counters of tries and pages ready to send. In memory each has its own room: no flood of pages
# drives out a counter. In a Redis only their names stand apart, so it must have room for both.
CACHES = {
    "default": addresses.cache(CACHE_URL, "counters", 10_000),
    "pages": addresses.cache(CACHE_URL, "pages", 500),
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
MEDIA_ROOT = environment.folder("MEDIA_ROOT", VARIABLE / "media")
STATIC_ROOT = environment.folder("STATIC_ROOT", VARIABLE / "static")
STATIC_URL, STATICFILES_DIRS = "/static/", [ROOT / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "infiltration_site.static.HashedFiles"},
}

# Patients' devices keep copies of what they read. Without: the worker removes what it kept.
OFFLINE_COPIES = environment.boolean("OFFLINE_COPIES", default=True)

# Mail

globals().update(addresses.email(environment.secret("EMAIL_URL", "console://")))
SERVER_EMAIL = DEFAULT_FROM_EMAIL = environment.text(
    "DEFAULT_FROM_EMAIL", f"infiltration@{SITE_HOST}"
)

# The house

INSTALLED_APPS = [
    "modeltranslation",  # before the admin, which it patches
    "content",
    "infiltration_site",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "reversion",
]
# No LocaleMiddleware: a patient's language is in the address. None of these touches the session
# or sets a cookie unless a page of the desk asks for it.
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "content.desk.language.DeskLanguage",  # after the account is known
    "django.contrib.messages.middleware.MessageMiddleware",
    "content.desk.idle.IdleDesk",
    "content.desk.refused.DeskRefusals",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]
ROOT_URLCONF = "infiltration_site.urls"
WSGI_APPLICATION = "infiltration_site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# Languages and time

LANGUAGE_CODE = "fr"
LANGUAGES = [(code, languages.NAMES[code]) for code in languages.LANGUAGES]
LOCALE_PATHS = [ROOT / "locale"]
MODELTRANSLATION_DEFAULT_LANGUAGE = LANGUAGE_CODE
MODELTRANSLATION_LANGUAGES = languages.LANGUAGES
MODELTRANSLATION_ENABLE_FALLBACKS = False  # an empty English field shows as empty, never as French
TIME_ZONE = "Europe/Paris"
USE_TZ = True

# Staff: the rest is in staff.py

MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not PRODUCTION  # http://localhost, for a demonstration
FOUR_EYES = environment.choice("FOUR_EYES", ("off", "required"), "off")
SECOND_FACTOR = environment.choice("SECOND_FACTOR", ("responsible", "everyone"), "responsible")
# Without a request for so long, the desk asks who is there; writers think for longer.
IDLE_MINUTES = environment.integer("IDLE_MINUTES", 30, least=1, most=720)
IDLE_MINUTES_WRITING = environment.integer("IDLE_MINUTES_WRITING", 120, least=1, most=720)

# Protection. Cookies exist under /admin/ only: a patient's browser never sees nor sends one.

SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = "/admin/"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTION
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 12 * 3600  # a day's work
MESSAGE_STORAGE = (
    "django.contrib.messages.storage.session.SessionStorage"  # the other one sets a cookie on /
)
SECURE_SSL_REDIRECT = PRODUCTION
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]  # asked over plain http by the machine itself
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if PRODUCTION else 0
# What stands beside the site belongs to others: only its owner can promise https for it.
HSTS = environment.choice("HSTS", ("host", "subdomains", "preload"), "host")
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTION and HSTS != "host"
SECURE_HSTS_PRELOAD = PRODUCTION and HSTS == "preload"
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]  # which would promise it unasked
SECURE_REFERRER_POLICY = "no-referrer"
OURSELVES = ("script", "style", "img", "font", "connect", "manifest", "worker")
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        **{f"{kind}-src": [SELF] for kind in OURSELVES},
        **{kind: [NONE] for kind in ("default-src", "base-uri", "frame-ancestors")},
        "form-action": [SELF],
    }
}

# Log: to the terminal, never a patient's address

LOG_LEVEL = environment.choice("LOG_LEVEL", ("DEBUG", "INFO", "WARNING", "ERROR"), "WARNING")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"terminal": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["terminal"], "level": LOG_LEVEL},
}
