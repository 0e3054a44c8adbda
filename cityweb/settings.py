"""Every setting of the city, read once from the environment.

Unset means the safe production value; development relaxes it by environment
variables or in `.env`. `.env.example` lists each variable with a line of why.
"""

import os
from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url
from csp.constants import NONE, SELF
from django.conf.locale import LANG_INFO

from cityweb import environment, floors, logs, postgres
from cityweb.environment import env, env_flag, env_list

BASE_DIR = Path(__file__).resolve().parent.parent
environment.read_file(os.environ.get("CITYWEB_ENV_FILE") or BASE_DIR / ".env")
VAR_DIR = Path(os.environ.get("CITYWEB_VAR") or BASE_DIR / "var")

# Where it runs

DEBUG = env_flag("DEBUG")
PRODUCTION = env_flag("PRODUCTION")
SITE_URL = env("SITE_URL", f"http://127.0.0.1:{env('PORT', '8000')}").rstrip("/")
CITY_FILES = Path(env("CITY_FILES") or BASE_DIR / "demo")
SITE_IS_HTTPS = SITE_URL.startswith("https://")
SECRET_KEY = env("SECRET_KEY") or environment.secret_key(VAR_DIR)
ALLOWED_HOSTS = [
    *env_list("ALLOWED_HOSTS"),
    urlsplit(SITE_URL).hostname,
    "127.0.0.1",
    "localhost",
]

# What the city is made of: listed in cityweb/floors.py

INSTALLED_APPS = floors.INSTALLED_APPS
MIDDLEWARE = floors.MIDDLEWARE
ROOT_URLCONF = "cityweb.urls"
WSGI_APPLICATION = "cityweb.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
            ],
            "builtins": ["wagtail.templatetags.wagtailcore_tags"],
        },
    },
]

# Database: the one that DATABASE_URL names, else the embedded one

DATABASES = {
    "default": {
        **dj_database_url.parse(
            env("DATABASE_URL") or postgres.local_url(VAR_DIR),
            conn_max_age=60,
            conn_health_checks=True,
        ),
        "ATOMIC_REQUESTS": False,
    }
}
# A database host that does not answer is an error soon, not a page that never comes.
DATABASES["default"].setdefault("OPTIONS", {}).setdefault("connect_timeout", 5)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Past a pooler, which would not pass on what one process notifies the others of.
DATABASE_DIRECT_URL = env("DATABASE_DIRECT_URL")

# Public pages that each process keeps; 0 keeps none. Who keeps copies of them in front of the
# site, and which search engines, are told at once what changed.

PAGE_STORE_MEGABYTES = int(env("PAGE_STORE_MEGABYTES") or 10)
EDGE_PURGE_URL = env("EDGE_PURGE_URL")
INDEXNOW_KEY = env("INDEXNOW_KEY")
INDEXNOW_URL = env("INDEXNOW_URL", "https://api.indexnow.org/indexnow")

# Every public address as a file, for the server in front while nothing else answers

MIRROR = env_flag("MIRROR")
MIRROR_ROOT = VAR_DIR / "mirror"

# Counters of failed sign-ins must be shared by every process

if env("REDIS_URL"):
    CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": env("REDIS_URL"),
        }
    }
else:
    CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.db.DatabaseCache",
            "LOCATION": "cache",
        }
    }
CACHES["renditions"] = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}

# Language, place and time

# The city is written in the first; it speaks those of the others that its editors add.
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [
    (code, LANG_INFO[code]["name_local"]) for code in env_list("LANGUAGES") or ["en", "es", "ar"]
]
LANGUAGE_CODE = LANGUAGES[0][0]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = "cityweb.formats"
PHONE_REGION = env("PHONE_REGION", "US")
USE_I18N = True
USE_TZ = True
TIME_ZONE = env("TIME_ZONE", "America/New_York")

# Static files: hashed names, compressed, kept for ever

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_KEEP_ONLY_HASHED_FILES = True

# Uploads: local files, or a bucket; the application serves them either way

MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
TYPESET_ROOT = VAR_DIR / "typeset"  # PDFs made here; each machine its own
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
if env("STORAGE_BUCKET"):
    STORAGES["default"] = {
        "BACKEND": "base.bucket.CityBucket",
        "OPTIONS": {
            "bucket_name": env("STORAGE_BUCKET"),
            "endpoint_url": env("STORAGE_ENDPOINT_URL") or None,
            "region_name": env("AWS_REGION", "us-east-1"),
        },
    }

# Accounts: everyone signs in through allauth, with lock-out

AUTH_USER_MODEL = "users.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", **options}
    for name, options in {
        "UserAttributeSimilarityValidator": {},
        "MinimumLengthValidator": {"OPTIONS": {"min_length": 12}},
        "CommonPasswordValidator": {},
        "NumericPasswordValidator": {},
    }.items()
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
ACCOUNT_ADAPTER = "users.adapter.StaffAccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_RATE_LIMITS = {"login_failed": "10/m/ip,5/5m/key"}
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_REAUTHENTICATION_TIMEOUT = 600
SESSION_COOKIE_AGE = 60 * 60 * 12
# The address of somebody in X-Forwarded-For counts only behind that many proxies.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if env("TRUSTED_PROXIES") else 0
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "cityweb"
SOCIALACCOUNT_ONLY = False
SOCIALACCOUNT_PROVIDERS = {}
OIDC_ORIGINS = []
if env("OIDC_SERVER_URL"):
    # The city's own directory vouches for an address; it opens the account that bears it.
    SOCIALACCOUNT_EMAIL_AUTHENTICATION = SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
    OIDC_ORIGINS = ["{0.scheme}://{0.netloc}".format(urlsplit(env("OIDC_SERVER_URL")))]
    SOCIALACCOUNT_PROVIDERS["openid_connect"] = {
        "APPS": [
            {
                "provider_id": "city",
                "name": env("OIDC_NAME", "City account"),
                "client_id": env("OIDC_CLIENT_ID"),
                "secret": env("OIDC_CLIENT_SECRET"),
                "settings": {"server_url": env("OIDC_SERVER_URL")},
            }
        ]
    }

# E-mail: none is sent until EMAIL_URL says how

EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
DEFAULT_FROM_EMAIL = env("EMAIL_FROM", f"no-reply@{urlsplit(SITE_URL).hostname}")
if env("EMAIL_URL"):
    mail = urlsplit(env("EMAIL_URL"))
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST, EMAIL_PORT = mail.hostname, mail.port or 587
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = mail.username or "", mail.password or ""
    EMAIL_USE_TLS = mail.scheme in {"smtp+tls", "smtps"}

# Security

SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SITE_IS_HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if SITE_IS_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = SITE_IS_HTTPS
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_REDIRECT_EXEMPT = [r"^health/"]
if env("TRUSTED_PROXIES"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
CSRF_TRUSTED_ORIGINS = [SITE_URL]
X_FRAME_OPTIONS = "DENY"  # Wagtail lets its own previews be framed
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000  # a plan with many actions is one form

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        "img-src": [SELF],
        "media-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF, *OIDC_ORIGINS],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "frame-src": env_list("VIDEO_ORIGINS")
        or ["https://www.youtube-nocookie.com", "https://player.vimeo.com"],
        "manifest-src": [SELF],
    },
}
# Wagtail's admin has inline scripts and styles: relaxed there, and only there.
ADMIN_CONTENT_SECURITY_POLICY = {
    "default-src": [SELF],
    "script-src": [SELF, "'unsafe-inline'"],
    "style-src": [SELF, "'unsafe-inline'"],
    "img-src": [SELF, "data:", "blob:"],
    "font-src": [SELF, "data:"],
    "connect-src": [SELF],
    "frame-src": [SELF],
    "frame-ancestors": [SELF],
    "form-action": [SELF],
    "base-uri": [SELF],
    "object-src": [NONE],
}
# Wagtail

WAGTAIL_SITE_NAME = "cityweb"
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAIL_I18N_ENABLED = True
WAGTAILIMAGES_IMAGE_MODEL = "base.CityImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "base.forms.CityImageForm"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "avif"]
WAGTAILIMAGES_FORMAT_CONVERSIONS = {"avif": "webp", "png": "png"}
WAGTAILDOCS_DOCUMENT_MODEL = "base.CityDocument"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "base.forms.CityDocumentForm"
WAGTAILDOCS_EXTENSIONS = ["pdf", "csv", "xlsx", "docx", "pptx", "odt", "ods", "txt", "zip"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 50 * 1024 * 1024
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILEMBEDS_FINDERS = []
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILADMIN_LOGIN_URL = None
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]  # whoever edits, times are the city's
WAGTAIL_FRONTEND_LOGIN_URL = "/accounts/login/"
# A password that many know is none; what is restricted is so to accounts.
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILADMIN_EXTERNAL_LINK_CONVERSION = "exact"
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "english"}
}
TAGGIT_CASE_INSENSITIVE = True

# Logs

LOGGING = logs.to_console(env("LOG_LEVEL", "WARNING"))
