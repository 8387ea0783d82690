"""What the collection consists of: the values that every room passes to every other."""
