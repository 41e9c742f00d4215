"""Model clients, one a file, and the table of what can go wrong with a provider."""
