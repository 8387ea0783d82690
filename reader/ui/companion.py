"""Joins what stands by a page once its text can be read: its keys, its marks, its cards."""

from __future__ import annotations

from PySide6.QtCore import QRect

from reader.library import Library
from reader.ui.article import Article
from reader.ui.articlekeys import ArticleKeys
from reader.ui.articlemarks import ArticleMarks
from reader.ui.layers import Span, ground, laid
from reader.ui.pagebutton import PageButton
from reader.ui.selectionbar import SelectionBar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.model.sought import Sought
    from reader.ui.views import Requests

_SOUGHT = "sought"


def accompany(
    article: Article,
    library: Library,
    requests: Requests,
    sought: Sought,
    *,
    in_reading_room: bool = False,
) -> None:
    """Give an article its keys, marks and cards; ``sought`` led to it."""
    article.is_accompanied = True
    look = article.look
    kept = ArticleMarks(article, look, library.keeping, in_reading_room=in_reading_room)
    keys = ArticleKeys(article, look, kept)
    bar = SelectionBar(article, look)
    bar.mark_wanted.connect(keys.mark)
    bar.note_wanted.connect(keys.note)
    bar.copy_wanted.connect(article.copy)
    button = PageButton(article, look)
    button.menu_wanted.connect(keys.show_menu)
    kept.kept.connect(lambda is_kept: button.show_kept(is_kept=is_kept))
    for part in (kept, keys):
        part.said.connect(requests.said)
    for changing in (kept, keys, bar, button):
        article.look_taken.connect(changing.take_look)
    kept.failed.connect(requests.failed)
    keys.settings_wanted.connect(requests.settings)
    article.key_pressed.connect(keys.press)
    article.menu_wanted.connect(keys.show_menu)

    def show_word(term_id: str, place: QRect) -> None:
        from reader.ui.wordcard import WordCard  # noqa: PLC0415 see views.py

        term = library.word(term_id)
        if term is not None:
            here = article.page.info.id
            others = tuple(info for info in library.pages_with(term_id) if info.id != here)
            card = WordCard(term, others, article.look)
            card.next_wanted.connect(keys.walk)
            requests.card.emit(card, place)

    def show_source(source_id: str, place: QRect) -> None:
        from reader.ui.sourcecard import SourceCard  # noqa: PLC0415 see views.py

        for number, source in enumerate(article.page.sources, 1):
            if source.id == source_id:
                card = SourceCard(number, source, article.look)
                card.code_wanted.connect(lambda address: requests.code.emit(address, place))
                requests.card.emit(card, place)

    def show_sought() -> None:
        shape = ground(article.look.theme.match)
        article.lay(_SOUGHT, laid(article.document(), _stands(article, sought), shape))

    article.word_wanted.connect(show_word)
    article.source_wanted.connect(show_source)
    for come in (article.settled, article.completed):
        come.connect(show_sought)
        come.connect(kept.show)
    show_sought()
    kept.show()


def _stands(article: Article, sought: Sought) -> list[Span]:
    if not sought.spellings:
        return []
    from reader.ui.finding import sought_in  # noqa: PLC0415 only where a search led here

    return sought_in(article.folio, sought)
