"""Arrays come back from their file as they were, and a damaged file is refused."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search import arrays

KEPT = {
    "numbers": np.array([1, 2, 70_000], "<u4"),
    "nothing": np.zeros(0, "<f4"),
    "costs": np.array([0.5, 1.5], "<f4"),
    "letters": np.frombuffer(b"abc", "|u1"),
    "far": np.array([1 << 40], "<u8"),
}


def test_arrays_come_back(tmp_path):
    path = tmp_path / "arrays.bin"
    path.write_bytes(arrays.encoded(KEPT))
    found = arrays.opened(path)
    assert list(found) == list(KEPT)
    for name, array in KEPT.items():
        assert found[name].dtype == array.dtype
        assert found[name].tolist() == array.tolist()


def test_what_a_file_cannot_hold_is_refused_when_it_is_written():
    with pytest.raises(TypeError, match="names"):
        arrays.encoded({"names": np.array(["a"])})


@given(st.data())
def test_damage_gives_an_error_or_other_numbers_and_nothing_else(data):
    whole = bytearray(arrays.encoded(KEPT))
    at = data.draw(st.integers(0, len(whole) - 1))
    whole[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(whole)))
    for damaged in (bytes(whole), bytes(whole[:cut])):
        try:
            found = arrays.decoded(memoryview(damaged))
        except ValueError:
            continue
        assert all(array.ndim == 1 for array in found.values())


@pytest.mark.parametrize(
    "said", [b"[]", b"{", b'{"a": 1}', b'{"a": ["O", 0, 1]}', b'{"a": ["<u4", 0, -9]}', b"\xff"]
)
def test_a_list_of_contents_that_is_none_is_refused(said):
    head = arrays._HEAD.pack(arrays._MAGIC, len(said))
    with pytest.raises(ValueError, match=r"."):
        arrays.decoded(memoryview(head + said + bytes(64)))
