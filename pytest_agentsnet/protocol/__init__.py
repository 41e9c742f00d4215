"""Prompts out, replies in: how a model is spoken to and read."""
