"""What patients ask for: hands out what publish.live has ready, and writes nothing."""
