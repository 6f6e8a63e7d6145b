"""Wallet cards: one side set in the largest type it holds, and sheets of cards to be cut."""
