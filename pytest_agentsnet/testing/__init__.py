"""The public conformance kit: check what you add, without pytest and without a provider."""
