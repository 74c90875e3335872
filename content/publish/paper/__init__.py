"""paper: leaflets, cards and posters, as tagged PDF made from signed words and practical data."""
