"""That this file lies here lets the tests in the folders below import ``played``."""
