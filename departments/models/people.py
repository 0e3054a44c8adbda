"""People: each has a page whose address stays when they move."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField
from wagtail.search import index

from base.beside import beside
from base.caching.recording import today, used
from base.languages import in_words
from base.models import BasePage
from base.parts import bring
from base.phones import PhoneNumberField
from departments.blocks import DepartmentBodyBlock
from departments.forms import StaffPageForm
from departments.panels import PostsPanel


class StaffPage(BasePage):
    """A person in the city's service, now or once."""

    parent_page_types = ["departments.DepartmentPage"]
    subpage_types = []
    base_form_class = StaffPageForm

    first_name = models.CharField(max_length=80)
    last_name = models.CharField(
        max_length=80, help_text="People are listed by it. “Franklin-Hodge”, “de la Cruz”."
    )
    photo = models.ForeignKey(
        "base.CityImage",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="A portrait; describe it as “Portrait of …”.",
    )
    short_bio = models.TextField(
        max_length=500, blank=True, help_text="Two or three sentences for the department’s page."
    )
    body = StreamField(DepartmentBodyBlock(), blank=True, verbose_name="biography")
    email = models.EmailField(blank=True)
    phone = PhoneNumberField(blank=True)

    words = ("seo_title", "search_description", "summary", "short_bio", "body")

    shown_with = ("listing_image", "photo")

    search_fields = [
        *BasePage.search_fields,
        index.SearchField("short_bio"),
        index.SearchField("body"),
    ]

    content_panels = [
        FieldRowPanel([FieldPanel("first_name"), FieldPanel("last_name")]),
        FieldPanel("photo"),
        FieldPanel("summary", help_text="One sentence: who this is and what they look after."),
        FieldPanel("short_bio"),
        FieldPanel("body"),
        FieldRowPanel([FieldPanel("email"), FieldPanel("phone")]),
        PostsPanel(heading="Posts in departments"),
    ]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = "people"

    def _set_core_field_defaults(self):
        # The title is the name; people fill in the name alone. Drafts come here too.
        self.title = self.draft_title = self.name or gettext("New person")
        super()._set_core_field_defaults()

    @property
    def name(self):
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def portrait(self):
        return self.photo or self.listing_image

    def posts(self):
        """Return every appointment in a public department, the latest first."""
        from .appointments import in_public

        return in_public(posts_of(self))

    def seen_beside(self):
        posts = [
            [post.department_id, post.title, post.leads, post.acting, post.starts_on,
             post.ends_on, post.term_ends_on]
            for post in self.posts()
        ]  # fmt: skip
        return {"posts": posts} if posts else {}

    def get_context(self, request, *args, **kwargs):
        from departments.desks import desks_of

        context = super().get_context(request, *args, **kwargs)
        day = today()
        posts = self.posts()
        present = [post for post in posts if post.in_service(day)]
        home = self.home_department()
        workplace = present[0].department if present else home
        bring([workplace], workplace.linked_parts)
        office = workplace.main_office()
        in_words(post.department for post in posts)
        in_words([home])
        context["today"] = day
        context["posts"] = posts
        context["present"] = present
        context["former_lead"] = None if present else former_lead(posts, day)
        context["department"] = home
        context["desk"] = next(iter(desks_of([office] if office else [])), None)
        return context

    def home_department(self):
        """Return the department under which the page stands."""
        from .departments import DepartmentPage

        if self.is_served:
            return self.way[-1].specific_deferred
        return DepartmentPage.objects.parent_of(self).get()


@beside(StaffPage)
def posts_of(person):
    """Find every appointment of a person, the latest first."""
    from .appointments import posts_held_by

    used(f"appointments:person:{person.pk}")
    return posts_held_by((person.pk,))


def former_lead(posts, on):
    """Return the last post in which the person led a department until a day, or None."""
    led = [post for post in posts if post.leads and post.has_ended(on)]
    return max(led, key=lambda post: post.ends_on, default=None)
