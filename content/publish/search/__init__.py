"""Finding a section by everyday words, slips forgiven. No table, no clock, no request."""
