"""The tear-off poster: numbers read in private, and strips to take along."""
