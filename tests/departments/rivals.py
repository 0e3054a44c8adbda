"""Two departments with their teams; what is private to one of them bears a word of its own."""

from datetime import date, timedelta

from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail.models import PageViewRestriction, Revision

from alerts.models import Alert
from departments.models import Closure, DepartmentPage
from departments.teams import make_team
from feedback.models import Feedback
from home.models import InformationPage
from news.models import NewsIndexPage, NewsPage
from tests.factories import City

SECRET = "Zanzibar"  # nothing but what is private to Police has it


def account(email):
    return get_user_model().objects.create_user(email, first_name="Ada", last_name="B")


class Rivals:
    """Parks, whose people we are; Police, whose drafts are none of our business."""

    def __init__(self):
        self.city = City()
        self.parks, self.police = self.city.department("Parks"), self.city.department("Police")
        self.park_editor, self.park_publisher = (
            account("e@parks.example"),
            account("p@parks.example"),
        )
        self.police_editor, self.police_publisher = account("e@po.example"), account("p@po.example")
        self.park_team = make_team(self.parks, [self.park_editor], [self.park_publisher])
        self.police_team = make_team(self.police, [self.police_editor], [self.police_publisher])
        self.park_newsroom = self.city.add(self.parks, NewsIndexPage(title="News of Parks"))
        self.police_newsroom = self.city.add(self.police, NewsIndexPage(title="News of Police"))
        self.park_page = self.city.information("Pools", self.parks)

    def fill_police(self):
        """Give Police drafts, restricted pages, uploads, closures, alerts and feedback."""
        self.draft = self.add_draft(self.police, InformationPage(title=f"Draft {SECRET}"))
        self.story = self.add_draft(
            self.police_newsroom,
            NewsPage(title=f"Story {SECRET}", department=self.police, slug="story"),
        )
        self.restricted = self.city.information(f"Restricted {SECRET}", self.police, slug="inner")
        PageViewRestriction.objects.create(page=self.restricted, restriction_type="login")
        self.renamed = self.city.information("Stations", self.police)
        self.renamed.title = self.renamed.draft_title = f"Renamed {SECRET}"
        self.renamed.save_revision(user=self.police_editor, log_action=True)
        self.locked = self.add_draft(self.police, InformationPage(title=f"Locked {SECRET}"))
        self.locked.locked, self.locked.locked_by = True, self.police_editor
        self.locked.locked_at = timezone.now()
        self.locked.save()
        self.submitted = self.add_draft(self.police, InformationPage(title=f"Submitted {SECRET}"))
        self.workflow_state = self.police_team.workflow.start(self.submitted, self.police_editor)
        self.scheduled = self.add_draft(self.police, InformationPage(title=f"Scheduled {SECRET}"))
        self.scheduled.go_live_at = timezone.now() + timedelta(days=9)
        self.scheduled.save_revision(user=self.police_editor).publish()
        self.hidden_department = self.city.departments.add_child(
            instance=DepartmentPage(title=f"Bureau {SECRET}", live=False, part_of=self.police)
        )
        self.person = self.city.person("Ben Cole", self.police)
        self.post = self.city.appoint(self.person, self.police, since=date(2020, 1, 1))
        self.image = self.city.image(f"Image {SECRET}", collection=self.police_team.collection)
        self.image.tags.add(f"{SECRET} beach")
        self.document = self.city.document(f"Document {SECRET}")
        self.document.collection = self.police_team.collection
        self.document.save()
        self.office = self.city.office(self.police, "Station")
        self.closure = Closure.objects.create(
            reason=f"Closure {SECRET}", scope="departments", starts_at=timezone.now()
        )
        self.closure.departments.add(self.police)
        self.alert = Alert.objects.create(
            title=f"Alert {SECRET}", scope="departments", starts_at=timezone.now()
        )
        self.alert.departments.add(self.police)
        self.feedback = Feedback.of(self.police, helpful=False, words=f"Words {SECRET}")
        self.revision = Revision.objects.for_instance(self.renamed).latest("pk")
        return self

    def add_draft(self, parent, page):
        page.live = False
        parent = type(parent).objects.get(pk=parent.pk)
        page = type(page).objects.get(pk=parent.add_child(instance=page).pk)
        page.save_revision(user=self.police_editor, log_action=True)
        return page
