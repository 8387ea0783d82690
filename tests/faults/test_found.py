"""Every input that has once broken the reader is read or refused, within 300 MB and 5 seconds."""

from __future__ import annotations

import pytest

from tests.faults.fed import fed
from tests.fuzz.driver import FOUND
from tests.fuzz.targets import SHARES


@pytest.mark.parametrize("target", sorted(SHARES))
def test_what_fuzzing_has_found_breaks_nothing_any_more(target, tmp_path):
    files = sorted((FOUND / target).glob("*"))
    found = fed(target, {file.name: file.read_bytes() for file in files}, tmp_path)
    assert {name: said for name, said in found.items() if said.startswith("failed")} == {}
