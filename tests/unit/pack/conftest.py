"""The sample collection as a pack folder and as a pack file."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.model.analysis import Analysis
from reader.pack import archive
from reader.pack.write import write


@pytest.fixture(scope="session")
def folder(tmp_path_factory, collection, documents, surfaces) -> Path:
    target = tmp_path_factory.mktemp("pack") / "sample"
    write(collection, Analysis(documents, surfaces, "tokenizer-1"), target)
    return target


@pytest.fixture(scope="session")
def file(folder, tmp_path_factory) -> Path:
    target = tmp_path_factory.mktemp("file") / "sample.engawa"
    archive.bundle(folder, target)
    return target
