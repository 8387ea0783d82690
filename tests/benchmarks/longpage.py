"""Opens a page as long as a book, or several, and changes it while it is shown."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from reader import places
from reader.model.settings import Furigana, Settings
from reader.model.text import Lang
from reader.model.view import View
from reader.ui.application import Application
from tests.benchmarks.watching import Watch, settle


def main() -> None:
    """Print what was seen of each act, in milliseconds."""
    built, lang, page = Path(sys.argv[1]), Lang(sys.argv[2]), sys.argv[3]
    application = Application(places.Places(places.here().shipped, built))
    watch = Watch()
    window = application.open(View("home", Settings(lang=lang, theme="paper")))
    window.show()
    settle()
    application.settle()

    def is_whole() -> bool:
        return window.view.folio.is_whole

    def want(**changes: object) -> None:
        window.settings_wanted.emit(window.look.settings._replace(**changes))

    seen = {
        "open": watch.gaps(lambda: window.go(f"page:{page}"), is_whole),
        "resize": watch.gaps(lambda: window.resize(960, 700), is_whole),
        "theme": watch.gaps(lambda: want(theme="dusk"), is_whole),
        "text_size": watch.gaps(lambda: want(text_size=19), is_whole),
    }
    if lang is Lang.JA:
        seen["furigana"] = watch.gaps(lambda: want(furigana=Furigana.ALL), is_whole)
        seen["furigana_off"] = watch.gaps(lambda: want(furigana=Furigana.NONE), is_whole)
    print(json.dumps({name: gaps._asdict() for name, gaps in seen.items()}))
    application.close()


if __name__ == "__main__":
    main()
