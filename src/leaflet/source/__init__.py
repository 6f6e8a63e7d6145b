"""YAML text becomes values that know their line."""
