"""The floor: a page in nothing but a QTextBrowser; run as it is, and frozen."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QTextBrowser


def main() -> None:
    """Show the HTML of a file."""
    application = QApplication([])
    browser = QTextBrowser()
    browser.setHtml(Path(sys.argv[1]).read_text(encoding="utf-8"))
    browser.resize(1280, 800)
    browser.show()
    application.exec()


if __name__ == "__main__":
    main()
