"""The benchmark without pytest: for notebooks and scripts."""
