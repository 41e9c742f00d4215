"""Why networks failed, over the cells of a run: headlines with their intervals, and sentences."""
