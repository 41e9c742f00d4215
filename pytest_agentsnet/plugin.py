"""What pytest loads: options, the marker, the hook specs, and a hand-over. Costs nothing until it is used."""
