"""The bench of search: how well, how fast and how small, on any paragraphs and queries."""
