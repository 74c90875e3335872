"""Where Django looks for our models: each lives in its room."""

from content.source.user import User

__all__ = ["User"]
