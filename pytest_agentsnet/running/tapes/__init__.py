"""Tapes: what was said, as it is kept, gone on with and read back."""
