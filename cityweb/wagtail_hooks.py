"""What the roof adds to the admin."""

from wagtail import hooks

from cityweb.content.memory import ACTION


@hooks.register("register_log_actions")
def name_the_load(actions):
    actions.register_action(ACTION, "Load", "Loaded from the content files")
