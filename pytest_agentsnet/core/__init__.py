"""Values and contracts of the LOCAL model and the benchmark. Standard library only."""
