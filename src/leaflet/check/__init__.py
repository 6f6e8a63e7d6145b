"""The rules: one a file; the folder says at which stage a rule looks."""
