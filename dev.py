"""Sets Engawa up in this folder, then opens it (``python3 dev.py read``), checks or bundles it."""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import importlib.util
import json
import locale
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

if sys.version_info < (3, 11):  # said before anything below needs the newer Python
    sys.exit(
        "Engawa には Python 3.11 以上が必要です。新しい Python で dev.py を実行してください。\n"
        "Engawa needs Python 3.11 or newer: please run dev.py with a newer Python."
    )

QT_PACKAGES = [  # what Qt loads from the system, on Debian and its relatives
    "libgl1", "libegl1", "libxkbcommon0", "libglib2.0-0", "libfontconfig1", "libdbus-1-3",
    "libxcb-cursor0", "libxkbcommon-x11-0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0",
]  # fmt: skip
FONT_PACKAGE = "fonts-morisawa-bizud-gothic"
CAUSES = {  # what a tool or the system prints, and what that means, in both languages
    r"no space left|not enough space|disk quota|errno 28": (
        "ディスクの空きが足りません。2 GB ほど空けてから、もう一度実行してください。",
        "The disk is full. Please free about 2 GB and run this again.",
    ),
    r"do not match the hashes": (
        "届いた部品が記録と違うため、使いませんでした。時間をおいて、もう一度実行してください。",
        "A download differs from its recorded hash, so it was not used. Please try again later.",
    ),
    r"ensurepip": (
        "Python の venv がありません。Debian や Ubuntu では python3-venv を入れてください。",
        "Python's venv is missing. On Debian or Ubuntu, please install python3-venv.",
    ),
    r"permission denied|read-only file system|errno (1|13|30)\b": (
        "このフォルダーに書き込めません。書き込める場所に移して、もう一度実行してください。",
        "This folder cannot be written to. Please move it to one that can be, and run this again.",
    ),
    r"name resolution|newconnectionerror|failed to establish|getaddrinfo|proxyerror|timed out"
    r"|network is unreachable|connection refused|could not find a version": (
        "部品を取りに行けませんでした。ネットワークにつないで、もう一度実行してください。",
        "The parts could not be fetched. Please connect to a network and run this again.",
    ),
}


class SetupError(Exception):
    """The end of a command, with all that a tool printed."""


class House(NamedTuple):
    """One checkout and the person before it: where things lie, and which language to speak."""

    root: Path
    japanese: bool

    @property
    def build(self) -> Path:
        """What set-up makes: fonts, translations, the collection and its index."""
        return self.root / "build"

    def tool(self, name: str) -> str:
        """The path of a command of the environment."""
        windows = os.name == "nt"
        folder = self.root / ".venv" / ("Scripts" if windows else "bin")
        return str(folder / (name + ".exe" * windows))

    def say(self, ja: str, en: str) -> None:
        """One calm line, beside the output so that the output stays clean."""
        print(ja if self.japanese else en, file=sys.stderr, flush=True)


class Step(NamedTuple):
    """One part of set-up, done again only when ``state`` differs from the last time."""

    name: str
    ja: str
    state: Callable[[House], str]
    work: Callable[[House], object]


class Typeface(NamedTuple):
    """A typeface that set-up brings: ``files`` are names with the SHA-256 of all we accept.

    ``sources`` are shell commands that lay the files and their licence into an empty folder,
    ``without`` is what is said where none of them does.
    """

    files: Mapping[str, Sequence[str]]
    sources: Sequence[str]
    licence: str
    without: tuple[str, str]


def on_npm(name: str, version: str) -> str:
    """The command for a package of fonts on npm."""
    archive = f"expo-google-fonts-{name}-{version}.tgz"
    pack = f"npm pack --fetch-retries=0 @expo-google-fonts/{name}@{version}"
    return f"{pack} && tar xzf {archive}"


ON_PYPI = "pip install --quiet --retries=0 --no-deps --only-binary=:all: --target=."
FONT_LICENCES = ("LICENSE_FONT", f"{FONT_PACKAGE}/copyright", "LICENSE")  # the first there is
BIZ_UDPGOTHIC = Typeface(
    {  # as Debian has them, then as npm has them
        "BIZUDPGothic-Regular.ttf": [
            "8d4fd9568ad662d9eb1bc8ca8663dcd76a6336373e3e3f32d634978db4c7388e",
            "22f41ce68f1ce62477ca4ec1e2c0c400cc545ddff31d713e8edf87808614aeb2",
        ],
        "BIZUDPGothic-Bold.ttf": [
            "4148bfdc5da1f32b9e20b2ca25c26da409f4594b8c31da8d3f0d04628793adc4",
            "1a995936e0f9de8a7c142c97cdb679e7087e89c13e663f946cd047f4283cedf8",
        ],
    },
    (
        f"cp -r /usr/share/fonts/truetype/bizud-gothic /usr/share/doc/{FONT_PACKAGE} .",
        f"apt-get -qq download {FONT_PACKAGE} && dpkg-deb -x {FONT_PACKAGE}_*.deb .",
        on_npm("biz-udpgothic", "0.4.2"),
    ),
    "LICENCE.txt",
    (
        "  BIZ UDPゴシックを取得できないため、システムの日本語フォントを使います。",
        "  BIZ UDPGothic could not be fetched: the system's Japanese font will be used.",
    ),
)
ATKINSON = Typeface(
    {  # as PyPI has them, then as npm has them
        "AtkinsonHyperlegible-Regular.ttf": [
            "7fb917c89019896d0b52ee84b7cbb3304c18cb90b19a62f5e32712bd23e97669",
            "752bace0a9820236f24d65d680ac07aeb543c92dd903c871e09f6627261b812f",
        ],
        "AtkinsonHyperlegible-Bold.ttf": [
            "5a3b0c8cc8ca545155150b4512a1fa248298df121c50d6557e651e61fbdab92f",
            "9ebfea858a99e61e2fc299d194ba55b87de4884094f86fdcb6fa0d510b9d77da",
        ],
    },
    (f"{ON_PYPI} fontpkg-atkinson-hyperlegible==1.6", on_npm("atkinson-hyperlegible", "0.4.1")),
    "LICENCE-Atkinson.txt",
    (
        "  Atkinson Hyperlegible を取得できないため、設定の英字の項目は出ません。",
        "  Atkinson Hyperlegible could not be fetched: the settings will not offer it.",
    ),
)
TYPEFACES = (BIZ_UDPGOTHIC, ATKINSON)


def speaks_japanese(environment: Mapping[str, str], system: str | None) -> bool:
    """Whether to speak Japanese: the environment's wish first, then the system's locale."""
    wishes = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next((wish for wish in wishes if wish), system or "").lower().startswith("ja")


def cause(printed: str) -> tuple[str, str] | None:
    """What a tool's words mean, or None where nobody foresaw them."""
    means = (said for signs, said in CAUSES.items() if re.search(signs, printed, re.IGNORECASE))
    return next(means, None)


def missing_packages(wanted: Iterable[str], listing: str) -> list[str]:
    """Which packages are absent, given dpkg's lines of ``status|name|what it provides``."""
    present = set()
    for status, name, provides in (line.split("|", 2) for line in listing.splitlines()):
        if status.startswith("ii"):
            present |= {name, *(part.split()[0] for part in provides.split(",") if part.strip())}
    return [name for name in wanted if name not in present]


def contents(*files: Path) -> str:
    """A hash over the bytes of files; for the few that decide what is installed."""
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in files)).hexdigest()


def stats(*places: Path) -> str:
    """A hash over names, sizes and times; quick enough to look at everything at each start."""
    files = (path for place in places for path in (place, *place.rglob("*")) if path.is_file())
    seen = sorted((str(path), path.stat()) for path in files if path.suffix != ".pyc")
    lines = "".join(f"{path}|{stat.st_size}|{stat.st_mtime_ns}\n" for path, stat in seen)
    return hashlib.sha256(lines.encode()).hexdigest()


def run(house: House, *command: str, **more: str) -> str:
    """Run a tool silently and return what it printed; SetupError holds it where it failed."""
    result = subprocess.run(
        command, cwd=house.root, env=os.environ | more, check=False, encoding="utf-8",
        errors="replace", stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )  # fmt: skip
    if result.returncode:
        raise SetupError(result.stdout)
    return result.stdout


def superuser_shell(house: House, names: str) -> list[str]:
    """How to install: as root at once, else with the person's yes; nothing where it is a no."""
    if os.geteuid() == 0:
        return ["sh", "-c"]
    if not (sys.stdin.isatty() and shutil.which("sudo")):
        return []
    house.say(
        f"次のパッケージを入れますか: {names} [y/N]", f"Install these packages: {names} [y/N]"
    )
    return ["sudo", "sh", "-c"] if input().strip().lower() in ("y", "yes") else []


def install_packages(house: House, *wanted: str) -> None:
    """On Debian and its relatives, install what is missing, or name it: work goes on either way."""
    if not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        return
    listing = run(house, "dpkg-query", "-W", "-f=${db:Status-Abbrev}|${Package}|${Provides}\n")
    names = " ".join(missing_packages(wanted, listing))
    shell = superuser_shell(house, names) if names else []
    # The lists may be empty, or so old that they name files that are gone: then update and retry.
    install = f"apt-get -qq install -y --no-install-recommends {names}"
    with contextlib.suppress(SetupError):
        if shell:
            script = f"{install} || (apt-get -qq update && {install})"
            run(house, *shell, script, DEBIAN_FRONTEND="noninteractive")
            return
    if names:
        by_hand = f"apt-get install {names}"
        house.say(f"足りないパッケージがあります: {by_hand}", f"Packages are missing: {by_hand}")


def system_packages() -> list[str]:
    """What Debian must bring: Qt's libraries, the font, and venv where Python lacks it."""
    bare = importlib.util.find_spec("ensurepip") is None
    return [*QT_PACKAGES, FONT_PACKAGE, *[f"python3.{sys.version_info.minor}-venv"] * bare]


def environment(house: House) -> str:
    """Which environment this is: it survives neither a move nor a change of its Python."""
    made = house.root / ".venv" / "pyvenv.cfg"
    when = made.stat().st_mtime_ns if made.exists() else 0
    return f"{house.root} {Path(house.tool('python')).resolve()} {when}"


def pip_install(house: House, *arguments: str) -> None:
    """Install into the environment."""
    pip = (house.tool("python"), "-m", "pip", "install", "--quiet", "--no-input")
    run(house, *pip, *arguments, PIP_DISABLE_PIP_VERSION_CHECK="1")


def pinned(*names: str) -> tuple[Callable[[House], str], Callable[[House], object]]:
    """The state and the work of installing requirement files, all hashed, wheels only."""

    def files(house: House) -> list[Path]:
        return [house.root / "requirements" / name for name in names]

    def work(house: House) -> None:
        options = [f"--requirement={path}" for path in files(house)]
        pip_install(house, "--require-hashes", "--only-binary=:all:", *options)

    return lambda house: contents(*files(house)) + environment(house), work


def fonts_in(folder: Path, face: Typeface) -> dict[str, Path]:
    """The files of a typeface anywhere in a folder, by name; any with other bytes is not one."""
    names = {digest: name for name, digests in face.files.items() for digest in digests}
    found = ((contents(path), path) for path in folder.rglob("*.ttf"))
    return {names[digest]: path for digest, path in found if digest in names}


def pick_font(folder: Path, face: Typeface, target: Path) -> bool:
    """Copy a typeface and its licence out of a folder; False where not all of it is there."""
    found = fonts_in(folder, face)
    licences = [path for name in FONT_LICENCES for path in folder.rglob(name)]
    if found.keys() != face.files.keys() or not licences:
        return False
    target.mkdir(parents=True, exist_ok=True)
    for name, path in found.items():
        shutil.copyfile(path, target / name)
    shutil.copyfile(licences[0], target / face.licence)
    return True


def fetch_font(house: House, face: Typeface) -> bool:
    """Bring one typeface into build/fonts, unless it is there."""
    target = house.build / "fonts"
    if fonts_in(target, face).keys() == face.files.keys():
        return True
    tools = Path(house.tool("pip")).parent
    path = os.pathsep.join((str(tools), os.environ.get("PATH", "")))
    for script in face.sources:
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(
                script, shell=True, check=False, cwd=folder, capture_output=True,
                env=os.environ | {"PATH": path},
            )  # fmt: skip
            if pick_font(Path(folder), face, target):
                return True
    return False


def fetch_fonts(house: House) -> None:
    """Bring the typefaces, or say what the reader does without one."""
    for face in TYPEFACES:
        if not fetch_font(house, face):
            house.say(*face.without)


def font_state(house: House) -> str:
    """Which typefaces are wanted, and what is there of them."""
    return " ".join(
        [stats(house.build / "fonts"), *(name for face in TYPEFACES for name in face.files)]
    )


def compile_translations(house: House) -> None:
    """Compile the interface's translations."""
    target = house.build / "i18n"
    target.mkdir(parents=True, exist_ok=True)
    # Qt's tool finds its own libraries through /proc, which a bare chroot does not have.
    found = (house.root / ".venv").glob("lib/python3*/site-packages/PySide6/Qt/lib")
    libraries = ":".join(map(str, found))
    for source in sorted((house.root / "resources/i18n").glob("*.ts")):
        made = target / source.with_suffix(".qm").name
        lrelease = (house.tool("pyside6-lrelease"), "-silent", str(source), "-qm", str(made))
        run(house, *lrelease, LD_LIBRARY_PATH=libraries)


def collection_state(house: House) -> str:
    """What the collection is made of (everything but the window), and what was made of it."""
    rooms = (place for place in (house.root / "reader").glob("*") if place.name != "ui")
    made = (house.build / "collection", house.build / "index")
    return stats(house.root / "articles", house.root / "resources", *rooms, *made)


STEPS = (
    Step("system packages", "システムのパッケージ", lambda _: " ".join(system_packages()),
         lambda house: install_packages(house, *system_packages())),
    Step("Python environment", "Python の環境", environment,
         lambda house: run(house, sys.executable, "-m", "venv", "--clear", ".venv")),
    Step("libraries", "ライブラリ", *pinned("reader.txt", "author.txt")),
    Step("Engawa itself", "Engawa 本体",
         lambda house: contents(house.root / "pyproject.toml") + environment(house),
         lambda house: pip_install(house, "--no-deps", "--no-build-isolation", "-e", ".")),
    Step("fonts", "書体", font_state, fetch_fonts),
    Step("interface languages", "画面の言葉",
         lambda house: stats(house.root / "resources/i18n", house.build / "i18n"),
         compile_translations),
    Step("collection and index", "読みものと索引", collection_state,
         lambda house: run(house, house.tool("engawa"), "build", "--shipped")),
)  # fmt: skip
TOOLS = Step("tools for checking", "検査の道具", *pinned("reader.txt", "author.txt", "develop.txt"))


def prepare(house: House, *steps: Step) -> None:
    """Do what is not done yet, a line for each step; a second time does and says nothing."""
    stamp = house.build / "setup.json"
    done: dict[str, str] = {}
    with contextlib.suppress(OSError, TypeError, ValueError):
        done = dict(json.loads(stamp.read_text(encoding="utf-8")))
    for step in steps:
        if done.get(step.name) == step.state(house):
            continue
        house.say(f"準備: {step.ja}", f"Setting up: {step.name}")
        step.work(house)
        done[step.name] = step.state(house)
        stamp.parent.mkdir(exist_ok=True)
        stamp.write_text(json.dumps(done, indent=1), encoding="utf-8")


def read(house: House, _: argparse.Namespace) -> int:
    """Set up and become the reader, which reads in the terminal where there is no screen."""
    prepare(house, *STEPS)
    engawa = house.tool("engawa")
    if os.name == "posix":  # nothing of this script stays behind
        os.execv(engawa, [engawa])
    return subprocess.call([engawa])


def setup(house: House, _: argparse.Namespace) -> int:
    """Set up and stop."""
    prepare(house, *STEPS)
    house.say("準備ができています。", "Everything is set up.")
    return 0


def checks(house: House) -> dict[str, Sequence[str]]:
    """Every check: its name and its command."""
    python = (house.tool("python"), "-m")
    return {
        "ruff check": (*python, "ruff", "check", "."),
        "ruff format": (*python, "ruff", "format", "--check", "."),
        "mypy": (*python, "mypy", "--strict", "reader", "dev.py"),
        "lint-imports": (house.tool("lint-imports"),),
        "engawa check": (house.tool("engawa"), "check"),
        "pytest": (*python, "pytest"),
    }


def test(house: House, _: argparse.Namespace) -> int:
    """Set up and run every check, to the end even where one fails."""
    prepare(house, *STEPS, TOOLS)
    if sys.platform == "linux":
        install_packages(house, "strace")  # a journey is watched with it
    failed = []
    for name, command in checks(house).items():
        start = time.monotonic()
        result = subprocess.run(
            command, cwd=house.root, check=False, stderr=subprocess.STDOUT,
            stdout=None if name == "pytest" else subprocess.PIPE,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"},
        )  # fmt: skip
        if result.returncode:
            failed.append(name)
            sys.stdout.buffer.write(result.stdout or b"")
        mark = "FAILED" if result.returncode else "ok    "
        print(f"{mark} {name}  {time.monotonic() - start:.1f} s", flush=True)
    if failed:
        house.say(f"通らなかった検査: {', '.join(failed)}", f"Failed: {', '.join(failed)}")
    return 1 if failed else 0


def bundle(house: House, _: argparse.Namespace) -> int:
    """Set up and freeze the program into dist/engawa."""
    prepare(house, *STEPS, TOOLS)
    if sys.base_prefix == "/usr":  # Debian keeps what a bundle carries in packages of their own
        install_packages(house, "binutils", f"libpython3.{sys.version_info.minor}")
    work = ("--distpath", "dist", "--workpath", "build/pyinstaller")
    run(house, house.tool("python"), "-m", "PyInstaller", "--noconfirm", *work, "build_app.spec")
    house.say("dist/engawa ができました。", "Made dist/engawa.")
    return 0


def prove(house: House, _: argparse.Namespace) -> int:
    """Try every promise of docs/privacy.md on source and bundle, and print a table."""
    if sys.platform == "linux":
        install_packages(house, "strace")
    bundle(house, _)
    command = (house.tool("python"), "-m", "tests.prove")
    screen = {} if os.environ.get("DISPLAY") else {"QT_QPA_PLATFORM": "offscreen"}
    return subprocess.call(command, cwd=house.root, env=os.environ | screen)


def bench(house: House, arguments: argparse.Namespace) -> int:
    """Set up and measure."""
    prepare(house, *STEPS, TOOLS)
    command = [house.tool("python"), "-m", f"tests.benchmarks.{arguments.name}"]
    flags = ("json", "markdown", "peers")
    options = [f"--{name}" for name in flags if getattr(arguments, name)]
    files = {"--corpus": arguments.corpus, "--queries": arguments.queries}
    for option, file in files.items():
        if file is not None:  # named from where the person stands, who need not stand here
            options += [option, str(file.resolve())]
    return subprocess.call([*command, *options], cwd=house.root)


def fuzz(house: House, arguments: argparse.Namespace) -> int:
    """Set up and feed the reader hostile inputs: a million, or each door for some seconds."""
    prepare(house, *STEPS, TOOLS)
    given = {name: getattr(arguments, name) for name in ("seconds", "inputs", "target", "seed")}
    options = [f"--{name}={value}" for name, value in given.items() if value is not None]
    return subprocess.call([house.tool("python"), "-m", "tests.fuzz", *options], cwd=house.root)


def parser() -> argparse.ArgumentParser:
    """The commands of this script."""
    found = argparse.ArgumentParser(prog="dev.py", description=__doc__)
    commands = found.add_subparsers(required=True, metavar="COMMAND")
    for command in (read, test, setup, bundle, prove, fuzz, bench):
        one = commands.add_parser(command.__name__, help=command.__doc__)
        one.set_defaults(command=command)
        if command is fuzz:
            for name in ("seconds", "inputs", "seed"):
                one.add_argument(f"--{name}", type=int, metavar="N")
            one.add_argument("--target", help="a file of tests/fuzz/targets, without .py")
    one.add_argument("name", help="a file of tests/benchmarks, without .py, or search")
    one.add_argument("--json", action="store_true", help="print one JSON object")
    one.add_argument("--markdown", action="store_true", help="search: as docs/search.md has it")
    one.add_argument("--peers", action="store_true", help="page, search: beside others as well")
    one.add_argument("--corpus", type=Path, help="search: paragraphs as JSON lines (.jsonl, .xz)")
    one.add_argument("--queries", type=Path, help="search: queries as JSON lines (.jsonl, .xz)")
    return found


def main() -> int:
    """Run one command; whatever goes wrong is told in a sentence."""
    japanese = speaks_japanese(os.environ, locale.getlocale()[0])
    house = House(Path(__file__).resolve().parent, japanese)
    arguments = parser().parse_args()
    try:
        code: int = arguments.command(house, arguments)
    except (SetupError, OSError) as error:
        known = cause(str(error))
        if not known:
            print(str(error)[-4000:], file=sys.stderr)
        house.say(
            *known or ("途中で止まりました。理由は上にあります。", "This stopped: see above.")
        )
        return 1
    except KeyboardInterrupt:
        return 130
    return code


if __name__ == "__main__":
    sys.exit(main())
