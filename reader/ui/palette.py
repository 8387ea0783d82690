"""The palette of Qt in the colours of a theme, for what no rule of the style sheet reaches."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from reader.ui.theme import Theme

_Role = QPalette.ColorRole


def palette(theme: Theme) -> QPalette:
    """Every role that a menu, a selection, a field or a tooltip may show."""
    # Pairs and not a mapping: two colours of a theme may be the same.
    colours = (
        (theme.ground, (_Role.Window,)),
        (theme.surface, (_Role.Base, _Role.Button, _Role.ToolTipBase)),
        (theme.soft, (_Role.AlternateBase, _Role.Light, _Role.Midlight)),
        (
            theme.ink,
            (
                _Role.WindowText,
                _Role.Text,
                _Role.ButtonText,
                _Role.BrightText,
                _Role.ToolTipText,
                _Role.HighlightedText,
            ),
        ),
        (theme.muted, (_Role.PlaceholderText, _Role.Dark)),
        (theme.line, (_Role.Mid, _Role.Shadow)),
        (theme.match, (_Role.Highlight,)),
        (theme.accent, (_Role.Link, _Role.LinkVisited, _Role.Accent)),
    )
    made = QPalette()
    for colour, roles in colours:
        for role in roles:
            made.setColor(role, QColor(colour))
    for role in (_Role.Text, _Role.WindowText, _Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.edge))
    return made
