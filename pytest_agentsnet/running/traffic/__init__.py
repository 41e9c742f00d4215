"""How many calls may be under way, how fast they may follow one another, and what they may cost, over all processes of a run."""
