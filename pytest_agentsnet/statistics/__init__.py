"""Rates with their intervals, comparisons, and the gates that a release hangs on."""
