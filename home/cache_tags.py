"""Where the home page's own records are seen."""

from base.caching.shown import shown
from home.models import HomePage, InformationPage, OpenNow, Task

# No home page says when it was changed, nor asks whether it was helpful.
shown(HomePage, unseen=["updated_at", "live_revision"])
shown(InformationPage, own=["body"])
shown(OpenNow, lambda door: [f"page:{door.home_id}"])
shown(Task, lambda task: ["tasks"], unseen=["everyday_words"])
