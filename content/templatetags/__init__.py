"""Shells between the templates and the rooms."""
