"""How far two colours are apart: by WCAG 2.2, and for eyes that see colours differently."""

from __future__ import annotations

import math

Triple = tuple[float, float, float]

AA, AAA = 4.5, 7.0
"""What WCAG asks of text."""

SHAPE = 3.0
"""What it asks of everything else that has to be seen."""

# What is left of red, green and blue, as light, where one sort of cones is missing
# (Machado, Oliveira and Fernandes 2009, the strongest form of each).
_EYES: dict[str, tuple[Triple, Triple, Triple]] = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "without long": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "without middle": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "without short": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def apart(one: str, other: str) -> float:
    """The distance of two grounds in OKLab for the eyes that see least of it; 0.02 can be seen."""
    return min(math.dist(_seen(one, eyes), _seen(other, eyes)) for eyes in _EYES)


def hue(colour: str) -> tuple[float, float]:
    """How strong a colour is, and where on the circle: red is near 25 degrees."""
    _, a, b = _seen(colour, "all cones")
    return math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360


def _light(colour: str) -> Triple:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return red, green, blue


def _luminance(colour: str) -> float:
    return _times((0.2126, 0.7152, 0.0722), _light(colour))


def _seen(colour: str, eyes: str) -> Triple:
    light = tuple(min(1.0, max(0.0, _times(row, _light(colour)))) for row in _EYES[eyes])
    cones = (
        _times((0.4122214708, 0.5363325363, 0.0514459929), light),
        _times((0.2119034982, 0.6806995451, 0.1073969566), light),
        _times((0.0883024619, 0.2817188376, 0.6299787005), light),
    )
    roots = tuple(math.cbrt(cone) for cone in cones)
    return (
        _times((0.2104542553, 0.7936177850, -0.0040720468), roots),
        _times((1.9779984951, -2.4285922050, 0.4505937099), roots),
        _times((0.0259040371, 0.7827717662, -0.8086757660), roots),
    )


def _times(row: tuple[float, ...], values: tuple[float, ...]) -> float:
    return sum(factor * value for factor, value in zip(row, values, strict=True))
