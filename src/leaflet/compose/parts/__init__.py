"""What the layouts share: blocks of set text, contacts, tables, codes."""
