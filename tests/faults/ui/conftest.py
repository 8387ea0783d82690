"""The window that is tested with odd pages is the one of the other tests."""

from __future__ import annotations

from tests.ui.conftest import application, open_at, qapp_args

__all__ = ["application", "open_at", "qapp_args"]
