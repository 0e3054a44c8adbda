"""The shared body, with people and contact added."""

from wagtail.blocks import BooleanBlock, CharBlock, ListBlock, PageChooserBlock, StructBlock

from base.blocks import BodyBlock


class PeopleBlock(StructBlock):
    """People of the city, each with portrait and present title."""

    heading = CharBlock(max_length=80, required=False)
    people = ListBlock(PageChooserBlock(page_type="departments.StaffPage"), min_num=1)

    class Meta:
        icon = "group"
        group = "City"
        template = "blocks/people.html"
        description = "People of the city, with portrait and title."


class ContactBlock(StructBlock):
    """How to reach a department: its office, hours and phones, always current."""

    department = PageChooserBlock(page_type="departments.DepartmentPage")
    show_hours = BooleanBlock(required=False, default=True)

    class Meta:
        icon = "mail"
        group = "City"
        template = "blocks/contact.html"
        description = "A department’s address, hours and phones, always current."


class DepartmentBodyBlock(BodyBlock):
    people = PeopleBlock()
    contact = ContactBlock()
