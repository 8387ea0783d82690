"""What ``engawa prove`` says, in both languages."""

from __future__ import annotations

from reader.model.text import Text

MANUAL = Text(
    "開く、読む、さがす、印、メモ、ファイルまでをひと通りたどり、外につながるものがないことを確かめます。",
    "Walk through opening, reading, searching, marking, a note and a file, and look whether "
    "anything in the process leads out.",
)
FOLDER = Text("メモのファイルを一つ書くフォルダー。", "Where one file with a note is written.")
NO_FOLDER = Text(
    "そのフォルダーはありません。あるフォルダーを選んでください。",
    "There is no such folder. Please name one that is there.",
)
NO_MODULES = Text(
    "通信のための Python の部品を読み込んでいない", "No Python module of a network is loaded"
)
NO_LIBRARIES = Text("通信のためのライブラリを読み込んでいない", "No library of a network is loaded")
NO_SOCKETS = Text("外につながるソケットがない", "No socket leads out")
FENCE = Text(
    "外につながるソケットを、システムが許さない（Linux）",
    "The system allows no socket that leads out (Linux)",
)
MARKS = {
    True: Text("できた    ", "ok      "),
    False: Text("できない  ", "FAILED  "),
    None: Text("わからない", "not told"),
}
FAILED = Text(
    "約束どおりでないところがあります（上の一覧にあります）。",
    "Something is not as it was promised: see the list above.",
)
