"""AgentsNet as pytest cases: networks of agents on graphs, in synchronous rounds (arXiv 2507.08616)."""
