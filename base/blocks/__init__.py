"""The body that every page offers, one family of blocks per module."""

from .body import BodyBlock

__all__ = ["BodyBlock"]
