"""A page loads nothing but the pictures of its pack, whatever it names and however."""

from __future__ import annotations

import base64
import shutil
import sqlite3
from contextlib import closing

import pytest
from PySide6.QtGui import QColor, QImage

from reader.model.settings import Settings
from reader.model.text import Lang
from reader.model.view import View
from reader.pack.schema import DATABASE
from reader.places import Places
from reader.ui.application import Application
from reader.ui.article import Article
from tests.looking import settle, texts

RED = "#ff0000"


@pytest.fixture
def files(tmp_path):
    """A red picture and a red style sheet of this computer, by what a page could call them."""
    image = QImage(300, 300, QImage.Format.Format_RGB32)
    image.fill(QColor(RED))
    picture, style = tmp_path / "red.png", tmp_path / "red.css"
    assert image.save(str(picture))
    style.write_text(f"p {{ background-color: {RED} }}", encoding="utf-8")
    data = base64.b64encode(picture.read_bytes()).decode()
    return {"picture": picture, "style": style, "data": f"data:image/png;base64,{data}"}


def has_red(article):
    seen = article.grab().toImage()
    points = ((x, y) for x in range(0, seen.width(), 5) for y in range(0, seen.height(), 5))
    return any(seen.pixelColor(x, y).name() == RED for x, y in points)


@pytest.fixture
def altered(shipped, tmp_path, qapp):
    """The window over the collection, after somebody has written something into a page of it."""
    built = tmp_path / "built"
    shutil.copytree(shipped.collection, built / "collection")
    for name in ("fonts", "i18n", "index"):
        (built / name).symlink_to(shipped.built / name)
    running = []

    def alter(fragment):
        with closing(sqlite3.connect(built / "collection" / DATABASE)) as db:
            db.execute("UPDATE block SET html = ? WHERE page = 'why' AND n = 1", (fragment,))
            db.commit()
        running.append(Application(Places(shipped.shipped, built), qapp))
        return running[-1]

    yield alter
    for each in running:
        each.close()


@pytest.mark.parametrize("lang", list(Lang))
def test_a_page_that_points_outside_is_refused_in_a_sentence(altered, qtbot, lang):
    application = altered('<img src="//example.jp/share/a.png" alt="">')
    window = application.open(View("why", Settings(lang=lang)))
    window.show()
    qtbot.waitExposed(window)
    settle()
    assert ("外を指す" if lang is Lang.JA else "outside its pack") in texts(window.view)
    window.go("page:first-contact")
    settle()
    assert isinstance(window.view, Article)


@pytest.mark.parametrize(
    "fragment",
    [
        '<img src="{picture}" alt="">',
        '<img src="file://{picture}" alt="">',
        '<img src="file:{picture}" alt="">',
        '<img src="../../../../../../../..{picture}" alt="">',
        '<img src="picture:{picture}" alt="">',
        '<img src="{data}" alt="">',
        '<p style="background-image: url({picture})">x</p>',
        '<p style="background: url(file://{picture})">x</p>',
        '<table background="{picture}"><tr><td>x<br>x</td></tr></table>',
        '<table><tr><td background="file://{picture}">x<br>x</td></tr></table>',
        '<ul style="list-style-image: url({picture})"><li>x</li></ul>',
        '<link rel="stylesheet" href="{style}"><p>x</p>',
        '<link rel="stylesheet" href="file://{style}"><p>x</p>',
        "<style>@import url({style});</style><p>x</p>",
        '<style>@import "file://{style}";</style><p>x</p>',
    ],
)
def test_no_file_and_no_data_is_loaded(page, files, fragment):
    assert not has_red(page(fragment.format(**files)))


def test_a_picture_of_the_pack_is_shown(page, files):
    article = page(
        '<img src="picture:red.png" alt="">', pictures={"red.png": files["picture"].read_bytes()}
    )
    assert has_red(article)
