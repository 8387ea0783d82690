"""Keeps network code out of the process: an empty module in place of ``urllib.request``.

Whoosh imports ``urllib.request`` for a helper that nothing here calls, and so does the part of the
standard library that segno writes SVG with; with it come sockets, TLS and HTTP. The stand-in lets
that import succeed and nothing else.
"""

from __future__ import annotations

import sys
import urllib
from types import ModuleType
from typing import NoReturn

_NAME = "urllib.request"


class _StandIn(ModuleType):
    """A module whose every public name is a function that refuses."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        return _refuse


def _refuse(*_args: object, **_keywords: object) -> NoReturn:
    message = "this program has no network code"
    raise RuntimeError(message)


def install() -> None:
    """Put the stand-in in place, unless the real module is already loaded."""
    if _NAME in sys.modules:
        return
    module = _StandIn(_NAME, __doc__)
    sys.modules[_NAME] = module
    # An ordinary import would also bind the name in its package.
    vars(urllib)["request"] = module
