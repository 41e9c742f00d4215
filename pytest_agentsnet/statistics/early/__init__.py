"""The early stop: which cells the gates do not need any more. A run may be shown to FAIL early, and never to PASS."""
