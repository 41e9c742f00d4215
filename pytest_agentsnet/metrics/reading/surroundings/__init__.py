"""Edges, degrees, the size and the diameter of the graph, and the rounds left."""
