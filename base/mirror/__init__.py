"""Every public address as a file, for the server in front while nothing else answers.

`rendering` makes a page as a visitor without an account gets it, `folder` keeps it as
a file, `notes` what it was made of. `keeping` renews what a purge or the clock
outdated, and takes away what is gone. Each machine has a mirror of its own.
"""
