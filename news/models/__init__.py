"""News: dated stories, each issued by one department."""

from .newsrooms import NewsIndexPage, newsroom_of
from .stories import NewsPage, SupportingDepartment, latest_of_city, latest_stories
from .topics import Topic

__all__ = [
    "NewsIndexPage",
    "NewsPage",
    "SupportingDepartment",
    "Topic",
    "latest_of_city",
    "latest_stories",
    "newsroom_of",
]
