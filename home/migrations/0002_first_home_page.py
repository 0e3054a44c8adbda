"""Puts the city's home page in the place of Wagtail's welcome page."""

from django.db import migrations


def make_home(apps, schema_editor):
    content_type = apps.get_model("contenttypes", "ContentType")
    page = apps.get_model("wagtailcore", "Page")
    site = apps.get_model("wagtailcore", "Site")
    home_page = apps.get_model("home", "HomePage")

    welcome = page.objects.filter(pk=2, depth=2, slug="home").first()
    if welcome is None:
        return
    locale_id = welcome.locale_id
    site.objects.all().delete()
    welcome.delete()
    kind, _ = content_type.objects.get_or_create(app_label="home", model="homepage")
    home = home_page.objects.create(
        title="Home",
        draft_title="Home",
        slug="home",
        content_type=kind,
        path="00010001",
        depth=2,
        numchild=0,
        url_path="/home/",
        locale_id=locale_id,
    )
    site.objects.create(hostname="localhost", root_page_id=home.pk, is_default_site=True)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0001_home"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]
    operations = [migrations.RunPython(make_home, migrations.RunPython.noop)]
