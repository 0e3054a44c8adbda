"""What the processes of the city write down."""


def to_console(level):
    """Return the settings of logs that say what is at least of a level, and what jobs do."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"plain": {"format": "{levelname} {name}: {message}", "style": "{"}},
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
        "root": {"handlers": ["console"], "level": level},
        "loggers": {"cityweb.jobs": {"level": "INFO"}},
    }
