"""``engawa prove``: what it says, how it ends, and what it looks at in the process."""

from __future__ import annotations

import json
import socket  # noqa: TID251 what is looked for has to be there
import sys

import pytest

from reader.commands import traces
from reader.model.text import Lang


@pytest.mark.parametrize(
    ("lang", "said"),
    [(Lang.JA, "できた      窓が開く"), (Lang.EN, "ok        The window opens")],
)
def test_each_trial_is_a_line(engawa, window, tmp_path, lang, said):
    answer = engawa("prove", str(tmp_path), lang=lang)
    assert said in answer.out.splitlines()
    assert window.walked == [(tmp_path, lang)]


def test_a_trial_that_fails_is_told_and_ends_in_a_sentence(engawa, window, tmp_path):
    window.opens = False
    answer = engawa("prove", str(tmp_path))
    assert "FAILED    The window opens" in answer.out
    assert answer.code == 1
    assert "promised" in answer.err


def test_programs_are_told_the_trials_and_the_modules(engawa, tmp_path):
    answer = json.loads(engawa("prove", str(tmp_path), "--json").out)
    assert answer["trials"][0] == {"what": "The window opens", "held": True}
    assert "json" in answer["modules"]


def test_a_folder_that_is_not_there_is_asked_for(engawa, window, tmp_path):
    answer = engawa("prove", str(tmp_path / "nowhere"))
    assert answer.code == 1
    assert "folder" in answer.err
    assert window.walked == []


def test_where_no_window_can_be_opened_it_says_so(engawa, tmp_path):
    assert engawa("prove", str(tmp_path), shown_in=None).code == 1


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell")
def test_a_socket_that_leads_out_is_seen_and_one_that_does_not_is_not():
    before = traces.sockets()
    inner, other = socket.socketpair()
    with inner, other, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as outer:
        outer.bind(("127.0.0.1", 0))  # nothing is sent
        assert len(traces.sockets()) == len(before) + 1
    assert traces.sockets() == before


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell")
def test_a_library_of_a_network_is_seen():
    assert any(name.startswith("_socket") for name in traces.libraries())
