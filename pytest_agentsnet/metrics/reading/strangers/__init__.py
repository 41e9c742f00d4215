"""Persons who are named and are no agents."""
