"""What is done by saying something."""
