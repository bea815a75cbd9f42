"""Figures with bounds for the benchmark, and the Markdown of RESULTS.md."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass


def rate(value: float) -> str:
    return f"{value:,.0f} pairs/s"


def times(value: float) -> str:
    return f"{value:.2f}×" if value < 10 else f"{value:.1f}×"


def milliseconds(seconds: float) -> str:
    return f"{1000 * seconds:,.1f} ms"


def megabytes(size: float) -> str:
    return f"{size / 1e6:,.0f} MB"


def percent(share: float) -> str:
    return f"{100 * share:.1f} %"


def area_under_curve(marked: Sequence[tuple[float, int]]) -> float:
    """The probability that a wrong pair (1) scores higher than a right one (0); ties count half (Mann and Whitney
    1947)."""
    ordered = sorted(marked)
    wrong = sum(truth for _, truth in ordered)
    right = len(ordered) - wrong
    if wrong == 0 or right == 0:
        return math.nan
    above, begin = 0.0, 0
    rights_before = 0
    while begin < len(ordered):
        end = begin
        while end < len(ordered) and ordered[end][0] == ordered[begin][0]:
            end += 1
        wrongs_here = sum(truth for _, truth in ordered[begin:end])
        rights_here = end - begin - wrongs_here
        above += wrongs_here * (rights_before + rights_here / 2)
        rights_before += rights_here
        begin = end
    return above / (wrong * right)


@dataclass(frozen=True)
class Figure:
    """One figure with its bounds, all in the unit that `show` takes. Unless `more_is_better`, less is better."""

    name: str
    value: float
    show: Callable[[float], str]
    must: float
    aim: float | None = None
    more_is_better: bool = False
    note: str = ""

    def reaches(self, bound: float) -> bool:
        return self.value >= bound if self.more_is_better else self.value <= bound

    def verdict(self) -> str:
        if not self.reaches(self.must):
            return "**not met**"
        if self.aim is None:
            return "met"
        return "aim met" if self.reaches(self.aim) else "met, aim not"

    def cells(self) -> list[str]:
        sign = "≥ " if self.more_is_better else "≤ "
        aim = "" if self.aim is None else sign + self.show(self.aim)
        note = f" ({self.note})" if self.note else ""
        return [self.name, self.show(self.value) + note, sign + self.show(self.must), aim, self.verdict()]


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def figures_table(figures: Iterable[Figure]) -> str:
    return table(["figure", "measured", "must", "aim", ""], [figure.cells() for figure in figures])
