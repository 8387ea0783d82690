"""Search brings no network code into the process, and Whoosh only when somebody searches."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]


def _run(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def test_searching_loads_no_network_code():
    program = """
import sys
from reader.search.searcher import Searcher
from reader.search import engine
engine.in_memory([]).close()
print(sorted({"socket", "ssl", "http", "_socket", "_ssl", "email"} & set(sys.modules)))
"""
    assert _run(program) == "[]"


def test_the_stand_in_refuses_to_fetch_anything():
    program = """
from reader.search import engine
import urllib.request
from urllib.request import urlretrieve
for function in (urllib.request.urlopen, urlretrieve):
    try:
        function("https://example.jp/")
    except RuntimeError as refusal:
        print(refusal)
"""
    assert _run(program) == "\n".join(["this program has no network code"] * 2)


def test_the_real_module_stays_where_it_is_already_used():
    program = """
import urllib.request as real
from reader.search import engine
import urllib.request
print(urllib.request is real, hasattr(real, "Request"))
"""
    assert _run(program) == "True True"


def test_whoosh_waits_until_somebody_searches():
    program = """
import sys
import reader.search, reader.search.analysis, reader.search.folding
print("whoosh" in sys.modules, "sudachipy" in sys.modules)
import reader.search.opening
print("whoosh" in sys.modules, "sudachipy" in sys.modules)
"""
    assert _run(program).splitlines() == ["False False", "True False"]
