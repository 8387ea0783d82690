"""The style sheet: what is written in which colour on which ground, and what bounds a control."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest

from reader import places
from reader.ui import theme
from reader.ui.stylesheet import stylesheet
from tests.contrast import AA, AAA, contrast

THEMES = theme.load(places.here().resources / "themes")
HIGH = ("contrast-light", "contrast")
TEXTS = ("ink", "muted", "accent", "reading")
GROUNDS = ("ground", "surface", "soft", "chosen", "match")  # test_theme.py: TEXTS on these

# What has no boundary of its own to be known by, only a line towards what is beside it.
PARTED = (
    r"#(rail|topbar|side|strip|card|sheet)",
    "Rule",
    r'Tappable\[look="(card|row|heading)"\].*',
    r"Q(TreeView|TableView|HeaderView::section|TabWidget::pane)",
)


class Rule(NamedTuple):
    """One selector and what it says, with the names of colours as ``$name``."""

    selector: str
    says: dict[str, str]

    def colour(self, key: str) -> str:
        """The name of a colour, or nothing."""
        found = re.findall(r"\$(\w+)", self.says.get(key, ""))
        return found[0] if found else ""


def rules() -> list[Rule]:
    """The sheet, one rule a selector."""
    names = {field: f"${field}" for field in theme.Theme._fields}
    made = theme.Theme(**(names | {"drawing": None}))
    found = []
    for selectors, body in re.findall(r"([^{}]+)\{([^}]*)\}", stylesheet(made, "Font")):
        says = dict(part.split(":", 1) for part in re.split(r";\s*", body.strip()) if ":" in part)
        says = {key.strip(): value.strip() for key, value in says.items()}
        found += [Rule(selector.strip(), says) for selector in re.split(r",\s*", selectors)]
    return found


RULES = rules()


def bare(selector: str) -> str:
    """A selector without its states."""
    return re.sub(r"(?<!:):[a-z-]+", "", selector)


def said(rule: Rule, key: str) -> str:
    """A colour of a rule, or what the same control has without the state."""
    if key in rule.says:
        return rule.colour(key)
    base = (r for r in RULES if r.selector == bare(rule.selector) and key in r.says)
    return next((r.colour(key) for r in base), "")


def test_the_sheet_is_read_whole():
    text = stylesheet(THEMES["paper"], "Font")
    assert len({rule.selector for rule in RULES}) > 100
    assert "$" not in text
    assert text.count("{") == text.count("}")


def has_text(rule: Rule) -> bool:
    """Not a part of a control such as the handle of a scroll bar."""
    part = re.search(r"::([a-z-]+)", rule.selector)
    return part is None or part[1] in {"item", "tab", "section"}


@pytest.mark.parametrize("rule", [*filter(has_text, RULES)], ids=lambda rule: rule.selector)
def test_what_is_written_on_a_ground_can_be_read_there(rule):
    ground, colour = said(rule, "background"), said(rule, "color") or "ink"
    if ":disabled" in rule.selector:
        assert colour in {"edge", *TEXTS}, "which can be seen on every ground"
    elif ground in {"", *GROUNDS}:
        assert colour in TEXTS, "which can be read on every ground"
    else:
        for name, shown in THEMES.items():
            least = AAA if name in HIGH else AA
            assert contrast(getattr(shown, colour), getattr(shown, ground)) >= least


def faint_borders(rule: Rule) -> set[str]:
    """The colours of borders that are no boundary of a control, nor a sign of its state."""
    borders = {rule.colour(key) for key in rule.says if key.startswith("border")}
    return borders - {"", "edge", "accent"}


def test_only_what_parts_things_is_as_faint_as_a_line():
    filled = {"surface", "soft", "ink", "muted"}  # the point of an arrow, and a filled button
    faint = {
        rule.selector
        for rule in RULES
        if ":disabled" not in rule.selector and faint_borders(rule) - filled
    }
    parted = {each for each in faint if any(re.fullmatch(pattern, each) for pattern in PARTED)}
    assert faint == parted
    assert "#rail" in parted
