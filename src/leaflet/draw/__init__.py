"""Pages to bytes: every module here takes a finished ``page.Document`` and decides nothing."""
