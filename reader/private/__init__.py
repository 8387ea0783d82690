"""What a reader keeps for themselves, and how they take it along."""
