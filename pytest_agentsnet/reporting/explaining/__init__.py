"""Why one network failed, told from what its agents said; and the failures of a run by their causes."""
