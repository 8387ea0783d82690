"""``engawa forget``: removes all that was kept, and says what went and what cannot."""

from __future__ import annotations

import typer

from reader.commands import texts
from reader.commands.face import Face
from reader.commands.manual import Command
from reader.model.text import Lang, ReaderError, Text

MANUAL = Text(
    "とっておいたもの（しるし、メモ、設定）を、このパソコンからすべて消します。",
    "Remove everything that was kept (marks, notes, settings) from this computer.",
)
YES = Text("たずねずに消します。", "Do not ask before removing.")
SURE = Text(
    "とっておいたものを、ぜんぶ消しますか。もとには戻せません。",
    "Remove everything that was kept? It cannot be undone.",
)
LEFT = Text("何も消していません。", "Nothing has been removed.")
REMOVED = Text("消したもの:", "Removed:")
NOTHING = Text("残っているものは、ありませんでした。", "There was nothing to remove.")
BEYOND = Text(
    "自分で保存したりコピーしたりしたもの、バックアップ、システムの記録、"
    "監視のソフトに残ったものは、ここからは消せません。",
    "What you saved or copied, backups, the system's own records, and whatever somebody watches "
    "this computer with are beyond its reach.",
)


def register(app: typer.Typer, face: Face) -> None:
    """Add the command to the program."""
    language = typer.Option(None, help=face.of(texts.LANG), metavar="ja|en")
    sure = typer.Option(False, "--yes", help=face.of(YES))

    @app.command("forget", help=face.of(MANUAL), cls=Command)
    def forget(*, lang: Lang | None = language, yes: bool = sure) -> None:
        spoken = face.speaking(lang)
        if not yes and not typer.confirm(spoken.of(SURE), err=True):
            raise ReaderError(LEFT.ja, LEFT.en)
        with spoken.library() as library:
            gone = library.forget()
        spoken.line(spoken.of(REMOVED if gone else NOTHING))
        for path in gone:
            spoken.line(f"  {path}")
        spoken.show(spoken.of(BEYOND))
