"""Why a network failed, as numbers: pure functions of an instance and what was said on it."""
