"""Who sits on the nodes: the model agent and the textbook agents."""
