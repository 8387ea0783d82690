"""The words of the window in either language, for what shows both at once."""

from __future__ import annotations

from PySide6.QtCore import QTranslator

from reader.model.text import Lang, ReaderError


class Sayings:
    """Says a source string of the window in a language; English is the source itself.

    ``file`` is the compiled Japanese. It is read when Japanese is first asked for; raises
    ReaderError then where it is missing.
    """

    def __init__(self, file: str) -> None:
        self._file = file
        self._japanese: QTranslator | None = None

    def of(self, lang: Lang, context: str, text: str) -> str:
        """A saying of the class ``context``; the source where there is no translation."""
        if lang is Lang.EN:
            return text
        return self.japanese.translate(context, text) or text

    @property
    def japanese(self) -> QTranslator:
        """The translation, also for Qt to install."""
        if self._japanese is None:
            translator = QTranslator()
            if not translator.load(self._file):
                raise ReaderError(
                    ja="画面の日本語訳が見つかりません。Engawa を入れ直すと直ります。",
                    en="The window's Japanese is missing. Installing Engawa again brings it back.",
                )
            self._japanese = translator
        return self._japanese
