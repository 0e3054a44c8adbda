"""What the city's own records add to the admin."""

from wagtail import hooks

from home.viewsets import CityGroup


@hooks.register("register_admin_viewset")
def register_city():
    return CityGroup()
