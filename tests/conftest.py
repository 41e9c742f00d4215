"""What all tests share. That this file lies here also lets them import ``strategies``."""

from hypothesis import settings

pytest_plugins = ["pytester"]

# A busy machine must not fail a test that is right.
settings.register_profile("agentsnet", deadline=None)
settings.load_profile("agentsnet")
