"""Where the city's parts meet: the home page, information pages, tasks."""

from .home import HomePage, OpenNow
from .information import InformationPage
from .tasks import Task

__all__ = ["HomePage", "OpenNow", "InformationPage", "Task"]
