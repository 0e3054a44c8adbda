"""What the search adds to the admin."""

from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from search.models import Miss
from search.viewsets import MissesView, SearchGroup


@hooks.register("register_admin_viewset")
def register_search():
    return SearchGroup()


@hooks.register("register_admin_urls")
def addresses_of_the_report():
    report = "reports/searches-without-result/"
    return [
        path(report, MissesView.as_view(), name=MissesView.index_url_name),
        path(
            f"{report}results/",
            MissesView.as_view(results_only=True),
            name=MissesView.index_results_url_name,
        ),
    ]


class MissesMenuItem(MenuItem):
    def is_shown(self, request):
        return MissesView.permission_policy.user_has_permission(request.user, "view")


@hooks.register("register_reports_menu_item")
def name_the_report():
    title = Miss._meta.verbose_name_plural.capitalize()
    return MissesMenuItem(title, reverse(MissesView.index_url_name), icon_name="search", order=900)
