"""The command line: reading over a terminal, and the tools of authors, libraries and scripts."""
