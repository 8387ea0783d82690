"""A small sound folder of an author, as a fixture of every test that needs one."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from reader.content import check, load
from reader.model.collection import Collection, Problem

TOPICS = """\
[[topic]]
id = "living"
title = { ja = "くらす", en = "Living" }
line = { ja = "家での一日", en = "Days at home" }

[[topic]]
id = "sources"
title = { ja = "もとの資料", en = "Sources" }
line = { ja = "資料の紹介", en = "What we read" }
"""

COLLECTION = """\
id = "small"
title = { ja = "小さな本棚", en = "A small shelf" }
version = "2026.11.22"
licence = "CC BY 4.0"
issuer = { ja = "図書館", en = "A library" }
"""

SOURCES = """\
[[source]]
id = "s01"
title = { ja = "ある記事", en = "An article" }
publisher = { ja = "ある新聞", en = "A newspaper" }
date = "2023-03-31"
address = "https://example.org/a"
basis = "full"
confidence = "verified"
remark = { ja = "", en = "" }

[[source]]
id = "survey"
title = { ja = "調査", en = "A survey" }
publisher = { ja = "", en = "" }
date = "2022"
address = ""
basis = "part"
confidence = "secondary"
remark = { ja = "抜粋を見ました。", en = "We saw a part." }
"""

TERMS = """\
[[term]]
id = "ibasho"
ja = "居場所"
kana = "いばしょ"
romaji = "ibasho"
en = "a place to be"
definition = { ja = "そのままいてよい場所。", en = "A place where one may be." }
variants = ["フリースペース"]
hurtful = []
section = "places"
confidence = "known"
"""

NATIONAL = """\
[[desk]]
id = "ambulance"
kind = "emergency"
name = { ja = "救急", en = "Ambulance" }
for_whom = { ja = "急なとき", en = "In an emergency" }
page = "https://example.org/119"
as_of = "2026-07-26"
confidence = "secondary"
remark = { ja = "", en = "" }
channels = [
    { kind = "phone", value = "119", hours = { ja = "24時間", en = "24 hours" } },
]
"""

CENTRES = """\
[[desk]]
id = "centre-sapporo"
kind = "centre"
name = { ja = "札幌の窓口", en = "Sapporo desk" }
for_whom = { ja = "本人と家族", en = "People and families" }
prefecture = "北海道"
municipality = "011002"
page = "https://example.org/sapporo"
as_of = "2025-03"
confidence = "verified"
remark = { ja = "", en = "" }
channels = [{ kind = "mail", value = "desk@example.org" }]
"""

MUNICIPAL = """\
# 出典 / Source
prefecture,municipality_code,municipality,municipality_kana,kind,name,phone,email,official_page,as_of
北海道,011002,札幌市,さっぽろし,city_hall,札幌市役所,011-211-2111,,https://example.org/s,2026-07-27
北海道,011002,札幌市,さっぽろし,self_reliance,ステップ,011-221-1766,step@example.org,https://example.org/t,2026-07-27
北海道,012025,函館市,はこだてし,city_hall,函館市役所,0138-21-3111,,https://example.org/h,2026-07-26
"""

ATTRIBUTION = 'ja = "出典の表示"\nen = "Source of the table"\n'

THEME = """\
name = { ja = "紙", en = "Paper" }
order = 1
dark = false

[colours]
ground = "#faf7f0"
surface = "#fffdf8"
ink = "#2b2a27"
muted = "#6a655b"
accent = "#46623f"
line = "#e5decf"
edge = "#8b8372"
soft = "#f1ecdf"
match = "#f4e4a4"
chosen = "#e7ebdd"
mark_1 = "#bfe0c6"
mark_2 = "#d6eafa"
mark_3 = "#dccdf2"
reading = "#4c483f"
"""

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>\n'

DAY_JA = """\
+++
title = "家での一日"
summary = "小さな一日の話です。"
audience = ["self"]
related = ["s01-piece"]
reviewed = 2026-11-22
+++

{居場所|い.ば.しょ}という[言葉](word:ibasho)があります。

## 数えてみる

調査では、15〜39歳の8人が答えました[^survey][^s01]。

![朝の窓](window.svg)

::: copy
今日は休みます。
:::
"""

DAY_EN = """\
+++
title = "A day at home"
summary = "A small day."
audience = ["self"]
related = ["s01-piece"]
reviewed = 2026-11-22
+++

There is a word, [ibasho](word:ibasho).

## Counting

In a survey, 8 people aged 15 to 39 answered.[^survey][^s01]

![A window in the morning](window.svg)

::: copy
I am resting today.
:::
"""

PIECE_JA = """\
+++
title = "ある記事について"
summary = "記事の紹介です。"
audience = ["all"]
reviewed = 2026-11-22
piece_of = "s01"
related = ["day"]
+++

[一日](page:day)の話と、[窓口](desks:)の話です。
"""

PIECE_EN = """\
+++
title = "About an article"
summary = "What the article is."
audience = ["all"]
reviewed = 2026-11-22
piece_of = "s01"
related = ["day"]
+++

It speaks of [a day](page:day) and of [desks](desks:).
"""

DAY = "articles/living/day"
PIECE = "articles/sources/s01-piece"

FILES = {
    "resources/topics.toml": TOPICS,
    "resources/collection.toml": COLLECTION,
    "resources/sources.toml": SOURCES,
    "resources/glossary/terms.toml": TERMS,
    "resources/desks/national.toml": NATIONAL,
    "resources/desks/centres.toml": CENTRES,
    "resources/desks/municipal.csv": MUNICIPAL,
    "resources/desks/attribution.toml": ATTRIBUTION,
    "resources/themes/paper.toml": THEME,
    "resources/pictures/window.svg": DRAWING,
    f"{DAY}.ja.md": DAY_JA,
    f"{DAY}.en.md": DAY_EN,
    f"{PIECE}.ja.md": PIECE_JA,
    f"{PIECE}.en.md": PIECE_EN,
}


@dataclass(frozen=True, slots=True)
class AuthorFolder:
    """A folder in which single files can be spoiled."""

    root: Path

    def write(self, name: str, content: str | bytes) -> Path:
        """Write one file, with LF as it stands."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def replace(self, name: str, old: str, new: str) -> None:
        """Replace a piece of one file that must be there."""
        text = (self.root / name).read_bytes().decode()
        assert old in text, f"{old!r} is not in {name}"
        self.write(name, text.replace(old, new, 1))

    def add(self, name: str, text: str) -> int:
        """Add text to the end of a file; the answer is the line it begins on."""
        before = (self.root / name).read_bytes().decode()
        self.write(name, before + text)
        return before.count("\n") + 1

    def line(self, name: str, start: str) -> int:
        """The number of the first line that begins with some characters."""
        lines = (self.root / name).read_bytes().decode().split("\n")
        return next(number for number, line in enumerate(lines, 1) if line.startswith(start))

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the folder; with problems there is no collection."""
        collection, problems = load(self.root)
        assert (collection is None) == bool(problems)
        return problems

    def problem_with(self, word: str) -> Problem:
        """The one problem that is told with a word; there may be others."""
        found = [problem for problem in self.problems() if word in problem.sentence.en]
        assert len(found) == 1, self.problems()
        return found[0]

    def warnings(self, today: dt.date) -> tuple[Problem, ...]:
        """What may be looked at again in a folder without problems."""
        assert self.problems() == ()
        return check(self.root, today)

    def only_problem(self) -> Problem:
        """The one thing that is wrong with the folder."""
        problems = self.problems()
        assert len(problems) == 1, problems
        return problems[0]

    def collection(self) -> Collection:
        """The collection of a sound folder."""
        collection, problems = load(self.root)
        assert problems == ()
        assert collection is not None
        return collection


def written_in(root: Path) -> AuthorFolder:
    """A sound folder, written below ``root``."""
    folder = AuthorFolder(root)
    for name, content in FILES.items():
        folder.write(name, content)
    return folder
