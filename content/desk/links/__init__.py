"""Links at the desk: the ready list, one link with all that goes with it, exam codes."""
