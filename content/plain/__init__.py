"""The cellar: pure functions and values. Standard library, Markdown, nh3, Babel, msgspec."""
