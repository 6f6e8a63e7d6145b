"""What a notice says: no size, font or colour."""
