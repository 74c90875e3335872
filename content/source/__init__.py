"""What editors change: articles, facts, sources, pictures, centres. Tables, not yet signed."""
