"""The shared body, with people and contact added."""

from wagtail.blocks import BooleanBlock, CharBlock, ListBlock, StructBlock

from base.blocks import BodyBlock
from base.blocks.choosers import PageChooserBlock


class PeopleBlock(StructBlock):
    """People of the city, each with portrait and present title."""

    heading = CharBlock(max_length=80, required=False)
    people = ListBlock(PageChooserBlock(page_type="departments.StaffPage"), min_num=1)

    class Meta:
        icon = "group"
        group = "City"
        template = "blocks/people.html"
        description = "People of the city, with portrait and title."

    def get_context(self, value, parent_context=None):
        from departments.posts import with_titles

        context = super().get_context(value, parent_context)
        context["people"] = with_titles(value["people"])
        return context


class ContactBlock(StructBlock):
    """How to reach a department: its office, hours and phones, always current."""

    department = PageChooserBlock(page_type="departments.DepartmentPage")
    show_hours = BooleanBlock(required=False, default=True)

    class Meta:
        icon = "mail"
        group = "City"
        template = "blocks/contact.html"
        description = "A department’s address, hours and phones, always current."

    def get_context(self, value, parent_context=None):
        from departments.desks import desks_of

        context = super().get_context(value, parent_context)
        department = value["department"]
        offices = department.offices_in_use()[:1] if department and department.live else []
        context["desk"] = next(iter(desks_of(offices)), None)
        return context


class DepartmentBodyBlock(BodyBlock):
    people = PeopleBlock()
    contact = ContactBlock()
