"""The window that is tested with odd pages is the one of the other tests."""

from __future__ import annotations

from tests.ui.conftest import application, begun, open_at, page, qapp_args

__all__ = ["application", "begun", "open_at", "page", "qapp_args"]
