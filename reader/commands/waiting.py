"""Shows that something takes a moment, where somebody is looking; writes nothing elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.progress import BarColumn, Progress, TextColumn

from reader.commands import texts
from reader.commands.face import Face


@contextmanager
def waiting(face: Face) -> Iterator[Callable[[int, int], None] | None]:
    """Give a function that takes (done, total), or None where nobody is looking.

    The bar appears when it is first told of something: what is ready at once needs none.
    """
    if not face.err.is_terminal:
        yield None
        return
    bar = BarColumn(style="dim", complete_style="none", finished_style="none")
    progress = Progress(TextColumn("{task.description}"), bar, console=face.err, transient=True)
    task = progress.add_task(face.of(texts.MAKING_INDEX))

    def told(done: int, total: int) -> None:
        progress.update(task, completed=done, total=total)
        progress.start()

    try:
        yield told
    finally:
        progress.stop()
