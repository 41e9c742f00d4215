"""What a run will take, before its first call: calls, tokens, money and time, from textbook agents in a model's place."""
