"""What pytest asks of the plugin once it is in use: cells, suites, fixtures, reports."""
