"""The benchmark's problems, one a file."""
