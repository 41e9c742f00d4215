"""Who is to lead."""
