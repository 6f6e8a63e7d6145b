"""Excel and CSV, in and out: the register as clerks keep it."""
