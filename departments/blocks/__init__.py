"""Blocks that know departments, and the body for the floors above the ground."""

from .body import DepartmentBodyBlock
from .hours import HoursBlock

__all__ = ["DepartmentBodyBlock", "HoursBlock"]
