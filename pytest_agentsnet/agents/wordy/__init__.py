"""Textbook agents that speak English: sentences whose meaning is known, and agents that say their words in them."""
