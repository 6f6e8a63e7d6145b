"""Papers for the office itself: the proofing sheet for two readers and the approval sheet."""
