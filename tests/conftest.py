"""What all tests share: no screen is needed, and the shipped collection is published once."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest

from reader import places, workshop
from reader.places import Places

os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Places:
    """The checkout's own collection, published into a folder of the tests' own."""
    here = places.here()
    made = Places(shipped=here.shipped, built=tmp_path_factory.mktemp("built"))
    workshop.build_shipped(made)
    for name in ("fonts", "i18n"):
        shutil.copytree(here.built / name, made.built / name)
    return made


@pytest.fixture
def sittings(tmp_path, monkeypatch) -> Path:
    """Where the folders of sittings are made."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder
