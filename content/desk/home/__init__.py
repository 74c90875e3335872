"""The first screen of the desk: what awaits each person, why, and the way to the act."""
