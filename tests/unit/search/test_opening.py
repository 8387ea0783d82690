"""The search of a pack, as a face opens it."""

from __future__ import annotations

import pytest

from reader.model.text import Lang
from reader.search import open_searcher
from tests.unit.search.conftest import Shelf


class Pack(Shelf):
    """One that knows how often it was read, and a place."""

    def __init__(self, published) -> None:
        super().__init__(published, ("札幌市",))
        self.taken = 0

    def documents(self):
        self.taken += 1
        return super().documents()


@pytest.fixture
def pack(published) -> Pack:
    return Pack(published)


def test_a_pack_is_indexed_once_and_then_searched(pack, tmp_path):
    for _ in range(2):
        searcher = open_searcher(pack, tmp_path / "index", "1.0")
        assert [hit.id for hit in searcher.search("眠れない", Lang.JA)] == ["night"]
        searcher.close()

    assert pack.taken == 1


def test_a_new_version_of_the_program_makes_a_new_index(pack, tmp_path):
    for version in ("1.0", "1.1"):
        open_searcher(pack, tmp_path / "index", version).close()

    assert pack.taken == 2


def test_progress_counts_the_documents_of_the_pack(pack):
    told: list[tuple[int, int]] = []
    open_searcher(pack, None, "1.0", lambda *state: told.append(state)).close()

    assert told[-1] == (pack.document_count(), pack.document_count())


def test_the_places_of_the_pack_are_recognised(pack):
    searcher = open_searcher(pack, None, "1.0")

    assert searcher.search("札幌", Lang.JA)[0].id == "office-0"
    searcher.close()


def test_the_pack_is_closed_with_the_searcher(pack):
    searcher = open_searcher(pack, None, "1.0")
    assert not pack.is_closed

    searcher.close()

    assert pack.is_closed
