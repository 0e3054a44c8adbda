"""The addresses of the API; the page about it stands in each language, see `cityweb.urls`."""

from django.urls import path, re_path

from api import views

urlpatterns = [
    path("openapi.json", views.openapi, name="api_description"),
    path("<slug:name>/", views.list_of, name="api_list"),
    path("<slug:name>/<int:key>/", views.record, name="api_record"),
    re_path(r"^.+/$", views.nothing),
]
