"""Plugins of this environment that have nothing to do with ours and take time at every start of a session."""

WITHOUT = ("-p", "no:randomly", "-p", "no:hypothesispytest", "-p", "no:anyio", "-p", "no:pytest_cov")
