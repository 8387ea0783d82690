"""The doors that are tried, one module each, which has a function ``target(ground)``."""

from __future__ import annotations

# By module: of a million inputs, how many thousand go there. What is quick gets more of them.
SHARES = {
    "archive": 40,
    "database": 30,
    "desks": 60,
    "fragments": 300,
    "frontmatter": 100,
    "interchange": 40,
    "markdown": 50,
    "pictures": 180,
    "private": 40,
    "queries": 60,
    "words": 100,
}
