"""Small sound statistics of each kind, to be laid into an author's folder."""

from __future__ import annotations

from tests.author_folder import DAY, AuthorFolder

SURVEYS = """\
kind = "intervals"
title = { ja = "割合", en = "Shares" }
legend = { ja = "点は結果", en = "Dots are results" }
note = { ja = "年齢が違います。", en = "The ages differ." }

[heads]
survey = { ja = "調査", en = "Survey" }
answers = { ja = "回答", en = "Answers" }
counted = { ja = "人数", en = "Counted" }
share = { ja = "割合", en = "Share" }
estimate = { ja = "推計", en = "Estimate" }

[words]
survey = { ja = "{month}、{first}〜{last}歳", en = "{month}, ages {first}–{last}" }
ages = { ja = "{first}〜{last}歳", en = "Ages {first}–{last}" }
year = { ja = "{year}年", en = "{year}" }
answers = { ja = "{method}{answers}人", en = "{method} {answers}" }
people = { ja = "{value}人", en = "{value}" }
people_range = { ja = "{low}〜{high}人", en = "{low}–{high}" }
share = { ja = "{value}%", en = "{value}%" }
share_range = { ja = "{low}〜{high}%", en = "{low}–{high}%" }
ranged = { ja = "{value}（{range}）", en = "{value} ({range})" }
ten_thousand = { ja = "万", en = "" }

[[survey]]
first_day = "2010-02-18"
last_day = "2010-02-28"
ages = { first = 15, last = 39 }
method = { ja = "訪問", en = "visits" }
answers = 3287
counted = 59
share = { value = 1.79, low = 1.4, high = 2.3 }
estimate = { value = 696000, low = 540000, high = 900000 }
sources = ["survey"]
confidence = "secondary"

[[survey]]
first_day = "2022"
last_day = "2022"
ages = { first = 40, last = 64 }
method = { ja = "郵送", en = "post" }
answers = 5214
answers_of = { ja = "（うち女性も）", en = " (women too)" }
counted = 86
share = { value = 2.02, low = 1.6, high = 2.5 }
estimate = { value = 850000, said = { ja = "約{value}", en = "about {value}" }, sources = ["s01"] }
sources = ["survey"]
confidence = "secondary"

[[survey]]
first_day = "2024"
last_day = "2024"
ages = { first = 40, last = 64 }
method = { ja = "不明", en = "unsure" }
answers = 5215
counted = 87
share = { value = 9.99, low = 9.9, high = 10 }
estimate = { value = 860000 }
sources = []
confidence = "known"
"""

LONG = """\
kind = "bars"
title = { ja = "期間", en = "How long" }
note = { ja = "ほかは不明です。", en = "The rest is unknown." }

[heads]
group = { ja = "年齢", en = "Ages" }
name = { ja = "長さ", en = "Length" }
share = { ja = "割合", en = "Share" }

[words]
share = { ja = "{value}%", en = "{value}%" }
remarked = { ja = "{share}（{remark}）", en = "{share} ({remark})" }
rest = { ja = "ほか", en = "Others" }
unknown = { ja = "報じられず", en = "not reported" }

[[group]]
id = "young"
name = { ja = "若い人", en = "The young" }
sources = ["survey", "s01"]
confidence = "secondary"

[[part]]
group = "young"
name = { ja = "一年未満", en = "under one year" }
share = 21.5
remark = { ja = "最多", en = "the most" }

[[part]]
group = "young"
name = { ja = "三年以上", en = "three years or more" }
share = 17.4
"""

YEARS = """\
kind = "timeline"
title = { ja = "あゆみ", en = "The years" }

[heads]
year = { ja = "年", en = "Year" }
event = { ja = "できごと", en = "Event" }

[[entry]]
at = 2009
year = { ja = "2009年度", en = "Fiscal 2009" }
short = { ja = "始まる", en = "It begins" }
event = { ja = "事業が始まる", en = "The programme begins" }
sources = ["s01"]
confidence = "verified"

[[entry]]
at = 2015
year = { ja = "2015年", en = "2015" }
short = { ja = "うわさ", en = "A rumour" }
event = { ja = "うわさの法律", en = "A rumoured law" }
sources = []
confidence = "known"

[[entry]]
at = 2018
year = { ja = "2018年", en = "2018" }
short = { ja = "広がる", en = "It spreads" }
event = { ja = "全国に広がる", en = "It spreads everywhere" }
sources = ["survey"]
confidence = "secondary"
"""

STATISTICS = "resources/statistics"
FILES = {"surveys": SURVEYS, "how-long": LONG, "years": YEARS}


def with_charts(folder: AuthorFolder) -> AuthorFolder:
    """The folder with all three charts, on no page yet."""
    for name, text in FILES.items():
        folder.write(f"{STATISTICS}/{name}.toml", text)
    return folder


def show(folder: AuthorFolder, name: str) -> None:
    """Show a chart at the end of the day's page, in both languages."""
    folder.add(f"{DAY}.ja.md", f"\n![図の説明](chart:{name})\n")
    folder.add(f"{DAY}.en.md", f"\n![What it shows](chart:{name})\n")
