"""Everything the command line says, in both languages."""

from __future__ import annotations

from reader.model.desk import ChannelKind
from reader.model.search import HitKind
from reader.model.source import Confidence
from reader.model.text import Text

# The program and its manual

PROGRAM = Text(
    "静かに読むための文書集です。インターネットにはつながりません。",
    "A collection to read in quiet. It never connects to the internet.",
)
USAGE = Text("使い方:", "Usage:")
COMMANDS = Text("コマンド", "Commands")
WORDS = Text("引数とオプション", "Arguments and options")
OPTIONS_WORD = Text("[オプション]", "[options]")
COMMAND_WORD = Text("[コマンド …]", "[command …]")
HELP = Text("この説明を表示します。", "Show this explanation.")
VERSION = Text("版を表示します。", "Show the version.")
SELF_CHECK = Text(
    "文書集が開けること、さがせること、ページを組めることを確かめます。",
    "Check that the collection opens, that search finds, and that a page can be laid out.",
)
SCREENSHOT = Text(
    "窓を開かずに、その姿を PNG に書きます。", "Draw the window into a PNG without opening it."
)
PAGE = Text(
    "窓が示すところ。home、help、words、collections、search:ことば、またはページの ID。",
    "Where the window opens: home, help, words, collections, search:WORDS or a page's id.",
)
LANG = Text("ことば。ja は日本語、en は英語。", "The language: ja is Japanese, en is English.")
FURIGANA_SHOWN = Text(
    "窓の本文に付けるふりがな。none(なし)、rare(小学校で習わない漢字だけ)、all(すべて)。",
    "Furigana in the window's text: none, rare (kanji not taught in primary school), or all.",
)
ARRANGEMENT = Text(
    "窓の本文の並べ方。one(一つの言葉)、side(日英を左右に)、between(段落ごとに)。",
    "How the window's text is arranged: one language, side by side, or between (in turn).",
)
TEXT_SIZE = Text("窓の本文の文字の大きさ(ピクセル)。", "The size of the window's text in pixels.")
TEXT_SIZE_WRONG = Text(
    "その文字の大きさはありません。使える大きさ: {sizes}",
    "There is no such text size. Sizes there are: {sizes}",
)
THEME = Text("窓の配色の名前。", "The name of the window's colours.")
SIZE = Text("窓の大きさ（例 1280x800）。", "The size of the window, such as 1280x800.")
READING_ROOM = Text(
    "閲覧室の窓にします。何も残さず、ファイルも書き出さず、しばらく操作がないとはじめに戻ります。",
    "A window for a reading room: keeps nothing, writes no file, and begins anew when left alone.",
)
IDLE_MINUTES = Text(
    "閲覧室の窓が、操作のないままはじめに戻るまでの分(ふつうは5)。",
    "Minutes until a reading room's window that is left alone begins anew (5 unless told).",
)
FULL_SCREEN = Text(
    "窓を画面いっぱいに開きます。F11 で切り替えられます。",
    "Open the window over the whole screen; F11 changes it.",
)
READ = Text(
    "ページを端末で読みます。ID がなければページの一覧を出します。",
    "Read a page in the terminal; without an id, list the pages.",
)
READ_ID = Text("ページ、ことば、窓口の ID。", "The id of a page, a word or a desk.")
SEARCH = Text(
    "さがします。日本語でも英語でもローマ字でもさがせます。",
    "Search in Japanese, in English or by romaji.",
)
SEARCH_WORDS = Text("さがすことば。", "What to search for.")
WITH = Text(
    "加えて開く文書集のファイル（.engawa）。くり返せます。終わると何も残りません。",
    "A collection file (.engawa) to open as well; may be repeated. Nothing of it stays.",
)
LIMIT = Text("出す数の上限（ふつうは10）。", "How many to show at most (10 unless told).")
JSON = Text("プログラムが読める形（JSON）で出します。", "Write JSON for programs to read.")
DESKS = Text(
    "市区町村の相談先を出します。書いて相談できるところが先です。",
    "Show who can be asked in a municipality; those one can write to come first.",
)
DESKS_PLACE = Text(
    "市区町村か都道府県。漢字、かな、ローマ字のどれでも。",
    "The municipality or the prefecture, in kanji, kana or romaji.",
)
READINGS = Text(
    "日本語のページとことば帳の読みを、つづり、読み、回数、例の順に一行ずつ出します。",
    "List how Japanese pages and words are read: spelling, reading, count and example, by line.",
)
READINGS_COUNTED = Text(
    "{count} とおりの読み。違うものは resources/furigana.toml に書いてください。",
    "{count} readings. Write those that are wrong into resources/furigana.toml.",
)
FURIGANA = Text(
    "漢字に読みをつけます（日本語のページ）。",
    "Show the readings of kanji (Japanese pages).",
)
CHECK = Text(
    "文書のフォルダーを調べ、直すところをすべて示します。",
    "Look through a folder of pages and show everything there is to mend.",
)
BUILD = Text(
    "文書のフォルダーから、ひとつのパックを作ります。",
    "Make one pack file from a folder of pages.",
)
FOLDER = Text("articles/ を含むフォルダー。", "The folder that holds articles/.")
OUTPUT = Text("書き出すファイル。", "The file to write.")
SHIPPED = Text(
    "手元の文書集と索引を、このプログラムが読む場所に用意します。",
    "Prepare this checkout's own collection and its index where the program reads them.",
)

# Mistyped commands

NO_SUCH_COMMAND = Text("そのコマンドはありません。", "There is no such command.")
COMMAND_NEARBY = Text(
    "そのコマンドはありません。「{near}」でしょうか。",
    "There is no such command. Was “{near}” meant?",
)
NO_SUCH_OPTION = Text("{name} というオプションはありません。", "There is no option {name}.")
VALUE_MISSING = Text("{name} の後に値を書いてください。", "Please write a value after {name}.")
NOT_UNDERSTOOD = Text(
    "コマンドの書き方がわかりませんでした。", "That command could not be understood."
)
MISSING = Text("{name} を書き足してください。", "Please add {name}.")
NOT_A_CHOICE = Text(
    "{name} に使えるのは {choices} です。", "{name} can be one of these: {choices}."
)
NOT_A_VALUE = Text("{name} に使えない値です。", "{name} cannot take that value.")
SIZE_WRONG = Text(
    "--size は 1280x800 のように、320 から 7680 までの数で書いてください。",
    "Please write --size like 1280x800, with numbers from 320 to 7680.",
)
READING_ROOM_ALONE = Text(
    "--reading-room は窓のためのものです。コマンドと一緒には使えません。",
    "--reading-room is for the window; no command goes with it.",
)
ROOM_MISSING = Text(
    "--idle-minutes は --reading-room と一緒に使います。",
    "--idle-minutes goes with --reading-room.",
)
SEE_HELP = Text("書き方: {command}", "How it is written: {command}")
FILE_OR_SHIPPED = Text(
    "-o で書き出すファイルを決めるか、--shipped を付けてください。",
    "Please name a file with -o, or use --shipped.",
)
UNFORESEEN = Text(
    "思わぬことが起きて、最後までできませんでした。下の記録は、直す人に伝えるためのものです。"
    "読んだもの、さがした言葉、フォルダーの場所は入っていません。どこにも送られません。",
    "Something happened that nobody foresaw, and this could not be finished. The report below is "
    "for whoever can mend it. It holds nothing of what was read or searched for and no folder, "
    "and it is sent nowhere.",
)
STOPPED = Text("ここでやめました。", "Stopped here.")

# Pages

MINUTES = Text("約{minutes}分", "about {minutes} min")
REVIEWED = Text("{day}に見直し", "reviewed {day}")
COPY = Text("このまま写して使えます", "To be copied as it is")
PICTURE = Text("図: {alt}", "Picture: {alt}")
WHERE_FROM = Text("この内容のもと", "Where this comes from")
ABOUT_PIECE = Text("このページがとりあげる資料", "The piece that this page is about")
RELATED = Text("ほかのページ", "Other pages")
OTHER_SPELLINGS = Text("ほかの書き方: {spellings}", "Also: {spellings}")
HURTFUL = Text(
    "この呼び方は人を傷つけることがあります: {words}", "These names for it can hurt: {words}"
)
READ_LISTS = Text("「engawa read」でページの一覧が見られます。", "“engawa read” lists the pages.")
READ_HINT = Text("読むには: engawa read ID", "To read one: engawa read ID")
ASK = Text(
    "番号、ID、さがすことば（0 で一覧、空のまま Enter で終わり）: ",
    "A number, an id or words to search (0 for the list, Enter alone to leave): ",
)
NO_SUCH_NUMBER = Text("その番号はありません。", "There is no such number.")

# Search

KINDS = {
    HitKind.PAGE: Text("ページ", "page"),
    HitKind.PIECE: Text("資料", "source"),
    HitKind.WORD: Text("ことば", "word"),
    HitKind.DESK: Text("窓口", "desk"),
}
MEANT = Text("もしかして:「{words}」", "Perhaps you meant: “{words}”")
FOUND_NOTHING = Text(
    "そのことばは、この文書集のなかでは見つかりませんでした。別のことばや、ひらがなでもさがせます。",
    "Those words do not stand in this collection. Other words, or fewer of them, may find it.",
)
PERHAPS_THESE = Text(
    "どこから読んでもかまいません。たとえば:", "You can begin anywhere. For example:"
)

# Desks

EMERGENCY = Text(
    "いま命が危ないとき: 救急・消防 119、警察 110",
    "In immediate danger: ambulance and fire 119, police 110",
)
WRITE_FIRST = Text("書いて相談できるところ（全国）", "Where one can write (all of Japan)")
MORE_DESKS = Text(
    "相談先をさがすには: engawa desks 市区町村", "To find desks: engawa desks MUNICIPALITY"
)
DESKS_OF = Text("{place}の相談先", "Desks for {place} ({spoken})")
DESKS_WITHIN = Text(
    "{place}の市区町村（{count}）", "Its cities, wards, towns and villages ({count})"
)
DESKS_WITHIN_HINT = Text(
    "市区町村ごとの窓口を見るには: engawa desks {place} 市区町村",
    "For the desks of one of them: engawa desks {place} MUNICIPALITY",
)
WAY_TO_CENTRE = Text(
    "センターの電話番号とメールアドレスは、確認できていません。上に公式ページがあるときはそのページで、"
    "ないときは厚生労働省「ひきこもりVOICE STATION」の一覧で調べられます。市役所や町村役場で"
    "「ひきこもりの相談窓口」をたずねても、教えてもらえます。",
    "We have not been able to confirm a number or an e-mail address of the centre. Look on its "
    "official page where one is named above, or in the health ministry’s list, “Hikikomori VOICE "
    "STATION”. A city or town hall can tell you as well: ask for “hikikomori no sodan madoguchi” "
    "(ひきこもりの相談窓口).",
)
NO_DESKS = Text(
    "この市区町村の窓口は、まだ載せていません。市役所・町村役場で「ひきこもりの相談窓口」を"
    "たずねると教えてもらえます。",
    "No desk of this municipality is listed here yet. The city, town or village hall can say "
    "whom to ask: 「ひきこもりの相談窓口」 (the desk for hikikomori).",
)
AS_OF = Text("{day}現在", "as of {day}")
UNDATED = Text("日付のわからない情報", "undated")
CONFIDENCE = {
    Confidence.VERIFIED: Text("公式の情報で確認", "seen in an official source"),
    Confidence.SECONDARY: Text("ほかの資料による", "from another source"),
    Confidence.KNOWN: Text("未確認", "not confirmed"),
    Confidence.SEED: Text("未確認", "not confirmed"),
}
OLD = Text(
    "古い情報なので、変わっているかもしれません。",
    "This is old information and may have changed.",
)
DATE_UNKNOWN = Text(
    "いつの情報かわからないので、変わっているかもしれません。",
    "This bears no date and may have changed.",
)
NUMBERS_CHANGE = Text(
    "番号や受付時間は変わることがあります。かける前に公式ページでご確認ください。",
    "Numbers and hours change; please check the official page before calling.",
)
NUMBER_WITHHELD = Text(
    "電話番号は古いか未確認のため、ここには出していません。",
    "Its phone number is too old or not confirmed, so it is not shown here.",
)
OFFICIAL_PAGE = Text("公式", "official page")
CHANNELS = {
    ChannelKind.CHAT: Text("チャット", "chat"),
    ChannelKind.SNS: Text("SNS", "SNS"),
    ChannelKind.FORM: Text("フォーム", "form"),
    ChannelKind.MAIL: Text("メール", "mail"),
    ChannelKind.WEB: Text("ウェブ", "web"),
    ChannelKind.PHONE: Text("電話", "phone"),
    ChannelKind.VISIT: Text("来所・訪問", "visit"),
}
SEVERAL_PLACES = Text(
    "いくつかの市区町村が合います。都道府県名と一緒に書くと選べます。",
    "Several municipalities match. Add the prefecture to choose one.",
)
OTHER_PLACES = Text(
    "ほかに {places} も合います。都道府県名と一緒に書くと選べます。",
    "{places} match as well. Add the prefecture to choose one.",
)
WARD = Text(
    "政令指定都市の区にお住まいのときは、市の名前でさがせます（横浜市、札幌市など）。",
    "If your ward is part of a city such as Yokohama or Sapporo, search for the city.",
)
AND_MORE = Text("ほか{count}件", "{count} more")
UNKNOWN_PLACE = Text(
    "その市区町村は見つかりませんでした。「長野県 佐久市」や「さく」のように書いてみてください。"
    "わからないときは、お住まいの市役所・町村役場か、都道府県のひきこもり地域支援センターで"
    "たずねられます。",
    "That municipality was not found. Please try it like “長野県 佐久市” or “saku”. If it is not "
    "listed, the city hall or the prefecture's hikikomori support centre can say whom to ask.",
)

# Checks

SELF_CHECK_OK = "self-check: ok"
SELF_CHECK_EMPTY = Text(
    "文書集にページがありません。入れ直してください。",
    "The collection holds no pages. Please install it again.",
)
SELF_CHECK_DEAF = Text(
    "あるはずのページをさがせません（{lang}）。入れ直してください。",
    "Search does not find a page that is there ({lang}). Please install the program again.",
)
SELF_CHECK_BLANK = Text(
    "ページを組めません（{lang}）。入れ直してください。",
    "A page cannot be laid out ({lang}). Please install again.",
)
NO_WINDOW = Text(
    "ここでは窓を開けません。「engawa read」で、このまま端末で読めます。",
    "No window can be opened here. “engawa read” reads in this terminal.",
)
NOTHING_TO_MEND = Text("直すところはありません。", "There is nothing to mend.")
PROBLEMS = Text("直すところ: {count}", "To mend: {count}")
WARNINGS = Text(
    "できれば見直すところ: {count}（このままでもパックは作れます）",
    "To look at again: {count} (a pack can be made as it is)",
)
BUILT = Text("{file}（{size}、{pages}ページ）", "{file} ({size}, pages: {pages})")
MAKING_INDEX = Text("索引を用意しています", "Preparing the index")
NOT_A_FOLDER = Text(
    "そのフォルダーに articles/ がありません。場所を確かめてください。",
    "There is no articles/ in that folder. Please check the place.",
)
NOT_WRITTEN = Text(
    "そのファイルに書けません。場所と空き容量を確かめてください。",
    "That file cannot be written. Please check its place and the free space.",
)
