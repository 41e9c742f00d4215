"""The recipes for graphs, one a file. The only floor that knows networkx."""
