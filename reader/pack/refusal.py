"""What a reader is told about a pack that cannot be opened."""

from __future__ import annotations

from reader.model.text import ReaderError


def foreign() -> ReaderError:
    """Said of a file that is not a pack."""
    return ReaderError(
        ja="これは縁側の文書パックではないようです。ファイルを確かめてください。",
        en="This does not seem to be an Engawa pack. Please check the file.",
    )


def newer() -> ReaderError:
    """Said of a pack that a later version has made."""
    return ReaderError(
        ja="この文書パックは新しい版の縁側で作られています。縁側を新しくすると開けます。",
        en="This pack was made by a newer version of Engawa. A newer Engawa can open it.",
    )


def damaged() -> ReaderError:
    """Said of a pack file that is not as it was published."""
    return ReaderError(
        ja="文書パックが壊れているか、書きかえられています。もう一度受け取ってください。何も開いていません。",
        en="This pack is damaged or has been altered. Please get it again. Nothing was opened.",
    )


def missing() -> ReaderError:
    """Said where there is no file of that name."""
    return ReaderError(
        ja="そのファイルが見つかりません。名前と場所を確かめてください。",
        en="There is no such file. Please check its name and place.",
    )


def no_room() -> ReaderError:
    """Said where the system does not let a pack be laid out."""
    return ReaderError(
        ja="文書パックを置けませんでした。空き容量と、書き込める場所かどうかを確かめてください。",
        en="The pack could not be put in place. Please check the free space and that the folder "
        "can be written to.",
    )


def open_already() -> ReaderError:
    """Said of a pack that has been added before."""
    return ReaderError(
        ja="この文書集は、もう加えてあります。",
        en="This collection has been added already.",
    )


def removed() -> ReaderError:
    """Said of a page whose pack is no longer open."""
    return ReaderError(
        ja="このページの文書集は、いまは開いていません。同じファイルをもう一度加えると読めます。",
        en="The collection of this page is not open any more. To read it, add the file again.",
    )


def absent() -> ReaderError:
    """Said where no collection has been prepared."""
    return ReaderError(
        ja="文書がまだ用意されていません。「python3 dev.py read」で用意できます。",
        en="The collection has not been prepared yet. “python3 dev.py read” prepares it.",
    )


def unreadable() -> ReaderError:
    """Said of a pack folder that is not whole."""
    return ReaderError(
        ja="文書パックを読めません。壊れているか、別の種類のファイルです。もう一度入れ直してください。",
        en="The pack cannot be read: it is damaged or of another kind. Please install it again.",
    )


def odd() -> ReaderError:
    """Said of a page that names what lies outside the pack, or is not made as pages are."""
    return ReaderError(
        ja="このページには文書パックの外を指す書き方があるため、開きません。ほかのページは読めます。",
        en="This page points to something outside its pack, so it is not opened. Other pages can "
        "be read.",
    )
