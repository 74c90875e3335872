"""What patients ask for: publish.live has it ready, and nothing is written but totals."""
