"""Where the home page's own records are seen."""

from base.caching.shown import shown
from home.models import HomePage, InformationPage, OpenNow, Task

shown(HomePage)
shown(InformationPage, own=["body"])
shown(OpenNow, lambda door: [f"page:{door.home_id}"])
shown(Task, lambda task: ["tasks"], unseen=["everyday_words"])
