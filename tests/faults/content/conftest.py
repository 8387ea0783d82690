"""A small sound folder for the tests of the room ``reader.content``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.author_folder import AuthorFolder, written_in


@pytest.fixture
def folder(tmp_path: Path) -> AuthorFolder:
    """A sound author's folder."""
    return written_in(tmp_path)
