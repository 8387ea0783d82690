"""What dev.py decides before it touches anything: language, screen, packages, what to do again."""

from __future__ import annotations

import ast
import hashlib
import re
import sys
import tomllib
from pathlib import Path

import pytest

import dev

ROOT = Path(dev.__file__).parent
REQUIREMENTS = ROOT / "requirements"


@pytest.fixture
def house(tmp_path):
    return dev.House(tmp_path, japanese=False)


@pytest.mark.parametrize(
    ("environment", "system", "expected"),
    [
        ({"LANG": "ja_JP.UTF-8"}, None, True),
        ({"LANG": "en_GB.UTF-8"}, "ja_JP", False),
        ({"LC_ALL": "ja_JP.UTF-8", "LANG": "C"}, None, True),
        ({"LC_ALL": "", "LANG": "ja"}, None, True),
        ({}, "Japanese_Japan", True),
        ({}, None, False),
    ],
)
def test_the_environment_speaks_before_the_system(environment, system, expected):
    assert dev.speaks_japanese(environment, system) is expected


@pytest.mark.parametrize(
    ("printed", "part"),
    [
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("[Errno 13] Permission denied: 'build'", "cannot be written"),
        ("The virtual environment was not created because ensurepip is not available", "venv"),
        ("Failed to establish a new connection: Temporary failure in name resolution", "network"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "hash"),
    ],
)
def test_a_foreseen_failure_is_told_in_one_sentence(printed, part):
    japanese, english = dev.cause(printed)
    assert part in english
    assert japanese.endswith("。")


def test_an_unforeseen_failure_is_not_explained_away():
    assert dev.cause("SyntaxError: invalid syntax") is None
    assert dev.cause("[Errno 131] State not recoverable") is None


def test_a_package_under_its_new_name_counts_as_installed():
    listing = (
        "ii |libglib2.0-0t64|libglib2.0-0 (= 2.84.4-3)\n"
        "ii |libgl1|\n"
        "rc |libegl1|\n"
        "ii |some-driver|libgl-any, libegl-vendor\n"
    )
    wanted = ["libgl1", "libegl1", "libglib2.0-0", "libdbus-1-3"]
    assert dev.missing_packages(wanted, listing) == ["libegl1", "libdbus-1-3"]


@pytest.fixture
def debian(tmp_path, monkeypatch):
    """A system with only libgl1, whose apt-get notes its calls and fails until it has updated."""
    tools = tmp_path / "bin"
    tools.mkdir()
    calls = tmp_path / "calls"
    scripts = {
        "dpkg-query": "echo 'ii |libgl1|'",
        "apt-get": f'echo "$@" >> {calls}; [ "$2" = update ] || grep -q update {calls}',
    }
    for name, script in scripts.items():
        (tools / name).write_text(f"#!/bin/sh\n{script}\n")
        (tools / name).chmod(0o755)
    calls.touch()
    monkeypatch.setenv("PATH", f"{tools}:/usr/bin:/bin")
    return calls


def test_root_gets_what_is_missing_even_with_empty_lists(house, debian, monkeypatch, capsys):
    monkeypatch.setattr("os.geteuid", lambda: 0)
    dev.install_packages(house, "libgl1", "libegl1")
    install = "-qq install -y --no-install-recommends libegl1"
    assert debian.read_text().splitlines() == [install, "-qq update", install]
    assert capsys.readouterr().err == ""


def test_without_root_and_terminal_the_missing_is_only_named(house, debian, monkeypatch, capsys):
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    dev.install_packages(house, "libgl1", "libegl1")
    assert debian.read_text() == ""
    assert capsys.readouterr().err == "Packages are missing: apt-get install libegl1\n"


def test_a_tool_that_fails_hands_over_what_it_printed(house):
    with pytest.raises(dev.SetupError, match="no space left"):
        dev.run(house, sys.executable, "-c", "import sys; sys.exit('no space left on device')")


def test_a_tool_that_works_gives_its_output_and_its_environment(house):
    script = "import os; print(os.environ['ENGAWA_WORD'])"
    assert dev.run(house, sys.executable, "-c", script, ENGAWA_WORD="縁側").strip() == "縁側"


def test_a_second_setup_does_and_says_nothing(house, capsys):
    done = []
    step = dev.Step("one thing", "ひとつ", lambda _: "same", done.append)
    dev.prepare(house, step)
    capsys.readouterr()
    dev.prepare(house, step)
    assert done == [house]
    assert capsys.readouterr() == ("", "")


def test_only_what_changed_is_done_again(house):
    source = house.root / "source"
    source.write_text("before")
    done = []
    steps = (
        dev.Step("kept", "そのまま", lambda _: "same", lambda _: done.append("kept")),
        dev.Step("new", "新しい", lambda _: dev.contents(source), lambda _: done.append("new")),
    )
    dev.prepare(house, *steps)
    source.write_text("after")
    dev.prepare(house, *steps)
    assert done == ["kept", "new", "new"]


def test_a_step_that_failed_is_tried_again(house):
    def work(_):
        raise dev.SetupError("no network")

    step = dev.Step("network", "通信", lambda _: "same", work)
    for _ in range(2):
        with pytest.raises(dev.SetupError):
            dev.prepare(house, step)


@pytest.mark.parametrize("damage", ["", "{", "[1]", "null"])
def test_a_damaged_stamp_only_means_doing_it_again(house, damage):
    house.build.mkdir()
    (house.build / "setup.json").write_text(damage)
    done = []
    dev.prepare(house, dev.Step("one thing", "ひとつ", lambda _: "same", done.append))
    assert done == [house]


def test_a_changed_a_new_and_a_lost_file_are_noticed(tmp_path):
    page = tmp_path / "articles" / "page.md"
    page.parent.mkdir()
    page.write_text("one")
    seen = {dev.stats(tmp_path)}
    page.write_text("three")
    seen.add(dev.stats(tmp_path))
    (page.parent / "more.md").write_text("")
    seen.add(dev.stats(tmp_path))
    page.unlink()
    seen.add(dev.stats(tmp_path))
    assert len(seen) == 4


def test_compiled_python_is_not_a_change(tmp_path):
    before = dev.stats(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "model.cpython-311.pyc").write_bytes(b"")
    assert dev.stats(tmp_path) == before


def test_a_changed_window_does_not_publish_the_collection_again(house):
    for name in ("ui", "pack"):
        (house.root / "reader" / name).mkdir(parents=True)
    before = dev.collection_state(house)
    (house.root / "reader" / "ui" / "window.py").write_text("")
    assert dev.collection_state(house) == before
    (house.root / "reader" / "pack" / "write.py").write_text("")
    assert dev.collection_state(house) != before


def test_a_lost_index_publishes_the_collection_again(house):
    index = house.build / "index" / "segment"
    index.parent.mkdir(parents=True)
    index.write_bytes(b"words")
    before = dev.collection_state(house)
    index.unlink()
    assert dev.collection_state(house) != before


def sum_of(text):
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.fixture
def face():
    """A typeface of two files, which a script of the system lays out; one has two versions."""
    return dev.Typeface(
        {"one.ttf": [sum_of("old one"), sum_of("one")], "two.ttf": [sum_of("two")]},
        ["exit 1", "printf one > a.ttf; printf two > b.ttf; printf free > LICENSE; date >> $CALLS"],
        "LICENCE-face.txt",
        ("  ありません。", "  It is not there."),
    )


@pytest.fixture
def calls(tmp_path, monkeypatch):
    """Where the script notes that it has run."""
    calls = tmp_path / "calls"
    calls.touch()
    monkeypatch.setenv("CALLS", str(calls))
    return calls


def test_all_files_of_a_typeface_are_taken_with_their_licence(tmp_path, face):
    package = tmp_path / "package"
    package.mkdir()
    (package / "Face_400Regular.ttf").write_text("one")
    (package / "Face-Bold.ttf").write_text("two")
    (package / "Face-Italic.ttf").write_text("three")
    (package / "LICENSE").write_text("the licence of the package around it")
    (package / "LICENSE_FONT").write_text("Open Font License")
    target = tmp_path / "build" / "fonts"
    assert dev.pick_font(package, face, target)
    taken = {path.name: path.read_text() for path in target.iterdir()}
    licence = {"LICENCE-face.txt": "Open Font License"}
    assert taken == {"one.ttf": "one", "two.ttf": "two"} | licence


def test_a_font_with_another_hash_is_refused(tmp_path, face):
    (tmp_path / "one.ttf").write_text("one")
    (tmp_path / "two.ttf").write_text("altered")
    (tmp_path / "LICENSE").write_text("Open Font License")
    target = tmp_path / "build" / "fonts"
    assert not dev.pick_font(tmp_path, face, target)
    assert not target.exists()


def test_a_font_without_its_licence_is_refused(tmp_path, face):
    (tmp_path / "one.ttf").write_text("one")
    (tmp_path / "two.ttf").write_text("two")
    assert not dev.pick_font(tmp_path, face, tmp_path / "build" / "fonts")


def test_fonts_come_from_the_first_source_that_has_them(house, face, calls, monkeypatch, capsys):
    monkeypatch.setattr(dev, "TYPEFACES", (face,))
    dev.fetch_fonts(house)
    taken = {path.name for path in (house.build / "fonts").iterdir()}
    assert taken == {"one.ttf", "two.ttf", "LICENCE-face.txt"}
    assert calls.read_text().count("\n") == 1
    assert capsys.readouterr() == ("", "")


def test_fonts_that_are_there_are_not_fetched_again(house, face, calls):
    assert dev.fetch_font(house, face)
    assert dev.fetch_font(house, face)
    assert calls.read_text().count("\n") == 1


def test_without_a_font_setup_says_one_line_and_goes_on(house, face, monkeypatch, capsys):
    nowhere = face._replace(sources=["exit 1", "printf one > a.ttf"])
    monkeypatch.setattr(dev, "TYPEFACES", (nowhere,))
    dev.fetch_fonts(house)
    assert capsys.readouterr().err == "  It is not there.\n"
    assert not (house.build / "fonts").exists()


def test_a_typeface_that_is_newly_wanted_is_fetched_where_the_others_are(house, face, monkeypatch):
    monkeypatch.setattr(dev, "TYPEFACES", ())
    before = dev.font_state(house)
    monkeypatch.setattr(dev, "TYPEFACES", (face,))
    assert dev.font_state(house) != before


@pytest.mark.parametrize("face", dev.TYPEFACES, ids=lambda face: next(iter(face.files)))
def test_every_font_is_known_by_its_hash_and_its_source_by_its_version(face):
    assert all(re.fullmatch("[0-9a-f]{64}", digest) for d in face.files.values() for digest in d)
    assert all("://" not in source for source in face.sources)
    packages = [source for source in face.sources if "npm" in source or "pip" in source]
    assert packages
    assert all(re.search(r"(@|==)\d+(\.\d+)+", source) for source in packages)


def test_an_older_python_can_read_as_far_as_the_sentence_for_it():
    source = Path(dev.__file__).read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 7))
    assert source.index("sys.exit(\n") < source.index("class ")


def requirement_lines(name):
    lines = (REQUIREMENTS / name).read_text(encoding="utf-8").splitlines()
    bare = (line.partition("  #")[0].strip() for line in lines)
    return [line for line in bare if line and not line.startswith(("#", "-"))]


def test_the_distribution_asks_for_what_the_reader_runs_with():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert requirement_lines("reader.in") == project["dependencies"]


@pytest.mark.parametrize("name", ["reader", "author", "develop"])
def test_everything_asked_for_is_pinned_by_hash(name):
    text = (REQUIREMENTS / f"{name}.txt").read_text(encoding="utf-8")
    pins = re.findall(
        r"^([a-z0-9._-]+)==\S+.*\\\n    --hash=sha256:[0-9a-f]{64}", text, re.MULTILINE
    )
    asked = [re.split("[=<>]", line)[0] for line in requirement_lines(f"{name}.in")]
    assert {word.lower().replace("_", "-") for word in asked} <= set(pins)
    assert len(pins) == len(re.findall(r"^\w", text, re.MULTILINE))


@pytest.mark.parametrize("path", sorted(REQUIREMENTS.iterdir()), ids=lambda path: path.name)
def test_no_requirement_names_an_address_or_a_folder_of_one_machine(path):
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"://|file:|index-url|find-links|(^|\s)/\w+/", text)
