"""Finds the figures in a text that say something about a paper, and alters one like a careless writer."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

_NUMBER = r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_UNITS = {
    "percent": r"\s?\\?[%％]|\s?퍼센트|\s?percent\b",
    "times": r"\s?배(?![치열경포])|\s?[×x](?![A-Za-z0-9])|\s?\$?\\times(?![A-Za-z])|[\s-]times\b|-?fold\b",
    "1e3": r"\s?천(?![만억]|\s?\d)|[kK](?![A-Za-z])|\sthousand\b",
    "1e4": r"\s?만(?!\s?\d)",
    "1e6": r"\s?백만|M(?![A-Za-z])|[\s-]million\b",
    "1e8": r"\s?억(?!\s?\d)",
    "1e9": r"\s?십억|B(?![A-Za-z])|[\s-]billion\b",
    "1e12": r"\s?조(?![건각]|\s?\d)|T(?![A-Za-z])|[\s-]trillion\b",
}
_UNIT = "|".join(f"(?P<{'u' + name}>{pattern})" for name, pattern in _UNITS.items())
# Does not match inside a name (GPT-4), a range (3-5), a version (1.2.3), a compound (1억 5천만) or a formula.
_BEFORE = r"(?<![A-Za-z0-9_.,/^~∼–+-])(?<![천만억조]\s)"
_FIGURE = re.compile(rf"{_BEFORE}{_NUMBER}(?![.,]?\d)(?:{_UNIT})?(?![A-Za-z0-9-])")
_NAME_BEFORE = re.compile(r"[A-Za-z][A-Za-z0-9.-]*\s(?:\d+(?:\.\d+)?\s)?$")  # "Qwen ", "Llama 2 "


@dataclass(frozen=True)
class Figure:
    """A number with its unit: `kind` is "percent", "times" or "count"; `begin` and `end` are those of the digits."""

    kind: str
    value: Decimal
    digits: str
    begin: int
    end: int


def find_figures(text: str) -> list[Figure]:
    """Percentages, multiples, decimals, and counts that are grouped or have a magnitude, in reading order."""
    figures = []
    for match in _FIGURE.finditer(text):
        unit = next((name for name in _UNITS if match["u" + name]), "")
        digits = match["number"]
        follows_name = _NAME_BEFORE.search(text, max(0, match.start() - 30), match.start()) is not None
        if not unit and not ("." in digits or "," in digits):
            continue
        if follows_name and unit not in ("percent", "times") and _may_be_version(digits, unit):
            continue
        kind = unit if unit in ("percent", "times") else "count"
        scale = Decimal(unit) if unit.startswith("1e") else Decimal(1)
        value = Decimal(digits.replace(",", "")) * scale
        figures.append(Figure(kind, value, digits, match.start("number"), match.end("number")))
    return figures


def _may_be_version(digits: str, unit: str) -> bool:
    """Whether the number follows a Latin name: "Llama 3.1", "Qwen 7B", but not "BLEU 31.17"."""
    return bool(unit) or (len(digits) == 3 and digits[1] == ".")


def _transposed(digits: str, rng: random.Random) -> str:
    at = [i for i in range(len(digits) - 1) if digits[i : i + 2].isdigit() and digits[i] != digits[i + 1]]
    if not at:
        return digits
    i = rng.choice(at)
    return digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :]


def _replaced(digits: str, rng: random.Random) -> str:
    i = rng.choice([i for i, character in enumerate(digits) if character.isdigit()])
    return digits[:i] + rng.choice([d for d in "123456789" if d != digits[i]]) + digits[i + 1 :]


def _shifted(digits: str, rng: random.Random) -> str:
    factor = rng.choice([Decimal(10), Decimal("0.1")])
    return _written(Decimal(digits.replace(",", "")) * factor, 0, "," in digits)


def _multiplied(digits: str, rng: random.Random) -> str:
    factor = rng.choice([Decimal(2), Decimal(3), Decimal("0.5")])
    decimals = len(digits.partition(".")[2])
    return _written(Decimal(digits.replace(",", "")) * factor, decimals, "," in digits)


def _written(value: Decimal, decimals: int, grouped: bool) -> str:
    """Formats a number without trailing zeros, but with at least this many decimals."""
    exponent = value.normalize().as_tuple().exponent
    needed = max(decimals, -exponent if isinstance(exponent, int) else 0)
    return format(value, f"{',' if grouped else ''}.{needed}f")


ALTERATIONS: dict[str, Callable[[str, random.Random], str]] = {
    "digits transposed": _transposed,
    "digit replaced": _replaced,
    "point shifted": _shifted,
    "multiplied": _multiplied,
}


def alter(figure: Figure, how: str, taken: set[Decimal], rng: random.Random) -> str | None:
    """Returns a similar number that is not in `taken`; nothing if eight tries fail."""
    scale = figure.value / Decimal(figure.digits.replace(",", "")) if figure.value else Decimal(1)
    for _ in range(8):
        digits = ALTERATIONS[how](figure.digits, rng)
        well_written = not re.match(r"0\d|0[,]", digits)
        if digits != figure.digits and well_written and Decimal(digits.replace(",", "")) * scale not in taken:
            return digits
    return None
