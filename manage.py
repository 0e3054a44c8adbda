#!/usr/bin/env python
"""Django's command line for the city."""

import os
import sys

from django.core.management import execute_from_command_line

from base.room import roomy

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cityweb.settings")
    roomy(execute_from_command_line)(sys.argv)
