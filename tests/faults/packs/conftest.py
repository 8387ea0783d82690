"""A small sound pack with one of everything, which the tests of this folder spoil."""

from __future__ import annotations

import pytest

from tests.fuzz.ground import published


@pytest.fixture(scope="session")
def sound(tmp_path_factory):
    """Its folder; the file lies beside it."""
    return published(tmp_path_factory.mktemp("sound"))
