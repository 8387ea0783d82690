"""A piece of a page out of a pack: what is let through makes Qt ask for pictures alone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication, QTextDocument

from reader.pack.fragments import fragment, name
from tests.author_folder import written_in
from tests.fuzz.pieces import changer
from tests.fuzz.target import Target

_WORDS = (
    b"<p>", b"</p>", b"<a href=", b'"page:a"', b'"word:a"', b'"source:a"', b'"desks:"', b">",
    b"</a>",
    b"<img src=", b'"picture:a.svg"', b' alt="', b'"', b"'", b"<br>", b"<strong>", b"</strong>",
    b"<em>", b"</em>", b"<code>", b"</code>", b"<ul>", b"<li>", b"</li>", b"</ul>", b"<ol>",
    b'<ol start="3">', b'<ol start="99999999999">', b"<table>", b"<tr>", b"<td>",
    b'<th align="left">',
    b"</table>", b'<span title="', b"</span>", b"<sup>", b"&lt;", b"&amp;", b"&#60;", b"&#x0;",
    b"<!--", b"-->", b"<style>", b"<script>", b"file:///etc/a.png", b"//example.jp/a", b"\\\\a\\b",
    b"<!DOCTYPE", b"<?", b"<svg>", b" style=", b"url(a)", b"javascript:", b"\x00", b"\r\n", b"<IMG",
    "\u2063".encode(), "\u2028".encode(), b"/", b" ",
)  # fmt: skip


class _Watched(QTextDocument):
    """Notes down what is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[QUrl] = []

    def loadResource(self, _kind: int, address: QUrl | str) -> object:
        self.asked.append(QUrl(address))
        return b"\n"


def _run(data: bytes) -> None:
    html = fragment(data.decode("utf-8", "replace"))
    document = _Watched()
    document.setHtml(f"<p>{html}</p>")
    document.toPlainText()
    for address in document.asked:
        assert address.scheme() == "picture", address
    name(data[:40].decode("utf-8", "replace"))


def target(ground: Path) -> Target:
    """The blocks of a small collection."""
    ground.joinpath("qt").mkdir()
    application = QGuiApplication.instance() or QGuiApplication(["fuzz", "-platform", "offscreen"])
    assert application is not None
    pages = written_in(ground / "author").collection().pages
    seeds = [block.html.encode() for page in pages for block in page.blocks]
    lists = b'<ol start="3"><li>a<ul><li>b</li></ul></li></ol>'
    table = b'<table><tr><th align="left">a</th></tr><tr><td align="right">b</td></tr></table>'
    return Target(_run, [*seeds, lists, table], _WORDS, 4_000, changer(_WORDS))
