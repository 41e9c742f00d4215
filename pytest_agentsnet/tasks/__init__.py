"""The five problems of AgentsNet (arXiv 2507.08616), one a file."""
