"""The LOCAL loop: rounds, barriers, deliveries."""
