"""New values for a YAML file; every other byte stays."""
