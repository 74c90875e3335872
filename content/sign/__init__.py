"""Editions and the events that name them: what was signed, by whom, and the proof of it."""
