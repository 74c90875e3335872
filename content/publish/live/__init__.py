"""live: what `read` may ask. All of it comes from signed editions and practical data."""
