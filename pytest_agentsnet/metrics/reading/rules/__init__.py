"""Rules by which answers are found."""
