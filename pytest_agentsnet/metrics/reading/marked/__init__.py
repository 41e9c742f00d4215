"""Clauses with marks for persons and answers, and whose an answer is in them."""
