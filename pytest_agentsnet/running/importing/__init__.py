"""Result files of the released implementation (arXiv 2507.08616) become tapes and records of a run directory."""
