"""Functions of a snapshot and its surroundings that return findings. No table, clock or write."""
