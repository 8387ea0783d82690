"""Statistics as data, ``resources/statistics/*.toml``: checked, drawn as SVG, and set as tables.

Each file is a chart under its own name. Its words stand in the file in both languages; its
drawings leave the colours and the typeface to whoever shows them (``@ink@``, ``@family@``).
"""

from __future__ import annotations

from reader.content.charts.chart import Cell, Chart, Charts
from reader.content.charts.statistics import charts

__all__ = ["Cell", "Chart", "Charts", "charts"]
