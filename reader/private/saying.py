"""What a reader is told about what is kept, when something is not as they would expect."""

from __future__ import annotations

import errno

from reader.model.text import Text

DAMAGED = Text(
    "とっておいたもののファイルがこわれていて、ひらけません。ファイルには手をつけていません。",
    "The file with what you kept is damaged and cannot be opened. It has been left as it is.",
)
NEWER = Text(
    "とっておいたものは、もっと新しいEngawaで書かれています。新しいEngawaでひらいてください。",
    "What you kept was written by a later Engawa. Please open it with that one.",
)
NOT_READABLE = Text(
    "とっておいたもののファイルを読めません。この窓で足すものは、閉じるまでのあいだだけ残ります。",
    "The file with what you kept cannot be read. What you add here stays until this window closes.",
)
RESTORED = Text(
    "とっておいたもののファイルがこわれていたので、ひとつ前の控えからもどしました。",
    "The file with what you kept was damaged. It has been brought back from the copy before it.",
)
SECOND = Text(
    "Engawaがもうひとつ開いています。ここで足すものは、この窓を閉じるまでのあいだだけ残ります。",
    "Engawa is open a second time. What you add here stays only until this window closes.",
)
READ_ONLY = Text(
    "とっておいたものは読めますが、そこには書き込めません。"
    "ここで足すものは、この窓を閉じるまでのあいだだけ残ります。",
    "What you kept can be read, but nothing can be written there. "
    "What you add here stays only until this window closes.",
)
IN_USE = Text(
    "Engawaがもうひとつ開いています。そちらを閉じてから、もう一度ためしてください。",
    "Engawa is open a second time. Please close the other window and try again.",
)
LOCKED = Text(
    "まだ鍵がかかっています。先に合言葉を入れてください。",
    "It is still locked. Please give the passphrase first.",
)
WRONG = Text(
    "合言葉がちがいます。大文字と小文字、入力の言語をたしかめてください。",
    "That is not the passphrase. Please look at capitals and the input language.",
)
TOO_SHORT = Text(
    "合言葉は{number}文字以上にしてください。",
    "Please choose a passphrase of at least {number} characters.",
)
NOT_HERE = Text(
    "ここでは、窓を閉じたあとまで残すことはできません。",
    "Nothing can be kept here beyond this window.",
)

_NO_ROOM = Text(
    "空きがないため、いまの変更はまだ残せていません。場所をあけると、次の変更といっしょに残ります。",
    "There is no room left, so this is not saved yet. Once there is, the next change saves it.",
)
_NOT_ALLOWED = Text(
    "書き込めない場所のため、いまの変更はまだ残せていません。この窓を閉じるまでは、ここにあります。",
    "Nothing can be written there, so this is not saved. It is here until this window closes.",
)
_AWAY = Text(
    "とっておく場所が見つからないため、いまの変更はまだ残せていません。"
    "USBメモリーなどを抜いたときは、もとに戻すと次の変更といっしょに残ります。",
    "The place where things are kept is gone, so this change is not saved yet. "
    "If a stick was pulled out, put it back: it is saved with the next change.",
)
_ELSE = Text(
    "書き込めなかったため、いまの変更はまだ残せていません。この窓を閉じるまでは、ここにあります。",
    "It could not be written, so this change is not saved. It is here until this window closes.",
)
_REFUSED = {
    errno.ENOSPC: _NO_ROOM,
    errno.EDQUOT: _NO_ROOM,
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.EROFS: _NOT_ALLOWED,
    errno.ENOENT: _AWAY,
    errno.ENOTDIR: _AWAY,
    errno.ENODEV: _AWAY,
    errno.EIO: _AWAY,
}


def refused(error: OSError) -> Text:
    """What the system's refusal to write means."""
    return _REFUSED.get(error.errno or 0, _ELSE)
