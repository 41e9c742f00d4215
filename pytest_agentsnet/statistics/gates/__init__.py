"""Gates: bars that a run must clear, their language, and how they are decided."""
