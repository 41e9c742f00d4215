"""Everything that costs money or touches the disk: tapes, the ledger, the playing of cells."""
